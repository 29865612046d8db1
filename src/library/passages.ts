/** The passages of one person or speaker, in one source and across sources. */
import { otherSpeaker, speakerKey, speakerOf } from './cast.ts';
import type { DigestPassage, SourceDigest } from './digest.ts';
import type { PlaceInSource } from './nameGroups.ts';
import type { Page, PassagePlace, PlacedPassage, Range } from './sourceQueries.ts';

/** Passages of a source, as they are told of. */
export function placed(uri: string, digest: SourceDigest, passages: readonly DigestPassage[]): readonly PlacedPassage[] {
  return passages.map((passage) => ({ uri, passage, speaker: speakerOf(passage, digest.people) }));
}

/** Where a passage stands. */
export function placeOfPassage({ uri, passage: { start, end } }: PlacedPassage): PassagePlace {
  return { uri, start, end };
}

/** What a person of one source said, in order of the text. `person` is an index of its people. */
export function passagesOfPerson(uri: string, digest: SourceDigest, person: number): readonly PlacedPassage[] {
  return placed(
    uri,
    digest,
    digest.passages.filter((one) => one.person === person),
  );
}

/** What a speaker of one source who is no named person said, in order of the text. `key` is as in `SharedSpeaker`. */
export function passagesOfSpeaker(uri: string, digest: SourceDigest, key: string): readonly PlacedPassage[] {
  return placed(
    uri,
    digest,
    digest.passages.filter((one) => one.person === undefined && speakerKey(otherSpeaker(one)) === key),
  );
}

/**
 * The passages at some places, one source after the other; a source is looked at only when the range reaches it. `passagesAt`
 * gives those of one place. The total is counted from the places; where sources are cut short it may be less than that.
 */
export function passagesAcross(
  places: readonly PlaceInSource[],
  { offset, limit }: Range,
  passagesAt: (place: PlaceInSource) => readonly PlacedPassage[],
): Page<PlacedPassage> {
  const found: PlacedPassage[] = [];
  for (const place of places) {
    if (found.length >= offset + limit) {
      const total = places.reduce((sum, { quotes, reported }) => sum + quotes + reported, 0);
      return { total, items: found.slice(offset, offset + limit) };
    }
    if (place.quotes + place.reported > 0) {
      found.push(...passagesAt(place));
    }
  }
  return { total: found.length, items: found.slice(offset, offset + limit) };
}
