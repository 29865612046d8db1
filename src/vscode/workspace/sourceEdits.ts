/** Adds to the sources, takes out of them, and takes that back: by settings alone, never touching a file. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
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
   * had been removed comes back. Throws a `UserError` that names those that a pattern leaves out.
   */
  async add(uris: readonly vscode.Uri[]): Promise<void> {
    if (uris.length === 0) {
      return;
    }
    await this.#store.ready();
    for (const uri of uris) {
      await this.#takeBack(uri);
      if (
        this.#store.isSource(uri) ||
        this.#settings.entries('sources.folders', rootOf(uri)?.uri).some((one) => this.#names(one.value, uri))
      ) {
        continue;
      }
      const { place, value } = this.#entryFor(uri);
      await this.#run({ kind: 'entry', setting: 'sources.folders', place, value, isAdded: true });
    }
    await this.#store.rescan();
    const left = uris.filter((uri) => !this.#isListed(uri));
    if (left.length > 0) {
      throw new UserError(
        vscode.l10n.t(
          '“{0}” is left out by a pattern of “files.exclude”, “search.exclude” or “verbatim.sources.exclude”. Change the pattern in the settings to list it.',
          left.map((uri) => uri.path.split('/').at(-1) ?? '').join(', '),
        ),
      );
    }
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

  /** Removes the entries of `verbatim.sources.exclude` that an earlier removal of this place wrote. */
  async #takeBack(uri: vscode.Uri): Promise<void> {
    const root = rootOf(uri);
    const value = excludeEntry(uri, root);
    for (const place of this.#settings.entries('sources.exclude', root?.uri).filter((one) => one.value === value)) {
      await this.#run({ kind: 'entry', setting: 'sources.exclude', place, value, isAdded: false });
    }
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
    const root = rootOf(uri);
    const segments = root === undefined ? undefined : segmentsBelow(root.uri, uri);
    if (segments !== undefined) {
      return { place: placeFor(root), value: segments.join('/') || '.' };
    }
    const place = vscode.workspace.isTrusted ? placeFor(undefined) : { target: vscode.ConfigurationTarget.Global };
    return { place, value: absoluteEntry(uri) };
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
