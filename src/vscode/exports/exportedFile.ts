/** The file that something is exported into: asked for, and written whole or not at all. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import { nameForFile } from './fileName.ts';

/** What lists are exported into can be written in these, each the end of a file's name. */
export type ExportFormat = 'csv' | 'json' | 'md';

const FORMATS: readonly ExportFormat[] = ['csv', 'json', 'md'];

/** Kinds of files by their names, each with the ends of file names. */
type Filters = Readonly<Record<string, readonly [string, ...string[]]>>;

const LISTS: Filters = { CSV: ['csv'], JSON: ['json'], Markdown: ['md'] };

/** Asks where to; `name` is what the file may be called, without its end. Undefined when nothing is chosen. */
export async function askForFile(title: string, name: string, filters = LISTS): Promise<vscode.Uri | undefined> {
  const folder = exportFolder();
  const [ending = ''] = Object.values(filters)[0] ?? [];
  return vscode.window.showSaveDialog({
    title,
    saveLabel: vscode.l10n.t('Export'),
    filters: Object.fromEntries(Object.entries(filters).map(([kind, endings]) => [kind, [...endings]])),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, `${nameForFile(name)}.${ending}`) }),
  });
}

/** Where a person is first asked to export to; undefined in a window without a folder. */
export function exportFolder(): vscode.Uri | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** The format that the name of a file tells. Throws a `UserError` where it tells none. */
export function formatOf(target: vscode.Uri): ExportFormat {
  const format = FORMATS.find((one) => one === endingOf(target));
  if (format === undefined) {
    throw new UserError(vscode.l10n.t('The name of the file must end with .csv, .json or .md.'));
  }
  return format;
}

/** The end of a file's name, in lower case, without the dot; undefined where it has none. */
export function endingOf(target: vscode.Uri): string | undefined {
  return /\.(\w+)$/.exec(target.path)?.[1]?.toLowerCase();
}

/** Puts a file in place of what was there, whole: it is written beside it first, a text in UTF-8. Throws a `UserError` where it cannot. */
export async function replaceFile(target: vscode.Uri, content: string | Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const beside = target.with({ path: `${target.path}.${String(Date.now())}.tmp` });
  try {
    await fs.writeFile(beside, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    await fs.rename(beside, target, { overwrite: true });
  } catch (error) {
    await fs.delete(beside).then(undefined, () => undefined); // there may be none, and what went wrong before is told
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(vscode.l10n.t('{0} could not be written, and is as it was. {1}', target.path.split('/').at(-1) ?? '', reason));
  }
}
