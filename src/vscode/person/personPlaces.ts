/** Where one source quotes, reports and names a person, in order of the text, and the words of these places. */
import type { Article, Attribution, Confidence, PassageKind } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import type { DigestPerson } from '../../library/digest.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { ShownPlaces } from '../../shared/personProtocol.ts';
import type { Reach } from '../views/excerpt.ts';
import { aroundPlace, blockAt } from '../views/placeText.ts';

/** Around a name there is a line of text; around words of a quote enough to tell what they are part of. */
const AROUND_MENTION: Reach = { before: 90, after: 110 };
const AROUND_PASSAGE: Reach = { before: 60, after: 60 };

/** A place of a person in a source. */
export interface TextPlace extends Span {
  readonly kind: PassageKind | 'mention';
  /** Index in `Analysis.people`. */
  readonly person: number;
  /** Who says it, and how sure that is; undefined for a mention. */
  readonly attribution?: Attribution;
}

/** A place as it is shown. */
export interface PlaceWords {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly paragraph: number | undefined;
  readonly confidence: Confidence;
}

/**
 * The people of an opened source who are those that the index knows there. What it knows may be older than what was read now:
 * then names tell who is meant.
 */
export function idsIn({ analysis: { people } }: Pick<OpenedSource, 'analysis'>, known: readonly DigestPerson[]): ReadonlySet<number> {
  const ids = known.map(({ id, name }) => (people[id]?.name === name ? id : people.findIndex((one) => one.name === name)));
  return new Set(ids.filter((id) => id >= 0));
}

/** All places of these people; mentions are those by name. */
export function placesIn(
  { analysis }: Pick<OpenedSource, 'analysis'>,
  people: ReadonlySet<number>,
  shows: ShownPlaces,
): readonly TextPlace[] {
  const { quotes, passages, mentions } = analysis;
  const said = passages.flatMap(({ start, end, kind, quote }): readonly TextPlace[] => {
    const attribution = quotes[quote]?.attribution;
    const person = attribution?.person;
    return attribution === undefined || person === undefined || !people.has(person) ? [] : [{ start, end, kind, person, attribution }];
  });
  const named = shows === 'quotes' ? [] : mentions;
  const all = named.flatMap(({ start, end, kind, person }): readonly TextPlace[] =>
    kind !== 'name' || person === undefined || !people.has(person) ? [] : [{ start, end, kind: 'mention', person }],
  );
  return [...said, ...all].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The words of a place, and as many around it as its kind needs: a whole utterance stands for itself. */
export function wordsOf(article: Pick<Article, 'text' | 'blocks'>, place: TextPlace): PlaceWords {
  const reach = place.kind === 'mention' ? AROUND_MENTION : place.kind === 'direct' ? { before: 0, after: 0 } : AROUND_PASSAGE;
  const { text, highlight } = aroundPlace(article, place, reach);
  const [start, end] = highlight;
  const isAlone = place.kind === 'direct';
  return {
    before: isAlone ? '' : text.slice(0, start),
    words: text.slice(start, end),
    after: isAlone ? '' : text.slice(end),
    paragraph: blockAt(article, place.start)?.number,
    confidence: place.attribution?.confidence ?? 'high',
  };
}

/** The place that was meant: that which starts there, else the how-manieth it was. */
export function placeMeant<T extends Span>(
  places: readonly T[],
  { index, start }: { readonly index?: number; readonly start?: number },
): T | undefined {
  const isThere = (one: T | undefined): boolean => start === undefined || one?.start === start;
  const known = places[index ?? -1];
  return isThere(known) ? known : (places.find(isThere) ?? known);
}
