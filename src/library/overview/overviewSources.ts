/** The sources behind a mark of an overview. */
import type { CastDirectory } from '../castDirectory.ts';
import { dayOf } from '../days.ts';
import { NONE } from '../identity/columns.ts';
import type { OverviewMark, OverviewRequest, OverviewSource } from './overviewFigures.ts';
import { scopeOf, sourcesNaming } from './overviewScope.ts';
import { quotesIn } from './said.ts';

/** The sources behind a mark, by number. */
export interface MarkedSources {
  /** In the order of the sources. */
  readonly sources: readonly number[];
  /** The group of the person that is asked about, as in `OverviewScope`. */
  readonly group: number | undefined;
  /** The groups of those whom the mark is about, or else of the person asked about. */
  readonly people: readonly number[];
}

/** Finds the sources, of those that are asked about, that are counted in a mark. */
export function sourcesBehind(casts: CastDirectory, request: Omit<OverviewRequest, 'asker'>, mark: OverviewMark): MarkedSources {
  const { group, sources } = scopeOf(casts, request);
  const keys = mark.kind === 'named' ? mark.people : [];
  const named = keys.flatMap((key) => casts.people.groupOf(key) ?? []);
  const isBehind = named.length < keys.length ? () => false : testOf(casts, mark, named);
  const order = (source: number): number => casts.sources.order(source);
  return {
    sources: sources.filter(isBehind).sort((a, b) => order(a) - order(b)),
    group,
    people: named.length > 0 || group === undefined ? named : [group],
  };
}

function testOf(casts: CastDirectory, mark: OverviewMark, named: readonly number[]): (source: number) => boolean {
  const { facts, people } = casts;
  switch (mark.kind) {
    case 'time': {
      const [first, last] = [dayOf(mark.first) ?? Infinity, dayOf(mark.last) ?? -Infinity];
      return (source) => {
        const day = people.members.dayIn(source);
        return day !== undefined && first <= day && day <= last;
      };
    }
    case 'undated':
      return (source) => people.members.dayIn(source) === undefined;
    case 'publisher': {
      const publisher = facts.publisher(mark.name);
      return (source) => publisher !== undefined && facts.publisherOf(source) === publisher;
    }
    case 'noPublisher':
      return (source) => facts.publisherOf(source) === undefined;
    case 'named': {
      const naming = named.map((group) => new Set(sourcesNaming(casts, group)));
      return (source) => naming.every((sources) => sources.has(source));
    }
  }
}

/** What the directory tells of one of the sources. */
export function markedSource(
  casts: CastDirectory,
  source: number,
  { group, people }: MarkedSources,
): Pick<OverviewSource, 'uri' | 'quotes' | 'people'> {
  const { members } = casts.people;
  const rows: (readonly [nth: number, row: number])[] = [];
  for (let member = members.firstOf(source); member !== NONE; member = members.sibling(member)) {
    const nth = people.indexOf(members.group(member));
    if (nth >= 0) {
      rows.push([nth, members.row(member)]);
    }
  }
  rows.sort(([a, x], [b, y]) => a - b || x - y);
  return { uri: casts.sources.uri(source), quotes: quotesIn(casts, source, group), people: rows.map(([, row]) => row) };
}
