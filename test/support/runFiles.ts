// Runs the test files that match a pattern, in this process: the suites that need no VS Code.
import { globSync } from 'node:fs';
import path from 'node:path';
import { report, runSuite } from './runSuite.ts';

const files = process.argv.slice(2).flatMap((pattern) => globSync(pattern));
const result = await runSuite({ files: files.map((file) => path.resolve(file)).sort(), timeout: 10_000 });
report(result);
process.exit(result.failed === 0 ? 0 : 1);
