// Runs the tests of the reader's page: the page alone in a browser, with a stand-in for the extension.
import { globSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/paths.ts';
import { report, runSuite } from '../support/runSuite.ts';
import { pageHooks } from './hooks.ts';

// With a name, only that file of tests.
const wanted = process.argv[2] ?? '*';
const files = globSync(`test/page/**/${wanted}.test.ts`, { cwd: root }).sort();
const result = await runSuite({ files: files.map((file) => path.join(root, file)), hooks: pageHooks(), timeout: 60_000 });
report(result);
process.exit(result.failed === 0 ? 0 : 1);
