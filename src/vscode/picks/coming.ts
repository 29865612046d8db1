/** What is not in the index yet, as the picks over all sources say it. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { counted, numberText } from '../views/wording.ts';

/** Whether sources are still looked for or read. */
export function isComing({ library, store, trees }: Services): boolean {
  const { done, total } = library.progress;
  return store.isScanning || (done < total && !trees.isStopped);
}

/** Says what cannot be found yet; nothing where all sources are read. */
export function progressNotes({ library, store, trees }: Services): readonly string[] {
  const { done, total } = library.progress;
  if (done < total) {
    const message = trees.isStopped
      ? vscode.l10n.t('Stopped: {1} of {0, plural, one {# source} other {# sources}} were read')
      : vscode.l10n.t('Still reading: {1} of {0, plural, one {# source} other {# sources}}');
    return [counted(message, total, numberText(done))];
  }
  return store.isScanning ? [vscode.l10n.t('Still looking for sources')] : [];
}
