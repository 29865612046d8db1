/** Who is in all sources together. Follows sources that come, change and go at the cost of what is in these alone. */
import { PeopleDirectory } from './people.ts';
import { FingerprintTable } from './reuse/fingerprintTable.ts';
import { SourceFacts } from './sourceFacts.ts';
import { SourceNumbers } from './sourceNumbers.ts';
import { SpeakerDirectory } from './speakers.ts';
import type { Cast } from './store/indexStore.ts';

/** Sources that have one fingerprint: of more, as good as any. */
const MOST_SHARING = 500;

/** People and speakers of the sources whose casts were added, and which of them may quote the same words. */
export class CastDirectory {
  readonly sources = new SourceNumbers();
  readonly people = new PeopleDirectory(this.sources);
  readonly speakers = new SpeakerDirectory(this.sources);
  readonly facts = new SourceFacts();
  readonly #fingerprints = new FingerprintTable();
  #revision: number;

  /** `revision` is the first one; another than those of the directory before. */
  constructor(revision = 0) {
    this.#revision = revision;
  }

  /** Another number after each change. */
  get revision(): number {
    return this.#revision;
  }

  /** Takes in the cast of a source that has none here. `order` is its place among the sources, ascending. */
  add(cast: Cast, order: number): void {
    this.#revision++;
    const source = this.sources.take(cast.uri, order);
    this.facts.set(source, cast);
    this.#fingerprints.add(source, cast.fingerprints);
    this.people.add(cast);
    this.speakers.add(cast);
  }

  /** Forgets a cast; it must be the one that was added. */
  remove(cast: Cast): void {
    this.#revision++;
    this.people.remove(cast);
    this.speakers.remove(cast);
    this.#fingerprints.remove(this.sources.get(cast.uri) ?? 0, cast.fingerprints);
    this.sources.release(cast.uri);
  }

  /** Sources that have some of the fingerprints, those that have most first, at most so many. */
  sharing(fingerprints: readonly number[], most: number): readonly string[] {
    const counts = new Map<number, number>();
    for (const source of fingerprints.flatMap((one) => this.#fingerprints.sources(one, MOST_SHARING))) {
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
    return [...counts]
      .sort(([a, x], [b, y]) => y - x || this.sources.order(a) - this.sources.order(b))
      .slice(0, most)
      .map(([source]) => this.sources.uri(source));
  }

  /** Follows a new order of sources, those that have no cast here too. Costs a pass over all. */
  reorder(orders: Iterable<readonly [uri: string, order: number]>): void {
    this.#revision++;
    for (const [uri, order] of orders) {
      if (this.sources.get(uri) !== undefined) {
        this.sources.take(uri, order);
      }
    }
    this.people.reorder();
    this.speakers.reorder();
  }
}
