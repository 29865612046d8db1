// A release, with stand-ins for all that it does outside: what stands against it, and what is published with which token.
import assert from 'node:assert/strict';
import { type Release, runRelease } from '../../scripts/release/release.ts';
import { type PackageContents, fileProblems, readmeProblems, sizeProblems } from '../../scripts/release/contents.ts';

const READY: Release = { version: '1.2.0', changes: '# Changelog\n\n## [1.2.0] - 2026-11-30\n', uncommitted: '' };
const TOKENS = { VSCE_PAT: 'market-secret', OVSX_PAT: 'open-secret' };

interface Trial {
  readonly release?: Release;
  readonly problems?: readonly string[];
  readonly isPublishing?: boolean;
  readonly tokens?: Readonly<Record<string, string | undefined>>;
}

/** Runs a release that publishes nothing outside, and tells what it has done and said. */
async function tryRelease({ release = READY, problems = [], isPublishing = true, tokens = TOKENS }: Trial = {}) {
  const runs: { program: string; parameters: readonly string[]; env: Readonly<Record<string, string>> }[] = [];
  const told: string[] = [];
  const tools = {
    package: () => Promise.resolve({ file: '/out/verbatim.vsix', problems, summary: 'packaged' }),
    run: (program: string, parameters: readonly string[], env: Readonly<Record<string, string>>) => {
      runs.push({ program, parameters, env });
      return Promise.resolve();
    },
    tell: (line: string) => void told.push(line),
  };
  const isReady = await runRelease(release, tools, { isPublishing, tokens });
  return { isReady, runs, told: told.join('\n') };
}

describe('a release', () => {
  it('goes to both places, each with its own token, which only the environment has', async () => {
    const { isReady, runs } = await tryRelease();
    assert.ok(isReady);
    const parameters = ['publish', '--packagePath', '/out/verbatim.vsix', '--skip-duplicate'];
    assert.deepEqual(runs, [
      { program: '@vscode/vsce/vsce', parameters, env: { VSCE_PAT: 'market-secret' } },
      { program: 'ovsx/bin/ovsx', parameters, env: { OVSX_PAT: 'open-secret' } },
    ]);
  });

  it('is only told of unless it is asked to publish, and shows no token', async () => {
    const { isReady, runs, told } = await tryRelease({ isPublishing: false, tokens: { VSCE_PAT: 'market-secret' } });
    assert.ok(isReady);
    assert.deepEqual(runs, []);
    assert.match(told, /to the Marketplace, with VSCE_PAT\n- to Open VSX, if OVSX_PAT were set/);
    assert.doesNotMatch(told, /secret/);
  });

  it('leaves out the place that it has no token for, and does nothing without any', async () => {
    const one = await tryRelease({ tokens: { OVSX_PAT: 'open-secret' } });
    assert.deepEqual(
      one.runs.map(({ program }) => program),
      ['ovsx/bin/ovsx'],
    );
    assert.match(one.told, /Not published to the Marketplace: VSCE_PAT is not set/);
    const none = await tryRelease({ tokens: { VSCE_PAT: '' } });
    assert.deepEqual([none.isReady, none.runs], [false, []]);
  });

  it('is stopped by what is not committed, a version without a day in the changelog, and a package that is not right', async () => {
    for (const [changed, reason] of [
      [{ release: { ...READY, uncommitted: ' M README.md' } }, /Not all is committed:\n M README\.md/],
      [{ release: { ...READY, version: '1.3.0' } }, /no heading “## \[1\.3\.0\]/],
      [{ release: { ...READY, changes: '## [1.2.0] - Unreleased' } }, /no heading “## \[1\.2\.0\]/],
      [{ problems: ['dist/reader.js holds a source map.'] }, /dist\/reader\.js holds a source map/],
    ] as const) {
      const { isReady, runs, told } = await tryRelease(changed);
      assert.deepEqual([isReady, runs], [false, []]);
      assert.match(told, reason);
    }
  });
});

describe('what is in a package', () => {
  const FILES = {
    'package.json': '{"main":"./dist/extension.cjs","icon":"media/icon.png","repository":"https://example.org/verbatim"}',
    'package.nls.json': '{}',
    'readme.md': '![A](https://example.org/a.png) [Settings](#settings)',
    'changelog.md': '',
    'LICENSE.txt': '',
    'THIRD-PARTY-NOTICES.md': '',
    'dist/extension.cjs': '"use strict";',
    'media/icon.png': '',
  };
  const contents = (changed: Readonly<Record<string, string>> = {}, size = 1_000): PackageContents => ({
    size,
    files: new Map(Object.entries({ ...FILES, ...changed }).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  });

  it('is right when it holds what is needed and nothing else', () => {
    assert.deepEqual([...fileProblems(contents(), '/home/ada/verbatim'), ...readmeProblems(contents())], []);
  });

  it('is not right with sources, maps or a folder of whoever built it in it, or with something missing', () => {
    const changed = {
      'src/extension.ts': '',
      'dist/reader.js.map': '{}',
      'dist/reader.js': '//# sourceMappingURL=data:application/json;base64,e30=',
      'dist/cli.js': 'const at = "/home/ada/verbatim/src";',
    };
    const { files } = contents(changed);
    const without = new Map([...files].filter(([name]) => name !== 'LICENSE.txt'));
    assert.deepEqual(fileProblems({ size: 1_000, files: without }, '/home/ada/verbatim'), [
      'LICENSE.txt is missing.',
      'src/extension.ts does not belong into the package.',
      'dist/reader.js.map does not belong into the package.',
      'dist/reader.js holds a source map.',
      'dist/cli.js names the folder that it was built in.',
    ]);
  });

  it('is not right with a README whose pictures the Marketplace would not show', () => {
    const readme = '![A](docs/a.png) and `![B](docs/b.png)`';
    assert.match(readmeProblems(contents({ 'readme.md': readme })).join(), /docs\/a\.png was not made an address of https/);
    const noPlace = { 'readme.md': readme, 'package.json': '{"main":"./dist/extension.cjs","icon":"media/icon.png"}' };
    assert.match(readmeProblems(contents(noPlace)).join(), /package\.json has no `repository`/);
  });

  it('tells which file has grown, is new or is gone, whatever stands for its contents in its name', () => {
    const files = { 'dist/docx-4RWCJBG6.cjs': 'x'.repeat(1_500), 'dist/new.js': 'x', 'dist/fine-4RWCJBG6.cjs': 'x' };
    const bounds = { package: 2, files: { 'dist/docx.cjs': 1, 'dist/fine.cjs': 1, 'dist/old.js': 1 } };
    const { files: read } = contents(files);
    const own = new Map([...read].filter(([name]) => name in files));
    assert.deepEqual(sizeProblems({ size: 3_000, files: own }, bounds), [
      'dist/docx.cjs has 1.5 kB, of 1 at most.',
      'dist/new.js (0.0 kB) is in the package, and not in the table of sizes.',
      'dist/old.js is in the table of sizes, and not in the package.',
      'The package has 3.0 kB, of 2 at most.',
    ]);
  });
});
