/** The cite keys of the workspace, for whoever asks: nothing is loaded or read before. */
import type * as vscode from 'vscode';
import type { KnownKey } from '../../library/check/checkedDraft.ts';
import type { Library } from '../../library/library.ts';
import { Disposable } from '../../shared/lifecycle.ts';
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

/** Gives the keys as they are known now. */
export class CiteKeys extends Disposable {
  readonly #parts: KeyParts;
  #loading: Promise<Bibliographies> | undefined;

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
    const words = new Set(text.match(KEY));
    const keys = new Set([...words, ...Array.from(words, (word) => word.replace(END, ''))]);
    return [...keys].flatMap((key) => known.knownKey(key) ?? []);
  }

  async #load(): Promise<Bibliographies> {
    const code = await import('./bibliographyCode.ts');
    return this._register(new code.Bibliographies(this.#parts));
  }
}
