/** Typed access to every setting of the extension; the only place that names them. */
import * as vscode from 'vscode';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import { UserError } from '../../shared/userError.ts';
import type { CopyFormat, MarkdownCitation } from '../copy/citation.ts';
import { type GroupsSetting, groupsOf } from './groupsSetting.ts';

const SECTION = 'verbatim';
/** What `reader.lineHeight` follows where it says nothing. */
const EDITOR_LINES = 'editor.lineHeight';

/** The settings, without the section's name; the manifest contributes exactly these. */
export type SettingName =
  | 'sources.include'
  | 'sources.exclude'
  | 'sources.folders'
  | 'sources.maxFileSize'
  | 'samples.visible'
  | 'reader.singleLetterKeys'
  | 'reader.autoReveal'
  | 'reader.font'
  | 'reader.fontFamily'
  | 'reader.fontSize'
  | 'reader.lineHeight'
  | 'reader.width'
  | 'copy.format'
  | 'cite.markdown'
  | 'cite.bibliographies'
  | 'drafts.include'
  | 'drafts.exclude'
  | 'check.minimumWords'
  | 'check.lens'
  | 'check.severity.differs'
  | 'check.severity.otherSource'
  | 'check.severity.otherSpeaker'
  | 'check.severity.notAQuotation'
  | 'check.severity.notFound'
  | 'corrections.location'
  | 'groups';

/** The settings that are lists of paths or patterns, whose levels add up. */
export type ListSetting = 'sources.exclude' | 'sources.folders';

/** What may be told of a quotation in a draft, as the settings name it. */
export type ToldVerdict = 'differs' | 'otherSource' | 'otherSpeaker' | 'notAQuotation' | 'notFound';

/** How a quotation in a draft is marked. */
export type MarkSeverity = 'error' | 'warning' | 'information' | 'hint' | 'none';

const MARK_SEVERITIES: readonly MarkSeverity[] = ['error', 'warning', 'information', 'hint', 'none'];

/** Where an entry of a list setting is written: a level of the settings, and for `WorkspaceFolder` the folder. */
export interface SettingPlace {
  readonly target: vscode.ConfigurationTarget;
  readonly scope?: vscode.Uri;
}

/** An entry of a list setting, and the level that it stands on. */
export interface ListEntry extends SettingPlace {
  readonly value: string;
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one.trim() !== '') : [];
}

/** A value that is one of `allowed`, else the first of them: what a settings file holds may have any shape. */
function oneOf<T extends string>(value: unknown, allowed: readonly [T, ...T[]]): T {
  return allowed.find((one) => one === value) ?? allowed[0];
}

/** Reads and writes the settings, and tells when one changes. */
export class Settings extends Disposable {
  readonly #changed = this._register(new Emitter<readonly SettingName[]>());

  /** The names of the settings that have just changed, at least one of them ours. */
  readonly onDidChange: Event<readonly SettingName[]> = this.#changed.event;

  constructor() {
    super();
    this._register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        const names = SETTING_NAMES.filter(
          (name) =>
            event.affectsConfiguration(`${SECTION}.${name}`) || (name === 'reader.lineHeight' && event.affectsConfiguration(EDITOR_LINES)),
        );
        if (names.length > 0) {
          this.#changed.fire(names);
        }
      }),
    );
  }

  /** Glob patterns of the files that are sources, relative to the workspace folder `scope`. */
  include(scope: vscode.Uri): readonly string[] {
    return stringsOf(this.#get('sources.include', scope));
  }

  /** The entries of a list setting on every level that holds for `scope`: user, then workspace, then that folder. */
  entries(name: ListSetting, scope?: vscode.Uri): readonly ListEntry[] {
    const found = vscode.workspace.getConfiguration(SECTION, scope ?? null).inspect<unknown>(name);
    const at = (target: vscode.ConfigurationTarget, value: unknown, folder?: vscode.Uri): ListEntry[] =>
      stringsOf(value).map((one) => (folder === undefined ? { value: one, target } : { value: one, target, scope: folder }));
    return [
      ...at(vscode.ConfigurationTarget.Global, found?.globalValue),
      ...at(vscode.ConfigurationTarget.Workspace, found?.workspaceValue),
      ...at(vscode.ConfigurationTarget.WorkspaceFolder, found?.workspaceFolderValue, scope),
    ];
  }

  /** Adds entries to a list setting on one level; those that stand there already stay once. */
  async addEntries(name: ListSetting, place: SettingPlace, values: readonly string[]): Promise<void> {
    const before = this.#own(name, place);
    const added = values.filter((value) => !before.includes(value));
    if (added.length > 0) {
      await this.#write(name, place, [...before, ...added]);
    }
  }

  /** Takes entries out of a list setting on one level. */
  async removeEntries(name: ListSetting, place: SettingPlace, values: readonly string[]): Promise<void> {
    const before = this.#own(name, place);
    const after = before.filter((value) => !values.includes(value));
    if (after.length < before.length) {
      // An empty list is taken out altogether: a settings file should not keep what says nothing.
      await this.#write(name, place, after.length > 0 ? after : undefined);
    }
  }

  /** The largest file that is read, in bytes. */
  get maxFileSize(): number {
    const megabytes = this.#get('sources.maxFileSize');
    return (typeof megabytes === 'number' && megabytes > 0 ? megabytes : 20) * 1_000_000;
  }

  /** Whether the sample articles are listed. */
  get samplesVisible(): boolean {
    return this.#get('samples.visible') !== false;
  }

  /** Shows or hides the sample articles, in the user's settings. */
  async setSamplesVisible(visible: boolean): Promise<void> {
    await this.#write('samples.visible', { target: vscode.ConfigurationTarget.Global }, visible ? undefined : false);
  }

  /** Whether what is selected in the reader is revealed in the views. */
  get autoReveal(): boolean {
    return this.#get('reader.autoReveal') !== false;
  }

  /** Whether single letters act in the reader. */
  get singleLetterKeys(): boolean {
    return this.#get('reader.singleLetterKeys') !== false;
  }

  /** What is set of how the pages set their texts, unchecked: see `lookOf`. */
  get looks(): Readonly<Record<'font' | 'fontFamily' | 'fontSize' | 'lineHeight' | 'width', unknown>> {
    return {
      font: this.#get('reader.font'),
      fontFamily: this.#get('reader.fontFamily'),
      fontSize: this.#get('reader.fontSize'),
      lineHeight: this.#get('reader.lineHeight'),
      width: this.#get('reader.width'),
    };
  }

  /** Sets the size of the letters in the pages, in pixels, in the user's settings; undefined for that of the face. */
  async setReaderFontSize(size: number | undefined): Promise<void> {
    await this.#write('reader.fontSize', { target: vscode.ConfigurationTarget.Global }, size);
  }

  /** How "Copy Quote" writes. */
  get copyFormat(): CopyFormat {
    return oneOf(this.#get('copy.format'), ['markdown', 'pandoc', 'plain', 'latex', 'restructuredText']);
  }

  /** How a citation is written in a Markdown or reStructuredText draft. */
  get markdownCitation(): MarkdownCitation {
    return oneOf(this.#get('cite.markdown'), ['link', 'footnote', 'pandoc']);
  }

  /** Glob patterns of the bibliographies of the workspace. */
  get bibliographies(): readonly string[] {
    return stringsOf(this.#get('cite.bibliographies'));
  }

  /** Glob patterns of the files that are drafts, and of those that are none after all, relative to the workspace folder `scope`. */
  draftPatterns(scope: vscode.Uri): { readonly include: readonly string[]; readonly exclude: readonly string[] } {
    return { include: stringsOf(this.#get('drafts.include', scope)), exclude: stringsOf(this.#get('drafts.exclude', scope)) };
  }

  /** Quotations of a draft with fewer words are not checked. */
  minimumWords(scope: vscode.Uri): number {
    const words = this.#get('check.minimumWords', scope);
    return typeof words === 'number' && words >= 1 ? words : 4;
  }

  /** How quotations of a draft are marked, by what is to be told of them. */
  severities(scope: vscode.Uri): Readonly<Record<ToldVerdict, MarkSeverity>> {
    const severity = (name: ToldVerdict, usual: MarkSeverity): MarkSeverity =>
      MARK_SEVERITIES.find((one) => one === this.#get(`check.severity.${name}`, scope)) ?? usual;
    return {
      differs: severity('differs', 'warning'),
      otherSource: severity('otherSource', 'warning'),
      otherSpeaker: severity('otherSpeaker', 'warning'),
      notAQuotation: severity('notAQuotation', 'warning'),
      notFound: severity('notFound', 'information'),
    };
  }

  /** Whether a line above each quotation of a draft says what came of it. */
  get hasLens(): boolean {
    return this.#get('check.lens') === true;
  }

  /** The folder in which corrections are kept, as written: relative to the workspace folder `scope`, or absolute; empty for the usual one. */
  correctionsLocation(scope: vscode.Uri): string {
    const location = this.#get('corrections.location', scope);
    return typeof location === 'string' ? location.trim() : '';
  }

  /** The groups in which people are counted, those of user and workspace together. */
  get groups(): GroupsSetting {
    return groupsOf(this.#get('groups') ?? {});
  }

  /** Adds people to a group, which is made if there is none: in the workspace's settings, in the user's where no folder is open. */
  async addToGroup(group: string, people: readonly string[]): Promise<void> {
    const isWorkspace = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    const found = vscode.workspace.getConfiguration(SECTION, null).inspect<Readonly<Record<string, readonly string[]>>>('groups');
    const own = (isWorkspace ? found?.workspaceValue : found?.globalValue) ?? {};
    // What the workspace says of a group stands in place of what the user says of it.
    const before = own[group] ?? this.groups.groups.find(({ name }) => name === group)?.people ?? [];
    const target = isWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await this.#write('groups', { target }, { ...own, [group]: [...new Set([...before, ...people])] });
  }

  #get(name: SettingName, scope?: vscode.Uri): unknown {
    return vscode.workspace.getConfiguration(SECTION, scope ?? null).get<unknown>(name);
  }

  #own(name: ListSetting, place: SettingPlace): readonly string[] {
    return this.entries(name, place.scope)
      .filter((entry) => entry.target === place.target)
      .map((entry) => entry.value);
  }

  async #write(name: SettingName, place: SettingPlace, value: unknown): Promise<void> {
    try {
      await vscode.workspace.getConfiguration(SECTION, place.scope ?? null).update(name, value, place.target);
    } catch (error) {
      // VS Code says what is wrong with the settings file, in the language of the person.
      const reason = error instanceof Error ? error.message : String(error);
      throw new UserError(
        vscode.l10n.t('The setting “{0}” could not be written, and nothing was changed. {1}', `${SECTION}.${name}`, reason),
      );
    }
  }
}

const SETTING_NAMES: readonly SettingName[] = Object.freeze([
  'sources.include',
  'sources.exclude',
  'sources.folders',
  'sources.maxFileSize',
  'samples.visible',
  'reader.singleLetterKeys',
  'reader.autoReveal',
  'reader.font',
  'reader.fontFamily',
  'reader.fontSize',
  'reader.lineHeight',
  'reader.width',
  'copy.format',
  'cite.markdown',
  'cite.bibliographies',
  'drafts.include',
  'drafts.exclude',
  'check.minimumWords',
  'check.lens',
  'check.severity.differs',
  'check.severity.otherSource',
  'check.severity.otherSpeaker',
  'check.severity.notAQuotation',
  'check.severity.notFound',
  'corrections.location',
  'groups',
] as const);
