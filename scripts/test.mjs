// `npm test`: runs the stages, first those that need no VS Code, side by side, then the others one after another, whatever the earlier
// ones gave, and adds them up in the last line.
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

/** A command that reports how many of its tests passed and failed, and in which files; `again` makes the one that runs such a file alone. */
const suite = (command, again) => ({ command, again });

/** Of suites that take files, and of those that take the name of one. */
const files = (pattern) => suite([SUITE, pattern], (file) => [SUITE, file]);
const program = (command, ...options) =>
  suite(command, (file) => [...command, path.basename(file).replace(/\.test\.[a-z]+$/, ''), ...options]);

/**
 * Name and commands of the stages that run side by side, as many at once as the machine has processors: nothing in them goes by the
 * clock. What takes longest comes first, so that no processor waits for it at the end.
 */
const SIDE_BY_SIDE = new Map([
  ['unit', [files('test/unit/**/*.test.ts')]],
  ['page', [program(['test/page/run.ts'])]],
  ['cli', [check('esbuild.mjs', '--minify', '--tool'), files('test/cli/**/*.test.ts')]],
  ['lint', [check(bin('eslint/bin/eslint.js'), '.')]],
  [
    'typecheck',
    [
      'tsconfig.json',
      'src/core',
      'src/cli',
      'src/webview',
      'src/web',
      'test/page',
      'test/ui',
      'test/web/worker',
      'test/bench',
      'test/fuzz',
    ].map((project) => check(TSC, '-p', project)),
  ],
  ['manifest', [files('test/manifest/**/*.test.ts')]],
  ['format', [check(bin('prettier/bin/prettier.cjs'), '--log-level', 'warn', '--check', '.')]],
  // The same inputs each time; `npm run fuzz` tries others.
  ['fuzz', [check('test/fuzz/run.ts', '--seed', '20000', '--inputs', '12000')]],
  ['layers', [check(bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', 'test', 'scripts')]],
]);

/** The package is there already when a file of these is run again. */
const UI = program(['test/ui/run.ts'], '--packaged');

/** Those that have the machine to themselves. */
const ALONE = new Map([
  ['integration', [program(['test/integration/run.ts'])]],
  ['ui', [UI]],
]);

/** What takes longer and runs only with `--all`, or when it is named. */
const LONG_STAGES = new Map([
  ['ui-more', [suite(['test/ui/run.ts', '--more'], UI.again)]],
  ['long', [files('test/long/**/*.test.ts')]],
  ['oldest', [program(['test/integration/run.ts', '--oldest'])]],
  ['web', [program(['test/web/run.ts'])]],
]);

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

/** What is said of a run as a whole that failed, beside its files. */
const whole = ({ command }) => [`${command.join(' ')} failed`];

/**
 * Runs one command of a stage. A suite that ends without a result, or well with none passed, is one failure.
 *
 * @returns how many passed and failed, those that failed in a file of tests by file, and what is to be said of the others.
 */
async function runCommand(one, write, command = one.command) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-test-'));
  const file = path.join(folder, 'result.json');
  try {
    const code = await run(command, { VERBATIM_RESULT: file, ...(all ? { VERBATIM_ANY_SEED: 'yes' } : {}) }, write);
    if (one.again === undefined || !existsSync(file)) {
      const passed = code === 0 && one.again === undefined ? 1 : 0;
      return { passed, failed: 1 - passed, failing: [], told: passed === 1 ? [] : whole(one) };
    }
    const { passed, failed, failing = [] } = JSON.parse(readFileSync(file, 'utf8'));
    const elsewhere = failed - failing.reduce((sum, each) => sum + each.failed, 0) + (code !== 0 && failed === 0 ? 1 : 0);
    return { passed, failed: Math.max(failed, elsewhere), failing, told: elsewhere > 0 ? whole(one) : [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a stage, and adds to `again` what is to be run once more. */
async function runStage(name, write) {
  write(`\n== ${name}\n`);
  const started = Date.now();
  const sum = { passed: 0, failed: 0 };
  for (const one of stages.get(name)) {
    const { passed, failed, failing, told } = await runCommand(one, write);
    sum.passed += passed;
    sum.failed += failed;
    again.push(...failing.map((first) => ({ name, one, first })));
    failures.push(...told.map((line) => `${name}: ${line}`));
  }
  write(`== ${name}: ${sum.passed} passed, ${sum.failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return sum;
}

/**
 * Runs a file again in which something failed, alone and when all else has ended: others' programs take part, which are late on a busy
 * machine, and what an earlier file left behind is told from a fault in what is tested. That it was is told.
 */
async function runAgain({ name, one, first }) {
  tell(`\n== ${name}, again, alone: ${path.basename(first.file)}\n${first.told.map((line) => `  failed: ${line}\n`).join('')}`);
  const { passed, failed, failing, told } = await runCommand(one, tell, one.again(first.file));
  failures.push(...[...failing.flatMap((file) => file.told), ...told].map((line) => `${name}: ${line}`));
  return { passed: passed - first.passed, failed: failed - first.failed };
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
const stages = new Map([...SIDE_BY_SIDE, ...ALONE, ...LONG_STAGES]);
const named = process.argv.slice(2).filter((argument) => argument !== '--all');
const wanted = named.length > 0 ? named : [...stages.keys()].filter((name) => all || !LONG_STAGES.has(name));
const unknown = wanted.filter((name) => !stages.has(name));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}. The stages: ${[...stages.keys()].join(', ')}.`);
  process.exit(2);
}
rmSync(path.join(root, '.vscode-test/failures'), { recursive: true, force: true });
const again = [];
const failures = [];
const together = [...SIDE_BY_SIDE.keys()].filter((name) => wanted.includes(name));
const groups = [...(together.length > 0 ? [together] : []), ...wanted.filter((name) => !SIDE_BY_SIDE.has(name)).map((name) => [name])];
const results = [];
for (const group of groups) {
  results.push(...(await runGroup(group)));
}
for (const file of again) {
  results.push(await runAgain(file));
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
// Last of all what failed, for who sees but the end of it.
console.log(['', ...failures.map((line) => `Failed: ${line}`), `${passed} passed, ${failed} failed`].join('\n'));
process.exit(failed === 0 && passed > 0 ? 0 : 1);
