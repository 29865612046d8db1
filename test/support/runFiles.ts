// Runs the test files that match a pattern, in this process: the suites that need no VS Code.
import { globSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { report, runSuite } from './runSuite.ts';

// The same texts each time: a change is judged by what it changes. `test:all` looks for texts that nobody has seen yet.
if (process.env['VERBATIM_ANY_SEED'] === undefined) {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_000 });
}

/** Milliseconds for one test, on a busy machine too: what proves that something is quick counts the processor's time. */
const TIMEOUT = 60_000;

const files = process.argv.slice(2).flatMap((pattern) => globSync(pattern));
const result = await runSuite({ files: files.map((file) => path.resolve(file)).sort(), timeout: TIMEOUT });
report(result);
process.exit(result.failed === 0 ? 0 : 1);
