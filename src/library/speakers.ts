/** The same speakers across sources who are no named people: grouped by what they are called, kept so while sources come and go. */
import type { Confidence } from '../core/article.ts';
import { speakerKey } from './cast.ts';
import { NameGroups, type NameGroup, type PlaceInSource } from './nameGroups.ts';
import { SortedKeys } from './sortedKeys.ts';
import type { SourceNumbers } from './sourceNumbers.ts';
import { type Page, type Range, type SharedSpeaker, UNKNOWN_SPEAKER } from './sourceQueries.ts';
import type { Cast } from './store/indexStore.ts';

const CONFIDENCES: readonly Confidence[] = ['high', 'likely', 'unsure'];

/** All such speakers, each once, in order of the sources and of their first passages; the one who is not known comes last. */
export class SpeakerDirectory {
  readonly #sources: SourceNumbers;
  readonly #groups: NameGroups;
  readonly #order: SortedKeys<NameGroup>;

  constructor(sources: SourceNumbers) {
    this.#sources = sources;
    this.#groups = new NameGroups(sources);
    this.#order = new SortedKeys<NameGroup>({
      all: () => this.#groups.all(),
      get: (key) => this.#groups.get(key),
      compare: (a, b) => Number(a.key === UNKNOWN_SPEAKER) - Number(b.key === UNKNOWN_SPEAKER) || this.#groups.compareFirst(a, b),
    });
  }

  /** All speakers with their places. */
  get grouped(): NameGroups {
    return this.#groups;
  }

  /** Takes in the speakers of a source, which has its number already. */
  add({ uri, speakers }: Cast): void {
    const source = this.#sources.get(uri);
    speakers.forEach(({ name, confidence, quoteCount: quotes, reportedCount: reported, quotedWords: words }, row) => {
      if (source !== undefined) {
        const key = speakerKey(name);
        this.#order.mark(key, this.#groups.get(key));
        this.#groups.add(key, { name: name ?? '', detail: confidence }, { source, row, quotes, reported, mentions: 0, words });
      }
    });
  }

  /** Forgets the speakers of a source, which still has its number; the cast is the one that was added. */
  remove({ uri, speakers }: Cast): void {
    const source = this.#sources.get(uri);
    speakers.forEach(({ name }, row) => {
      if (source !== undefined) {
        const key = speakerKey(name);
        this.#order.mark(key, this.#groups.get(key));
        this.#groups.take(key, (place) => place.source === source && place.row === row);
      }
    });
  }

  /** Follows a new order of the sources. */
  reorder(): void {
    this.#groups.reorder();
    for (const group of this.#groups.all()) {
      this.#order.mark(group.key, group);
    }
  }

  /** Some of the speakers. */
  list({ offset, limit }: Range): Page<SharedSpeaker> {
    const all = this.#order.get();
    return {
      total: all.length,
      items: all.slice(offset, offset + limit).map(({ key, label, quotes, reported }) => ({
        key,
        name: key === UNKNOWN_SPEAKER ? undefined : label.name,
        quotes,
        reported,
        confidence: CONFIDENCES.find((one) => one === label.detail) ?? 'unsure',
      })),
    };
  }

  /** The how-manieth of all this is, from 0; undefined when there is none with this key. */
  indexOf(key: string): number | undefined {
    const group = this.#groups.get(key);
    return group === undefined ? undefined : this.#order.get().indexOf(group);
  }

  /** Where a speaker speaks, in the order of the sources. */
  places(key: string): readonly PlaceInSource[] {
    const group = this.#groups.get(key);
    return group === undefined ? [] : this.#groups.places(group);
  }
}
