/** Finds and reads the bibliographies of the workspace, and the sidecar files of its sources, and follows their changes. */
import * as vscode from 'vscode';
import { bibtexEntries } from '../../formats/bibliography/bibtex.ts';
import { cslEntries } from '../../formats/bibliography/cslJson.ts';
import type { BibliographyEntry } from '../../formats/bibliography/entry.ts';
import { decode } from '../../formats/decode.ts';
import { fileNameOf, FORMAT_NAMES } from '../../formats/formatNames.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import { Rests } from '../rests.ts';
import type { Settings } from '../workspace/settings.ts';
import { rootOf } from '../workspace/sourceRules.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import { KnownKeys } from './knownKeys.ts';

/** Larger files are no bibliographies, in bytes. */
const MAX_SIZE = 20_000_000;
/** So many files are read, and so many at once. */
const MAX_FILES = 10_000;
const AT_ONCE = 20;

const EXTENSIONS = FORMAT_NAMES.flatMap(({ extensions }) => extensions);
/** Files beside a source that hold its entry: `harbour.pdf.bib`, `harbour.pdf.json`. */
const SIDECARS = `**/*.{${EXTENSIONS.map((one) => one.slice(1)).join(',')}}.{bib,json}`;

/** The bibliographies. Nothing is looked for before it is asked for. */
export class Bibliographies extends Disposable {
  readonly #settings: Settings;
  readonly #store: SourceStore;
  readonly #log: vscode.LogOutputChannel;
  /** What was read of each file; one that changes is taken out. */
  readonly #read = new Map<string, readonly BibliographyEntry[]>();
  /** What was read of a file before it broke. */
  readonly #before = new Map<string, readonly BibliographyEntry[]>();
  #known: Promise<KnownKeys> | undefined;
  #watchers: readonly vscode.Disposable[] = [];

  constructor(parts: { readonly settings: Settings; readonly store: SourceStore; readonly log: vscode.LogOutputChannel }) {
    super();
    this.#settings = parts.settings;
    this.#store = parts.store;
    this.#log = parts.log;
    this._register(parts.settings.onDidChange((names) => names.includes('cite.bibliographies') && this.#start()));
    this._register(parts.store.onDidChange(({ added, removed }) => added.length + removed.length > 0 && this.#forget()));
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
    this.#watchers = [SIDECARS, ...this.#settings.bibliographies].map((pattern) => {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const changed = (uri: vscode.Uri): void => {
        this.#read.delete(uri.toString());
        this.#forget();
      };
      watcher.onDidChange(changed);
      watcher.onDidCreate(changed);
      watcher.onDidDelete(changed);
      return watcher;
    });
    this.#forget();
  }

  #forget(): void {
    this.#known = undefined;
  }

  #follow(uri: vscode.Uri): void {
    if (this.#read.delete(uri.toString())) {
      this.#forget();
    }
  }

  async #readAll(): Promise<KnownKeys> {
    await this.#store.ready();
    const named = await this.#found(this.#settings.bibliographies);
    const beside = await this.#found([SIDECARS]);
    const files = new Map([...named, ...beside].map((uri) => [uri.toString(), uri]));
    for (const part of partsOf([...files.values()], AT_ONCE)) {
      await Promise.all(part.map((uri) => this.#readOne(uri)));
    }
    return this.#put(named, [...files.values()]);
  }

  /** Puts together what was read of the files: of those that are `named` all entries, of others the one that is of a source. */
  async #put(named: readonly vscode.Uri[], files: readonly vscode.Uri[]): Promise<KnownKeys> {
    const isNamed = new Set(named.map((uri) => uri.toString()));
    const sidecars = new Set(files.filter((uri) => this.#entries(uri).length === 1 && this.#sourcesBeside(uri).length > 0));
    const known = new KnownKeys(files.filter((uri) => isNamed.has(uri.toString()) && !sidecars.has(uri)));
    const rests = new Rests();
    for (const uri of files) {
      for (const entry of sidecars.has(uri) ? this.#entries(uri) : []) {
        this.#sourcesBeside(uri).forEach((source) => known.addSidecar({ source, entry }));
      }
      for (const entry of isNamed.has(uri.toString()) ? this.#entries(uri) : []) {
        known.add(entry);
        await rests.ifDue();
      }
    }
    return known;
  }

  #entries(uri: vscode.Uri): readonly BibliographyEntry[] {
    return this.#read.get(uri.toString()) ?? [];
  }

  /** Files of the workspace, and of folders outside of it that sources were added from. */
  async #found(patterns: readonly string[]): Promise<readonly vscode.Uri[]> {
    const outside = this.#store.added
      .map(({ uri }) => uri)
      .filter((uri) => rootOf(uri) === undefined && this.#store.folder(uri) !== undefined);
    const places = patterns.flatMap((pattern) => [pattern, ...outside.map((folder) => new vscode.RelativePattern(folder, pattern))]);
    const found = await Promise.all(places.map((place) => vscode.workspace.findFiles(place, '**/node_modules/**', MAX_FILES)));
    return found.flat().sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
  }

  /** The sources that a file lies beside by its name: `harbour.pdf.json` and `harbour.bib` are of `harbour.pdf`. */
  #sourcesBeside(uri: vscode.Uri): readonly string[] {
    const name = fileNameOf(uri.path).replace(/\.(?:bib|json)$/i, '');
    const names = uri.path.toLowerCase().endsWith('.bib') ? [name, ...EXTENSIONS.map((one) => name + one)] : [name];
    return names.flatMap((one) => this.#store.get(vscode.Uri.joinPath(uri, '..', one))?.key ?? []);
  }

  async #readOne(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    if (this.#read.has(key)) {
      return;
    }
    const text = await this.#textOf(uri);
    const entries = uri.path.toLowerCase().endsWith('.json') ? cslEntries(text) : await entriesOf(text);
    // A list that is being written is no JSON for a while: its keys stay known.
    const kept = entries ?? this.#before.get(key) ?? [];
    this.#read.set(key, kept);
    this.#before.set(key, kept);
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

async function entriesOf(text: string): Promise<readonly BibliographyEntry[]> {
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
