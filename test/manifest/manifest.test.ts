// The manifest against the code, both ways: what one declares the other has, and nothing is left over.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCE_TOOLS } from '../../src/library/tools/index.ts';
import { DRAFT_EXTENSIONS } from '../../src/formats/drafts/draftNames.ts';
import { FORMAT_NAMES } from '../../src/formats/formatNames.ts';
import { OLDEST } from '../support/codeServerRelease.ts';
import { root } from '../support/paths.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

interface Manifest {
  readonly version: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly pricing: string;
  readonly galleryBanner: { readonly color: string; readonly theme: string };
  readonly engines: { readonly vscode: string };
  readonly icon: string;
  readonly main: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] };
  };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category?: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Json>> }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly customEditors: readonly { readonly viewType: string; readonly priority: string; readonly selector: readonly Json[] }[];
    readonly languageModelTools: readonly LanguageModelTool[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: Readonly<Record<string, string>> }[] }[];
  };
}

interface LanguageModelTool {
  readonly name: string;
  readonly displayName: string;
  readonly modelDescription: string;
  readonly inputSchema: object;
  readonly canBeReferencedInPrompt?: boolean;
  readonly toolReferenceName?: string;
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const strings = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const { contributes } = manifest;
const code = globSync('src/{extension.ts,web/extension.ts,vscode/**/*.ts}', { cwd: root }).map(read).join('\n');

const declaredCommands = contributes.commands.map((command) => command.command);
const declaredSettings = contributes.configuration.flatMap((section) => Object.keys(section.properties));
const declaredViews = Object.values(contributes.views).flatMap((views) => views.map((view) => view.id));

/** All matches' first groups, each once, sorted. */
function all(pattern: RegExp, text: string): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

/** Every string value in a piece of the manifest. */
function stringsIn(value: Json): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Every condition under which something is shown or can be run. */
function conditionsIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (/^(?:when|enablement)$/.test(name) ? [inner] : []) : conditionsIn(inner),
  );
}

/** Those that the Marketplace has and that could be true of us. */
const CATEGORIES: ReadonlySet<string> = new Set(['Data Science', 'Education', 'Linters', 'Other', 'Visualization']);

const texts = stringsIn(manifest as unknown as Json);

describe('manifest', () => {
  it('takes every text from package.nls.json, which holds no other', () => {
    const used = [...new Set(texts.flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []))].sort();
    assert.deepEqual(used, Object.keys(strings).sort());
  });

  it('puts every command into the category and gives it a title of package.nls.json', () => {
    for (const command of contributes.commands) {
      assert.equal(command.category, 'Verbatim', command.command);
      assert.match(command.title, /^%.+%$/, command.command);
    }
  });

  it('declares the commands that the code registers', () => {
    const registered = declaredCommands.filter((command) => code.includes(`'${command}'`));
    assert.deepEqual(registered, declaredCommands);
  });

  it('declares every command that the code, a menu, a key, a welcome view or a walkthrough names', () => {
    const named = new Set([
      ...all(/registerCommand\(\s*['"`](verbatim\.[\w.]+)['"`]/g, code),
      ...all(/\(command:(verbatim\.[\w.]+)[)?]/g, Object.values(strings).join('\n')),
      ...all(/<keybinding:(verbatim\.[\w.]+)>/g, Object.values(strings).join('\n')),
      ...all(/onCommand:(verbatim\.[\w.]+)/g, texts.join('\n')),
      ...Object.values(contributes.menus).flatMap((items) => items.flatMap((item) => item.command ?? [])),
      ...contributes.keybindings.map((binding) => binding.command),
    ]);
    const ours = [...named].filter(
      (command) => command.startsWith('verbatim.') && !/^verbatim\.(?:sources|people|quotes)\.focus$/.test(command),
    );
    assert.deepEqual(
      ours.filter((command) => !declaredCommands.includes(command)),
      [],
    );
  });

  it('declares the settings that the code reads, and each is read', () => {
    const settings = read('src/vscode/workspace/settings.ts');
    for (const setting of declaredSettings) {
      assert.ok(settings.includes(`'${setting.replace(/^verbatim\./, '')}'`), `${setting} is read`);
    }
    const inText = all(/`#(verbatim\.[\w.]+)#`/g, Object.values(strings).join('\n'));
    const inConditions = all(/config\.(verbatim\.[\w.]+)/g, texts.join('\n'));
    assert.deepEqual(
      [...inText, ...inConditions].filter((setting) => !declaredSettings.includes(setting)),
      [],
    );
  });

  it('lets no workspace that is not trusted say which files are read, or where something is kept', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    const ofFiles = /^verbatim\.(?:sources|drafts)\.|\.(?:bibliographies|location)$/;
    // What is left out only makes the sources fewer, and levels of the setting add up.
    assert.deepEqual(
      [...restrictedConfigurations].sort(),
      declaredSettings.filter((setting) => ofFiles.test(setting) && setting !== 'verbatim.sources.exclude').sort(),
    );
    assert.equal(supported, 'limited');
  });

  it('names all extensions of the formats that are read, wherever it names some', () => {
    const extensions = FORMAT_NAMES.flatMap((format) => format.extensions.map((extension) => extension.slice(1)));
    const lists = texts.flatMap((text) => [...text.matchAll(/[({](txt[^)}]*)[)}]/g)].map((match) => match[1]?.split(/[|,]/)));
    assert.equal(lists.length, 5);
    for (const list of lists) {
      assert.deepEqual(list, extensions);
    }
  });

  it('offers the reader as an editor for the files of its formats, and never opens it by itself', () => {
    const [editor, ...others] = contributes.customEditors;
    assert.ok(editor);
    assert.deepEqual(others, []);
    assert.equal(editor.priority, 'option');
    assert.ok(code.includes(`'${editor.viewType}'`), editor.viewType);
    const extensions = FORMAT_NAMES.flatMap((format) => format.extensions.map((extension) => extension.slice(1)));
    assert.deepEqual(editor.selector, [{ filenamePattern: `*.{${extensions.join(',')}}` }]);
  });

  it('offers in the editor of a file what it offers in the reader', () => {
    const shownFor = (menu: string, words: RegExp): readonly string[] =>
      (contributes.menus[menu] ?? []).flatMap(({ when = '' }) => (words.test(when) ? [when] : []));
    for (const when of shownFor('editor/title', /'verbatim\.reader'/)) {
      assert.ok(when.includes("activeCustomEditorId == 'verbatim.readerEditor'"), when);
    }
    const inPage = shownFor('webview/context', /reader/);
    assert.ok(inPage.length > 0);
    for (const when of inPage) {
      const [, pattern = 'none'] = /webviewId =~ \/(.+?)\/ ?/.exec(when) ?? [];
      assert.match('verbatim.reader', new RegExp(pattern), when);
      assert.match('verbatim.readerEditor', new RegExp(pattern), when);
    }
  });

  it('contributes the tools for language models as the code has them, each so that an agent can see it', () => {
    assert.deepEqual(
      contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({ name, modelDescription, inputSchema })),
      SOURCE_TOOLS.map(({ name, description, inputSchema }) => ({ name, modelDescription: description, inputSchema })),
    );
    for (const { name, canBeReferencedInPrompt, toolReferenceName } of contributes.languageModelTools) {
      assert.equal(canBeReferencedInPrompt, true, name);
      assert.equal(toolReferenceName, name.replace('verbatim_', ''));
      assert.ok(code.includes(`'${name}'`), `${name} is not registered`);
    }
  });

  it('takes for drafts all files of the formats of drafts, and is started when one is shown', () => {
    const include = contributes.configuration.flatMap(({ properties }) => stringsIn(properties['verbatim.drafts.include'] ?? null));
    const extensions = Object.values(DRAFT_EXTENSIONS).flatMap((one) => one.map((extension) => extension.slice(1)));
    assert.deepEqual(
      include.filter((one) => one.includes('*')),
      [`**/*.{${extensions.join(',')}}`],
    );
    for (const language of ['markdown', 'latex', 'tex', 'asciidoc', 'adoc', 'restructuredtext', 'plaintext']) {
      assert.ok(manifest.activationEvents.includes(`onLanguage:${language}`), language);
    }
  });

  it('is started when a text that was taken out of a document is to be shown again', () => {
    const scheme = /TEXT_SCHEME = '([\w-]+)'/.exec(code)?.[1] ?? '';
    assert.ok(manifest.activationEvents.includes(`onFileSystem:${scheme}`), scheme);
  });

  it('has a tree in the code for every view', () => {
    for (const view of declaredViews) {
      assert.ok(code.includes(`'${view}'`), view);
    }
    for (const welcome of contributes.viewsWelcome) {
      assert.ok(declaredViews.includes(welcome.view), welcome.view);
    }
  });

  it('asks only for context keys that the code sets', () => {
    const operands = conditionsIn(manifest as unknown as Json).flatMap((condition) => condition.split(/\s*(?:&&|\|\|)\s*/));
    const keys = operands.flatMap((operand) => /^\(*!?(verbatim\.[\w.]+)/.exec(operand)?.[1] ?? []);
    const asked = [...new Set(keys)];
    assert.ok(asked.length > 0);
    for (const key of asked) {
      assert.ok(code.includes(`'${key}'`), `${key} is set`);
    }
  });

  it('names files that are there', () => {
    const walkthroughs = contributes.walkthroughs.flatMap((walkthrough) =>
      walkthrough.steps.flatMap((step) => [step.media['svg'], step.media['image'], step.media['markdown']]),
    );
    const icons = contributes.viewsContainers.activitybar.map((container) => container.icon);
    const translated = globSync('package.nls*.json', { cwd: root }).map(
      (file) => JSON.parse(read(file)) as Readonly<Record<string, string>>,
    );
    for (const file of [manifest.icon, ...icons, ...walkthroughs]) {
      const key = /^%(.+)%$/.exec(file ?? '')?.[1];
      for (const one of key === undefined ? [file] : translated.map((messages) => messages[key])) {
        assert.ok(one === undefined || existsSync(path.join(root, one)), one);
      }
    }
  });

  it('is presented by an icon of 256 × 256, a banner, a price, and categories and keywords that the Marketplace takes', () => {
    const icon = readFileSync(path.join(root, manifest.icon));
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [256, 256]);
    assert.match(manifest.galleryBanner.color, /^#[0-9a-f]{6}$/);
    assert.ok(['dark', 'light'].includes(manifest.galleryBanner.theme));
    assert.equal(manifest.pricing, 'Free');
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
    assert.deepEqual(
      manifest.categories.filter((category) => !CATEGORIES.has(category)),
      [],
    );
    assert.equal(new Set(manifest.keywords).size, manifest.keywords.length);
  });

  it('has at most six steps in its walkthrough', () => {
    assert.deepEqual(
      contributes.walkthroughs.map((walkthrough) => walkthrough.steps.length <= 6),
      [true],
    );
  });

  it('is typed by the oldest VS Code that it runs in', () => {
    assert.equal(manifest.engines.vscode, `^${(manifest.devDependencies['@types/vscode'] ?? '').replace(/\.\d+$/, '.0')}`);
  });

  it('is tried in the oldest VS Code that it runs in', () => {
    assert.equal(manifest.engines.vscode, `^${OLDEST.version.replace(/^4/, '1').replace(/\.\d+$/, '.0')}`);
  });

  it('pins every dependency exactly', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
    }
  });
});
