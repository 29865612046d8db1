/** In how many sources two people are named together. */
import type { CastDirectory } from '../castDirectory.ts';
import { NONE } from '../identity/columns.ts';
import type { NamedPair } from './overviewFigures.ts';

/** After so many sources others may work. */
const STEP = 10_000;

/**
 * Counts the pairs among a few people, at most 31: each source has a bit for each of them whom it names, so that the cost is that of
 * their mentions and of the pairs that there are. Only the sources given count, each once. Most sources first, then by the people.
 */
export function* pairsAmong(
  casts: CastDirectory,
  groups: readonly number[],
  sources: readonly number[],
): Generator<undefined, readonly NamedPair[]> {
  const { grouped, members } = casts.people;
  const named = new Int32Array(casts.sources.end);
  for (const [nth, group] of groups.entries()) {
    for (let member = grouped.head(group); member !== NONE; member = members.next(member)) {
      const source = members.source(member);
      named[source] = (named[source] ?? 0) | (1 << nth);
    }
    yield undefined;
  }
  const counts = new Int32Array(groups.length * groups.length);
  for (const [nth, source] of sources.entries()) {
    countPairs(named[source] ?? 0, counts, groups.length);
    if (nth % STEP === STEP - 1) {
      yield undefined;
    }
  }
  const pairs = Array.from(counts, (count, at) => ({ a: Math.floor(at / groups.length), b: at % groups.length, sources: count }));
  return pairs.filter((pair) => pair.sources > 0).sort((x, y) => y.sources - x.sources || x.a - y.a || x.b - y.b);
}

/** Counts one for each two bits. */
function countPairs(bits: number, counts: Int32Array, width: number): void {
  for (let rest = bits; rest !== 0;) {
    const row = lowest(rest) * width;
    rest &= rest - 1;
    for (let others = rest; others !== 0; others &= others - 1) {
      const at = row + lowest(others);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
}

/** The place of the lowest bit that is set. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
