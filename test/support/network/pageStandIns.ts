// Stand-ins for the network in our pages, which are alone in their frames.
import type { BrowserContext } from 'playwright-core';
import names from './names.json' with { type: 'json' };
import type { NetworkLine, NetworkRecord } from './networkRecord.ts';

// What there is in a page: this file is compiled with those that have none.
declare const window: object;
declare const Navigator: { readonly prototype: Record<string, unknown> };

/**
 * Runs in each frame, before what is in it. VS Code writes our page into a window that was there before, under an address that is not
 * the page's; it is ours from when it is given VS Code's interface on, which is before the page's own script. Then the stand-ins are tried.
 */
function guardPage(guarded: readonly string[]): void {
  const own = window as Record<string, unknown> & { readonly tellNetwork: (line: NetworkLine) => Promise<void> };
  let isOurs = false;
  const message = 'The page asked for the network';
  const probe = 'probe:';
  const standIn = (name: string): object => {
    const refuse = (given: readonly unknown[]): never => {
      const error = new Error(`${message}: ${name}.`);
      void own.tellNetwork({ kind: given[0] === probe ? 'probe' : 'call', name, stack: error.stack ?? '' });
      throw error;
    };
    return new Proxy(class {}, {
      apply: (_target, _self, given: readonly unknown[]) => refuse(given),
      construct: (_target, given: readonly unknown[]) => refuse(given),
    });
  };
  const placeOf = (name: string): Record<string, unknown> => (name === 'sendBeacon' ? Navigator.prototype : own);
  for (const name of guarded) {
    const real = placeOf(name)[name];
    const refused = standIn(name);
    Object.defineProperty(placeOf(name), name, { get: () => (isOurs ? refused : real), configurable: false });
  }
  const isRefused = (name: string): boolean => {
    try {
      (placeOf(name)[name] as (address: string) => void)(probe);
      return false;
    } catch (error) {
      return error instanceof Error && error.message.startsWith(message);
    }
  };
  Object.defineProperty(own, 'acquireVsCodeApi', {
    configurable: true,
    set(value: unknown) {
      Object.defineProperty(own, 'acquireVsCodeApi', { value });
      isOurs = true;
      void own.tellNetwork({ kind: 'guarded', file: 'page', asked: guarded, refused: guarded.filter(isRefused) });
    },
  });
}

/** Has the pages of a browser window write what they ask of the network into the record, and get none of it. */
export async function guardPages(context: BrowserContext, record: NetworkRecord): Promise<void> {
  await context.exposeBinding('tellNetwork', (_source, line: NetworkLine) => record.add(line));
  await context.addInitScript(guardPage, [...names.globals, 'sendBeacon']);
}
