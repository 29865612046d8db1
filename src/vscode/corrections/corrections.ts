/** What persons have corrected, in the files of all workspace folders: followed, told of by source, added to and taken back. */
import * as vscode from 'vscode';
import { type Correction, type NewCorrection, sourcesOf, withSources } from '../../library/corrections/correction.ts';
import type { CorrectionsProblem } from '../../library/corrections/correctionsDocument.ts';
import { BrokenCorrectionsError, CorrectionsFile } from '../../library/corrections/correctionsFile.ts';
import type { SourceCorrections } from '../../library/correctedSources.ts';
import { randomHex } from '../../shared/randomHex.ts';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import { UserError } from '../../shared/userError.ts';
import type { Settings } from '../workspace/settings.ts';
import { segmentsBelow } from '../workspace/sourceRules.ts';
import type { CorrectionsDiskOf } from './correctionsDisk.ts';
import { type CorrectionsHome, homeFor, homesOf, type OwnPlaces, pathOf, sourceOf } from './correctionsHome.ts';

/** A correction, the file that it stands in, and its sources by address. */
export interface KeptCorrection {
  readonly correction: Correction;
  readonly file: vscode.Uri;
}

/** What is wrong in a file. */
export interface FileProblems {
  readonly file: vscode.Uri;
  readonly problems: readonly CorrectionsProblem[];
}

interface OpenFile extends CorrectionsHome {
  readonly content: CorrectionsFile;
  readonly owned: readonly vscode.Disposable[];
}

/** All corrections. Files are read when the window opens; what is not there is not made before something is corrected. */
export class Corrections extends Disposable implements SourceCorrections {
  readonly #settings: Settings;
  readonly #places: OwnPlaces;
  readonly #log: vscode.LogOutputChannel;
  readonly #diskOf: CorrectionsDiskOf;
  readonly #changed = this._register(new Emitter<ReadonlySet<string>>());
  readonly #read = this._register(new Emitter<readonly FileProblems[]>());
  #files: readonly OpenFile[] = [];
  #bySource: ReadonlyMap<string, readonly Correction[]> = new Map();
  /** Ids of what was corrected in this window, the last act last. */
  #acts: readonly (readonly string[])[] = [];

  readonly onDidChange: Event<ReadonlySet<string>> = this.#changed.event;
  /** Files were read again: what is wrong in each. */
  readonly onDidRead: Event<readonly FileProblems[]> = this.#read.event;

  constructor(settings: Settings, places: OwnPlaces, log: vscode.LogOutputChannel, diskOf: CorrectionsDiskOf) {
    super();
    this.#diskOf = diskOf;
    this.#settings = settings;
    this.#places = places;
    this.#log = log;
    const follow = (): void => this.#openFiles();
    this._register(vscode.workspace.onDidChangeWorkspaceFolders(follow));
    this._register(vscode.workspace.onDidGrantWorkspaceTrust(follow));
    this._register(settings.onDidChange((names) => names.includes('corrections.location') && follow()));
    this._register(vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#reload(uri)));
    follow();
  }

  of(uri: string): readonly Correction[] | undefined {
    return this.#bySource.get(uri);
  }

  /** All that stand in the files, as they were made. */
  all(): readonly KeptCorrection[] {
    const all = this.#files.flatMap((file) => correctionsIn(file, this.#places).map((correction) => ({ correction, file: file.file })));
    return all.sort((a, b) => (a.correction.made < b.correction.made ? -1 : 1));
  }

  /**
   * Adds corrections, which name sources by address, as one act. Throws a `UserError` where the file cannot be read as
   * corrections, or not be written.
   */
  async add(corrections: readonly NewCorrection[]): Promise<void> {
    const { entryOfCorrection } = await import('../../library/corrections/correctionsText.ts');
    const made = new Date().toISOString();
    const ids: string[] = [];
    for (const correction of corrections) {
      const id = randomHex(6);
      const [source = ''] = sourcesOf({ ...correction, id, made });
      const file = homeFor(this.#files, source);
      if (file !== undefined) {
        const entry = entryOfCorrection({ id, made, ...withSources(correction, (one) => pathOf(file, this.#places, one)) });
        await this.#change(file, ({ head, entries }) => ({ head, entries: [...entries, entry] }));
        ids.push(id);
      }
    }
    this.#acts = [...this.#acts, ids];
  }

  /** Takes corrections out of the files. Throws as `add` does. */
  async remove(ids: readonly string[]): Promise<void> {
    for (const file of this.#files) {
      if (file.content.document.entries.some(({ id }) => ids.includes(id))) {
        await this.#change(file, ({ head, entries }) => ({ head, entries: entries.filter(({ id }) => !ids.includes(id)) }));
      }
    }
  }

  /** Takes back the last act of this window that stands; where there is none, what was corrected last. Answers what that was. */
  async undo(): Promise<readonly Correction[]> {
    const all = this.all().map(({ correction }) => correction);
    const acts = this.#acts.filter((ids) => all.some(({ id }) => ids.includes(id)));
    const last = acts.at(-1);
    const undone = all.filter(({ id, made }) => (last === undefined ? made === all.at(-1)?.made : last.includes(id)));
    await this.remove(undone.map(({ id }) => id));
    this.#acts = acts.slice(0, -1);
    return undone;
  }

  async #change(file: OpenFile, edit: Parameters<CorrectionsFile['change']>[0]): Promise<void> {
    try {
      await file.content.change(edit);
    } catch (error) {
      const path = vscode.workspace.asRelativePath(file.file);
      if (error instanceof BrokenCorrectionsError) {
        await file.content.reload();
        const line = String(error.problem.line + 1);
        throw new UserError(
          vscode.l10n.t('“{0}” cannot be read: see line {1}. Nothing was changed. Put the line right, or take it out.', path, line),
        );
      }
      this.#log.error(path, String(error));
      throw new UserError(vscode.l10n.t('“{0}” could not be written, and nothing was changed. {1}', path, String(error)));
    }
  }

  #openFiles(): void {
    const homes = homesOf(this.#settings, this.#places);
    const kept = new Map(this.#files.map((file) => [keyOf(file), file]));
    this.#files = homes.map((home) => {
      const known = kept.get(keyOf(home));
      kept.delete(keyOf(home));
      // Folders that keep the same file may have come or gone.
      return known === undefined ? this.#open(home) : { ...known, ...home };
    });
    kept.forEach(close);
    this.#take();
  }

  #open(home: CorrectionsHome): OpenFile {
    const content = new CorrectionsFile(this.#diskOf(home.file));
    const watcher = vscode.workspace.createFileSystemWatcher(patternOf(home));
    const reload = (): void => this.#reload(home.file);
    watcher.onDidCreate(reload);
    watcher.onDidChange(reload);
    watcher.onDidDelete(reload);
    const opened = { ...home, content, owned: [content, watcher, content.onDidChange(() => this.#take())] };
    this.#reloadContent(opened);
    return opened;
  }

  #reload(uri: vscode.Uri): void {
    this.#files.filter(({ file }) => file.toString() === uri.toString()).forEach((file) => this.#reloadContent(file));
  }

  #reloadContent({ file, content }: OpenFile): void {
    content.reload().catch((error: unknown) => this.#log.warn(`Corrections could not be read: ${file.toString()}`, String(error)));
  }

  /** Takes in what the files say now, and tells of the sources that it concerns. */
  #take(): void {
    const before = this.#bySource;
    const after = new Map<string, Correction[]>();
    for (const correction of this.#files.flatMap((file) => correctionsIn(file, this.#places))) {
      for (const source of sourcesOf(correction)) {
        const known = after.get(source);
        if (known === undefined) {
          after.set(source, [correction]);
        } else {
          known.push(correction);
        }
      }
    }
    const changed = new Set([...before.keys(), ...after.keys()].filter((uri) => !isSame(before.get(uri), after.get(uri))));
    this.#bySource = new Map([...after].map(([uri, list]) => [uri, changed.has(uri) ? list : (before.get(uri) ?? list)]));
    if (changed.size > 0) {
      this.#changed.fire(changed);
    }
    this.#read.fire(this.#files.map(({ file, content }) => ({ file, problems: content.problems })));
  }

  override dispose(): void {
    this.#files.forEach(close);
    this.#files = [];
    super.dispose();
  }
}

function close({ owned }: OpenFile): void {
  for (const one of owned) {
    one.dispose();
  }
}

function keyOf({ file, base }: CorrectionsHome): string {
  return `${file.toString()} ${base?.toString() ?? ''}`;
}

/** The corrections of a file, their sources by address. */
function correctionsIn(file: OpenFile, places: OwnPlaces): readonly Correction[] {
  return file.content.document.entries.flatMap(({ correction }) =>
    correction === undefined ? [] : withSources(correction, (path) => sourceOf(file, places, path)),
  );
}

function isSame(a: readonly Correction[] | undefined, b: readonly Correction[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What is in a workspace folder is watched with it: the folder of the file need not be there yet. */
function patternOf({ file, base }: CorrectionsHome): vscode.RelativePattern {
  const below = base === undefined ? undefined : segmentsBelow(base, file);
  return base === undefined || below === undefined
    ? new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), file.path.split('/').at(-1) ?? '')
    : new vscode.RelativePattern(base, below.join('/'));
}
