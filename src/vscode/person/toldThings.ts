/** What a page was told of, by small numbers: it names nothing else, and gets no other address or person opened. */
import type { SharedPerson } from '../../library/sourceQueries.ts';

/** So many people are remembered; the oldest are forgotten, which only a page that makes things up would miss. */
const MAX_PEOPLE = 5000;

/** Sources and people of one page. */
export class ToldThings {
  readonly #sources: string[] = [];
  readonly #ids = new Map<string, number>();
  /** How often each source has changed since it was told of. */
  readonly #versions = new Map<string, number>();
  readonly #people = new Map<number, SharedPerson>();
  readonly #idsOfPeople = new Map<string, number>();
  #nextPerson = 0;

  /** The number of a source, which it is given now if it had none. */
  idOfSource(uri: string): number {
    const id = this.#ids.get(uri) ?? this.#sources.push(uri) - 1;
    this.#ids.set(uri, id);
    return id;
  }

  /** The address of a source that was told of. */
  source(id: number): string | undefined {
    return this.#sources[id];
  }

  /** A source may be another now. Answers whether it was told of; nothing is kept of others. */
  changed(uri: string): boolean {
    const isTold = this.#ids.has(uri);
    if (isTold) {
      this.#versions.set(uri, this.version(uri) + 1);
    }
    return isTold;
  }

  /** How often a source has changed. */
  version(uri: string): number {
    return this.#versions.get(uri) ?? 0;
  }

  /** The number of somebody: the same as long as he or she is remembered. */
  idOfPerson(person: SharedPerson): number {
    const id = this.#idsOfPeople.get(person.key) ?? this.#nextPerson++;
    this.#idsOfPeople.set(person.key, id);
    this.#people.set(id, person);
    const oldest = this.#people.get(id - MAX_PEOPLE);
    if (oldest !== undefined) {
      this.#people.delete(id - MAX_PEOPLE);
      this.#idsOfPeople.delete(oldest.key);
    }
    return id;
  }

  /** Who was told of by this number. */
  person(id: number): SharedPerson | undefined {
    return this.#people.get(id);
  }
}
