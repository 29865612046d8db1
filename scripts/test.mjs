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

/** Stages of checks that pass or fail as one: as many run at once as the machine has processors, for none of them is measured. */
const SIDE_BY_SIDE = new Set(['typecheck', 'lint', 'format', 'layers']);

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

/** Runs a Node program with this process's output, or tells it to `write`, and resolves with its exit code. */
function run(command, env, write) {
  return new Promise((resolve, reject) => {
    const output = write === undefined ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
    child.stdout?.on('data', write);
    child.stderr?.on('data', write);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal === null ? code : 1));
  });
}

/** Runs one command of a stage; a suite that ends without a result, or well with none passed, is one failure. */
async function runCommand({ command, counts }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-test-'));
  const file = path.join(folder, 'result.json');
  try {
    const code = await run(command, { VERBATIM_RESULT: file, ...(all ? { VERBATIM_ANY_SEED: 'yes' } : {}) });
    if (counts && existsSync(file)) {
      const result = JSON.parse(readFileSync(file, 'utf8'));
      return code !== 0 && result.failed === 0 ? { passed: result.passed, failed: 1 } : result;
    }
    return code === 0 && !counts ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the checks of several stages, and tells of each when it has ended, whole. */
async function runSideBySide(names) {
  const started = Date.now();
  console.log(`\n== ${names.join(', ')}`);
  const waiting = names.flatMap((name) => stages.get(name).map(({ command }) => ({ name, command })));
  let failed = 0;
  const count = waiting.length;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, command } = next;
      const output = [];
      const code = await run(command, {}, (part) => output.push(part));
      failed += code === 0 ? 0 : 1;
      process.stdout.write(output.length > 0 || code !== 0 ? `-- ${name}: ${command.slice(1).join(' ')}\n${Buffer.concat(output)}\n` : '');
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, work));
  console.log(`== ${names.join(', ')}: ${count - failed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return { passed: count - failed, failed };
}

async function runStage(name, commands) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  let passed = 0;
  let failed = 0;
  for (const command of commands) {
    const result = await runCommand(command);
    passed += result.passed;
    failed += result.failed;
  }
  console.log(`== ${name}: ${passed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return { passed, failed };
}

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
const sideBySide = wanted.filter((name) => SIDE_BY_SIDE.has(name));
const others = wanted.filter((name) => !SIDE_BY_SIDE.has(name));
const runs = [
  ...(sideBySide.length > 0 ? [() => runSideBySide(sideBySide)] : []),
  ...others.map((name) => () => runStage(name, stages.get(name))),
];
for (const next of runs) {
  const result = await next();
  passed += result.passed;
  failed += result.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
