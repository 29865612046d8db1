/** What is kept of a source. */
import { strict as assert } from 'node:assert';
import type { Analysis, Article, Attribution, Passage, PassageKind, Quote } from '../../../src/core/article.ts';
import { plainText } from '../../../src/formats/plainText.ts';
import { markdown } from '../../../src/formats/markdown.ts';
import { evidenceOf } from '../../../src/library/identity/evidence.ts';
import { castOf } from '../../../src/library/cast.ts';
import { digestOf } from '../../../src/library/digest.ts';
import { summaryOf } from '../../../src/library/summary.ts';

const NOTHING: Analysis = { people: [], mentions: [], quotes: [], passages: [] };
const TEXT = `Council delays vote
Mayor Odalys Brandt said she would “not build on sand.” She added that it was late.
“No,” said a spokesman. “No.”
By Tom Vey`;

const article = plainText.read(TEXT, { fileName: 'a.txt' });
const place = (words: string, from = 0): { start: number; end: number } => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

function said(
  kind: PassageKind,
  words: string,
  attribution: Partial<Attribution>,
  from = 0,
): { passage: Omit<Passage, 'quote'>; quote: Quote } {
  const span = place(words, from);
  return {
    passage: { ...span, kind, block: article.blocks.findIndex(({ end }) => end > span.start) },
    quote: {
      ...span,
      type: 'direct',
      quoted: [],
      group: 0,
      confidence: 'high',
      attribution: { rule: 'test', confidence: 'likely', speakerKind: 'person', ...attribution },
    },
  };
}

const all = [
  said('partial', '“not build on sand.”', { person: 0, speaker: place('she'), confidence: 'high' }),
  said('reported', 'it was late', { person: 0, speaker: place('She') }),
  said('direct', '“No,”', { speakerKind: 'descriptor', speaker: place('a spokesman') }),
  said('direct', '“No.”', { speakerKind: 'unknown', confidence: 'unsure' }),
];
const TRAITS = { roles: ['mayor'], places: ['ellermoor'], words: ['vote'] };
const analysis: Analysis = {
  people: [
    { id: 0, name: 'Odalys Brandt', surname: 'Brandt', variants: ['Odalys Brandt'], role: 'Mayor', gender: 'female', traits: TRAITS },
  ],
  mentions: [
    { ...place('Odalys Brandt'), kind: 'name', person: 0 },
    { ...place('she'), kind: 'pronoun', person: 0 },
    { ...place('She'), kind: 'pronoun', candidates: [0] },
  ],
  quotes: all.map(({ quote }) => quote),
  passages: all.map(({ passage }, quote) => ({ ...passage, quote })),
};

describe('digestOf', () => {
  const digest = digestOf(article, analysis);

  it('has the head and the sizes', () => {
    const { title, byline, words, paragraphs, characters } = digest;
    assert.deepEqual(
      { title, byline, words, paragraphs, characters },
      { title: 'Council delays vote', byline: 'Tom Vey', words: 27, paragraphs: 2, characters: TEXT.length },
    );
  });

  it('is summed up without its people and passages, but with their counts', () => {
    assert.deepEqual(summaryOf(digest), {
      title: 'Council delays vote',
      byline: 'Tom Vey',
      words: 27,
      paragraphs: 2,
      characters: TEXT.length,
      peopleCount: 1,
      quoteCount: 3,
      reportedCount: 1,
      truncated: 0,
    });
  });

  it('counts mentions by name, quotes and reported speech of each person', () => {
    assert.deepEqual(digest.people, [
      {
        id: 0,
        name: 'Odalys Brandt',
        surname: 'Brandt',
        variants: ['Odalys Brandt'],
        role: 'Mayor',
        gender: 'female',
        mentionCount: 1,
        quoteCount: 1,
        reportedCount: 1,
        quotedWords: 4,
        first: place('Odalys Brandt'),
        evidence: evidenceOf('female', TRAITS),
      },
    ]);
    assert.deepEqual([digest.quoteCount, digest.reportedCount, digest.truncated], [3, 1, 0]);
  });

  it('has each passage with its words, speaker and paragraph, and numbers the quotes', () => {
    assert.deepEqual(
      digest.passages.map(({ kind, words, person, speakerText, paragraph, ordinal }) => [
        kind,
        words,
        person,
        speakerText,
        paragraph,
        ordinal,
      ]),
      [
        ['partial', '“not build on sand.”', 0, 'she', 1, 1],
        ['reported', 'it was late', 0, 'She', 1, undefined],
        ['direct', '“No,”', undefined, 'a spokesman', 2, 2],
        ['direct', '“No.”', undefined, undefined, 2, 3],
      ],
    );
    assert.deepEqual(
      digest.passages.map(({ speakerKind, confidence, rule }) => [speakerKind, confidence, rule]),
      [
        ['person', 'high', 'test'],
        ['person', 'likely', 'test'],
        ['descriptor', 'likely', 'test'],
        ['unknown', 'unsure', 'test'],
      ],
    );
  });

  it('leaves out what the text does not have', () => {
    assert.deepEqual(Object.keys(digestOf(plainText.read('', { fileName: 'a.txt' }), NOTHING)).sort(), [
      'characters',
      'fingerprints',
      'paragraphs',
      'passages',
      'people',
      'peopleCount',
      'quoteCount',
      'reportedCount',
      'truncated',
      'words',
    ]);
  });

  it('keeps a bounded number of passages, and says how many are left out', () => {
    const many: Analysis = {
      ...analysis,
      passages: Array.from({ length: 20_000 }, () => analysis.passages[0] ?? assert.fail()),
    };
    const { passages, truncated, quoteCount, people } = digestOf(article, many);
    assert.equal(passages.length + truncated, 20_000);
    assert.ok(passages.length <= 5000);
    assert.equal(quoteCount, 20_000);
    assert.deepEqual([people[0]?.quoteCount, people[0]?.quotedWords], [20_000, 80_000]);
    assert.deepEqual([castOf('a', digestOf(article, many)).leftOut, castOf('a', digest).leftOut], [undefined, undefined]);
  });

  it('counts words as a reader does', () => {
    const count = (text: string, format = plainText): number =>
      digestOf(format.read(text, { fileName: 'a' }) satisfies Article, NOTHING).words;
    assert.equal(count('She said — twice — “it’s re-built”.'), 5);
    assert.equal(count('Привет, мир 5 😀'), 3);
    assert.equal(count('un**believ**able [link words](x.md)\n*two*\n', markdown), 4);
  });

  it('is JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(digest)), digest);
  });
});
