/** What "Add Bibliography Entry for Source…" does: writes an entry behind those of a bibliography, where the person sees it and can undo it. */
import * as vscode from 'vscode';
import { isCiteKey, makeCiteKey } from '../../formats/bibliography/citeKey.ts';
import { fileNameOf } from '../../formats/formatNames.ts';
import type { SourceSummary } from '../../library/digest.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { targetOf } from '../target.ts';
import { plainMessage } from '../views/plainMessage.ts';
import { rootOf } from '../workspace/sourceRules.ts';
import { sourceOfText } from '../workspace/textAddress.ts';
import type { KnownKeys } from './knownKeys.ts';
import { appendBibtex, appendCsl, type CitedFields } from './writeEntry.ts';

/** The bibliography that is made where there is none. */
const NEW_NAME = 'references.bib';

/** Adds one, for the source that is pointed at, else the one in use. A source that has a key keeps it. */
export async function addBibliographyEntry(services: Services, clicked: unknown): Promise<void> {
  const source = sourceInUse(services, clicked);
  if (source === undefined) {
    throw new UserError(
      vscode.l10n.t('There is no source to add an entry for. Choose one in the Sources view, or open one in the reader.'),
    );
  }
  const { digest } = await services.library.open(source.toString());
  const known = await services.keys.known();
  const title = digest.title ?? fileNameOf(source.path);
  const key = known.keyOf({ ...digest, uri: source.toString() });
  if (key !== undefined) {
    void vscode.window.showInformationMessage(plainMessage(vscode.l10n.t('“{0}” is cited as “{1}” already.', title, key)));
    return;
  }
  const bibliography = await chooseBibliography(source, known);
  const wanted = bibliography === undefined ? undefined : await askForKey(title, digest, known);
  if (bibliography !== undefined && wanted !== undefined) {
    await write(bibliography, wanted, { ...digest, title });
  }
}

function sourceInUse({ store, readers }: Services, clicked: unknown): vscode.Uri | undefined {
  const edited = vscode.window.activeTextEditor?.document.uri;
  const inEditor = edited === undefined ? undefined : sourceOfText(edited);
  return targetOf(clicked)?.uri ?? (inEditor !== undefined && store.isSource(inEditor) ? inEditor : readers.active?.uri);
}

/** The only bibliography, the one that is chosen of several, or a new one; undefined where none is chosen, or none can be made. */
async function chooseBibliography(source: vscode.Uri, { bibliographies }: KnownKeys): Promise<vscode.Uri | undefined> {
  const [only, ...others] = bibliographies;
  if (only !== undefined && others.length === 0) {
    return only;
  }
  if (only === undefined) {
    const root = rootOf(source) ?? vscode.workspace.workspaceFolders?.[0];
    if (root === undefined) {
      throw new UserError(vscode.l10n.t('There is no folder to keep a bibliography in. Open one first.'));
    }
    return vscode.Uri.joinPath(root.uri, NEW_NAME);
  }
  const chosen = await vscode.window.showQuickPick(
    bibliographies.map((uri) => ({ label: fileNameOf(uri.path), description: vscode.workspace.asRelativePath(uri), uri })),
    { title: vscode.l10n.t('Add Bibliography Entry'), placeHolder: vscode.l10n.t('Choose the bibliography') },
  );
  return chosen?.uri;
}

function askForKey(title: string, fields: SourceSummary, known: KnownKeys): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Add Bibliography Entry'),
    prompt: vscode.l10n.t('The key by which “{0}” is cited', title),
    value: makeCiteKey({ ...fields, title }, (key) => known.has(key)),
    validateInput: (value) =>
      known.has(value)
        ? vscode.l10n.t('Another entry has this key.')
        : isCiteKey(value)
          ? undefined
          : vscode.l10n.t('A key has no spaces and none of the signs , ; { } ( ) [ ] @ # % = ~ " and \\.'),
  });
}

async function write(bibliography: vscode.Uri, key: string, fields: CitedFields): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const document = await openIfThere(bibliography);
  const before = document?.getText() ?? '';
  const insertion = bibliography.path.toLowerCase().endsWith('.json') ? appendCsl(before, key, fields) : appendBibtex(before, key, fields);
  if (insertion === undefined) {
    throw new UserError(
      vscode.l10n.t('“{0}” is no list of CSL-JSON that could be read, and nothing was written.', fileNameOf(bibliography.path)),
    );
  }
  if (document === undefined) {
    edit.createFile(bibliography, { ignoreIfExists: true });
  }
  const at = document?.positionAt(insertion.at) ?? new vscode.Position(0, 0);
  edit.insert(bibliography, at, insertion.text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new UserError(vscode.l10n.t('“{0}” cannot be written, and nothing was changed.', fileNameOf(bibliography.path)));
  }
  const written = await vscode.workspace.openTextDocument(bibliography);
  const place = written.positionAt(written.getText().indexOf(key, insertion.at));
  await vscode.window.showTextDocument(written, { selection: new vscode.Range(place, place) });
}

async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return undefined;
    }
    throw error;
  }
  return vscode.workspace.openTextDocument(uri);
}
