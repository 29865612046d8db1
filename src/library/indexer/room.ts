/** Sees to it that no more sources are read than the store can keep. */
import type { SourceTable } from './sourceTable.ts';
import { take } from './take.ts';

/** Room for sources that have no record yet. */
export class Room {
  readonly #table: SourceTable;
  readonly #capacity: () => number;
  /** Sources that are being read and have no record yet. */
  readonly #taken = new Set<string>();
  /** Sources for which there was no room. */
  readonly #refused = new Set<string>();

  constructor(table: SourceTable, capacity: () => number) {
    this.#table = table;
    this.#capacity = capacity;
  }

  /** For how many sources there was no room. */
  get refused(): number {
    return this.#refused.size;
  }

  /** How many of all sources will find no room; 0 before one has found none. */
  get left(): number {
    return this.#refused.size === 0 ? 0 : this.#table.size - this.#capacity();
  }

  /** Takes room for a source; answers whether there is some. */
  take(uri: string): boolean {
    if (this.#table.isStored(uri) || this.#taken.has(uri)) {
      return true;
    }
    const hasRoom = this.#table.stored + this.#taken.size < this.#capacity();
    this.#refused.delete(uri);
    (hasRoom ? this.#taken : this.#refused).add(uri);
    return hasRoom;
  }

  /** The source has a record now. */
  give(uri: string): void {
    this.#taken.delete(uri);
  }

  /** These sources are gone; answers those for which there is room now. */
  released(gone: readonly string[]): readonly string[] {
    for (const uri of gone) {
      this.#taken.delete(uri);
      this.#refused.delete(uri);
    }
    const free = Math.max(0, this.#capacity() - this.#table.stored - this.#taken.size);
    const released = take(this.#refused.values(), free);
    released.forEach((uri) => this.#refused.delete(uri));
    return released;
  }

  /** All room is free again. */
  empty(): void {
    this.#taken.clear();
    this.#refused.clear();
  }
}
