/** Lets one of the sources behind a mark be picked, while the reader follows. */
import * as vscode from 'vscode';
import type { OverviewMark, OverviewRequest, OverviewSource } from '../../library/overview/overviewFigures.ts';
import { isComing } from '../picks/coming.ts';
import { filterRows } from '../picks/filterRows.ts';
import { listedSource } from '../picks/findRows.ts';
import type { Listed } from '../picks/livePick.ts';
import { pickPlace } from '../picks/pickPlace.ts';
import type { PlaceRow } from '../picks/placeRows.ts';
import type { Services } from '../services.ts';
import { shorten } from '../views/excerpt.ts';
import { countsText, dateText, joined } from '../views/wording.ts';

/** So many rows are listed at once. */
const LIMIT = 500;
const TITLE_LENGTH = 100;

/** Picks one of the sources, and goes there; answers whether one was chosen. */
export async function pickSource(
  services: Services,
  request: OverviewRequest,
  { mark, title }: { readonly mark: OverviewMark; readonly title: string },
): Promise<boolean> {
  const placeholder = vscode.l10n.t('Go to a source: {0}', shorten(title, TITLE_LENGTH));
  return pickPlace(services, () => ({
    uri: undefined,
    placeholders: { source: placeholder, all: placeholder },
    limit: LIMIT,
    find: (_scope, typed, isLate) => find(services, request, mark, { typed, isLate }),
    isComing: () => isComing(services),
    active: undefined,
  }));
}

/** The first sources that fit what was typed. They are asked for in parts, for there may be very many, and none is kept. */
async function* find(
  services: Services,
  request: OverviewRequest,
  mark: OverviewMark,
  { typed, isLate }: { readonly typed: string; readonly isLate: () => boolean },
): AsyncGenerator<Listed<PlaceRow>> {
  const rows: PlaceRow[] = [];
  for (let offset = 0; ; offset += LIMIT) {
    const { items, total } = await services.library.queries.overviewSources(request, mark, { offset, limit: LIMIT });
    const listed = items.flatMap((source) => rowOf(services, source));
    const found = await filterRows(listed, typed, LIMIT - rows.length, isLate);
    if (found === undefined || isLate()) {
      return;
    }
    rows.push(...found.rows);
    const isLast = items.length === 0 || offset + items.length >= total;
    if (isLast || rows.length >= LIMIT) {
      yield {
        rows,
        isCut: found.isCut || !isLast,
        notes: rows.length > 0 ? [] : [vscode.l10n.t('Nothing is found for {0}', typed.trim())],
      };
      return;
    }
  }
}

/** A row for a source that is one still; it leads to the person whom the mark is about. */
function rowOf(services: Services, { uri, publisher, date, quotes, people: [person] }: OverviewSource): readonly PlaceRow[] {
  const source = listedSource(services, uri);
  if (source === undefined) {
    return [];
  }
  const { title } = source;
  return [
    {
      id: uri,
      uri: source.uri,
      span: undefined,
      ...(person === undefined ? {} : { person }),
      label: shorten(title, TITLE_LENGTH),
      searched: [title, publisher, date].join(' '),
      item: () => ({ description: joined(publisher, dateText(date), countsText({ quotes, reported: 0 })) }),
    },
  ];
}
