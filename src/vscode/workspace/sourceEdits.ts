/** Adds to the sources, takes out of them, and takes that back: by settings alone, never touching a file. */
import * as vscode from 'vscode';
import { decode } from '../../formats/decode.ts';
import { hasSourceExtension } from '../../library/sourceNames.ts';
import type { ListSetting, SettingPlace, Settings } from './settings.ts';
import { absoluteEntry, excludeEntry, rootOf, segmentsBelow } from './sourceRules.ts';
import type { SourceStore } from './sourceStore.ts';

/** One change of a list setting, or of whether the samples are listed, that can be turned round. */
type Edit =
  | {
      readonly kind: 'entry';
      readonly setting: ListSetting;
      readonly place: SettingPlace;
      readonly value: string;
      readonly isAdded: boolean;
    }
  | { readonly kind: 'samples'; readonly visible: boolean };

/** What is taken out of the sources: a file, a folder, an entry that names nothing any more, or the samples. */
export type Removable = { readonly kind: 'place'; readonly uri: vscode.Uri; readonly isFolder: boolean } | { readonly kind: 'samples' };

/** What came of files and folders that were to be added: each is in one of the lists. */
export interface Added {
  readonly added: readonly vscode.Uri[];
  /** Were sources before. */
  readonly known: readonly vscode.Uri[];
  /** Are left out by a pattern of `files.exclude`, `search.exclude` or `verbatim.sources.exclude`. */
  readonly excluded: readonly vscode.Uri[];
  /** Are no text, and in no format that is read. */
  readonly unreadable: readonly vscode.Uri[];
  /** Are not there, or may not be looked at. */
  readonly missing: readonly vscode.Uri[];
}

/** So much of the beginning of a file tells whether it is text, in bytes. */
const SAMPLE_BYTES = 65_536;

/** Changes which files are sources. */
export class SourceEdits {
  readonly #settings: Settings;
  readonly #store: SourceStore;
  readonly #undo: (readonly Edit[])[] = [];

  constructor(settings: Settings, store: SourceStore) {
    this.#settings = settings;
    this.#store = store;
  }

  /** Whether there is a removal to take back. */
  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  /**
   * Adds files and folders. Inside the workspace their relative path is written into its settings, outside of it their
   * absolute path; in an empty window, or where the workspace is not trusted, into the user's settings. A file or folder that
   * had been removed comes back. What is no text and in no format that is read is not added.
   */
  async add(uris: readonly vscode.Uri[]): Promise<Added> {
    const answer: Record<keyof Added, vscode.Uri[]> = { added: [], known: [], excluded: [], unreadable: [], missing: [] };
    if (uris.length === 0) {
      return answer;
    }
    await this.#store.ready();
    const taken: vscode.Uri[] = [];
    const known: vscode.Uri[] = [];
    for (const uri of uris) {
      const isBack = await this.#takeBack(uri);
      if (!isBack && this.#isKnown(uri)) {
        known.push(uri);
        continue;
      }
      const kind = await addedKind(uri, this.#settings.maxFileSize);
      (kind === 'source' ? taken : answer[kind]).push(uri);
    }
    await this.#write(taken.filter((uri) => !this.#isKnown(uri)));
    await this.#store.rescan();
    taken.forEach((uri) => (this.#isListed(uri) ? answer.added : answer.excluded).push(uri));
    known.forEach((uri) => (this.#isListed(uri) ? answer.known : answer.excluded).push(uri));
    return answer;
  }

  /** Takes files and folders out of the sources; one `undo` brings them back together. */
  async remove(items: readonly Removable[]): Promise<void> {
    const edits = items.flatMap((item) => (item.kind === 'samples' ? [{ kind: 'samples', visible: false } as const] : this.#removal(item)));
    for (const edit of edits) {
      await this.#run(edit);
    }
    if (edits.length > 0) {
      this.#undo.push(edits);
    }
    await this.#store.rescan();
  }

  /** Takes the last removal back. False when there is none. */
  async undo(): Promise<boolean> {
    const edits = this.#undo.pop();
    for (const edit of [...(edits ?? [])].reverse()) {
      await this.#run(edit.kind === 'entry' ? { ...edit, isAdded: !edit.isAdded } : { ...edit, visible: !edit.visible });
    }
    await this.#store.rescan();
    return edits !== undefined;
  }

  #isListed(uri: vscode.Uri): boolean {
    return this.#store.isSource(uri) || this.#store.folder(uri) !== undefined;
  }

  /** Whether a place is a source, or one is named by the settings, whatever else leaves it out. */
  #isKnown(uri: vscode.Uri): boolean {
    return (
      this.#store.isSource(uri) || this.#settings.entries('sources.folders', rootOf(uri)?.uri).some((one) => this.#names(one.value, uri))
    );
  }

  /** Writes entries for places, those of one level at once. */
  async #write(uris: readonly vscode.Uri[]): Promise<void> {
    const levels = new Map<string, { readonly place: SettingPlace; readonly values: string[] }>();
    for (const { place, value } of uris.map((uri) => this.#entryFor(uri))) {
      const key = `${String(place.target)} ${place.scope?.toString() ?? ''}`;
      const level = levels.get(key) ?? { place, values: [] };
      level.values.push(value);
      levels.set(key, level);
    }
    for (const { place, values } of levels.values()) {
      await this.#settings.addEntries('sources.folders', place, values);
    }
  }

  /** Removes the entries of `verbatim.sources.exclude` that an earlier removal of this place wrote; false where there is none. */
  async #takeBack(uri: vscode.Uri): Promise<boolean> {
    const root = rootOf(uri);
    const value = excludeEntry(uri, root);
    const places = this.#settings.entries('sources.exclude', root?.uri).filter((one) => one.value === value);
    for (const place of places) {
      await this.#run({ kind: 'entry', setting: 'sources.exclude', place, value, isAdded: false });
    }
    return places.length > 0;
  }

  /** The edits that take a place out: its own entries go, and a pattern is written when it is found in another way too. */
  #removal(item: { readonly uri: vscode.Uri; readonly isFolder: boolean }): readonly Edit[] {
    const key = item.uri.toString();
    const entries = this.#store.added.filter(({ uri }) => uri.toString() === key);
    const edits = entries.map(({ entry }): Edit => ({
      kind: 'entry',
      setting: 'sources.folders',
      place: entry,
      value: entry.value,
      isAdded: false,
    }));
    if (entries.length > 0 && !this.#isFoundOtherwise(item)) {
      return edits;
    }
    const root = rootOf(item.uri);
    return [
      ...edits,
      { kind: 'entry', setting: 'sources.exclude', place: placeFor(root), value: excludeEntry(item.uri, root), isAdded: true },
    ];
  }

  /** Whether the place would still be listed without its own entry: by an include pattern, or below another added folder. */
  #isFoundOtherwise(item: { readonly uri: vscode.Uri; readonly isFolder: boolean }): boolean {
    const isBelowAdded = this.#store.added.some(({ uri }) => (segmentsBelow(uri, item.uri)?.length ?? 0) > 0);
    const folder = item.isFolder ? this.#store.folder(item.uri) : undefined;
    const files = folder === undefined ? [item.uri] : [...folder.all()].map((file) => file.uri);
    return isBelowAdded || files.some((uri) => this.#store.isIncluded(uri));
  }

  #names(entry: string, uri: vscode.Uri): boolean {
    return entry === this.#entryFor(uri).value || entry === absoluteEntry(uri);
  }

  #entryFor(uri: vscode.Uri): { readonly place: SettingPlace; readonly value: string } {
    if (!vscode.workspace.isTrusted) {
      // What the workspace's own settings say of sources does not count yet.
      return { place: { target: vscode.ConfigurationTarget.Global }, value: absoluteEntry(uri) };
    }
    const root = rootOf(uri);
    const segments = root === undefined ? undefined : segmentsBelow(root.uri, uri);
    return segments === undefined
      ? { place: placeFor(undefined), value: absoluteEntry(uri) }
      : { place: placeFor(root), value: segments.join('/') || '.' };
  }

  async #run(edit: Edit): Promise<void> {
    if (edit.kind === 'samples') {
      await this.#settings.setSamplesVisible(edit.visible);
    } else if (edit.isAdded) {
      await this.#settings.addEntries(edit.setting, edit.place, [edit.value]);
    } else {
      await this.#settings.removeEntries(edit.setting, edit.place, [edit.value]);
    }
  }
}

/** The level that an entry about a place in `root` is written to; with several roots each keeps its own. */
function placeFor(root: vscode.WorkspaceFolder | undefined): SettingPlace {
  const roots = vscode.workspace.workspaceFolders?.length ?? 0;
  if (roots === 0) {
    return { target: vscode.ConfigurationTarget.Global };
  }
  return roots > 1 && root !== undefined
    ? { target: vscode.ConfigurationTarget.WorkspaceFolder, scope: root.uri }
    : { target: vscode.ConfigurationTarget.Workspace };
}

/** Whether something can be a source. By its name any file in one of the formats can, and is listed with the reason where it cannot be read. */
async function addedKind(uri: vscode.Uri, maxFileSize: number): Promise<'source' | 'unreadable' | 'missing'> {
  const { fs } = vscode.workspace;
  if (/^https?$/.test(uri.scheme)) {
    return 'missing'; // VS Code in a browser would fetch it
  }
  try {
    const { type, size } = await fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0 || hasSourceExtension(uri.path)) {
      return 'source';
    }
    const isText = size <= maxFileSize && decode((await fs.readFile(uri)).subarray(0, SAMPLE_BYTES)).kind === 'text';
    return isText ? 'source' : 'unreadable';
  } catch {
    return 'missing'; // why is the file system's to say, and the same to whoever wanted it added
  }
}
