// Holds the lists of names against the people of the annotated articles: the lists know many single names, and nobody in full.
import { Lexicon } from '../../src/core/lexicon/lexicon.ts';
import { WordFlag } from '../../src/core/lexicon/wordFlags.ts';
import type { Figures } from './figures.ts';
import type { GoldSet } from './sets.ts';

/** Percentages of the annotated people of two names or more (each person of an article once) whose names the lists know. */
export function listFigures({ name, documents }: GoldSet): Figures {
  const lexicon = new Lexicon();
  const phrases = new Set(lexicon.phrases.map(({ words }) => words.join(' ')));
  const people = documents.flatMap((document) => [...new Set(document.people?.map((person) => person.name.toLowerCase()) ?? [])]);
  const full = people.map((person) => person.split(/\s+/)).filter((words) => words.length > 1);
  const share = (isSo: (words: readonly string[]) => boolean): number => Math.round((full.filter(isSo).length / full.length) * 1000) / 10;
  return {
    [`${name} lists given name`]: share((words) => (lexicon.flags(words[0] ?? '') & WordFlag.GivenName) !== 0),
    [`${name} lists surname`]: share((words) => (lexicon.flags(words.at(-1) ?? '') & WordFlag.Surname) !== 0),
    [`${name} lists full name`]: share((words) => phrases.has(words.join(' ')) || lexicon.flags(words.join(' ')) !== 0),
  };
}
