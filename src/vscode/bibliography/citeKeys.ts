/** The cite keys of the workspace, for whoever asks: nothing is loaded or read before. */
import type * as vscode from 'vscode';
import type { KnownKey } from '../../library/check/checkedDraft.ts';
import type { Library } from '../../library/library.ts';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import type { Settings } from '../workspace/settings.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import type { Bibliographies } from './bibliographies.ts';
import type { KnownKeys } from './knownKeys.ts';

/** What they are made of. */
export interface KeyParts {
  readonly settings: Settings;
  readonly store: SourceStore;
  readonly library: Library;
  readonly log: vscode.LogOutputChannel;
}

/** What may be a cite key, and signs at its end that may be the sentence's. */
const KEY = /[^\s,;{}()[\]@"#%~\\=]+/g;
const END = /[.:!?’”]+$/;
/** What stands around a key in reStructuredText and AsciiDoc, and might be in one. */
const AROUND = /[`<>]/;

/** Gives the keys as they are known now. */
export class CiteKeys extends Disposable {
  readonly #parts: KeyParts;
  readonly #changed = this._register(new Emitter<void>());
  #loading: Promise<Bibliographies> | undefined;

  /** Keys may be others than those that were answered before. Tells each change, unsaved ones too; never before keys were asked for. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(parts: KeyParts) {
    super();
    this.#parts = parts;
  }

  /** What bibliographies and sidecar files say now. */
  async known(): Promise<KnownKeys> {
    const bibliographies = await (this.#loading ??= this.#load());
    return bibliographies.known();
  }

  /** The key of a source; undefined where none is known. */
  async keyOf(uri: string): Promise<string | undefined> {
    const state = this.#parts.library.state(uri);
    return (await this.known()).keyOf({ ...(state.kind === 'ready' ? state.summary : {}), uri });
  }

  /** The keys that stand in a text, as far as bibliographies have them: what a draft may cite. */
  async standingIn(text: string): Promise<readonly KnownKey[]> {
    const known = await this.known();
    const written = new Set(text.match(KEY));
    const words = new Set([...written, ...Array.from(written, (word) => word.split(AROUND)).flat()]);
    const keys = new Set([...words, ...Array.from(words, (word) => word.replace(END, ''))]);
    return [...keys].flatMap((key) => known.knownKey(key) ?? []);
  }

  async #load(): Promise<Bibliographies> {
    const code = await import('./bibliographyCode.ts');
    const bibliographies = this._register(new code.Bibliographies(this.#parts));
    this._register(bibliographies.onDidChange(() => this.#changed.fire()));
    return bibliographies;
  }
}
