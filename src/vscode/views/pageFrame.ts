/** What a webview may load, and how it is set up to show a page of ours. */
import * as vscode from 'vscode';
import { displayLanguage } from '../displayLanguage.ts';
import type { PageFrame } from './pageHtml.ts';
import { randomHex } from '../../shared/randomHex.ts';

/** Files of `media` that all pages share, in the order in which they count. */
const SHARED_STYLES = ['tokens.css', 'page.css', 'marks.css'] as const;

/** The folders that pages are loaded from, and nothing else is. */
export function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist'), vscode.Uri.joinPath(extensionUri, 'media')],
  };
}

/** The frame of a page, with a nonce of its own; `script` is a file of `dist`, `styles` are files of `media`. */
export function pageFrame(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { script, styles }: { readonly script: string; readonly styles: readonly string[] },
): PageFrame {
  const address = (...path: readonly string[]): string => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  return {
    csp: webview.cspSource,
    nonce: randomHex(18),
    script: address('dist', script),
    styles: [...SHARED_STYLES, ...styles].map((style) => address('media', style)),
    language: displayLanguage(),
  };
}
