/** Where a row of a pick leads. */
import { openReadable } from '../../library/openReadable.ts';
import { findInArticle } from '../../library/search/findInArticle.ts';
import type { Services } from '../services.ts';
import { placeOf } from '../target.ts';
import type { PlaceRow } from './placeRows.ts';
import type { Place } from './readerPreview.ts';

/** The place of a row; the source as a whole where what is searched for stands nowhere in its text. Undefined when a person is not there any more. */
export async function placeOfRow(services: Services, row: PlaceRow): Promise<Place | undefined> {
  const { uri, span, person } = row;
  if (person === undefined) {
    const found = span ?? (await placeInText(services, row));
    return { uri, ...(found === undefined ? {} : { span: found }) };
  }
  const place = span ?? (await placeOf({ kind: 'person', uri, person }, services.library));
  return place === undefined ? undefined : { uri, span: place, person };
}

async function placeInText({ library }: Services, { uri, terms = [] }: PlaceRow): Promise<Place['span']> {
  const opened = terms.length === 0 ? undefined : await openReadable(library, uri.toString());
  const [place] = opened === undefined ? [] : findInArticle(opened.article, terms, 1);
  return place === undefined ? undefined : { start: place.start, end: place.end };
}
