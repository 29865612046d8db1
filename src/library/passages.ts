/** Passages across sources: those of one person or speaker, and those that hold what was typed. */
import { otherSpeaker, speakerKey, speakerOf } from './cast.ts';
import type { DigestPassage, SourceDigest } from './digest.ts';
import { foldText } from '../core/text/foldText.ts';
import { wordsOf } from './fold.ts';
import type { PlaceInSource } from './nameGroups.ts';
import type { Page, PlacedPassage, Range } from './sourceQueries.ts';

/** The text by which a passage is found, folded: its words, who speaks, and the title of the source. */
export function searchTextOf(digest: SourceDigest, passage: DigestPassage): string {
  return foldText([passage.words, speakerOf(passage, digest.people), digest.title].join(' '));
}

/** What was typed, as words: all must be in a text, and the last may be the beginning of one of its words. */
export class WordQuery {
  readonly words: readonly string[];

  constructor(typed: string) {
    this.words = wordsOf(foldText(typed));
  }

  /** Whether a folded text has them all. */
  fits(folded: string): boolean {
    // Most texts are ruled out by a look, without being taken apart.
    if (!this.words.every((word) => folded.includes(word))) {
      return false;
    }
    const words = new Set(wordsOf(folded));
    const last = this.words.at(-1) ?? '';
    return this.words.slice(0, -1).every((word) => words.has(word)) && [...words].some((word) => word.startsWith(last));
  }
}

/** Passages of a source, as they are told of. */
export function placed(uri: string, digest: SourceDigest, passages: readonly DigestPassage[]): readonly PlacedPassage[] {
  return passages.map((passage) => ({ uri, passage, speaker: speakerOf(passage, digest.people) }));
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
