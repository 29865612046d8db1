/** By which words the passages of a digest are found. */
import type { SourceDigest } from '../digest.ts';
import { searchTextOf, wordsOf } from './words.ts';

/** By what a passage is found, each as `searchTextOf` gives it. */
export interface PassageTexts {
  readonly words: string;
  readonly speaker: string;
  readonly title: string;
}

/** By what the passages of a digest are found, in their order. */
export function passageTextsOf({ people, passages, title }: SourceDigest): readonly PassageTexts[] {
  const names = people.map(({ name }) => searchTextOf(name));
  const folded = searchTextOf(title ?? '');
  return passages.map(({ words, person, speakerText }) => ({
    words: searchTextOf(words),
    speaker: (person === undefined ? undefined : names[person]) ?? searchTextOf(speakerText ?? ''),
    title: folded,
  }));
}

/** The same as one text for each passage, as `matcherOf` takes it, with lines between what no phrase goes across. */
export function passageRunsOf(digest: SourceDigest): readonly string[] {
  return passageTextsOf(digest).map(({ words, speaker, title }) => ` ${words} \n ${speaker} \n ${title} `);
}

/** All words by which any passage of a digest is found, each once: a source without one of them need not be looked at. */
export function passageWordsOf({ people, passages, title }: SourceDigest): string {
  const texts = passages.flatMap(({ words, speakerText }) => [words, speakerText]);
  return [...new Set(wordsOf([...texts, ...people.map(({ name }) => name), title].join('\n')))].join(' ');
}
