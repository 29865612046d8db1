/** "Show Corrections…": lists what was corrected, first what finds its words no more, and takes single ones out. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { AnchoredText } from '../../library/corrections/anchor.ts';
import { type Anchor, type Correction, sourcesOf } from '../../library/corrections/correction.ts';
import { SourceError } from '../../library/library.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/excerpt.ts';
import { pathText } from '../views/treeItems.ts';
import type { KeptCorrection } from './corrections.ts';
import { describe } from './describe.ts';

interface Row extends vscode.QuickPickItem {
  readonly kept?: KeptCorrection;
}

/** Shows the list. A row leads to the place in the source; one that has lost it, to the file of corrections. */
export async function showCorrections(services: Services): Promise<void> {
  const pick = vscode.window.createQuickPick<Row>();
  const { promise, resolve } = Promise.withResolvers<KeptCorrection | undefined>();
  pick.placeholder = vscode.l10n.t('Choose a correction to go to its place');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const list = (): void => {
    pick.items = rowsOf(services);
  };
  const following = vscode.Disposable.from(services.corrections.onDidRead(list), services.library.onDidChange(list));
  pick.onDidTriggerItemButton(({ item: { kept } }) => {
    void services.corrections.remove([kept?.correction.id ?? '']).catch((error: unknown) => {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    });
  });
  pick.onDidAccept(() => resolve(pick.activeItems[0]?.kept));
  pick.onDidHide(() => resolve(undefined));
  list();
  pick.show();
  const chosen = await promise;
  following.dispose();
  pick.dispose();
  if (chosen !== undefined) {
    await goTo(services, chosen);
  }
}

function rowsOf({ corrections, library, store }: Services): readonly Row[] {
  const lost = new Map<string, string>();
  const named = (uri: string): string => nameOf(store, uri);
  for (const [uri, ones] of library.lostCorrections) {
    ones.forEach(({ id, words }) => lost.set(id, vscode.l10n.t('Not found any more in {0}: {1}', named(uri), oneLine(words))));
  }
  const all = [...corrections.all()].reverse();
  for (const { correction } of all) {
    sourcesOf(correction)
      .filter((uri) => store.get(uri) === undefined)
      .forEach((uri) => lost.set(correction.id, vscode.l10n.t('{0} is no source any more', named(uri))));
  }
  const rowOf = (kept: KeptCorrection): Row => ({
    label: describe(kept.correction),
    description: [...new Set(sourcesOf(kept.correction).map(named))].join(', '),
    ...(lost.has(kept.correction.id) ? { detail: lost.get(kept.correction.id) ?? '', iconPath: new vscode.ThemeIcon('warning') } : {}),
    buttons: [{ iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Take Out This Correction') }],
    kept,
  });
  return [
    ...section(vscode.l10n.t('Lost'), all.filter(({ correction }) => lost.has(correction.id)).map(rowOf)),
    ...section(vscode.l10n.t('In effect'), all.filter(({ correction }) => !lost.has(correction.id)).map(rowOf)),
  ];
}

function section(label: string, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}

/** What is no source any more has its path alone. */
function nameOf(store: Services['store'], uri: string): string {
  const file = store.get(uri);
  return file === undefined ? vscode.workspace.asRelativePath(vscode.Uri.parse(uri)) : pathText(store, file);
}

async function goTo({ library, readers }: Services, { correction, file }: KeptCorrection): Promise<void> {
  const { source, at } = placeOf(correction);
  const place = source === undefined || at === undefined ? undefined : await findPlace(library, source, at);
  if (source !== undefined && place !== undefined) {
    await readers.open(vscode.Uri.parse(source), { place });
    return;
  }
  const document = await vscode.workspace.openTextDocument(file);
  const start = document.positionAt(Math.max(0, document.getText().indexOf(`"${correction.id}"`)));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
}

async function findPlace(library: Services['library'], source: string, at: Anchor): Promise<Span | undefined> {
  try {
    return new AnchoredText((await library.open(source)).article.text).find(at);
  } catch (error) {
    if (error instanceof SourceError) {
      return undefined;
    }
    throw error;
  }
}

function placeOf(correction: Correction): { readonly source?: string; readonly at?: Anchor } {
  switch (correction.kind) {
    case 'rename':
    case 'merge':
    case 'apart':
    case 'notPerson':
      return correction.people[0] ?? {};
    case 'split':
      return { source: correction.person.source, ...(correction.mentions[0] === undefined ? {} : { at: correction.mentions[0] }) };
    case 'speaker':
    case 'quote':
    case 'notQuote':
      return correction;
  }
}
