// An analysis for tests of the library that need one and no language: capitals in angle brackets are people, curly quotes are theirs.
import { ArticleAnalyzer } from '../../src/core/analyze.ts';
import type { DraftAnalyzer } from '../../src/formats/drafts/draftAnalyzer.ts';
import type { Analysis, Article, Mention, Passage, Person, Quote } from '../../src/core/article.ts';

/** The same, as what reads files needs it; sentences and marks are found as ever. */
export const markAnalyzer: DraftAnalyzer = {
  analyze: (article) => markAnalysis(article),
  outline: (article) => new ArticleAnalyzer().outline(article),
};

/** Finds `<Anna Berg>` as a mention of Anna Berg, and “…” as a direct quote of who was mentioned last. */
export function markAnalysis(article: Article): Analysis {
  const people: Person[] = [];
  const mentions: Mention[] = [];
  const quotes: Quote[] = [];
  const passages: Passage[] = [];
  for (const match of article.text.matchAll(/<(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)>|“[^”]*”/gu)) {
    const place = { start: match.index, end: match.index + match[0].length };
    const name = match[1];
    if (name === undefined) {
      const person = mentions.at(-1)?.person;
      passages.push({ ...place, kind: 'direct', quote: quotes.length, block: article.blocks.findIndex(({ end }) => end > place.start) });
      quotes.push({
        ...place,
        type: 'direct',
        quoted: [place],
        group: quotes.length,
        confidence: 'high',
        attribution: attributionTo(person),
      });
      continue;
    }
    const id = people.find((one) => one.name === name)?.id ?? people.length;
    if (id === people.length) {
      people.push({ id, name, surname: name.split(' ').at(-1) ?? name, variants: [name] });
    }
    mentions.push({ ...place, kind: 'name', person: id });
  }
  return { people, mentions, quotes, passages };
}

function attributionTo(person: number | undefined): Quote['attribution'] {
  const known = person === undefined ? {} : { person };
  return { rule: 'last-mention', confidence: 'likely', speakerKind: person === undefined ? 'unknown' : 'person', ...known };
}
