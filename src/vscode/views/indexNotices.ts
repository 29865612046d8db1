/** What the views say of the index itself: each thing once, in the sentence above the list of sources. */
import * as vscode from 'vscode';
import type { IndexNotice } from '../../library/indexer/notices.ts';
import type { Progress } from '../../library/library.ts';
import type { StoreProblem } from '../../library/store/indexStore.ts';
import { counted, numberText } from './counted.ts';

/** What is over with the reading is said at least so long, in milliseconds: reading may take no time at all. */
const SHOWN = 15_000;
/** Under this key is remembered that somebody knows that no index can be kept: it will be so at each start. */
const KNOWN_UNKEPT = 'verbatim.index.saidNotKept';

/** What there is to be said of the index, from the last notice of each kind. */
export class IndexNotices {
  readonly #memento: vscode.Memento;
  readonly #lasting = new Map<IndexNotice['kind'], string>();
  #passing: { readonly text: string; readonly since: number } | undefined;
  #stopped: StoreProblem | undefined;

  /** `memento` lasts longer than the window, and belongs to no workspace. */
  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /** Whether the index has left off by itself. */
  get isStopped(): boolean {
    return this.#stopped !== undefined;
  }

  /** Why nothing more is read, and what can be done about it; undefined where the index has not left off by itself. */
  stoppedText({ done, total }: Progress): string | undefined {
    return this.#stopped === undefined ? undefined : counted(stoppedMessage(this.#stopped), total, numberText(done));
  }

  /** Takes a notice in. */
  take(notice: IndexNotice): void {
    switch (notice.kind) {
      case 'stopped':
        this.#stopped = notice.reason;
        return;
      case 'rebuilt':
      case 'restarted':
        this.#passing = { text: noticeText(notice), since: Date.now() };
        return;
      case 'notKept':
        if (notice.reason !== 'unavailable' || this.#memento.get(KNOWN_UNKEPT) !== true) {
          this.#lasting.set(notice.kind, noticeText(notice));
        }
        if (notice.reason === 'unavailable') {
          void this.#memento.update(KNOWN_UNKEPT, true);
        }
        return;
      case 'overCapacity':
        this.#lasting.set(notice.kind, noticeText(notice));
    }
  }

  /** Somebody has had it tried again: what still holds is told again. */
  forget(): void {
    this.#stopped = undefined;
    this.#passing = undefined;
    this.#lasting.delete('overCapacity');
  }

  /**
   * What is to be said now; undefined when there is nothing. `again` tells after how many milliseconds it may be otherwise by
   * itself.
   */
  text({ isBusy }: { readonly isBusy: boolean }): { readonly text: string | undefined; readonly again: number | undefined } {
    const left = this.#passing === undefined ? 0 : this.#passing.since + SHOWN - Date.now();
    if (left <= 0 && !isBusy) {
      this.#passing = undefined;
    }
    const said = [this.#passing?.text, ...this.#lasting.values()].filter((one) => one !== undefined);
    return { text: said.length === 0 ? undefined : said.join(' '), again: left > 0 ? left : undefined };
  }
}

function stoppedMessage(reason: StoreProblem): string {
  switch (reason) {
    case 'full':
      return vscode.l10n.t(
        'Stopped, for the disk is full: {1} of {0, plural, one {# source} other {# sources}} were read. Free some space, then refresh to go on.',
      );
    case 'busy':
      return vscode.l10n.t(
        'Stopped, for another window keeps the index to itself: {1} of {0, plural, one {# source} other {# sources}} were read. Refresh to go on.',
      );
    case 'readOnly':
      return vscode.l10n.t(
        'Stopped, for the folder of the index may not be written to: {1} of {0, plural, one {# source} other {# sources}} were read. Refresh to try again.',
      );
    case 'corrupt':
    case 'unavailable':
      return vscode.l10n.t(
        'Stopped, for the index broke down again and again: {1} of {0, plural, one {# source} other {# sources}} were read. The log says why. Refresh to try again.',
      );
  }
}

function noticeText(notice: Exclude<IndexNotice, { readonly kind: 'stopped' }>): string {
  switch (notice.kind) {
    case 'rebuilt':
      return notice.reason === 'older'
        ? vscode.l10n.t('The index is of another version of Verbatim: all sources are read once more.')
        : vscode.l10n.t('The index was damaged and has been started anew. Your sources are untouched.');
    case 'restarted':
      return vscode.l10n.t('What reads the sources broke down; it was started again and goes on.');
    case 'overCapacity':
      return counted(
        vscode.l10n.t(
          'No more than {0, plural, one {# source} other {# sources}} can be kept without a database. Listed and not read: {1}.',
        ),
        notice.capacity,
        numberText(notice.left),
      );
    case 'notKept':
      return notKeptText(notice);
  }
}

function notKeptText({ reason, detail }: Extract<IndexNotice, { readonly kind: 'notKept' }>): string {
  switch (reason) {
    case 'unavailable':
      return vscode.l10n.t('This VS Code has no database to keep the index in: sources are read anew at each start.');
    case 'full':
      return vscode.l10n.t('The disk is full: the index is not kept, and sources are read anew at each start.');
    case 'busy':
      return vscode.l10n.t('Another window keeps the index to itself: this one keeps nothing, and reads the sources for itself.');
    case 'readOnly':
      return vscode.l10n.t(
        'The folder of the index may not be written to: sources are read anew at each start. The system said: {0}',
        detail,
      );
  }
}
