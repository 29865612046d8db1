/** The words of places with what any style needs to cite them; a source is opened only where the index does not know the words. */
import type { DigestPassage, SourceDigest } from '../../library/digest.ts';
import { speakerOf } from '../../library/cast.ts';
import { knownFields } from '../../core/knownFields.ts';
import type { CancellationToken } from '../../shared/lifecycle.ts';
import type { CitedSource } from '../bibliography/knownKeys.ts';
import type { Services } from '../services.ts';
import type { Copied } from './citation.ts';
import { copiedAt, copiedWords } from './copied.ts';
import { throwIfCancelled } from './nodePassages.ts';
import type { QuotePlace } from './placesInUse.ts';

/** A place with its words. */
export interface QuotedPlace extends QuotePlace {
  readonly copied: Copied;
  readonly source: CitedSource;
}

/**
 * The places with their words, as the reader shows them where it does; those are left out where nothing is shown any more. Places of
 * one source should stand together. Throws a `CancelledError` when it is not wanted any more.
 */
export async function quotedPlaces(
  services: Services,
  places: readonly QuotePlace[],
  token?: CancellationToken,
): Promise<readonly QuotedPlace[]> {
  const quoted: QuotedPlace[] = [];
  for (let start = 0; start < places.length;) {
    throwIfCancelled(token);
    const key = places[start]?.uri.toString();
    const next = places.findIndex(({ uri }, index) => index > start && uri.toString() !== key);
    const end = next < 0 ? places.length : next;
    quoted.push(...(await inSource(services, places.slice(start, end), token)));
    start = end;
  }
  return quoted;
}

/** Those of one source. */
async function inSource(
  { library, readers }: Services,
  places: readonly QuotePlace[],
  token: CancellationToken | undefined,
): Promise<readonly QuotedPlace[]> {
  const [first] = places;
  if (first === undefined) {
    return [];
  }
  const uri = first.uri.toString();
  const shown = readers.readerFor(first.uri)?.opened;
  const digest = shown === undefined ? await library.queries.digest(uri) : undefined;
  const known = digest === undefined ? [] : knownIn(uri, digest, places);
  if (digest !== undefined && known.length === places.length) {
    return known;
  }
  const opened = shown ?? (await library.open(uri, token));
  const source = sourceOf(uri, opened.digest);
  return places.flatMap((place) => {
    const copied = place.span.end <= opened.article.text.length ? copiedAt(opened, place.span) : undefined;
    return copied === undefined ? [] : [{ ...place, copied, source }];
  });
}

/** Those that are passages just as the index has them. */
function knownIn(uri: string, digest: SourceDigest, places: readonly QuotePlace[]): readonly QuotedPlace[] {
  const source = sourceOf(uri, digest);
  const passages = new Map(digest.passages.map((passage) => [`${String(passage.start)}-${String(passage.end)}`, passage]));
  return places.flatMap((place) => {
    const passage = passages.get(`${String(place.span.start)}-${String(place.span.end)}`);
    return passage === undefined ? [] : [{ ...place, copied: copiedPassage(uri, digest, passage), source }];
  });
}

function copiedPassage(uri: string, digest: SourceDigest, passage: DigestPassage): Copied {
  const { title, publisher, date } = digest;
  const fields = knownFields({ title, publisher, date });
  const { paragraph } = passage;
  return copiedWords(passage.words.trim(), { uri, ...fields, passage, speaker: speakerOf(passage, digest.people), paragraph });
}

function sourceOf(uri: string, { citekey, address, title, date }: SourceDigest): CitedSource {
  return { uri, ...knownFields({ citekey, address, title, date }) };
}
