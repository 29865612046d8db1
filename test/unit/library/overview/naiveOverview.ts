// What an overview must tell, counted straight from the analyses, one thing after the other.
import { visibleText } from '../../../../src/core/visibleText.ts';
import type { OverviewFigures } from '../../../../src/library/overview/overviewFigures.ts';
import type { NewsSource } from '../../../support/madeNews.ts';
import { countShownWords } from '../../../support/shownWords.ts';

/** What is said in a passage: by a named person, by another speaker (`*`), or by nobody known (`?`). */
interface SaidPassage {
  readonly uri: string;
  readonly by: string;
  readonly quotes: number;
  readonly words: number;
  readonly reported: number;
}

function passagesIn({ uri, article, analysis }: NewsSource): readonly SaidPassage[] {
  return analysis.passages.map((passage) => {
    const { person, speaker, antecedent, speakerKind } = analysis.quotes[passage.quote]?.attribution ?? {};
    const isKnown = speakerKind !== 'unknown' && (speaker ?? antecedent) !== undefined;
    const name = analysis.people[person ?? -1]?.name ?? (isKnown ? '*' : '?');
    const isReported = passage.kind === 'reported';
    return {
      uri,
      by: name,
      quotes: isReported ? 0 : 1,
      words: isReported ? 0 : countShownWords(visibleText(article, passage)),
      reported: isReported ? 1 : 0,
    };
  });
}

/** Quotes, words and reported passages. */
type Triple = readonly [quotes: number, words: number, reported: number];

function sum(passages: readonly SaidPassage[]): Triple {
  const add = (of: (one: SaidPassage) => number): number => passages.map(of).reduce((a, b) => a + b, 0);
  return [add(({ quotes }) => quotes), add(({ words }) => words), add(({ reported }) => reported)];
}

/** The names of people in a source, and how often each is mentioned by name. */
function namedIn({ analysis }: NewsSource): ReadonlyMap<string, number> {
  const counts = new Map(analysis.people.map(({ name }) => [name, 0]));
  for (const { kind, person } of analysis.mentions) {
    const name = analysis.people[person ?? -1]?.name;
    if (kind === 'name' && name !== undefined) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/** Orders lists of numbers, the larger first, and last by name. */
function order(a: readonly [string, readonly number[]], b: readonly [string, readonly number[]]): number {
  const at = a[1].findIndex((value, nth) => value !== b[1][nth]);
  return at < 0 ? (a[0] < b[0] ? -1 : 1) : (b[1][at] ?? 0) - (a[1][at] ?? 0);
}

/** The figures of an overview that can be told without keys, places and buckets. */
export interface PlainOverview {
  /** Sources, quotes, words and reported passages. */
  readonly total: readonly number[];
  /** Quotes, words, reported, sources spoken in, mentions and sources named in, by name. */
  readonly people: readonly (readonly [string, readonly number[]])[];
  readonly morePeople: readonly number[];
  readonly speakers: readonly number[];
  readonly unknown: readonly number[];
  /** Sources and quotes by name of the publisher, in small letters, in no order. */
  readonly publishers: Readonly<Record<string, readonly [number, number]>>;
  readonly undated: readonly [number, number];
  /** Sources that name somebody. */
  readonly named: readonly (readonly [string, number])[];
  readonly moreNamed: number;
  /** Sources that name two people, by both names. */
  readonly pairs: Readonly<Record<string, number>>;
}

/** The same of an overview that was answered. */
export function plain({ total, people, time, publishers, together }: OverviewFigures): PlainOverview {
  const { more, speakers, unknown } = people;
  const items = publishers.items.map(({ name, sources, quotes }) => [name.toLowerCase(), [sources, quotes]] as const);
  const nameAt = (nth: number): string => together.people[nth]?.name ?? '';
  return {
    total: [total.sources, total.quotes, total.words, total.reported],
    people: people.items.map((one) => [one.name, [one.quotes, one.words, one.reported, one.sources, one.mentions, one.naming]]),
    morePeople: [more.people, more.quotes, more.words, more.reported],
    speakers: [speakers.quotes, speakers.words, speakers.reported],
    unknown: [unknown.quotes, unknown.words, unknown.reported],
    publishers: Object.fromEntries([...items, ['', [publishers.none.sources, publishers.none.quotes]]]),
    undated: [time.undated.sources, time.undated.quotes],
    named: together.people.map(({ name, sources }) => [name, sources]),
    moreNamed: together.more,
    pairs: Object.fromEntries(together.pairs.map(({ a, b, sources }) => [`${nameAt(a)} & ${nameAt(b)}`, sources])),
  };
}

/** The sources that a request asks about: in a folder, and naming somebody. */
export function asked(all: readonly NewsSource[], folder = '', person?: string): readonly NewsSource[] {
  return all.filter((source) => source.uri.startsWith(folder) && (person === undefined || namedIn(source).has(person)));
}

/** What the overview of these sources is; where a person is given, theirs are the sources. */
export function naive(sources: readonly NewsSource[], person?: string): PlainOverview {
  const passages = sources.flatMap(passagesIn);
  const counted = person === undefined ? passages : passages.filter(({ by }) => by === person);
  const names = [...new Set(sources.flatMap((source) => [...namedIn(source).keys()]))];
  const sourcesOf = (name: string): readonly NewsSource[] => sources.filter((source) => namedIn(source).has(name));
  const mentions = (name: string): number => sources.reduce((all, source) => all + (namedIn(source).get(name) ?? 0), 0);
  const speaking = names
    .map((name): readonly [string, readonly number[]] => {
      return [name, sum(passages.filter(({ by }) => by === name))];
    })
    .filter(([, [quotes = 0, , reported = 0]]) => quotes + reported > 0)
    .sort(order)
    .map(([name, counts]): readonly [string, readonly number[]] => {
      const speakingIn = new Set(passages.filter(({ by }) => by === name).map(({ uri }) => uri)).size;
      return [name, [...counts, speakingIn, mentions(name), sourcesOf(name).length]];
    });
  const rest = speaking.slice(30);
  const others = new Set(rest.map(([name]) => name));
  const pair = (group: readonly NewsSource[]): readonly [number, number] => [
    group.length,
    counted.filter(({ uri }) => group.some((source) => source.uri === uri)).reduce((all, { quotes }) => all + quotes, 0),
  ];
  const publishers = new Set(sources.map(({ article }) => article.publisher?.toLowerCase() ?? ''));
  const together = namedTogether(names, { first: person, sourcesOf, mentions });
  return {
    total: [sources.length, ...sum(counted)],
    people: speaking.slice(0, 30),
    morePeople: [rest.length, ...sum(passages.filter(({ by }) => others.has(by)))],
    speakers: sum(passages.filter(({ by }) => by === '*')),
    unknown: sum(passages.filter(({ by }) => by === '?')),
    publishers: Object.fromEntries(
      [...publishers, ''].map((name) => [name, pair(sources.filter(({ article }) => (article.publisher?.toLowerCase() ?? '') === name))]),
    ),
    undated: pair(sources.filter(({ article }) => article.date === undefined)),
    ...together,
  };
}

function namedTogether(
  names: readonly string[],
  of: {
    readonly first: string | undefined;
    readonly sourcesOf: (name: string) => readonly NewsSource[];
    readonly mentions: (name: string) => number;
  },
): Pick<PlainOverview, 'named' | 'moreNamed' | 'pairs'> {
  const most = names
    .map((name): readonly [string, readonly number[]] => [name, [name === of.first ? 1 : 0, of.sourcesOf(name).length, of.mentions(name)]])
    .sort(order)
    .slice(0, 30)
    .map(([name]) => name);
  const pairs: Record<string, number> = {};
  most.forEach((one, nth) =>
    most.slice(nth + 1).forEach((other) => {
      const both = of.sourcesOf(one).filter((source) => namedIn(source).has(other)).length;
      Object.assign(pairs, both > 0 ? { [`${one} & ${other}`]: both } : {});
    }),
  );
  return { named: most.map((name) => [name, of.sourcesOf(name).length]), moreNamed: names.length - most.length, pairs };
}
