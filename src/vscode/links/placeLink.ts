/** Links to places of sources: paths as Markdown has them, with lines and columns as VS Code follows them. */
import * as vscode from 'vscode';
import type { LinePosition, LineRange } from '../../core/lineMap.ts';
import { formatNameOf } from '../../formats/formatNames.ts';
import { rootOf } from '../workspace/sourceRules.ts';

/**
 * The address of a place as a link in a text at `from` has it. Where its lines are not known, the link leads to the file, and so it does
 * for a document whose text was taken out of it, of which lines tell nothing.
 */
export function placeLink(from: vscode.Uri | undefined, source: vscode.Uri, lines: LineRange | undefined): string {
  return linkTo(from, source) + (lines === undefined || formatNameOf(source.path).isExtracted ? '' : fragmentOf(lines));
}

/**
 * The address of a file as a link in a text at `from` has it: relative where both are in one file system, else the whole address.
 * A text that is no file, or none, counts as one in the workspace folder of the source.
 */
export function linkTo(from: vscode.Uri | undefined, file: vscode.Uri): string {
  const isNear = from !== undefined && from.scheme === file.scheme && from.authority === file.authority;
  const folder = isNear ? vscode.Uri.joinPath(from, '..') : rootOf(file)?.uri;
  const path = folder === undefined ? undefined : relativePath(folder.path, file.path);
  return path === undefined ? file.toString() : path.split('/').map(encodeSegment).join('/');
}

/** The way from a folder to a file; undefined where they have nothing in common, as on two drives. */
function relativePath(folder: string, file: string): string | undefined {
  const [from, to] = [folder, file].map((path) => path.split('/').filter((part) => part !== '')) as [string[], string[]];
  const differs = from.findIndex((part, index) => part !== to[index]);
  const common = differs < 0 ? from.length : differs;
  const isOtherDrive = common === 0 && [from, to].some(([first]) => /^[a-z]:$/i.test(first ?? ''));
  return isOtherDrive ? undefined : [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** A part of a path, so that nothing in it ends a link or is taken for something else. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[()*'!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** `#L12,5-L12,40`: lines and columns from 1, the last the one behind the words. */
function fragmentOf({ start, end }: LineRange): string {
  const placeOf = ({ line, character }: LinePosition): string => `L${String(line + 1)},${String(character + 1)}`;
  return `#${placeOf(start)}-${placeOf(end)}`;
}
