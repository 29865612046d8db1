/** The words of the reader's page that are no article's. */
import * as vscode from 'vscode';
import type { PageStrings } from '../../shared/readerProtocol.ts';

/** The words in the display language. */
export function readerStrings(): PageStrings {
  return {
    people: vscode.l10n.t('People in this source'),
    reader: vscode.l10n.t('Reader'),
    goToPerson: vscode.l10n.t('Go to Person…'),
    previous: vscode.l10n.t('Previous'),
    next: vscode.l10n.t('Next'),
    loading: vscode.l10n.t('Reading the source'),
    progress: vscode.l10n.t('Place in the text:'),
    minutesLeft: vscode.l10n.t('{0, plural, one {# min left} other {# min left}}'),
    lessThanOneMinuteLeft: vscode.l10n.t('less than 1 min left'),
  };
}
