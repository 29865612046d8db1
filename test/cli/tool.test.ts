/** The command-line tool as people get it: the one file, alone in a folder, on each Node that there is. */
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { analyzedLine } from '../../src/cli/analyzedLine.ts';
import { ArticleAnalyzer } from '../../src/core/analyze.ts';
import { docxFile, paragraph } from '../support/docxFile.ts';
import { root, samples } from '../support/paths.ts';
import { linesAt, pdfFile } from '../support/pdfFile.ts';
import { BAD_DRAFT, BRIDGE, GOOD_DRAFT } from './articles.ts';
import { CleanFolder } from './cleanFolder.ts';
import { nodePrograms } from './nodes.ts';

interface IndexLine {
  readonly files: number;
  readonly indexed: number;
  readonly unchanged: number;
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  readonly ms: number;
}

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };

it('the command-line tool is in the package', async () => {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  assert.ok(files.includes('dist/cli.js'));
});

for (const node of nodePrograms()) {
  describe(`the command-line tool on Node ${node.version}`, () => {
    let folder: CleanFolder;

    beforeEach(() => {
      folder = new CleanFolder(node);
    });

    afterEach(() => folder.remove());

    const index = async (...args: readonly string[]): Promise<IndexLine> => {
      const { code, out, err } = await folder.run(['index', ...args]);
      assert.equal(code, 0, err);
      assert.match(out, /^[^\n]+\n$/);
      return JSON.parse(out) as IndexLine;
    };

    it('tells its version and its commands, wherever it lies', async () => {
      for (const kind of ['commonjs', 'module']) {
        folder.write('package.json', JSON.stringify({ type: kind }));
        assert.deepEqual(await folder.run(['--version']), { code: 0, out: `${version}\n`, err: '' });
      }
      const { code, out, err } = await folder.run(['--help']);
      assert.deepEqual([code, err], [0, '']);
      for (const command of ['check', 'people', 'quotes', 'index', 'mcp']) {
        assert.ok(out.includes(`verbatim ${command} `), command);
        const help = await folder.run([command, '--help']);
        assert.deepEqual([help.code, help.err], [0, '']);
        assert.ok(help.out.startsWith(`verbatim ${command} `));
      }
    });

    it('refuses wrong use with 2, why on standard error, and nothing on standard output', async () => {
      folder.write('a.txt', BRIDGE);
      mkdirSync(folder.at('empty'));
      for (const args of [
        [],
        ['wrong'],
        ['people'],
        ['people', '--wrong', 'a.txt'],
        ['people', '--format', 'sarif', 'a.txt'],
        ['people', 'missing.txt'],
        ['people', 'empty'],
        ['quotes', '--format'],
        ['index'],
        ['index', 'missing'],
        ['index', 'a.txt'],
        ['index', 'empty', 'empty'],
        ['index', 'empty', '--db', 'a.txt'],
        ['index', '.', '--db', 'missing/index.db'],
        ['check', 'a.txt'],
        ['check', '--sources', 'empty'],
        ['check', 'a.txt', '--sources', 'empty'],
        ['check', 'a.txt', '--sources', 'missing'],
        ['check', 'missing.md', '--sources', '.'],
        ['check', 'empty', '--sources', '.'],
        ['check', 'a.txt', '--sources', '.', '--min-words', '0'],
        ['check', 'a.txt', '--sources', '.', '--min-words', 'x'],
        ['mcp'],
        ['mcp', '--sources', 'missing'],
      ].filter((one) => node.keepsIndex || !one.includes('missing/index.db'))) {
        const { code, out, err } = await folder.run(args);
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        assert.ok(err.length > 0 && !err.includes('    at '), `${args.join(' ')}: ${err}`);
      }
      assert.equal(readFileSync(folder.at('a.txt'), 'utf8'), BRIDGE);
    });

    it('tells people and quotes as the analysis does', async () => {
      const analyzer = new ArticleAnalyzer();
      const names = readdirSync(samples).filter((name) => name.endsWith('.txt'));
      for (const name of names) {
        folder.write(name, readFileSync(path.join(samples, name)));
      }
      const expected = names.map((name) => {
        const text = readFileSync(path.join(samples, name), 'utf8');
        const { id, ...found } = JSON.parse(analyzedLine({ id: name, text }, analyzer)) as { readonly id: string };
        return { path: id, ...found };
      });
      assert.ok(expected.length > 0);
      for (const command of ['people', 'quotes']) {
        const { code, out, err } = await folder.run([command, ...names, '--format', 'json']);
        assert.deepEqual([code, err], [0, '']);
        assert.deepEqual(JSON.parse(out), { version: 1, files: expected });
      }
    });

    it('reads all formats, and tells them by lines for a terminal', async () => {
      const words = 'Anna Berg, the mayor, said: “We will not build on sand.”';
      folder.write('a.txt', `Title\n\n${words}\n`);
      folder.write('b.md', `# Title\n\n${words}\n`);
      folder.write(
        'c.html',
        `<html><body><article><h1>Title</h1><p>${words}</p><p>${'More of it. '.repeat(40)}</p></article></body></html>`,
      );
      folder.write('d.pdf', pdfFile({ pages: [linesAt(['Title', '', words, 'More of it.'])] }));
      folder.write('e.docx', docxFile({ body: paragraph('Title') + paragraph(words) }));
      folder.write('f.eml', `From: a@example.org\nSubject: Title\nContent-Type: text/plain; charset=utf-8\n\n${words}\n`);
      const files = ['a.txt', 'b.md', 'c.html', 'd.pdf', 'e.docx', 'f.eml'];
      const { code, out, err } = await folder.run(['quotes', ...files]);
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual(
        out
          .trimEnd()
          .split('\n')
          .map((line) => line.replace(/:\d+:\d+:/, '')),
        files.map((file) => `${file} Anna Berg: “We will not build on sand.”`),
      );
      const people = await folder.run(['people', 'b.md']);
      assert.equal(people.out, 'b.md:3:1: Anna Berg (mayor): 1 quote, 1 mention\n');
    });

    it('tells of the files that it can read, and why it cannot the others', async () => {
      folder.write('a.txt', BRIDGE);
      folder.write('b.txt', '\0\0\0');
      folder.write('c.txt', 'Mr. Smith\x1b[31m said: “It is \x07red.”');
      const { code, out, err } = await folder.run(['quotes', 'a.txt', 'b.txt', 'c.txt']);
      assert.deepEqual([code, err], [2, 'b.txt: not text\n']);
      assert.match(out, /^a\.txt:3:\d+: Anna Berg: “We will not build/m);
      assert.match(out, /^c\.txt/m);
      assert.doesNotMatch(out, /[\x00-\x09\x0b-\x1f]/); // eslint-disable-line no-control-regex -- a terminal would act on them
    });

    it('indexes a folder, keeps it in the cache, and reads only what has changed', async () => {
      folder.write('src/a.txt', BRIDGE);
      folder.write('src/deep/b.md', '# No people here\n\nNothing at all.\n');
      folder.write('src/c.txt', '\0\0\0');
      folder.write('src/.hidden/d.txt', BRIDGE);
      folder.write('src/node_modules/e.txt', BRIDGE);
      folder.write('src/f.jpg', 'no source');
      symlinkSync('..', folder.at('src', 'deep', 'back'));
      ['a.txt', 'deep/b.md', 'c.txt'].forEach((name) => utimesSync(folder.at('src', name), 1000, 1000));
      const before = readdirSync(folder.at('src'), { recursive: true }).length;
      const failed = [{ path: path.join('src', 'c.txt'), reason: 'not text' }];
      const { ms, ...first } = await index('src');
      assert.deepEqual(first, { files: 3, indexed: 2, unchanged: 0, failed });
      assert.ok(ms > 0);
      const { ms: _again, ...second } = await index('src');
      assert.deepEqual(second, { files: 3, indexed: node.keepsIndex ? 0 : 2, unchanged: node.keepsIndex ? 2 : 0, failed });
      folder.write('src/a.txt', `${BRIDGE}More.\n`);
      const { ms: _last, ...third } = await index('src');
      assert.deepEqual(third, { files: 3, indexed: node.keepsIndex ? 1 : 2, unchanged: node.keepsIndex ? 1 : 0, failed });
      assert.equal(readdirSync(folder.at('src'), { recursive: true }).length, before);
      if (process.platform === 'linux') {
        assert.equal(existsSync(folder.at('cache', 'verbatim')), node.keepsIndex);
      }
    });

    it('says once that nothing is kept where there is no database', async () => {
      folder.write('src/a.txt', BRIDGE);
      const { err } = await folder.run(['index', 'src']);
      assert.equal(err.match(/not kept/g)?.length ?? 0, node.keepsIndex ? 0 : 1);
      assert.equal(
        err
          .trim()
          .split('\n')
          .filter((line) => line !== '').length,
        node.keepsIndex ? 0 : 1,
      );
    });

    it('checks drafts: exit code, text, JSON and SARIF', async () => {
      folder.write('src/bridge.txt', BRIDGE);
      folder.write('good.md', GOOD_DRAFT);
      folder.write('bad.md', BAD_DRAFT);
      const good = await folder.run(['check', 'good.md', '--sources', 'src']);
      assert.deepEqual([good.code, good.out], [0, '1 quotation: 1 verbatim\n']);
      const { code, out } = await folder.run(['check', 'good.md', 'bad.md', '--sources', 'src', '--format', 'json']);
      assert.equal(code, 1);
      const report = JSON.parse(out) as { readonly drafts: readonly { readonly quotations: readonly { readonly verdict: string }[] }[] };
      assert.deepEqual(
        report.drafts.map(({ quotations }) => quotations.map(({ verdict }) => verdict)),
        [['verbatim'], ['differs', 'other-speaker', 'not-a-quotation', 'not-found', 'verbatim']],
      );
      const text = await folder.run(['check', '--sources', 'src', '--min-words', '8', '--', 'bad.md']);
      assert.equal(text.code, 1);
      assert.match(text.out, /^bad\.md:3:1: differs from the source: “We will build/m);
      assert.doesNotMatch(text.out, /Nobody ever/);
      const sarif = await folder.run(['check', 'bad.md', '--sources', 'src', '--format', 'sarif']);
      assert.equal(sarif.code, 1);
      const { runs } = JSON.parse(sarif.out) as { readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[] };
      assert.deepEqual(
        runs[0]?.results.map(({ ruleId }) => ruleId),
        ['differs', 'other-speaker', 'not-a-quotation', 'not-found'],
      );
    });

    it('takes what follows --sources for sources as far as it is a folder', async () => {
      folder.write('one/bridge.txt', BRIDGE);
      folder.write('two/other.txt', 'Something else.\n');
      folder.write('good.md', GOOD_DRAFT);
      for (const args of [
        ['good.md', '--sources', 'two', 'one'],
        ['--sources', 'one', 'two', 'good.md'],
        ['--sources', 'two', '--sources', 'one', 'good.md'],
      ]) {
        assert.equal((await folder.run(['check', ...args])).code, 0, args.join(' '));
      }
      assert.equal((await folder.run(['check', 'good.md', '--sources', 'two'])).code, 1);
    });

    it('does not count what cannot be checked', async () => {
      folder.write('src/bridge.txt', BRIDGE);
      folder.write('draft.md', 'As [a paper](missing.txt) has it, “We have no idea of what this is.”\n');
      const { code, out } = await folder.run(['check', 'draft.md', '--sources', 'src', '--format', 'json']);
      assert.match(out, /"verdict":"cannot-check","reason":"source-missing"/);
      assert.equal(code, 0);
    });

    it('ends quietly when nobody reads its output', async () => {
      folder.write(
        'long.txt',
        Array.from({ length: 8000 }, (_, at) => `Anna Berg said: “This is number ${String(at)} of them.”\n\n`).join(''),
      );
      const child = spawn(...folder.commandOf(['quotes', 'long.txt', '--format', 'json']), folder.options);
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.stdout.once('data', () => child.stdout.destroy());
      const [code] = (await once(child, 'close')) as [number];
      assert.deepEqual([code, err], [0, '']);
    });

    if (node.keepsIndex) {
      it('keeps the index in the file that is named, and leaves all other files as they are', async () => {
        folder.write('src/a.txt', BRIDGE);
        utimesSync(folder.at('src', 'a.txt'), 1000, 1000);
        assert.equal((await index('src', '--db', 'my.db')).indexed, 1);
        assert.equal((await index('src', '--db', 'my.db')).unchanged, 1);
        assert.deepEqual(readdirSync(folder.path).sort(), ['cli.js', 'my.db', 'src']);
        folder.write('notes.txt', 'My notes.');
        const { code, out } = await folder.run(['index', 'src', '--db', 'notes.txt']);
        assert.deepEqual([code, out, readFileSync(folder.at('notes.txt'), 'utf8')], [2, '', 'My notes.']);
      });

      it('loses nothing when it is interrupted', async () => {
        const count = 1500;
        for (let at = 0; at < count; at++) {
          folder.write(`src/${String(at)}.txt`, BRIDGE.replace('sand', `sand ${String(at)}`));
          utimesSync(folder.at('src', `${String(at)}.txt`), 1000, 1000);
        }
        const child = spawn(...folder.commandOf(['index', 'src', '--db', 'my.db']), folder.options);
        const closed = once(child, 'close');
        await new Promise<void>((resolve) => {
          const look = setInterval(() => {
            // Part of what was read is written.
            if (existsSync(folder.at('my.db-wal')) && readFileSync(folder.at('my.db-wal')).length > 200_000) {
              clearInterval(look);
              resolve();
            }
          }, 5);
        });
        const started = performance.now();
        child.kill('SIGINT');
        await closed;
        assert.ok(performance.now() - started < 2000);
        const { files, indexed, unchanged } = await index('src', '--db', 'my.db');
        assert.equal(files, count);
        assert.equal(indexed + unchanged, count);
        assert.ok(unchanged > 0, 'what was read before is not read again');
      });
    }
  });
}
