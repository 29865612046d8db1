// Articles as the page is given them, out of plain text: capitalised names that are listed are people, curly quotes are theirs.
import type { Span } from '../../src/core/span.ts';
import { plainText } from '../../src/formats/plainText.ts';
import type { PageArticle, PageMention, PagePassage, PageUpdate } from '../../src/shared/readerProtocol.ts';

/** The people of the invented articles. */
export const NAMES = ['Anna Berglund', 'Tom Okoye', 'Maria Lopez'] as const;

const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** The article, unmarked where no names are given. */
export function pageArticleOf(text: string, names: readonly string[] = NAMES, version = 1): PageArticle {
  const { blocks } = plainText.read(text, { fileName: 'article.txt' });
  const mentions = mentionsOf(text, names);
  const passages = passagesOf(text, names, mentions);
  const people = names.map((name, person) => {
    const quotes = passages.filter((passage) => passage.person === person).length;
    return { name, counts: `${String(quotes)} quotes`, statement: [{ text: name, isStrong: true as const }] };
  });
  return {
    kind: 'article',
    uri: 'file:///sources/article.txt',
    version,
    origin: 'Invented Gazette · 2 Feb 2025',
    words: text.split(/\s+/).length,
    text,
    blocks,
    passages,
    mentions,
    people,
    order: people.map((_person, index) => index),
    totals: [{ text: `${String(passages.length)} quotes` }],
    allPeople: `All ${String(people.length)}…`,
  };
}

/** An article to be shown as it is at first. */
export function updateOf(content: PageArticle, view: PageUpdate['view'] = {}): PageUpdate {
  return { content, view };
}

function mentionsOf(text: string, names: readonly string[]): readonly PageMention[] {
  const pattern = new RegExp(names.map((name) => `${name}|${surnameOf(name)}`).join('|') || '(?!)', 'g');
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    person: names.findIndex((name) => surnameOf(name) === surnameOf(words)),
  }));
}

/** Direct from thirty letters on, and of whoever is named next. Every fifth is doubtful, and reported speech is what follows "that". */
function passagesOf(text: string, names: readonly string[], mentions: readonly PageMention[]): readonly PagePassage[] {
  let next = 0;
  return [...text.matchAll(/“[^”\n]*”|(?<= that )[^.\n]{9,}/g)].map(({ 0: words, index }, at) => {
    const place: Span = { start: index, end: index + words.length };
    while (next < mentions.length - 1 && (mentions[next]?.start ?? 0) < index) {
      next++;
    }
    const person = mentions[next]?.person;
    const name = names[person ?? -1];
    const kind = !words.startsWith('“') ? 'reported' : words.length < 30 ? 'partial' : 'direct';
    return {
      ...place,
      kind,
      description: `${kind}, ${name ?? 'speaker unclear'}`,
      ...(person === undefined || name === undefined ? {} : { person, speaker: surnameOf(name) }),
      ...(at % 5 === 4 ? { doubt: 'unsure', isUnsure: true as const } : {}),
    };
  });
}
