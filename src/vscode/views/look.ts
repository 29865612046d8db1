/** How the pages set their texts, by the settings of the reader and those of the text editor. */
import * as vscode from 'vscode';
import { boundedSize, FACES, familiesIn, type PageLook } from '../../shared/pageLook.ts';
import type { SettingName, Settings } from '../workspace/settings.ts';

const NAMES: ReadonlySet<SettingName> = new Set([
  'reader.font',
  'reader.fontFamily',
  'reader.fontSize',
  'reader.lineHeight',
  'reader.width',
]);

/** Whether a setting is one by which the pages set their texts. */
export function isOfLook(name: SettingName): boolean {
  return NAMES.has(name);
}

/** The look: what a settings file holds may have any shape. The height of lines is that of the text editor where only that is set. */
export function lookOf({ looks: { font, fontFamily, fontSize, lineHeight, width } }: Settings): PageLook {
  const families = typeof fontFamily === 'string' ? familiesIn(fontFamily) : [];
  const sizes = {
    size: boundedSize(fontSize, 'size'),
    lineHeight: boundedSize(lineHeight, 'lineHeight') ?? editorLineHeight(),
    width: boundedSize(width, 'width'),
  };
  return {
    face: FACES.find((face) => face === font) ?? 'serif',
    ...(families.length > 0 ? { families } : {}),
    ...(sizes.size === undefined ? {} : { size: sizes.size }),
    ...(sizes.lineHeight === undefined ? {} : { lineHeight: sizes.lineHeight }),
    ...(sizes.width === undefined ? {} : { width: sizes.width }),
  };
}

/** In sizes of its letters; undefined where VS Code chooses it. */
function editorLineHeight(): number | undefined {
  const editor = vscode.workspace.getConfiguration('editor');
  const [height, size] = [editor.get<unknown>('lineHeight'), editor.get<unknown>('fontSize')];
  // From 8 on it is in pixels.
  const isPixels = typeof height === 'number' && typeof size === 'number' && height >= 8;
  return boundedSize(isPixels ? height / size : height, 'lineHeight');
}
