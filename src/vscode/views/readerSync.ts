/** Reveals in the views what is selected in the reader, and shows in the reader what is selected in a view. */
import type * as vscode from 'vscode';
import type { Library } from '../../library/library.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import { placeOf, type Target } from '../target.ts';
import type { Settings } from '../workspace/settings.ts';
import type { ReaderManager } from './readerManager.ts';
import type { Trees } from './trees.ts';

/** While somebody walks through a text or a list, the other side follows once he or she rests this long, in milliseconds. */
const REST = 150;

/** What is kept in step. */
export interface SyncParts {
  readonly readers: ReaderManager;
  readonly trees: Trees;
  readonly library: Library;
  readonly settings: Settings;
  readonly log: vscode.LogOutputChannel;
}

/** Follows where the setting says so; only in views and readers that are seen, and never taking the focus. */
export class ReaderSync extends Disposable {
  readonly #parts: SyncParts;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SyncParts) {
    super();
    this.#parts = parts;
    const { readers, trees } = parts;
    this._register(
      readers.onDidSelect(({ uri, span, person }) =>
        this.#soon(async () => {
          await trees.reveal(targetAt(uri, span, person), { quietly: true });
        }),
      ),
    );
    this._register(trees.onDidSelect((target) => this.#soon(() => this.#show(target))));
  }

  #soon(follow: () => Promise<void>): void {
    clearTimeout(this.#timer);
    const { settings, log } = this.#parts;
    if (settings.autoReveal) {
      this.#timer = setTimeout(() => {
        follow().catch((error: unknown) => log.warn('What is selected could not be followed.', String(error)));
      }, REST);
    }
  }

  /** Goes to a place in a reader that shows its source. What was opened by a click is there already. */
  async #show(target: Target): Promise<void> {
    const { readers, library } = this.#parts;
    const reader = readers.readerFor(target.uri);
    const span = await placeOf(target, library);
    const isThere = reader?.place?.start === span?.start && reader?.place?.end === span?.end;
    if (reader?.panel.visible === true && span !== undefined && !isThere) {
      await reader.jump(span, { preserveFocus: true });
    }
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    super.dispose();
  }
}

function targetAt(uri: vscode.Uri, span: { readonly start: number; readonly end: number } | undefined, person: number | undefined): Target {
  if (span === undefined) {
    return person === undefined ? { kind: 'source', uri } : { kind: 'person', uri, person };
  }
  return person === undefined ? { kind: 'passage', uri, span } : { kind: 'mention', uri, span, person };
}
