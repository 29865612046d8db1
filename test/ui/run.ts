// Packages the extension, installs the package into a throw-away VS Code, and runs the UI suite against the real workbench.
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { uiHooks } from './hooks.ts';
import { root } from '../support/paths.ts';
import { report, runSuite } from '../support/runSuite.ts';

execFileSync(process.execPath, [path.join(root, 'scripts/package.mjs')], { stdio: 'inherit' });
// With a name, only that file of tests.
const wanted = process.argv[2] ?? '*';
const files = globSync(`test/ui/**/${wanted}.test.ts`, { cwd: root }).sort();
// The real workbench drops a key or a click on a machine that is busy: what fails twice has found something.
const result = await runSuite({ files: files.map((file) => path.join(root, file)), hooks: uiHooks(), timeout: 120_000, retries: 1 });
report(result);
process.exit(result.failed === 0 ? 0 : 1);
