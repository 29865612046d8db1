/** Adds files and folders to the sources. */
import * as vscode from 'vscode';
import { FORMAT_NAMES } from '../../formats/formatNames.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { counted, listText, quotedText } from '../views/wording.ts';
import type { Added } from '../workspace/sourceEdits.ts';
import { sourceOfText } from '../workspace/textAddress.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 6000;

/** So many names are told. */
const MOST_NAMES = 5;

/**
 * Adds what the Explorer gives: the file or folder clicked on and all those selected. Where it gives nothing, the file in the text
 * editor, or what the person chooses.
 */
export async function addToSources(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const given = urisOf(clicked, selected);
  const active = vscode.window.activeTextEditor?.document.uri;
  const uris =
    given.length > 0 ? given : active !== undefined && active.scheme !== 'untitled' ? [sourceOfText(active)] : await askForFiles();
  await add(services, uris);
}

/** Adds what the Explorer gives, else the folders that the person chooses. */
export async function addFolders(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const given = urisOf(clicked, selected);
  await add(services, given.length > 0 ? given : await askForFolders());
}

/** Adds what is dropped on the sources. `hasUnplaced` says that there were files of which nothing tells where they are. */
export async function addDropped(
  services: Pick<Services, 'edits'>,
  uris: readonly vscode.Uri[],
  { hasUnplaced }: { readonly hasUnplaced: boolean },
): Promise<void> {
  if (hasUnplaced) {
    throw new UserError(
      vscode.l10n.t(
        'A browser does not say where dropped files come from. Put them into a folder that is open here, or drop them on the Explorer first.',
      ),
    );
  }
  await add(services, uris);
}

/** Adds, and says what came of it, in one message. */
async function add({ edits }: Pick<Services, 'edits'>, uris: readonly vscode.Uri[]): Promise<void> {
  const answer = await (await edits()).add(uris);
  const done = doneText(answer);
  const refused = refusedText(answer);
  if (refused !== '') {
    throw new UserError([refused, done].filter((one) => one !== '').join(' '));
  }
  if (done !== '') {
    vscode.window.setStatusBarMessage(done, SHOWN);
  }
}

function doneText({ added, known }: Added): string {
  const parts = [
    added.length === 0
      ? ''
      : counted(
          vscode.l10n.t('{0, plural, one {Added {1} to the sources.} other {Added # entries to the sources.}}'),
          added.length,
          namesOf(added),
        ),
    known.length === 0
      ? ''
      : counted(
          vscode.l10n.t('{0, plural, one {{1} is a source already.} other {{1} are sources already.}}'),
          known.length,
          namesOf(known),
        ),
  ];
  return parts.filter((one) => one !== '').join(' ');
}

function refusedText({ excluded, unreadable, missing }: Added): string {
  const parts = [
    excluded.length === 0
      ? ''
      : vscode.l10n.t(
          '{0} is left out by a pattern of “files.exclude”, “search.exclude” or “verbatim.sources.exclude”. Change the pattern in the settings to list it.',
          namesOf(excluded),
        ),
    unreadable.length === 0
      ? ''
      : vscode.l10n.t('Not added: {0}. Only text, web pages, PDF, Word documents and mail are read.', namesOf(unreadable)),
    missing.length === 0 ? '' : vscode.l10n.t('Not added: {0}. No file or folder can be found there.', namesOf(missing)),
  ];
  return parts.filter((one) => one !== '').join(' ');
}

/** The names of files and folders, of very many the first. */
function namesOf(uris: readonly vscode.Uri[]): string {
  const names = uris.slice(0, MOST_NAMES).map((uri) => quotedText(uri.path.split('/').at(-1) ?? ''));
  const rest = uris.length - names.length;
  return rest === 0
    ? listText(names)
    : counted(vscode.l10n.t('{0, plural, one {{1} and # more} other {{1} and # more}}'), rest, names.join(', '));
}

function urisOf(clicked: unknown, selected: unknown): readonly vscode.Uri[] {
  const all = Array.isArray(selected) ? selected.filter((one): one is vscode.Uri => one instanceof vscode.Uri) : [];
  return all.length > 0 ? all : clicked instanceof vscode.Uri ? [clicked] : [];
}

async function askForFolders(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    title: vscode.l10n.t('Add Folder of Sources'),
    openLabel: vscode.l10n.t('Add'),
  });
  return chosen ?? [];
}

async function askForFiles(): Promise<readonly vscode.Uri[]> {
  const extensions = FORMAT_NAMES.flatMap((format) => format.extensions.map((one) => one.slice(1)));
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Add to Sources'),
    openLabel: vscode.l10n.t('Add'),
    filters: { [vscode.l10n.t('Texts and documents')]: extensions, [vscode.l10n.t('All files')]: ['*'] },
  });
  return chosen ?? [];
}
