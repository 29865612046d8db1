/** What "Go to Person…" and "Go to Quote…" do: pick from a list while the reader follows. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { openReadable } from '../../library/openReadable.ts';
import { stepFrom } from '../jumps/stepping.ts';
import type { Services } from '../services.ts';
import { sourceOfText } from '../workspace/textAddress.ts';
import { isComing } from './coming.ts';
import { filterRows } from './filterRows.ts';
import { type Current, findRows, type Goal } from './findRows.ts';
import type { Scope } from './livePick.ts';
import { noSources, pickPlace } from './pickPlace.ts';
import { passageRows, personRows, type PlaceRow } from './placeRows.ts';

/** So many rows are listed at once. */
const LIMIT = 500;

/** Lets a place be picked and goes there; gives back what was shown when none is chosen. */
export async function goTo(services: Services, goal: Goal): Promise<void> {
  await pickPlace(services, async () => {
    const current = await currentSource(services);
    if (current === undefined && services.store.size === 0) {
      throw noSources();
    }
    return {
      uri: current?.uri.toString(),
      placeholders: placeholders(goal),
      limit: LIMIT,
      async *find(scope, typed, isLate) {
        const found =
          scope === 'all'
            ? await findRows(services, goal, { typed, limit: LIMIT, current })
            : await filterRows(await rowsHere(services, goal, current), typed, LIMIT, isLate);
        if (found !== undefined) {
          yield found;
        }
      },
      isComing: (scope) => scope === 'all' && isComing(services),
      active: activeRow(services, await rowsHere(services, goal, current)),
    };
  });
}

/** The source in front: in the reader, or in the text editor if it is a source; undefined when there is none that can be read. */
async function currentSource({ library, readers, store }: Services): Promise<Current | undefined> {
  const address = vscode.window.activeTextEditor?.document.uri;
  const editor = address === undefined ? undefined : sourceOfText(address);
  const uri = editor !== undefined && store.isSource(editor) ? editor : readers.active?.uri;
  const opened = uri === undefined ? undefined : await openReadable(library, uri.toString());
  return uri === undefined || opened === undefined ? undefined : { uri, digest: opened.digest };
}

/** The rows of the one source, as it is now: it may have been changed since it was opened. */
async function rowsHere({ library }: Services, goal: Goal, current: Current | undefined): Promise<readonly PlaceRow[]> {
  if (current === undefined) {
    return [];
  }
  const digest = (await library.queries.digest(current.uri.toString())) ?? current.digest;
  const source = { uri: current.uri, digest, title: undefined };
  return [...(goal === 'person' ? personRows(source) : passageRows(source))];
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
  const spans = rows.flatMap(({ span }) => span ?? []);
  const here = spans.findIndex(({ start, end }) => start === at?.start && end === at.end);
  return rows[here >= 0 ? here : (stepFrom(spans, at, 1)?.index ?? 0)];
}
