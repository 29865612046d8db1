// Packages the extension, installs the package into a throw-away VS Code, and runs the UI suite against the real workbench.
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { uiHooks } from './hooks.ts';
import { root } from '../support/paths.ts';
import { report, runSuite } from '../support/runSuite.ts';

/** Tells a run that the package is there already. */
const PACKAGED = '--packaged';
/** Has the tests run that `npm test` has no time for. */
const MORE = '--more';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const isMore = options.includes(MORE);
if (!options.includes(PACKAGED)) {
  execFileSync(process.execPath, [path.join(root, 'scripts/package.mjs')], { stdio: 'inherit' });
}
// With a name, only that file of tests.
const pattern = only === undefined ? (isMore ? 'more/*' : '*') : `**/${only}`;
const files = globSync(`test/ui/${pattern}.test.ts`, { cwd: root }).sort();
// The real workbench drops a key or a click on a machine that is busy: what fails twice has found something.
const result = await runSuite({
  files: files.map((file) => path.join(root, file)),
  ...uiHooks({ only: only ?? (isMore ? 'more' : undefined) }),
  timeout: 120_000,
  retries: 1,
});
report(result);
process.exit(result.failed === 0 ? 0 : 1);
