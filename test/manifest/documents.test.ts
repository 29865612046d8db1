// The documents against the manifest and the bundles: what the README lists is what there is, and no bundled package goes unnamed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../support/paths.ts';

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly key: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, object>> }[];
  };
}

const WEBVIEWS = ['src/webview/main.ts', 'src/webview/comparison/main.ts', 'src/webview/person/main.ts'];
const ENTRIES = ['src/extension.ts', 'src/library/worker.ts', 'src/cli/main.ts', ...WEBVIEWS];

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const strings = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const readme = read('README.md');

/** The cells of the first column of the table below a heading, without code marks. */
function firstColumn(heading: string): readonly string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => (row.split('|')[1] ?? '').replaceAll('`', '').trim());
}

describe('the README', () => {
  it('lists the commands of the palette by their titles, and no other', () => {
    const hidden = (manifest.contributes.menus['commandPalette'] ?? [])
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    const titles = manifest.contributes.commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ title }) => strings[title.replaceAll('%', '')] ?? title);
    assert.deepEqual(
      firstColumn('Commands')
        .flatMap((cell) => cell.split(', '))
        .toSorted(),
      titles.toSorted(),
    );
  });

  it('lists the settings, and no other', () => {
    const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.deepEqual(firstColumn('Settings').toSorted(), settings.toSorted());
  });

  it('names every key that is bound', () => {
    const shown = firstColumn('Keys')
      .flatMap((cell) => cell.split(' / '))
      .map((key) => key.toLowerCase().replace('←', 'left').replace('→', 'right'));
    for (const { key } of manifest.contributes.keybindings) {
      assert.ok(shown.includes(key), `the README names ${key}`);
    }
  });

  it('names the package by its version', () => {
    assert.ok(readme.includes(`verbatim-${manifest.version}.vsix`));
    assert.ok(read('CHANGELOG.md').includes(`## [${manifest.version}]`));
  });
});

describe('the notices', () => {
  it('name each package that is bundled, with its version', async () => {
    const { metafile } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: ENTRIES,
      outdir: 'out',
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      external: ['vscode'],
      logLevel: 'silent',
    });
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
    const bundled = inputs
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []);
    assert.ok(bundled.length > 0);
    const named = [...read('THIRD-PARTY-NOTICES.md').matchAll(/^\| (\S+) +\| (\S+) +\|/gm)].map(
      ([, name, version]) => `${name} ${version}`,
    );
    for (const folder of new Set(bundled)) {
      const { name, version } = JSON.parse(read(`${folder}/package.json`)) as Manifest & { readonly name: string };
      assert.ok(named.includes(`${name} ${version}`), `THIRD-PARTY-NOTICES.md names ${name} ${version}`);
    }
  });
});
