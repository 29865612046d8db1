// The package itself: the same bytes wherever a commit is packaged, and in it what the table of sizes says.
import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileProblems, readPackage, sizeProblems, type SizeBounds } from '../../scripts/release/contents.ts';
import { root } from '../support/paths.ts';
import { runProgram } from '../support/program.ts';

/** What packaging does not need, or makes. */
const LEFT_OUT = new Set(['.git', '.vscode-test', 'coverage', 'dist', 'docs', 'node_modules', 'out']);

/** Copies the project into a folder, and packages it there as somebody elsewhere would; resolves with the bytes of the package. */
async function packageIn(folder: string, zone: string): Promise<Uint8Array> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const isCopied = (file: string): boolean => !LEFT_OUT.has(path.relative(root, file)) && !file.endsWith('.vsix');
  cpSync(root, folder, { recursive: true, filter: isCopied });
  symlinkSync(realpathSync(path.join(root, 'node_modules')), path.join(folder, 'node_modules'), 'junction');
  chmodSync(path.join(folder, 'LICENSE'), zone === 'UTC' ? 0o644 : 0o664);
  const env = { ...process.env, TZ: zone, SOURCE_DATE_EPOCH: '1796000000' };
  const told = await runProgram(process.execPath, ['scripts/package.mjs'], { cwd: folder, env });
  return readFileSync(told.trim().split('\n').at(-1) ?? '');
}

describe('the package', function () {
  this.timeout(240_000);
  let folder = '';
  let here: Uint8Array;
  let there: Uint8Array;

  before(async () => {
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'verbatim-package-')));
    [here, there] = await Promise.all([
      packageIn(path.join(folder, 'here'), 'UTC'),
      packageIn(path.join(folder, 'further', 'down', 'there'), 'Pacific/Auckland'),
    ]);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is the same, byte by byte, in another folder, time zone and mask of modes', async () => {
    const [one, other] = (await Promise.all([here, there].map(readPackage))).map(({ files }) => files);
    assert.deepEqual(
      [...(one ?? [])].filter(([name, bytes]) => !Buffer.from(bytes).equals(other?.get(name) ?? Buffer.alloc(0))).map(([name]) => name),
      [],
    );
    assert.ok(Buffer.from(here).equals(there));
  });

  it('holds what is needed, and nothing of the sources or of the folder that it was made in', async () => {
    assert.deepEqual(fileProblems(await readPackage(there), folder), []);
  });

  it('has no more tags than the Marketplace takes, those counted that packaging adds', async () => {
    const described = new TextDecoder().decode((await readPackage(here)).files.get('extension.vsixmanifest'));
    const tags = (/<Tags>([^<]*)</.exec(described)?.[1] ?? '').split(',');
    assert.ok(tags.length > 10 && tags.length <= 30, tags.join());
  });

  it('is no larger than its table says, file by file', async () => {
    const bounds = JSON.parse(readFileSync(path.join(root, 'scripts/release/sizes.json'), 'utf8')) as SizeBounds;
    assert.deepEqual(sizeProblems(await readPackage(here), bounds), []);
  });
});
