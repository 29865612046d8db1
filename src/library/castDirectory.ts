/** Who is in all sources together. Follows sources that come, change and go at the cost of what is in these alone. */
import { PeopleDirectory } from './people.ts';
import { SourceNumbers } from './sourceNumbers.ts';
import { SpeakerDirectory } from './speakers.ts';
import type { Cast } from './store/indexStore.ts';

/** People and speakers of the sources whose casts were added. */
export class CastDirectory {
  readonly #sources = new SourceNumbers();
  readonly people = new PeopleDirectory(this.#sources);
  readonly speakers = new SpeakerDirectory(this.#sources);

  /** Takes in the cast of a source that has none here. `order` is its place among the sources, ascending. */
  add(cast: Cast, order: number): void {
    this.#sources.take(cast.uri, order);
    this.people.add(cast);
    this.speakers.add(cast);
  }

  /** Forgets a cast; it must be the one that was added. */
  remove(cast: Cast): void {
    this.people.remove(cast);
    this.speakers.remove(cast);
    this.#sources.release(cast.uri);
  }

  /** Follows a new order of sources, those that have no cast here too. Costs a pass over all. */
  reorder(orders: Iterable<readonly [uri: string, order: number]>): void {
    for (const [uri, order] of orders) {
      if (this.#sources.get(uri) !== undefined) {
        this.#sources.take(uri, order);
      }
    }
    this.people.reorder();
    this.speakers.reorder();
  }
}
