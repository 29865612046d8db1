/** Which files may be drafts, by their names alone. */
import type * as vscode from 'vscode';
import type { DraftFormat } from '../../formats/drafts/draft.ts';
import { draftFormatOf } from '../../formats/drafts/draftNames.ts';
import { parseGlob } from '../workspace/glob.ts';
import type { Settings } from '../workspace/settings.ts';
import { rootOf, segmentsBelow } from '../workspace/sourceRules.ts';

/**
 * The format in which a draft at this address is written; undefined where the settings do not have it for one, or it lies in no
 * folder of the workspace. Whether it is a source, and no draft for that, is not looked at.
 */
export function formatOfDraft(uri: vscode.Uri, settings: Settings): DraftFormat | undefined {
  const root = rootOf(uri);
  const segments = root === undefined ? undefined : segmentsBelow(root.uri, uri);
  if (root === undefined || segments === undefined) {
    return undefined;
  }
  const { include, exclude } = settings.draftPatterns(root.uri);
  const isNamed = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => parseGlob(pattern, { ignoreCase: true }).matches(segments));
  return isNamed(include) && !isNamed(exclude) ? draftFormatOf(uri.path) : undefined;
}
