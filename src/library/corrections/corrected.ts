/** What is found in one source, with what a person has corrected in it. */
import type { Analysis, Article } from '../../core/article.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { AnchoredText } from './anchor.ts';
import { type Anchor, compareMade, type Correction, type CorrectedSpeaker, type PersonRef } from './correction.ts';
import { madeOne, merged, renamed, setApart, split, withoutPerson, withPerson } from './correctedPeople.ts';
import { correctedAttribution, spokenBy, withoutPassages, withQuote } from './correctedQuotes.ts';

/** A correction that found its place no more. */
export interface LostCorrection {
  readonly id: string;
  /** The words that it was about. */
  readonly words: string;
}

/** The corrected analysis, and what of the corrections took no effect because their words are gone or not the only ones. */
export interface Corrected {
  readonly analysis: Analysis;
  readonly lost: readonly LostCorrection[];
}

/**
 * Applies corrections, as they were made one after the other. `path` is the source's, as the corrections name it: people of other
 * sources are passed over.
 */
export function corrected(article: Article, analysis: Analysis, corrections: readonly Correction[], path: string): Corrected {
  const work = new Correcting(article, analysis, path);
  for (const correction of [...corrections].sort(compareMade)) {
    work.apply(correction);
  }
  return { analysis: work.analysis, lost: work.lost };
}

class Correcting {
  readonly #article: Article;
  readonly #text: AnchoredText;
  readonly #path: string;
  readonly lost: LostCorrection[] = [];
  analysis: Analysis;

  constructor(article: Article, analysis: Analysis, path: string) {
    this.#article = article;
    this.#text = new AnchoredText(article.text);
    this.#path = path;
    this.analysis = analysis;
  }

  apply(correction: Correction): void {
    switch (correction.kind) {
      case 'rename':
      case 'apart':
      case 'notPerson':
        this.#each(correction);
        return;
      case 'merge':
        this.#merge(correction);
        return;
      case 'split':
        this.#split(correction);
        return;
      case 'speaker':
      case 'quote':
      case 'notQuote':
        this.#passage(correction);
        return;
      case 'ignore':
      // It is about a draft.
    }
  }

  #each(correction: Extract<Correction, { kind: 'rename' | 'apart' | 'notPerson' }>): void {
    for (const ref of this.#here(correction.people)) {
      const person = this.#person(correction.id, ref);
      if (person !== undefined) {
        this.analysis =
          correction.kind === 'rename'
            ? madeOne(renamed(this.analysis, person, correction.name), person, correction.id)
            : correction.kind === 'apart'
              ? setApart(this.analysis, person, correction.id)
              : withoutPerson(this.analysis, person);
      }
    }
  }

  #merge({ id, people, name }: Extract<Correction, { kind: 'merge' }>): void {
    const found = this.#here(people).flatMap((ref) => this.#person(id, ref) ?? []);
    if (found.length > 0) {
      // Its number is the least: who is found first.
      const one = this.analysis.people[Math.min(...found)];
      this.analysis = merged(madeOne(this.analysis, one?.id ?? 0, id), [...new Set(found)], name);
    }
  }

  #split({ id, person: ref, mentions, name }: Extract<Correction, { kind: 'split' }>): void {
    const places = mentions.flatMap((mention) => this.#find(id, mention) ?? []);
    const person = places.length === 0 ? undefined : (this.#namedAt(places) ?? this.#person(id, ref));
    if (person !== undefined) {
      this.analysis = split(this.#article, this.analysis, person, places, name);
    }
  }

  #passage(correction: Extract<Correction, { kind: 'speaker' | 'quote' | 'notQuote' }>): void {
    const place = this.#find(correction.id, correction.at);
    if (place === undefined) {
      return;
    }
    if (correction.kind === 'quote') {
      const attribution = correction.speaker === undefined ? undefined : correctedAttribution(this.#speaker(correction.speaker));
      this.analysis = withQuote(this.#article, this.analysis, place, attribution);
      return;
    }
    const passage = passageAt(this.analysis, place);
    if (passage === undefined) {
      this.lost.push({ id: correction.id, words: correction.at.exact });
    } else if (correction.kind === 'notQuote') {
      this.analysis = withoutPassages(this.analysis, new Set([passage]));
    } else {
      // The speaker may be somebody new, before whom others have other numbers; the passages stay what they are.
      const attribution = correctedAttribution(this.#speaker(correction.speaker));
      this.analysis = spokenBy(this.analysis, passage, attribution);
    }
  }

  /** The index of the speaker, who is added to the people where nobody of the name is among them. */
  #speaker(speaker: CorrectedSpeaker): number | undefined {
    if (speaker === null) {
      return undefined;
    }
    const known = this.#known(speaker);
    if (known !== undefined) {
      return known;
    }
    const { analysis, person } = withPerson(this.#article, this.analysis, speaker.name);
    this.analysis = analysis;
    return person;
  }

  #here(people: readonly PersonRef[]): readonly PersonRef[] {
    return people.filter(({ source }) => source === this.#path);
  }

  #person(id: string, ref: PersonRef): number | undefined {
    const found = this.#known(ref);
    if (found === undefined) {
      this.lost.push({ id, words: ref.name });
    }
    return found;
  }

  /** Who is named at the place, else the only one of the name. */
  #known({ name, at }: { readonly name: string; readonly at?: Anchor }): number | undefined {
    const place = at === undefined ? undefined : this.#text.find(at);
    const named = place === undefined ? undefined : this.#namedAt([place]);
    const [only, ...others] = this.analysis.people.filter((person) => person.name === name);
    return named ?? (others.length === 0 ? only?.id : undefined);
  }

  #namedAt(places: readonly Span[]): number | undefined {
    return this.analysis.mentions.find(
      (mention) => mention.kind === 'name' && mention.person !== undefined && places.some((place) => overlaps(place, mention)),
    )?.person;
  }

  #find(id: string, anchor: Anchor): Span | undefined {
    const place = this.#text.find(anchor);
    if (place === undefined) {
      this.lost.push({ id, words: anchor.exact });
    }
    return place;
  }
}

/** The passage at a place, else the only one that it holds or lies in: where a passage ends may be found otherwise one day. */
function passageAt({ passages }: Analysis, place: Span): number | undefined {
  const exact = passages.findIndex(({ start, end }) => start === place.start && end === place.end);
  if (exact >= 0) {
    return exact;
  }
  const near = passages.flatMap((passage, index) => (contains(place, passage) || contains(passage, place) ? [index] : []));
  return near.length === 1 ? near[0] : undefined;
}
