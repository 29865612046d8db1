/** "Export Marked Article…": a source as one file of HTML, with its people and quotes marked; several, a file each. */
import * as vscode from 'vscode';
import { fileNameOf } from '../../../formats/formatNames.ts';
import type { CancellationToken } from '../../../shared/lifecycle.ts';
import { UserError } from '../../../shared/userError.ts';
import { cancellable } from '../../cancellable.ts';
import type { Services } from '../../services.ts';
import { articlesText, numberText, titleText } from '../../views/wording.ts';
import { askForFile, endingOf, exportFolder, replaceFile } from '../exportedFile.ts';
import { nameForFile } from '../fileName.ts';
import { chosenSources, markedSource } from './chosenSources.ts';
import { markedFile } from './markedFile.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 6000;
/** So many sources are named that could not be exported. */
const MOST_NAMED = 3;

/** Asks where to, and writes what is pointed at or shown in the reader. */
export async function exportArticle(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const uris = chosenSources(services, clicked, selected);
  const [only, ...others] = uris;
  if (only !== undefined && others.length === 0) {
    await exportOne(services, only);
  } else {
    await exportMany(services, uris);
  }
}

/** What cannot be read is told before anything is asked. */
async function exportOne(services: Services, uri: vscode.Uri): Promise<void> {
  const opened = await cancellable(vscode.l10n.t('Reading the source'), (token) => markedSource(services, uri, token));
  if (opened === undefined) {
    return;
  }
  const target = await askForFile(vscode.l10n.t('Export Marked Article'), titleOf(services, uri), { HTML: ['html', 'htm'] });
  if (target === undefined) {
    return;
  }
  const isDone = await cancellable(vscode.l10n.t('Exporting the article'), async (token) => {
    await saveArticle(services, uri, target, token);
    return true;
  });
  if (isDone === true) {
    tellExported(1);
  }
}

/**
 * Writes a source into a file in place of what was there. Throws a `UserError` when that cannot be done, and a `CancelledError` when
 * it is not wanted any more; the file is as it was then.
 */
export async function saveArticle(services: Services, uri: vscode.Uri, target: vscode.Uri, token?: CancellationToken): Promise<void> {
  if (!['html', 'htm'].includes(endingOf(target) ?? '')) {
    throw new UserError(vscode.l10n.t('The name of the file must end with .html or .htm.'));
  }
  const opened = await markedSource(services, uri, token);
  await replaceFile(target, await markedFile(services.context, opened, {}, token));
}

async function exportMany(services: Services, uris: readonly vscode.Uri[]): Promise<void> {
  const folder = exportFolder();
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: vscode.l10n.t('Export {0}', articlesText(uris.length)),
      openLabel: vscode.l10n.t('Export'),
      ...(folder === undefined ? {} : { defaultUri: folder }),
    })) ?? [];
  if (chosen === undefined) {
    return;
  }
  const refused = await cancellable(vscode.l10n.t('Exporting the articles'), (token) => saveArticles(services, uris, chosen, token));
  if (refused === undefined) {
    return;
  }
  if (refused.length > 0) {
    throw new UserError([...refused.slice(0, MOST_NAMED), restText(uris.length, refused.length)].join(' '));
  }
  tellExported(uris.length);
}

/**
 * Writes sources into a folder, each into a file of its own beside those that are there; answers why some could not be written,
 * which keeps no other from being. Throws a `CancelledError` when it is not wanted any more; what is written by then stays.
 */
export async function saveArticles(
  services: Services,
  uris: readonly vscode.Uri[],
  folder: vscode.Uri,
  token?: CancellationToken,
): Promise<readonly string[]> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => comparable(name)));
  const refused: string[] = [];
  for (const uri of uris) {
    try {
      const name = freeName(titleOf(services, uri), taken);
      await saveArticle(services, uri, vscode.Uri.joinPath(folder, name), token);
      taken.add(comparable(name));
    } catch (error) {
      if (!(error instanceof UserError)) {
        throw error;
      }
      refused.push(error.message);
    }
  }
  return refused;
}

/** The name of a file that is not there yet: "A title.html", "A title (2).html". */
function freeName(title: string, taken: ReadonlySet<string>): string {
  const name = nameForFile(title);
  for (let number = 1; ; number++) {
    const file = `${name}${number === 1 ? '' : ` (${String(number)})`}.html`;
    if (!taken.has(comparable(file))) {
      return file;
    }
  }
}

/** As systems compare names that are blind to case, and to how an accent is encoded. */
function comparable(name: string): string {
  return name.normalize().toLowerCase();
}

/** The title, else the name of the file without its end; what a file may be called is made of it. */
function titleOf({ library }: Services, uri: vscode.Uri): string {
  const state = library.state(uri.toString());
  const title = titleText(state.kind === 'ready' ? state.summary.title : undefined, uri.toString());
  const name = title === fileNameOf(uri.path) ? title.replace(/\.\w+$/, '') : title;
  return nameForFile(name) === '' ? vscode.l10n.t('Article') : name;
}

function restText(all: number, refused: number): string {
  const more = refused - MOST_NAMED;
  const written = vscode.l10n.t('Exported: {0}.', articlesText(all - refused));
  return more > 0 ? `${vscode.l10n.t('Others that were not written: {0}.', numberText(more))} ${written}` : written;
}

function tellExported(count: number): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t('Exported {0}.', articlesText(count)), SHOWN);
}
