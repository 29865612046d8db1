// `npm test`: runs the stages one after another, those that only check side by side, whatever the earlier ones gave, and adds them up
// in the last line.
import './node24.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => path.join(root, 'node_modules', name);

const TSC = bin('typescript/bin/tsc');
const SUITE = 'test/support/runFiles.ts';

/** A command that passes or fails as one. */
const check = (...command) => ({ command });

/** A command that reports how many of its tests passed and failed. */
const suite = (...command) => ({ command, counts: true });

/** Stages that run side by side, as many at once as the machine has processors: nothing in them goes by the clock. */
const SIDE_BY_SIDE = [
  ['typecheck', 'lint', 'format', 'layers'],
  ['cli', 'page'],
];

/** Name and commands of each stage, in order: what answers soonest comes first. */
const STAGES = new Map([
  [
    'typecheck',
    ['tsconfig.json', 'src/core', 'src/cli', 'src/webview', 'test/page', 'test/ui', 'test/bench'].map((project) =>
      check(TSC, '-p', project),
    ),
  ],
  ['lint', [check(bin('eslint/bin/eslint.js'), '.')]],
  ['format', [check(bin('prettier/bin/prettier.cjs'), '--log-level', 'warn', '--check', '.')]],
  ['layers', [check(bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', 'test', 'scripts')]],
  ['manifest', [suite(SUITE, 'test/manifest/**/*.test.ts')]],
  ['unit', [suite(SUITE, 'test/unit/**/*.test.ts')]],
  ['cli', [check('esbuild.mjs', '--minify', '--tool'), suite(SUITE, 'test/cli/**/*.test.ts')]],
  ['page', [suite('test/page/run.ts')]],
  ['integration', [suite('test/integration/run.ts')]],
  ['ui', [suite('test/ui/run.ts')]],
]);

/** What takes longer and runs only with `--all`. */
const LONG_STAGES = new Map([['long', [suite(SUITE, 'test/long/**/*.test.ts')]]]);

/** Runs a Node program, tells its output to `write`, and resolves with its exit code. */
function run(command, env, write) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', write);
    child.stderr.on('data', write);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal === null ? code : 1));
  });
}

/** Runs one command of a stage; a suite that ends without a result, or well with none passed, is one failure. */
async function runCommand({ command, counts }, write) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-test-'));
  const file = path.join(folder, 'result.json');
  try {
    const code = await run(command, { VERBATIM_RESULT: file, ...(all ? { VERBATIM_ANY_SEED: 'yes' } : {}) }, write);
    if (counts && existsSync(file)) {
      const result = JSON.parse(readFileSync(file, 'utf8'));
      return code !== 0 && result.failed === 0 ? { passed: result.passed, failed: 1 } : result;
    }
    return code === 0 && !counts ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runStage(name, write) {
  write(`\n== ${name}\n`);
  const started = Date.now();
  let passed = 0;
  let failed = 0;
  for (const command of stages.get(name)) {
    const result = await runCommand(command, write);
    passed += result.passed;
    failed += result.failed;
  }
  write(`== ${name}: ${passed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return { passed, failed };
}

/** Runs stages side by side. What the first of them tells is seen at once, what the others tell when they have ended. */
async function runGroup([first, ...names]) {
  const waiting = [...names];
  const results = [];
  const work = async (own) => {
    for (let next = own ?? waiting.shift(); next !== undefined; next = waiting.shift()) {
      const told = [];
      results.push(await runStage(next, next === first ? tell : (part) => told.push(Buffer.from(part))));
      tell(Buffer.concat(told));
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, (_, index) => work(index === 0 ? first : undefined)));
  return results;
}

const tell = (part) => process.stdout.write(part);
const all = process.argv.includes('--all');
const stages = new Map([...STAGES, ...LONG_STAGES]);
const named = process.argv.slice(2).filter((argument) => argument !== '--all');
const wanted = named.length > 0 ? named : [...(all ? stages : STAGES).keys()];
const unknown = wanted.filter((name) => !stages.has(name));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}. The stages: ${[...stages.keys()].join(', ')}.`);
  process.exit(2);
}
rmSync(path.join(root, '.vscode-test/failures'), { recursive: true, force: true });
let passed = 0;
let failed = 0;
const groupOf = (name) => SIDE_BY_SIDE.findIndex((group) => group.includes(name));
const groups = wanted.reduce((found, name) => {
  const group = found.find(([other]) => groupOf(name) >= 0 && groupOf(other) === groupOf(name));
  return group === undefined ? [...found, [name]] : found.with(found.indexOf(group), [...group, name]);
}, []);
for (const group of groups) {
  for (const result of await runGroup(group)) {
    passed += result.passed;
    failed += result.failed;
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
