/** Finds and reads the bibliographies of the workspace, and the sidecar files of its sources, and follows their changes. */
import * as vscode from 'vscode';
import { bibtexEntries } from '../../formats/bibliography/bibtex.ts';
import { cslEntries } from '../../formats/bibliography/cslJson.ts';
import type { BibliographyEntry } from '../../formats/bibliography/entry.ts';
import type { SidecarYaml } from '../../formats/bibliography/sidecarYaml.ts';
import { decode } from '../../formats/decode.ts';
import { fileNameOf, FORMAT_NAMES } from '../../formats/formatNames.ts';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import { Rests } from '../rests.ts';
import type { Settings } from '../workspace/settings.ts';
import { withoutLinked } from '../workspace/linkedFiles.ts';
import { rootOf } from '../workspace/sourceRules.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import { KnownKeys } from './knownKeys.ts';
import { SidecarProblems } from './sidecarProblems.ts';

/** Larger files are no bibliographies, in bytes. */
const MAX_SIZE = 20_000_000;
/** So many files are read, and so many at once. */
const MAX_FILES = 10_000;
const AT_ONCE = 20;

const EXTENSIONS = FORMAT_NAMES.flatMap(({ extensions }) => extensions);
/** Files that hold the entry of a source if they lie beside it: `harbour.pdf.bib`, `harbour.pdf.json`, `harbour.yaml`. */
const SIDECARS: readonly string[] = [`**/*.{${EXTENSIONS.map((one) => one.slice(1)).join(',')}}.{bib,json}`, '**/*.{yaml,yml}'];

/** What stands in a file. */
type Content = Omit<Extract<SidecarYaml, { readonly kind: 'entries' }>, 'kind'>;

/** A file, and what stands in it. */
interface ReadFile extends Content {
  readonly uri: vscode.Uri;
}

/** The bibliographies. Nothing is looked for before it is asked for. */
export class Bibliographies extends Disposable {
  readonly #settings: Settings;
  readonly #store: SourceStore;
  readonly #log: vscode.LogOutputChannel;
  /** What is read of each file, or being read; one that changes is taken out. */
  readonly #read = new Map<string, Promise<Content>>();
  /** What was read of a file before it broke. */
  readonly #before = new Map<string, Content>();
  readonly #problems = this._register(new SidecarProblems());
  #known: Promise<KnownKeys> | undefined;
  #watchers: readonly vscode.Disposable[] = [];
  readonly #changed = this._register(new Emitter<void>());

  /** What was known may hold no more. Tells each change, also where nobody has asked since the last one. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(parts: { readonly settings: Settings; readonly store: SourceStore; readonly log: vscode.LogOutputChannel }) {
    super();
    this.#settings = parts.settings;
    this.#store = parts.store;
    this.#log = parts.log;
    this._register(parts.settings.onDidChange((names) => names.includes('cite.bibliographies') && this.#start()));
    this._register(parts.store.onDidChange(({ added, removed }) => added.length + removed.length > 0 && this.#forget()));
    this._register(vscode.workspace.onDidGrantWorkspaceTrust(() => this.#forget()));
    this._register(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#follow(document.uri)));
    this._register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#follow(uri)));
    this.#start();
  }

  /** What is known now, unsaved changes too. */
  async known(): Promise<KnownKeys> {
    for (;;) {
      const known = (this.#known ??= this.#readAll());
      const keys = await known;
      // A file that has changed meanwhile is read before anybody is told.
      if (known === this.#known || this.isDisposed) {
        return keys;
      }
    }
  }

  #start(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    const named = this.#settings.bibliographies.map((pattern) => this.#watch(pattern, () => true));
    // Of the many files of the kind few are ours.
    const beside = SIDECARS.map((pattern) => this.#watch(pattern, (uri) => this.#sourcesBeside(uri).length > 0));
    this.#watchers = [...named, ...beside];
    this.#forget();
  }

  #watch(pattern: string, isOurs: (uri: vscode.Uri) => boolean): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const changed = (uri: vscode.Uri): void => {
      // One that was not read yet may have keys as well.
      if (isOurs(uri) && !this.#follow(uri)) {
        this.#forget();
      }
    };
    watcher.onDidChange(changed);
    watcher.onDidCreate(changed);
    watcher.onDidDelete((uri) => {
      // Its source may be gone already.
      if (this.#drop(uri) || isOurs(uri)) {
        this.#forget();
      }
    });
    return watcher;
  }

  #forget(): void {
    this.#known = undefined;
    this.#changed.fire();
  }

  /** Something has changed, which is nothing to us unless it was read, or is being read; answers whether it was. */
  #follow(uri: vscode.Uri): boolean {
    const key = uri.toString();
    if (!this.#read.delete(key) && !this.#before.has(key)) {
      return false;
    }
    this.#forget();
    if (isYaml(uri)) {
      // What is wrong with it is told while it is put right, and nobody asks for keys meanwhile.
      void this.#contentOf(uri);
    }
    return true;
  }

  /** Forgets what was read of a file; answers whether something was. */
  #drop(uri: vscode.Uri): boolean {
    this.#problems.forget(uri);
    return [this.#read, this.#before].map((map) => map.delete(uri.toString())).includes(true);
  }

  async #readAll(): Promise<KnownKeys> {
    await this.#store.ready();
    const named = await this.#found(this.#settings.bibliographies);
    const beside = (await this.#found(SIDECARS)).filter((uri) => this.#sourcesBeside(uri).length > 0);
    const files = new Map([...named, ...beside].map((uri) => [uri.toString(), uri]));
    // A file that is nobody's any more is read anew when it is somebody's again.
    [...this.#read.keys()].filter((key) => !files.has(key)).forEach((key) => this.#drop(vscode.Uri.parse(key)));
    const read: ReadFile[] = [];
    for (const part of partsOf([...files.values()], AT_ONCE)) {
      read.push(...(await Promise.all(part.map(async (uri) => ({ uri, ...(await this.#contentOf(uri)) })))));
    }
    return this.#put(named, read);
  }

  /** Puts together what was read of the files: of those that are `named` all entries, of others the one that is of a source. */
  async #put(named: readonly vscode.Uri[], files: readonly ReadFile[]): Promise<KnownKeys> {
    const names = new Set(named.map((uri) => uri.toString()));
    const isNamed = ({ uri }: ReadFile): boolean => names.has(uri.toString());
    const sidecars = new Set(files.filter(({ uri, entries }) => entries.length === 1 && this.#sourcesBeside(uri).length > 0));
    const known = new KnownKeys(files.filter((file) => isNamed(file) && !sidecars.has(file)).map(({ uri }) => uri));
    const rests = new Rests();
    for (const file of files) {
      for (const entry of sidecars.has(file) ? file.entries : []) {
        this.#sourcesBeside(file.uri).forEach((source) => known.addSidecar({ source, entry }));
      }
      for (const entry of isNamed(file) ? file.entries : []) {
        known.add(entry);
        await rests.ifDue();
      }
    }
    for (const { uri, facts } of files) {
      if (facts !== undefined) {
        this.#sourcesBeside(uri).forEach((source) => known.addFacts({ source, facts }));
      }
    }
    return known;
  }

  /** Files of the workspace, and of folders outside of it that sources were added from. */
  async #found(patterns: readonly string[]): Promise<readonly vscode.Uri[]> {
    const outside = this.#store.added
      .map(({ uri }) => uri)
      .filter((uri) => rootOf(uri) === undefined && this.#store.folder(uri) !== undefined);
    const places = patterns.flatMap((pattern) => [pattern, ...outside.map((folder) => new vscode.RelativePattern(folder, pattern))]);
    const found = await Promise.all(places.map((place) => vscode.workspace.findFiles(place, '**/node_modules/**', MAX_FILES)));
    const all = found.flat().sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
    return vscode.workspace.isTrusted ? all : withoutLinked(all, vscode.workspace.fs);
  }

  /** The sources that a file lies beside by its name: `harbour.pdf.json`, `harbour.bib` and `harbour.yaml` are of `harbour.pdf`. */
  #sourcesBeside(uri: vscode.Uri): readonly string[] {
    const name = fileNameOf(uri.path).replace(/\.(?:bib|json|ya?ml)$/i, '');
    const names = isJson(uri) ? [name] : [name, ...EXTENSIONS.map((one) => name + one)];
    return names.flatMap((one) => this.#store.get(vscode.Uri.joinPath(uri, '..', one))?.key ?? []);
  }

  #contentOf(uri: vscode.Uri): Promise<Content> {
    const key = uri.toString();
    const known = this.#read.get(key);
    if (known !== undefined) {
      return known;
    }
    const content = this.#readOne(uri, () => this.#read.get(key) === content);
    this.#read.set(key, content);
    return content;
  }

  /** A reading that is not the latest of its file any more counts for nothing. */
  async #readOne(uri: vscode.Uri, isLatest: () => boolean): Promise<Content> {
    const key = uri.toString();
    const text = await this.#textOf(uri);
    const found = await readContent(uri, text);
    // What is being written cannot be read for a while: its keys stay known.
    const kept = found.kind === 'entries' ? found : (this.#before.get(key) ?? { entries: [] });
    if (!isLatest()) {
      return kept;
    }
    this.#before.set(key, kept);
    if (found.kind === 'broken') {
      this.#problems.tell(uri, text, found);
    } else {
      this.#problems.forget(uri);
    }
    return kept;
  }

  async #textOf(uri: vscode.Uri): Promise<string> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && !document.isClosed);
    if (open !== undefined) {
      return open.getText();
    }
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      const decoded = size > MAX_SIZE ? undefined : decode(await vscode.workspace.fs.readFile(uri));
      return decoded?.kind === 'text' ? decoded.text : '';
    } catch (error) {
      this.#log.warn(`A bibliography could not be read: ${String(error)}`);
      return '';
    }
  }

  override dispose(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    super.dispose();
  }
}

/** What a file holds by the end of its name, or that it cannot be read: of YAML with what is wrong, for VS Code tells of JSON. */
async function readContent(uri: vscode.Uri, text: string): Promise<SidecarYaml | { readonly kind: 'unfinished' }> {
  if (isJson(uri)) {
    const entries = cslEntries(text);
    return entries === undefined ? { kind: 'unfinished' } : { kind: 'entries', entries };
  }
  if (isYaml(uri)) {
    // What reads YAML is large, and few have such files.
    const { readSidecarYaml } = await import('../../formats/bibliography/sidecarYaml.ts');
    return readSidecarYaml(text);
  }
  return { kind: 'entries', entries: await bibtexEntriesOf(text) };
}

function isJson({ path }: vscode.Uri): boolean {
  return path.toLowerCase().endsWith('.json');
}

function isYaml({ path }: vscode.Uri): boolean {
  return /\.ya?ml$/i.test(path);
}

async function bibtexEntriesOf(text: string): Promise<readonly BibliographyEntry[]> {
  const entries: BibliographyEntry[] = [];
  const rests = new Rests();
  for (const entry of bibtexEntries(text)) {
    entries.push(entry);
    await rests.ifDue();
  }
  return entries;
}

function partsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
