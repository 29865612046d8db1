// Runs a mocha suite and writes how it went to a file, so that `npm test` can add up suites that run in different processes.
import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import type Mocha from 'mocha';

/** How a suite went. A test that is pending, or a hook that failed, counts as failed: it has shown nothing. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
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
  /** File for mocha's report, where no terminal is attached. */
  readonly log?: string | undefined;
}

/** Runs the files in one mocha, and resolves when all of it is done. An empty suite is one failure. */
export async function runSuite(options: SuiteOptions): Promise<SuiteResult> {
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
      resolve({ passed: passes, failed: passes + failed === 0 ? 1 : failed });
    });
    runner.on('retry', (test: Mocha.Test, error: Error) => {
      MochaRunner.reporters.Base.consoleLog(`    again, for it failed: ${test.title}: ${error.message}`);
    });
  });
}

/** Tells the process that asked for the suite, by the file that it named in `VERBATIM_RESULT`. */
export function report(result: SuiteResult): void {
  const file = process.env['VERBATIM_RESULT'];
  if (file !== undefined) {
    writeFileSync(file, JSON.stringify(result));
  }
}
