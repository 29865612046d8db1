/** What is found in a folder of the disk. */
import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scanFolder } from '../../../src/library/scanFolder.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'verbatim-scan-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), '');
  }
}

/** The paths below the root, with slashes. */
async function found(): Promise<readonly string[]> {
  const { files, failed } = await scanFolder(root);
  assert.deepEqual(failed, []);
  return files.map((file) => path.relative(root, file).replaceAll(path.sep, '/'));
}

describe('scanning a folder', () => {
  it('finds files of all formats, folders first, and numbers in their order', async () => {
    write('b.txt', 'a 10.md', 'a 2.PDF', 'deep/er/c.html', 'deep/d.docx', 'e.eml', 'no.jpg', 'none');
    assert.deepEqual(await found(), ['deep/er/c.html', 'deep/d.docx', 'a 2.PDF', 'a 10.md', 'b.txt', 'e.eml']);
  });

  it('leaves out what is hidden, packages, and what belongs to a saved page', async () => {
    write(
      '.git/a.txt',
      '.b.txt',
      'node_modules/c.md',
      'deep/bower_components/d.md',
      'page.html',
      'page_files/frame.html',
      'more_files/e.html',
    );
    assert.deepEqual(await found(), ['more_files/e.html', 'page.html']);
  });

  it('goes through links, and through none twice', async () => {
    write('real/a.txt', 'real/deep/b.txt');
    symlinkSync('real', path.join(root, 'a link'));
    symlinkSync('..', path.join(root, 'real', 'back'));
    symlinkSync('b.txt', path.join(root, 'real', 'deep', 'c.txt'));
    symlinkSync('nowhere.txt', path.join(root, 'd.txt'));
    symlinkSync('itself.txt', path.join(root, 'itself.txt'));
    assert.deepEqual(await found(), ['real/deep/b.txt', 'real/deep/c.txt', 'real/a.txt']);
  });

  it('follows a link that leads out of the folder', async () => {
    const other = mkdtempSync(path.join(tmpdir(), 'verbatim-other-'));
    try {
      writeFileSync(path.join(other, 'a.txt'), '');
      symlinkSync(root, path.join(other, 'back'));
      symlinkSync(other, path.join(root, 'link'));
      assert.deepEqual(await found(), ['link/a.txt']);
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it('tells of folders that cannot be listed, and lists the others', async () => {
    write('a.txt', 'locked/b.txt');
    assert.deepEqual(await scanFolder(path.join(root, 'missing')), {
      files: [],
      failed: [{ path: path.join(root, 'missing'), reason: { kind: 'missing' } }],
    });
    if (process.platform !== 'win32' && process.getuid?.() !== 0) {
      chmodSync(path.join(root, 'locked'), 0);
      const { files, failed } = await scanFolder(root);
      chmodSync(path.join(root, 'locked'), 0o700);
      assert.deepEqual(files, [path.join(root, 'a.txt')]);
      assert.deepEqual(
        failed.map((one) => [one.path, one.reason.kind]),
        [[path.join(root, 'locked'), 'noPermission']],
      );
    }
  });
});
