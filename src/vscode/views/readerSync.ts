/** Reveals in the views what is selected in the reader. */
import type * as vscode from 'vscode';
import { Disposable } from '../../shared/lifecycle.ts';
import type { Target } from '../target.ts';
import type { Settings } from '../workspace/settings.ts';
import type { ReaderManager } from './readerManager.ts';
import type { Trees } from './trees.ts';

/** While somebody walks through a text, the views follow once he or she rests this long, in milliseconds. */
const REST = 150;

/** Follows the readers where the setting says so; only in views that are seen, and never taking the focus. */
export class ReaderSync extends Disposable {
  #timer: NodeJS.Timeout | undefined;

  constructor(readers: ReaderManager, trees: Trees, settings: Settings, log: vscode.LogOutputChannel) {
    super();
    this._register(
      readers.onDidSelect(({ uri, span, person }) => {
        clearTimeout(this.#timer);
        if (settings.autoReveal) {
          const target = targetAt(uri, span, person);
          this.#timer = setTimeout(() => {
            trees.reveal(target, { quietly: true }).catch((error: unknown) => log.warn('Could not reveal in the views.', String(error)));
          }, REST);
        }
      }),
    );
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
