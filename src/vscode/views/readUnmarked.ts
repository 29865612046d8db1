/** Reads a file that is too large to analyse, as plain text without marks. */
import * as vscode from 'vscode';
import { decode } from '../../formats/decode.ts';
import { plainText } from '../../formats/plainText.ts';
import { digestOf } from '../../library/digest.ts';
import { type OpenedSource, SourceError } from '../../library/library.ts';

/** The file as a source in which nobody is named or quoted. Rejects with a `SourceError` when it is no text. */
export async function readUnmarked(uri: vscode.Uri): Promise<OpenedSource> {
  const decoded = decode(await vscode.workspace.fs.readFile(uri));
  if (decoded.kind === 'binary') {
    throw new SourceError(uri.toString(), { kind: 'binary', offset: decoded.offset });
  }
  const fileName = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const article = plainText.read(decoded.text, { fileName });
  const analysis = { people: [], mentions: [], quotes: [], passages: [] };
  return { uri: uri.toString(), article, analysis, digest: digestOf(article, analysis), version: 0 };
}
