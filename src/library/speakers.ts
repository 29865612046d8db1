/** The same speakers across sources who are no named people: grouped by what they are called, kept so while sources come and go. */
import type { Confidence } from '../core/article.ts';
import { speakerKey } from './cast.ts';
import { NameGroups, type PlaceInSource } from './nameGroups.ts';
import { PlaceTable } from './placeTable.ts';
import { SortedKeys } from './sortedKeys.ts';
import type { SourceNumbers } from './sourceNumbers.ts';
import { type Page, type Range, type SharedSpeaker, UNKNOWN_SPEAKER } from './sourceQueries.ts';
import type { Cast } from './store/indexStore.ts';

const CONFIDENCES: readonly Confidence[] = ['high', 'likely', 'unsure'];

/** All such speakers, each once, in order of the sources and of their first passages; the one who is not known comes last. */
export class SpeakerDirectory {
  readonly #sources: SourceNumbers;
  /** Noted is how sure it is that the passages are the speaker's, as an index of `CONFIDENCES`. */
  readonly #places = new PlaceTable();
  readonly #groups: NameGroups;
  /** Groups by key, and keys by group. */
  readonly #byKey = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #order: SortedKeys<number, number>;

  constructor(sources: SourceNumbers) {
    this.#sources = sources;
    this.#groups = new NameGroups(sources, this.#places);
    this.#order = new SortedKeys<number, number>({
      all: () => this.#groups.all(),
      get: (group) => (this.#groups.size(group) > 0 ? group : undefined),
      compare: (a, b) => Number(this.#isUnknown(a)) - Number(this.#isUnknown(b)) || this.#groups.compareFirst(a, b),
    });
  }

  /** All speakers with their places. */
  get grouped(): NameGroups {
    return this.#groups;
  }

  /** The key of one of these groups. */
  keyOf(group: number): string {
    return this.#keys[group] ?? '';
  }

  /** Takes in the speakers of a source, which has its number already. */
  add({ uri, speakers }: Cast): void {
    const source = this.#sources.get(uri);
    speakers.forEach(({ name = '', confidence, quoteCount: quotes, reportedCount: reported, quotedWords: words }, row) => {
      if (source !== undefined) {
        const key = speakerKey(speakers[row]?.name);
        const known = this.#byKey.get(key);
        const place = { source, row, quotes, reported, mentions: 0, words };
        const at = this.#places.add(place, this.#kept(known, name), CONFIDENCES.indexOf(confidence));
        const group = this.#groups.add(known, at);
        this.#order.mark(group, group);
        if (known === undefined) {
          this.#byKey.set(key, group);
          this.#keys[group] = key;
        }
      }
    });
  }

  /** Forgets the speakers of a source, which still has its number; the cast is the one that was added. */
  remove({ uri, speakers }: Cast): void {
    const source = this.#sources.get(uri);
    for (const key of speakers.map(({ name }) => speakerKey(name))) {
      const group = this.#byKey.get(key);
      if (group !== undefined) {
        this.#order.mark(group, group);
        this.#groups.take(group, (at) => this.#places.source(at) === source).forEach((at) => this.#places.delete(at));
        if (this.#groups.size(group) === 0) {
          this.#byKey.delete(key);
        }
      }
    }
  }

  /** Follows a new order of the sources. */
  reorder(): void {
    this.#groups.reorder();
    for (const group of this.#groups.all()) {
      this.#order.mark(group, group);
    }
  }

  /** Some of the speakers. */
  list({ offset, limit }: Range): Page<SharedSpeaker> {
    const all = this.#order.get();
    return {
      total: all.length,
      items: all.slice(offset, offset + limit).map((group) => ({
        key: this.keyOf(group),
        name: this.#isUnknown(group) ? undefined : this.#groups.name(group),
        quotes: this.#groups.count(group, 'quotes'),
        reported: this.#groups.count(group, 'reported'),
        confidence: CONFIDENCES[this.#places.note(this.#groups.face(group))] ?? 'unsure',
      })),
    };
  }

  /** The how-manieth of all this is, from 0; undefined when there is none with this key. */
  indexOf(key: string): number | undefined {
    const group = this.#byKey.get(key);
    return group === undefined ? undefined : this.#order.get().indexOf(group);
  }

  /** Where a speaker speaks, in the order of the sources. */
  places(key: string): readonly PlaceInSource[] {
    const group = this.#byKey.get(key);
    return group === undefined ? [] : this.#groups.places(group);
  }

  #isUnknown(group: number): boolean {
    return this.#keys[group] === UNKNOWN_SPEAKER;
  }

  /** The name, as a string that is kept already where the group has it: each source brings one of its own. */
  #kept(group: number | undefined, name: string): string {
    const known = group === undefined ? undefined : this.#groups.name(group);
    return known === name ? known : name;
  }
}
