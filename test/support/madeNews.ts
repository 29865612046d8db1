// Short news articles, made up of sentences about people whose names are all different: for counts that are checked.
import fc from 'fast-check';
import type { Analysis, Article } from '../../src/core/article.ts';
import { analyze } from '../../src/core/analyze.ts';
import { formatFor } from '../../src/formats/index.ts';

/** An article and what was found in it. */
export interface NewsSource {
  readonly uri: string;
  readonly article: Article;
  readonly analysis: Analysis;
}

const GIVEN = ['Ada', 'Bram', 'Clara', 'Dmitri', 'Elena', 'Frank', 'Greta'];
const SURNAMES = (
  'Hollis Quill Marsh Okoye Lindholm Castell Abara Novak Tarrant Vondrak Berglund Feldt Lopez Ibarra Janssen Kowalski Lefevre Moreau ' +
  'Nakamura Olufsen Petrov Quintana Rossi Schaefer Tanaka Ulrich Vasquez Weidmann Yamada Zielinski Andersson Brunetti Carlsen Dupont ' +
  'Eriksen Fontaine Gallagher Hoffmann Ivanova Jorgensen Kessler Lombardi Mancini Novotny Oduya'
).split(' ');

/** Full names; no two have a surname in common. */
export const EVERYBODY: readonly string[] = SURNAMES.map((surname, nth) => `${GIVEN[nth % GIVEN.length] ?? ''} ${surname}`);

/** Sentences: N and M stand for people. */
const SENTENCES: readonly string[] = [
  '“The bridge is closed for good,” said N.',
  '“Nobody asked us about it,” N said. “We were not even told.”',
  'N called the plan “a toy for cars” on Monday.',
  'N said that the harbour had been sold.',
  'N met M on the quay.',
  'N and M were late.',
  'N left the town in spring.',
  '“We are losing money,” the council said.',
  'A spokesman said that the trains were late.',
  '“Is it over?”',
];

/** What an article is made of. */
export interface NewsSpec {
  readonly folder: string;
  readonly publisher: string | undefined;
  /** ISO 8601 day. */
  readonly date: string | undefined;
  /** Sentences by number, each with two people by number. */
  readonly sentences: readonly (readonly [sentence: number, one: number, other: number])[];
}

/** The article, read and analysed as a file of this address is. */
export function newsSource({ folder, publisher, date, sentences }: NewsSpec, nth: number): NewsSource {
  const nameOf = (number: number): string => EVERYBODY[number % EVERYBODY.length] ?? '';
  const paragraphs = sentences.map(([sentence, one, other]) =>
    (SENTENCES[sentence % SENTENCES.length] ?? '').replace(/\b[NM]\b/g, (letter) => nameOf(letter === 'N' ? one : other)),
  );
  const fields = [
    'title: What happened on the quay',
    ...(publisher === undefined ? [] : [`publisher: ${publisher}`]),
    ...(date === undefined ? [] : [`date: ${date}`]),
  ];
  const text = ['---', ...fields, '---', '', ...paragraphs.flatMap((paragraph) => [paragraph, ''])].join('\n');
  const uri = `${folder}${String(nth)}.md`;
  const article = formatFor(uri).read(text, { fileName: uri });
  return { uri, article, analysis: analyze(article) };
}

const day = fc
  .date({ min: new Date('1998-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Any article of three folders, one of them within another. */
export const newsSpec: fc.Arbitrary<NewsSpec> = fc.record({
  folder: fc.constantFrom('file:///news/', 'file:///news/old/', 'file:///newsletters/'),
  publisher: fc.constantFrom(undefined, 'The Gazette', 'THE GAZETTE', 'Harbour Post'),
  date: fc.option(day, { nil: undefined, freq: 4 }),
  sentences: fc.array(fc.tuple(fc.nat(SENTENCES.length - 1), fc.nat(12), fc.nat(EVERYBODY.length - 1)), { maxLength: 8 }),
});
