/** What "Go to Person…" and "Go to Quote…" do: pick from a list while the reader follows. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import type { SourceDigest } from '../../library/digest.ts';
import { SourceError } from '../../library/library.ts';
import { UserError } from '../../shared/userError.ts';
import { stepFrom } from '../jumps/stepping.ts';
import type { Services } from '../services.ts';
import { titleOf } from '../views/treeItems.ts';
import { pickLive, type Scope } from './livePick.ts';
import { type ListedSource, passageRows, personRows, type PlaceRow } from './placeRows.ts';
import { beginPreview } from './readerPreview.ts';

/** What is gone to. */
export type Goal = 'person' | 'quote';

/** The source that a person looks at, and where. */
interface Current {
  readonly uri: vscode.Uri;
  readonly digest: SourceDigest;
}

/** Lets a place be picked and goes there; gives back what was shown when none is chosen. */
export async function goTo(services: Services, goal: Goal): Promise<void> {
  const { library, log, readers, store } = services;
  const preview = await beginPreview(readers, log);
  await store.ready();
  const current = await currentSource(services);
  if (current === undefined && store.size === 0) {
    throw new UserError(vscode.l10n.t('There are no sources to look in. Add a folder of sources first.'));
  }
  const rowsOf = goal === 'person' ? personRows : passageRows;
  const rows = function* (scope: Scope): Generator<PlaceRow> {
    for (const source of scope === 'all' ? allSources(services) : listed(services, current)) {
      yield* rowsOf(source);
    }
  };
  const chosen = await pickLive<PlaceRow>({
    uri: current?.uri.toString(),
    placeholders: placeholders(goal),
    rows,
    isComing: (scope) => scope === 'all' && (store.isScanning || library.progress.done < library.progress.total),
    onDidChange: library.onDidChange,
    active: current === undefined ? undefined : activeRow(services, [...rows('source')]),
    preview: (row) => preview.show(row),
  });
  await (chosen === undefined ? preview.giveBack() : preview.keep(chosen));
}

/** The source in front: in the reader, or in the text editor if it is a source; undefined when there is none that can be read. */
async function currentSource({ library, readers, store }: Services): Promise<Current | undefined> {
  const editor = vscode.window.activeTextEditor?.document.uri;
  const uri = editor !== undefined && store.isSource(editor) ? editor : readers.active?.uri;
  if (uri === undefined) {
    return undefined;
  }
  try {
    const { digest } = await library.open(uri.toString());
    return { uri, digest };
  } catch (error) {
    if (error instanceof SourceError) {
      return undefined;
    }
    throw error;
  }
}

/** The one source, as it is now: it may have been changed since it was opened. */
function listed({ library }: Services, current: Current | undefined): readonly ListedSource[] {
  if (current === undefined) {
    return [];
  }
  const state = library.state(current.uri.toString());
  return [{ uri: current.uri, digest: state.kind === 'ready' ? state.digest : current.digest, title: undefined }];
}

function* allSources({ library, store }: Services): Generator<ListedSource> {
  for (const file of store.all()) {
    const state = library.state(file.key);
    if (state.kind === 'ready') {
      yield { uri: file.uri, digest: state.digest, title: titleOf(file, state) };
    }
  }
}

function placeholders(goal: Goal): Readonly<Record<Scope, string>> {
  return goal === 'person'
    ? { source: vscode.l10n.t('Go to a person of this source'), all: vscode.l10n.t('Go to a person of any source') }
    : { source: vscode.l10n.t('Go to a quote of this source'), all: vscode.l10n.t('Go to a quote of any source') };
}

/** The row of what is looked at: the chosen person, or the place where one stands, else the next one. */
function activeRow({ readers }: Services, rows: readonly PlaceRow[]): string | undefined {
  const reader = readers.active;
  const [first] = rows;
  if (reader === undefined || reader.uri?.toString() !== first?.uri.toString()) {
    return first?.id;
  }
  if (first?.person !== undefined) {
    return rows.find(({ person }) => person === reader.chosenPerson)?.id;
  }
  return rowAt(rows, reader.standsAt)?.id;
}

function rowAt(rows: readonly PlaceRow[], at: Span | undefined): PlaceRow | undefined {
  const spans = rows.map(({ span }) => span);
  const here = spans.findIndex(({ start, end }) => start === at?.start && end === at.end);
  return rows[here >= 0 ? here : (stepFrom(spans, at, 1)?.index ?? 0)];
}
