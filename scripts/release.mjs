// `npm run release`: packages, checks what is in the package, and says what would be published; `-- --publish` publishes it, with the tokens
// in VSCE_PAT (the Marketplace) and OVSX_PAT (Open VSX).
import './node24.mjs';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageExtension } from './package.mjs';

const { runProgram } = await import('../test/support/program.ts');
const { fileProblems, readmeProblems, readPackage, sizeProblems } = await import('./release/contents.ts');
const { runRelease } = await import('./release/release.ts');

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const read = (name) => readFileSync(path.join(root, name), 'utf8');

const tools = {
  async package() {
    const file = await packageExtension();
    const bytes = readFileSync(file);
    const contents = await readPackage(bytes);
    const bounds = JSON.parse(read('scripts/release/sizes.json'));
    const problems = [...fileProblems(contents, root), ...sizeProblems(contents, bounds), ...readmeProblems(contents)];
    const sum = createHash('sha256').update(bytes).digest('hex');
    return { file, problems, summary: `${file}\n${contents.files.size} files, ${bytes.length} bytes, sha256 ${sum}` };
  },
  run: (program, parameters, env) =>
    runProgram(process.execPath, [path.join(root, 'node_modules', program), ...parameters], { cwd: root, env: { ...process.env, ...env } }),
  tell: (line) => console.log(line),
};

const release = {
  version: JSON.parse(read('package.json')).version,
  changes: read('CHANGELOG.md'),
  uncommitted: (await runProgram('git', ['status', '--porcelain'], { cwd: root })).trim(),
};
const { VSCE_PAT, OVSX_PAT } = process.env;
try {
  const isReady = await runRelease(release, tools, { isPublishing: process.argv.includes('--publish'), tokens: { VSCE_PAT, OVSX_PAT } });
  process.exitCode = isReady ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
