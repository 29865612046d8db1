// Marked articles as their files are made of them, out of texts, for tests that need no VS Code.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ArticleAnalyzer } from '../../src/core/analyze.ts';
import { formatFor } from '../../src/formats/index.ts';
import type { PageArticle, PagePassage } from '../../src/shared/readerProtocol.ts';
import type { MarkedArticle, MarkedStrings, StyleSheet } from '../../src/vscode/exports/marked/markedArticle.ts';
import { markedHtml } from '../../src/vscode/exports/marked/markedHtml.ts';
import { MARKED_STYLES, styleSheet } from '../../src/vscode/exports/marked/styleSheet.ts';
import { root } from './paths.ts';

const analyzer = new ArticleAnalyzer();

/** The words around the article. */
export const MARKED_STRINGS: MarkedStrings = {
  contents: 'Contents',
  people: 'People',
  quotes: 'Quotes by Person',
  others: 'Other speakers',
  signs: 'What the Marks Mean',
  kinds: [
    { kind: 'person', term: 'Name', meaning: 'a person, by name' },
    { kind: 'direct', term: 'Direct quote', meaning: 'a whole utterance, character for character' },
    { kind: 'partial', term: 'Partial quote', meaning: 'some words of the speaker, character for character' },
    { kind: 'reported', term: 'Reported', meaning: 'what somebody said, in the words of the article' },
  ],
  notes: ['Each speaker has a colour and a kind of line, and is named beside the text.'],
  totals: [{ text: '7 quotes, 2 reported, 3 people' }],
  made: 'Made by Verbatim 0.1.0 on 30 November 2026 at 18:05.',
  caution: 'Each attribution is a guess, unless it is marked as “corrected by hand”.',
  hint: 'To print this page, press Ctrl+P, or Cmd+P on a Mac.',
};

/** The style sheet that the files have. */
export function markedStyle(): Promise<StyleSheet> {
  return styleSheet(MARKED_STYLES.map((name) => readFileSync(path.join(root, 'media', name), 'utf8')).join(''));
}

/** An article with what is found in it, speakers by their full names. */
export function analysedPage(text: string, fileName = 'article.txt'): PageArticle {
  const article = formatFor(fileName).read(text, { fileName });
  const { people, passages, mentions, quotes } = analyzer.analyze(article);
  const { title, byline } = article;
  const has = (kind: string): boolean => article.blocks.some((block) => block.kind === kind);
  return {
    kind: 'article',
    uri: `file:///${fileName}`,
    version: 1,
    ...(title === undefined || has('title') ? {} : { title }),
    ...(byline === undefined || has('byline') ? {} : { byline }),
    origin: article.publisher ?? '',
    words: article.text.split(/\s+/).length,
    text: article.text,
    blocks: article.blocks,
    passages: passages.map(({ start, end, kind, quote }): PagePassage => {
      const { person, confidence } = quotes[quote]?.attribution ?? {};
      const speaker = people[person ?? -1]?.name ?? 'speaker unclear';
      const doubt = confidence === undefined || confidence === 'high' ? undefined : confidence;
      return {
        ...{ start, end, kind, speaker },
        description: [kind, speaker, ...(doubt === undefined ? [] : [doubt]), String(start)].join(', '),
        ...(person === undefined ? {} : { person }),
        ...(doubt === undefined ? {} : { doubt }),
      };
    }),
    mentions: mentions.map(({ start, end, kind, person }) => ({
      ...{ start, end },
      ...(person === undefined ? {} : { person }),
      ...(kind === 'name' ? {} : { isInferred: true as const }),
    })),
    people: people.map(({ name, role = 'no role' }) => ({
      name,
      counts: '',
      statement: [{ text: name, isStrong: true }, { text: `, ${role}` }],
    })),
    order: people.map((_person, index) => index),
    totals: [],
    allPeople: 'All',
  };
}

/** What the file of an article is made of. */
export function markedOf(article: PageArticle, style: StyleSheet, more: Partial<MarkedArticle> = {}): MarkedArticle {
  const caption = (index: number): string => article.passages[index]?.description ?? '';
  return { article, title: article.title ?? 'A title', caption, language: 'en', strings: MARKED_STRINGS, style, ...more };
}

/** The whole file. */
export function markedPage(marked: MarkedArticle): string {
  return [...markedHtml(marked)].join('');
}
