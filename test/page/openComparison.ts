// The page that compares versions, seen from both sides.
import type { Page } from 'playwright-core';
import { isCount } from '../../src/shared/checks.ts';
import type { ComparisonHost, ComparisonPage, PageComparison } from '../../src/shared/comparisonProtocol.ts';
import { Emitter } from '../../src/shared/lifecycle.ts';
import { connect } from '../../src/shared/rpc.ts';

/** One page. */
export interface OpenComparison {
  readonly page: Page;
  /** What the page told the extension, in order. */
  readonly told: readonly { readonly method: keyof ComparisonHost; readonly argument: number }[];
  /** What went wrong in the page. */
  readonly errors: readonly string[];
  readonly show: (comparison: PageComparison) => Promise<void>;
}

/** Opens the page at an address. Resolves when it shows something. */
export async function openComparison(page: Page, address: string): Promise<OpenComparison> {
  const told: { readonly method: keyof ComparisonHost; readonly argument: number }[] = [];
  const errors: string[] = [];
  const fromPage = new Emitter<unknown>();
  const take = (method: keyof ComparisonHost) => ({
    check: isCount,
    handle: (argument: number) => void told.push({ method, argument }),
  });
  const channel = {
    send: (message: unknown) => void page.evaluate((sent) => window.postMessage(JSON.parse(sent), '*'), JSON.stringify(message)),
    onMessage: fromPage.event,
  };
  const { remote } = connect<ComparisonPage, ComparisonHost>(channel, { open: take('open'), compareWith: take('compareWith') });
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && errors.push(message.text()));
  await page.exposeFunction('toExtension', (message: unknown) => fromPage.fire(message));
  await page.addInitScript(() => {
    const own = window as unknown as { toExtension(message: unknown): void };
    Object.assign(window, { acquireVsCodeApi: () => ({ postMessage: (message: unknown) => own.toExtension(message) }) });
  });
  await page.goto(address);
  await page.locator('h1').waitFor();
  return { page, told, errors, show: (comparison) => remote.show(comparison) };
}
