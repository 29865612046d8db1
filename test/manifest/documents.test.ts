// The documents against the manifest: what the README lists is what there is, with the same keys, defaults and scopes.
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../support/paths.ts';

interface Setting {
  readonly default: boolean | number | string | object | readonly string[];
  readonly scope: string;
}

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly key: string; readonly command: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const strings = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const readme = read('README.md');
const { commands, keybindings, menus } = manifest.contributes;
/** The titles of commands in words. */
const titleOf = new Map(commands.map(({ command, title }) => [command, strings[title.replaceAll('%', '')] ?? title]));
const settings = new Map(manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties)));

/** The rows of the tables below a heading, as cells without code marks. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const tables = [...section.matchAll(/^\|.*\n\| -.*\n((?:\|.*\n)+)/gm)].map((match) => match[1] ?? '');
  return tables.flatMap((table) =>
    table
      .trim()
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.replaceAll('`', '').trim())),
  );
}

/** The cells of a column, from 1. */
const column = (heading: string, number: number): readonly string[] => rowsBelow(heading).map((cells) => cells[number] ?? '');

/** A key as the README writes it. */
function shownKey(key: string): string {
  const parts = key.split('+').map((part) => ({ left: '←', right: '→' })[part] ?? part);
  return parts.map((part) => (part.length > 1 || parts.length > 1 ? part.replace(/^./, (letter) => letter.toUpperCase()) : part)).join('+');
}

/** What is set unless somebody sets it, as the README writes it. */
function shownDefault(value: Setting['default']): string {
  if (typeof value === 'boolean') {
    return value ? 'on' : 'off';
  }
  if (typeof value === 'object') {
    return Array.isArray(value) ? value.join(', ') : Object.keys(value).join(', ');
  }
  return String(value);
}

describe('the README', () => {
  it('lists the commands of the palette by their titles, and no other', () => {
    const hidden = (menus['commandPalette'] ?? []).filter(({ when }) => when === 'false').map(({ command }) => command);
    const titles = commands.filter(({ command }) => !hidden.includes(command)).map(({ command }) => titleOf.get(command));
    assert.deepEqual(
      column('Commands', 1)
        .flatMap((cell) => cell.split(', '))
        .toSorted(),
      titles.toSorted(),
    );
  });

  it('gives each command the keys that are bound to it, in the order of the commands', () => {
    for (const [, named = '', shown = ''] of rowsBelow('Commands')) {
      const keys = named
        .split(', ')
        .flatMap((title) => keybindings.filter(({ command }) => titleOf.get(command) === title).map(({ key }) => shownKey(key)));
      assert.equal(shown, keys.join(', '), named);
    }
  });

  it('lists the settings with their defaults and scopes, and no other', () => {
    const listed = rowsBelow('Settings').map(([, name = '', value = '', scope = '']) => [name, value, scope]);
    const scopes: Readonly<Record<string, string>> = { resource: 'folder', window: 'window', machine: 'machine' };
    const there = [...settings].map(([name, setting]) => [name, shownDefault(setting.default), scopes[setting.scope] ?? setting.scope]);
    assert.deepEqual(listed.toSorted(), there.toSorted());
  });

  it('names every key that is bound among the keys', () => {
    const shown = column('Keys', 1).flatMap((cell) => cell.split(' / '));
    for (const { key } of keybindings) {
      assert.ok(shown.includes(shownKey(key)), `the README names ${key}`);
    }
  });

  it('shows pictures that are there, in light and dark, and all of them', () => {
    const shown = [...readme.matchAll(/!\[[^\]]+\]\((docs\/[^)]+)\)/g)].map((match) => match[1] ?? '');
    const taken = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.png'));
    assert.deepEqual(
      shown.toSorted(),
      taken.map((name) => `docs/${name}`),
    );
    assert.ok(shown.some((name) => name.endsWith('-dark.png')) && shown.some((name) => !name.endsWith('-dark.png')));
    assert.ok(readme.indexOf('docs/') < readme.indexOf('\n## '), 'one picture stands at the top');
  });

  it('links to files and headings that are there', () => {
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'));
    const code = /```[^]*?```|(`+)[^]*?\1/g;
    const linkLike = (readme.match(code) ?? []).filter((part) => /\[[^\]]*\]\((?!https:|#)/.test(part));
    assert.deepEqual(linkLike, [], 'packaging would take it for a link, and put an address into the code');
    const text = readme.replace(code, '').replace(/<code>.*?<\/code>/g, '');
    for (const [, address = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      const isThere = address.startsWith('#') ? headings.includes(address.slice(1)) : existsSync(path.join(root, address));
      assert.ok(isThere || address.startsWith('https://'), address);
    }
  });

  it('names the package by its version', () => {
    assert.ok(readme.includes(`verbatim-${manifest.version}.vsix`));
  });
});

describe('the changelog', () => {
  const versions = [...read('CHANGELOG.md').matchAll(/^## \[(\d+)\.(\d+)\.(\d+)\] - (?:Unreleased|\d{4}-\d{2}-\d{2})$/gm)];

  it('begins with this version, and goes back from there', () => {
    assert.equal(versions[0]?.slice(1, 4).join('.'), manifest.version);
    const numbers = versions.map(([, major, minor, patch]) => Number(major) * 1e6 + Number(minor) * 1e3 + Number(patch));
    assert.deepEqual(
      numbers,
      numbers.toSorted((one, other) => other - one),
    );
    assert.equal(read('CHANGELOG.md').match(/^## /gm)?.length, versions.length, 'each section is a version');
  });
});

describe('the forms for issues', () => {
  interface Form {
    readonly name: string;
    readonly description: string;
    readonly body: readonly { readonly id?: string; readonly type: string; readonly attributes: { readonly label?: string } }[];
  }
  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root }).filter((file) => !file.endsWith('config.yml'));

  it('ask for what is needed, each question once', () => {
    assert.equal(forms.length, 3);
    for (const file of forms) {
      const { name, description, body } = parse(read(file)) as Form;
      assert.ok(name !== '' && description !== '', file);
      const questions = body.filter(({ type }) => type !== 'markdown');
      assert.ok(
        questions.every(({ id, attributes }) => id !== undefined && attributes.label !== undefined),
        file,
      );
      assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length, file);
    }
  });

  it('name commands by their titles', () => {
    const titles = [...titleOf.values()];
    const named = forms.flatMap((file) => [...read(file).matchAll(/“Verbatim: ([^”]+)”|“([A-Z][\w ]+…)”/g)]);
    assert.ok(named.length > 0);
    for (const [, palette, plain] of named) {
      assert.ok(titles.includes(palette ?? plain ?? ''), palette ?? plain);
    }
  });
});
