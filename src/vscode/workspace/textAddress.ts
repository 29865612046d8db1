/** Under which address a text editor shows the text of a source, and the way back: the only place where they are told apart. */
import * as vscode from 'vscode';
import { formatNameOf } from '../../formats/formatNames.ts';
import type { SourceStore } from './sourceStore.ts';

/** The scheme of texts that were taken out of documents. */
export const TEXT_SCHEME = 'verbatim-text';

/**
 * What a text editor opens for a source: the file itself, or, of a document whose text has to be taken out of it, that text,
 * under a name that tells of which file it is. In either the places are those of `Article.text`.
 */
export function textAddressOf(source: vscode.Uri): vscode.Uri {
  return formatNameOf(source.path).isExtracted
    ? vscode.Uri.from({ scheme: TEXT_SCHEME, path: `${source.path}.txt`, query: source.toString() })
    : source;
}

/** The source of which a text editor shows the text: the other way round. Any other address is its own source. */
export function sourceOfText(address: vscode.Uri): vscode.Uri {
  return address.scheme === TEXT_SCHEME ? vscode.Uri.parse(address.query) : address;
}

/** Whether places in a document of this address are places in `Article.text`: they are not in the code of a web page. */
export function hasPlacesOf(source: vscode.Uri, address: vscode.Uri): boolean {
  return address.toString() === textAddressOf(source).toString();
}

/** The source whose text a text editor shows at this address, as far as folders have been looked through; undefined where it shows none. */
export function sourceShownAt(store: SourceStore, address: vscode.Uri): vscode.Uri | undefined {
  const source = sourceOfText(address);
  return store.isSource(source) && hasPlacesOf(source, address) ? source : undefined;
}
