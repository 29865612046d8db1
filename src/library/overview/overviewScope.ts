/** Which sources an overview is of. */
import type { CastDirectory } from '../castDirectory.ts';
import { NONE } from '../identity/columns.ts';
import { isWithin } from '../statistics.ts';
import type { OverviewRequest } from './overviewFigures.ts';

/** What is asked about, by number. */
export interface OverviewScope {
  /** The group of the person that is asked about; undefined where nobody is, or there is nobody with this key any more. */
  readonly group: number | undefined;
  /** The sources that are counted, each once, in no order. */
  readonly sources: readonly number[];
  /** How many sources there are in the folder, whomever they name. */
  readonly read: number;
}

/** What a request asks about: the sources that are in the folder and name the person. */
export function scopeOf(casts: CastDirectory, { within, person }: Omit<OverviewRequest, 'asker'>): OverviewScope {
  const isCounted = isWithin(within);
  const all: number[] = [];
  for (const [uri, source] of casts.sources.all()) {
    if (isCounted(uri)) {
      all.push(source);
    }
  }
  const group = person === undefined ? undefined : casts.people.groupOf(person);
  if (person === undefined) {
    return { group, sources: all, read: all.length };
  }
  const naming = new Set(group === undefined ? [] : sourcesNaming(casts, group));
  return { group, sources: all.filter((source) => naming.has(source)), read: all.length };
}

/** The sources that name a person, in no order; one that gives two names of the person comes twice. */
export function* sourcesNaming({ people }: CastDirectory, group: number): Generator<number> {
  const { grouped, members } = people;
  for (let member = grouped.head(group); member !== NONE; member = members.next(member)) {
    yield members.source(member);
  }
}
