/** "Show Corrections…": lists what was corrected, first what finds its words no more, and takes single ones out. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { AnchoredText } from '../../library/corrections/anchor.ts';
import { type Anchor, type Correction, type IgnoredQuotation, sourcesOf } from '../../library/corrections/correction.ts';
import { openReadable } from '../../library/openReadable.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/excerpt.ts';
import { plainMessage } from '../views/plainMessage.ts';
import { pathText } from '../views/treeItems.ts';
import { rangeIn } from '../workspace/convert.ts';
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
  let lostInDrafts: ReadonlyMap<string, string> = new Map();
  const list = (): void => {
    pick.items = rowsOf(services, lostInDrafts);
  };
  const following = vscode.Disposable.from(services.corrections.onDidRead(list), services.library.onDidChange(list));
  pick.onDidTriggerItemButton(({ item: { kept } }) => {
    void services.corrections.remove([kept?.correction.id ?? '']).catch((error: unknown) => {
      void vscode.window.showErrorMessage(plainMessage(error instanceof Error ? error.message : String(error)));
    });
  });
  pick.onDidAccept(() => resolve(pick.activeItems[0]?.kept));
  pick.onDidHide(() => resolve(undefined));
  list();
  pick.show();
  void lookIntoDrafts(services).then((lost) => {
    lostInDrafts = lost;
    if (lost.size > 0) {
      list();
    }
  });
  const chosen = await promise;
  following.dispose();
  pick.dispose();
  if (chosen !== undefined) {
    await goTo(services, chosen);
  }
}

function rowsOf({ corrections, library, store }: Services, lostInDrafts: ReadonlyMap<string, string>): readonly Row[] {
  const lost = new Map(lostInDrafts);
  const named = (uri: string): string => nameOf(store, uri);
  for (const [uri, ones] of library.lostCorrections) {
    ones.forEach(({ id, words }) => lost.set(id, vscode.l10n.t('Not found any more in {0}: {1}', named(uri), oneLine(words))));
  }
  const all = [...corrections.all()].reverse();
  for (const { correction } of all.filter((one) => one.correction.kind !== 'ignore')) {
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

/** What was ignored in drafts and is not there any more: by id, what is told of it. Drafts are read, one after the other. */
async function lookIntoDrafts({ corrections }: Services): Promise<ReadonlyMap<string, string>> {
  const lost = new Map<string, string>();
  for (const { correction } of corrections.all()) {
    if (correction.kind === 'ignore') {
      const draft = await openDraft(correction.draft);
      const name = vscode.workspace.asRelativePath(vscode.Uri.parse(correction.draft));
      if (draft === undefined) {
        lost.set(correction.id, vscode.l10n.t('{0} cannot be read any more', name));
      } else if (new AnchoredText(draft.getText()).find(correction.at) === undefined) {
        lost.set(correction.id, vscode.l10n.t('Not found any more in {0}: {1}', name, oneLine(correction.at.exact)));
      }
    }
  }
  return lost;
}

/** Undefined when it is not there any more. */
async function openDraft(uri: string): Promise<vscode.TextDocument | undefined> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(
    (document) => document,
    () => undefined,
  );
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
  if (correction.kind === 'ignore' && (await goToQuotation(correction))) {
    return;
  }
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

/** Whether the quotation that is ignored is there still. */
async function goToQuotation({ draft, at }: IgnoredQuotation): Promise<boolean> {
  const document = await openDraft(draft);
  const place = document === undefined ? undefined : new AnchoredText(document.getText()).find(at);
  if (document !== undefined && place !== undefined) {
    await vscode.window.showTextDocument(document, { selection: rangeIn(document, place) });
  }
  return place !== undefined;
}

async function findPlace(library: Services['library'], source: string, at: Anchor): Promise<Span | undefined> {
  const opened = await openReadable(library, source);
  return opened === undefined ? undefined : new AnchoredText(opened.article.text).find(at);
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
    case 'ignore':
      return {};
  }
}
