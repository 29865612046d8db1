/** Counts what an overview shows from what is at hand of all sources: no digest is read for it. */
import type { CastDirectory } from '../castDirectory.ts';
import type { Counts, Said } from '../figures.ts';
import { foremost } from './foremost.ts';
import { pairsAmong } from './namedTogether.ts';
import {
  MOST_PEOPLE,
  MOST_PUBLISHERS,
  type NamedTogether,
  type OverviewCount,
  type OverviewFigures,
  type OverviewPeople,
  type OverviewPublishers,
  type OverviewRequest,
} from './overviewFigures.ts';
import { type OverviewScope, scopeOf } from './overviewScope.ts';
import { PeopleTally } from './peopleTally.ts';
import { sumOf } from './said.ts';
import { timeOf } from './timeBuckets.ts';

/** After so many sources others may work. */
const STEP = 500;

/** The overview as far as those who are in the sources tell it. */
export type CountedOverview = Omit<OverviewFigures, 'unread' | 'failed' | 'revision'> & {
  /** How many sources within the folder, or of all, were read, whomever they name. */
  readonly read: number;
};

/** Counts, with pauses in which others may work; what is counted must be the same after each. */
export function* countOverview(casts: CastDirectory, request: OverviewRequest): Generator<undefined, CountedOverview> {
  const scope = scopeOf(casts, request);
  const tally = new PeopleTally(casts);
  const quotes = new Int32Array(casts.sources.end);
  for (const [nth, source] of scope.sources.entries()) {
    quotes[source] = tally.take(source, scope.group) + (scope.group === undefined ? casts.facts.quotes(source) : 0);
    if (nth % STEP === STEP - 1) {
      yield undefined;
    }
  }
  const { sources, group, read } = scope;
  const people = peopleOf(casts, tally, sources);
  yield undefined;
  const count = (source: number): number => quotes[source] ?? 0;
  const publishers = publishersOf(casts, sources, count);
  yield undefined;
  const time = timeOf(sources.map((source) => ({ day: casts.people.members.dayIn(source), quotes: count(source) })));
  yield undefined;
  return {
    ...(group === undefined ? {} : { person: tally.person(group) }),
    total: group === undefined ? totalOf(people, sources.length) : { ...tally.said(group), sources: sources.length },
    people,
    time,
    publishers,
    together: yield* togetherOf(casts, tally, scope),
    leftOut: sources.reduce((sum, source) => sum + casts.facts.leftOut(source), 0),
    read,
  };
}

function peopleOf({ facts }: CastDirectory, tally: PeopleTally, sources: readonly number[]): OverviewPeople {
  const speaking = tally.named.filter((group) => tally.speaks(group));
  const first = foremost(speaking, MOST_PEOPLE, (a, b) => tally.compareSaid(a, b));
  const all = sumOf(speaking, (group) => tally.said(group));
  const shown = sumOf(first, (group) => tally.said(group));
  return {
    items: first.map((group) => tally.person(group)),
    more: {
      people: speaking.length - first.length,
      quotes: all.quotes - shown.quotes,
      words: all.words - shown.words,
      reported: all.reported - shown.reported,
    },
    speakers: sumOf(sources, (source) => facts.bySpeakers(source)),
    unknown: sumOf(sources, (source) => facts.byUnknown(source)),
  };
}

/** Everything that is said in so many sources. */
function totalOf({ items, more, speakers, unknown }: OverviewPeople, sources: number): Counts {
  return { ...sumOf<Said>([...items, more, speakers, unknown], (said) => said), sources };
}

function publishersOf(casts: CastDirectory, sources: readonly number[], quotesOf: (source: number) => number): OverviewPublishers {
  const { publishers, none } = casts.facts.byPublisher(sources, (source) => casts.sources.order(source));
  const counts = publishers.map(({ name, sources: own }) => ({ name, ...countOf(own, quotesOf) }));
  counts.sort((a, b) => b.sources - a.sources || b.quotes - a.quotes || (a.name < b.name ? -1 : 1));
  const rest = counts.slice(MOST_PUBLISHERS);
  const sum = (of: (one: OverviewCount) => number): number => rest.reduce((all, one) => all + of(one), 0);
  return {
    items: counts.slice(0, MOST_PUBLISHERS),
    more: { publishers: rest.length, sources: sum((one) => one.sources), quotes: sum((one) => one.quotes) },
    none: countOf(none, quotesOf),
  };
}

function countOf(sources: readonly number[], quotesOf: (source: number) => number): OverviewCount {
  return { sources: sources.length, quotes: sources.reduce((sum, source) => sum + quotesOf(source), 0) };
}

function* togetherOf(casts: CastDirectory, tally: PeopleTally, { group, sources }: OverviewScope): Generator<undefined, NamedTogether> {
  // Who was asked about is named in all the sources, but need not be alone in that.
  const others = tally.named.filter((one) => one !== group);
  const asked = tally.named.filter((one) => one === group);
  const first = [...asked, ...foremost(others, MOST_PEOPLE - asked.length, (a, b) => tally.compareNaming(a, b))];
  return {
    people: first.map((one) => ({ ...tally.name(one), sources: tally.naming(one) })),
    more: tally.named.length - first.length,
    pairs: yield* pairsAmong(casts, first, sources),
  };
}
