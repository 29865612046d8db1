// Runs the integration tests in the web worker extension host: VS Code calls `run`.
import 'mocha/mocha.js';
import type MochaRunner from 'mocha';
import { TESTS_LEFT_OUT } from '../leftOut.ts';
import { askNode } from './askNode.ts';

/** Where the report and the counts go, on the disk; set by who bundles the suite. */
declare const REPORT: string;
declare const RESULT: string;

/** What mocha's build for browsers leaves in the global scope. */
declare const mocha: BrowserMocha;
declare const Mocha: typeof MochaRunner;

interface BrowserMocha {
  setup(options: MochaRunner.MochaOptions): void;
  run(done: (failures: number) => void): MochaRunner.Runner;
}

/** Tells how it goes as it goes: a suite that hangs has told by then which test did. */
function tell(line: string): void {
  askNode('node:fs', 'appendFileSync', [REPORT, `${line}\n`]);
}

/** Has tests that bear one of these titles not be there. */
function leaveOut(titles: Readonly<Record<string, string>>): void {
  const add = globalThis.it;
  const rest = (title: string, ...test: readonly unknown[]): unknown =>
    Object.hasOwn(titles, title) ? undefined : (add as (...all: readonly unknown[]) => unknown)(title, ...test);
  globalThis.it = Object.assign(rest, add) as typeof add;
}

/** Loads the files of tests by `load`, and runs them; rejects when one fails, which is how VS Code learns of it. */
export async function runAll(load: () => Promise<void>): Promise<void> {
  Mocha.reporters.Base.consoleLog = (format: unknown = '', ...values: readonly unknown[]) => {
    let next = 0;
    tell(String(format).replace(/%[sd]/g, () => String(values[next++])));
  };
  // As in Node's host, where the same tests run.
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Spec, color: false, timeout: 20_000, retries: 1 });
  leaveOut(TESTS_LEFT_OUT);
  await load();
  const result = await new Promise<{ readonly passed: number; readonly failed: number }>((resolve) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      const failed = failures + pending;
      resolve({ passed: passes, failed: passes + failed === 0 ? 1 : failed });
    });
    runner.on('retry', (test: MochaRunner.Test, error: Error) => tell(`    again, for it failed: ${test.title}: ${error.message}`));
  });
  askNode('node:fs', 'writeFileSync', [RESULT, JSON.stringify(result)]);
  if (result.failed > 0) {
    throw new Error(`${String(result.failed)} tests failed.`);
  }
}
