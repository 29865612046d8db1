/** The one command that a link in a hover may run: it opens the reader at a place. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';

const OPEN_COMMAND = 'verbatim.openInReader';

/** A place of a source: of a passage, or of a person's name, who is then chosen. */
export interface LinkedPlace extends Span {
  readonly uri: string;
  /** Index in `Analysis.people`. */
  readonly person?: number;
}

/** The link, in Markdown. */
export function readerLink({ uri, start, end, person }: LinkedPlace): string {
  const context = { webviewSection: person === undefined ? 'quote' : 'name', verbatimUri: uri, start, end, person };
  const argument = encodeURIComponent(JSON.stringify([context]));
  // Brackets are the only signs that it leaves as they are and a Markdown link does not.
  const address = `command:${OPEN_COMMAND}?${argument.replaceAll('(', '%28').replaceAll(')', '%29')}`;
  return `[${vscode.l10n.t('Open in Reader')}](${address})`;
}

/** Markdown for a hover in which these links work, and no others. Whatever comes from a draft or a source is escaped in it. */
export function hoverText(paragraphs: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString(paragraphs.filter((one) => one !== '').join('\n\n'));
  text.isTrusted = { enabledCommands: [OPEN_COMMAND] };
  return text;
}
