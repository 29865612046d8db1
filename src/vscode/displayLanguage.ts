/** The language in which we speak: that of VS Code, where our words are translated into it. */
import * as vscode from 'vscode';

/** Its BCP 47 tag. Numbers, dates and plurals go by it, so that they fit the words around them. */
export function displayLanguage(): string {
  return vscode.l10n.bundle === undefined ? 'en' : vscode.env.language;
}
