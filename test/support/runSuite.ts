// Runs a mocha suite and writes how it went to a file, so that `npm test` can add up suites that run in different processes.
import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import type Mocha from 'mocha';

/** How a suite went. A test that is pending, or a hook that failed, counts as failed: it has shown nothing. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
}

/** A file of tests in which something failed. */
export interface FailingFile extends SuiteResult {
  /** Absolute. */
  readonly file: string;
  /** Of each that failed its title and the first line of what was wrong. */
  readonly told: readonly string[];
}

/** How a suite went, and each of its files in which something failed. What failed outside of any file is in none. */
export interface SuiteReport extends SuiteResult {
  readonly failing: readonly FailingFile[];
}

/** What to run and where to tell. */
export interface SuiteOptions {
  /** Test files, absolute. */
  readonly files: readonly string[];
  /** Hooks around all tests. */
  readonly hooks?: Mocha.RootHookObject;
  /** Limit for one test, in milliseconds. */
  readonly timeout: number;
  /** How often a test that failed is run again, where others' programs take part. Each time is told. */
  readonly retries?: number;
  /** Is told of a hook before or after all tests of a file that failed, for nothing runs after it that could look why. */
  readonly onHookFailure?: (title: string) => void;
  /** File for mocha's report, where no terminal is attached. */
  readonly log?: string | undefined;
}

/** Runs the files in one mocha, and resolves when all of it is done. An empty suite is one failure. */
export async function runSuite(options: SuiteOptions): Promise<SuiteReport> {
  const { default: MochaRunner } = await import('mocha');
  const { log } = options;
  if (log !== undefined) {
    MochaRunner.reporters.Base.consoleLog = (...values: unknown[]) => appendFileSync(log, `${format(...values)}\n`);
  }
  const { timeout, retries = 0 } = options;
  const mocha = new MochaRunner({ ui: 'bdd', color: false, timeout, retries, forbidOnly: true });
  if (options.hooks !== undefined) {
    mocha.rootHooks(options.hooks);
  }
  for (const file of options.files) {
    mocha.addFile(file);
  }
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      const failed = failures + pending;
      const failing = [...files.values()].filter((one) => one.failed > 0);
      resolve({ passed: passes, failed: passes + failed === 0 ? 1 : failed, failing });
    });
    const files = new Map<string, { file: string; passed: number; failed: number; told: string[] }>();
    const count = (test: Mocha.Runnable, outcome: keyof SuiteResult, told?: string): void => {
      const { file } = test;
      if (file !== undefined) {
        const one = files.get(file) ?? { file, passed: 0, failed: 0, told: [] };
        one[outcome]++;
        one.told.push(...(told === undefined ? [] : [`${test.fullTitle()}: ${told.split('\n', 1).join('')}`]));
        files.set(file, one);
      }
    };
    runner.on('pass', (test: Mocha.Test) => count(test, 'passed'));
    runner.on('fail', (test: Mocha.Runnable, error: Error) => {
      count(test, 'failed', error.message);
      if ((test as Mocha.Hook | Mocha.Test).type === 'hook') {
        options.onHookFailure?.(test.fullTitle());
      }
    });
    runner.on('pending', (test: Mocha.Test) => count(test, 'failed', 'not run'));
    runner.on('retry', (test: Mocha.Test, error: Error) => {
      MochaRunner.reporters.Base.consoleLog(`    again, for it failed: ${test.title}: ${error.message}`);
    });
  });
}

/** Tells the process that asked for the suite, by the file that it named in `VERBATIM_RESULT`. */
export function report(result: SuiteReport): void {
  const file = process.env['VERBATIM_RESULT'];
  if (file !== undefined) {
    writeFileSync(file, JSON.stringify(result));
  }
}
