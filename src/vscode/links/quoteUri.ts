/** Addresses of our own that lead to words of a source: how they are written, and how they are read, for anybody may write one. */
import * as vscode from 'vscode';
import type { Anchor } from '../../library/corrections/correction.ts';
import { isAbsolute } from '../workspace/sourceRules.ts';

/** The words that an address leads to, as an anchor has them. */
export type AddressedWords = Pick<Anchor, 'exact' | 'prefix' | 'suffix'>;

/** What an address names. */
export interface QuoteAddress {
  /** Relative to a workspace folder, in a window with several after its name; or absolute, of a source outside. */
  readonly path: string;
  /** Undefined where the source itself is meant. */
  readonly words?: AddressedWords;
}

/** No part of an address is longer, in UTF-16 code units. */
const MAX_LENGTH = 20_000;

/** The parts of an address, in their order. */
const PARTS = ['path', 'exact', 'prefix', 'suffix'] as const;

/** The address of words of a source: `vscode://verbatim-tools.verbatim-sources/open?path=…&exact=…&prefix=…&suffix=…`. */
export function quoteUri(extension: string, source: vscode.Uri, words: AddressedWords): string {
  const root = vscode.workspace.getWorkspaceFolder(source);
  const path = root === undefined ? (source.scheme === 'file' ? source.path : source.toString()) : vscode.workspace.asRelativePath(source);
  const parts = { path, ...words };
  return `${vscode.env.uriScheme}://${extension}/open?${PARTS.map((name) => `${name}=${encoded(parts[name])}`).join('&')}`;
}

/**
 * VS Code decodes an address as a whole before it is ours: the signs that then would be taken for something else are encoded twice.
 */
function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed().replace(/[%&+#=]/g, encodeURIComponent));
}

/** What an address names; undefined for one that is none of ours. */
export function quoteAddressOf({ path, query }: vscode.Uri): QuoteAddress | undefined {
  const values = new Map<string, string>();
  for (const part of query.split(/&(?=[a-z]+=)/)) {
    const [, name = '', value = ''] = /^([a-z]+)=(.*)$/s.exec(part) ?? [];
    values.set(name, decoded(value));
  }
  const [file = '', exact = '', prefix = '', suffix = ''] = PARTS.map((name) => values.get(name));
  const isWrong = [file, exact, prefix, suffix].some((one) => one.length > MAX_LENGTH || one.includes('\0'));
  if (path !== '/open' || file === '' || isWrong) {
    return undefined;
  }
  return exact === '' ? { path: file } : { path: file, words: { exact, prefix, suffix } };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // somebody has encoded it once: the percent sign is a character
  }
}

/** The places that a path may name here: in each workspace folder, and in the one whose name it begins with. Never one above a folder. */
export function placesNamed(path: string): readonly vscode.Uri[] {
  const segments = path.split('/');
  if (segments.some((one) => one === '..' || one === '.') || path.includes('\\')) {
    return [];
  }
  if (isAbsolute(path)) {
    try {
      return [/^[a-z][a-z0-9+.-]+:\//i.test(path) ? vscode.Uri.parse(path) : vscode.Uri.file(path)];
    } catch {
      return []; // VS Code takes it for no address, as one of nothing but slashes: it names no place
    }
  }
  const roots = vscode.workspace.workspaceFolders ?? [];
  const named = roots.filter(({ name }) => name === segments[0]).map(({ uri }) => vscode.Uri.joinPath(uri, ...segments.slice(1)));
  return [...named, ...roots.map(({ uri }) => vscode.Uri.joinPath(uri, ...segments))];
}
