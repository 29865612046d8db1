/** Which files are to be read next: those in view first, then those that were changed last. */
import type { FileStat } from '../readSource.ts';

/** A file that waits to be read, and its size and time when it was looked at. */
export interface Waiting {
  readonly uri: string;
  readonly stamp: FileStat;
}

/** Files that wait, each once. */
export class ReadQueue {
  readonly #waiting = new Map<string, Waiting>();
  /** A heap, the newest on top. What does not wait any more, or waits by another stamp, is passed over when it comes up. */
  #heap: Waiting[] = [];
  #preferred: readonly string[] = [];

  get size(): number {
    return this.#waiting.size;
  }

  /** Whether any of those wait that are preferred. */
  get hasPreferred(): boolean {
    return this.#preferred.some((uri) => this.#waiting.has(uri));
  }

  add(file: Waiting): void {
    this.#waiting.set(file.uri, file);
    this.#heap.push(file);
    this.#rise(this.#heap.length - 1);
  }

  delete(uri: string): void {
    this.#waiting.delete(uri);
  }

  /** Puts these before all others, in this order; those that were preferred before go back to their places. */
  prefer(uris: readonly string[]): void {
    this.#preferred = uris;
  }

  /** Takes out at most `files` files with at most `bytes` bytes together; one file may be larger. */
  take({ files, bytes }: { readonly files: number; readonly bytes: number }): readonly Waiting[] {
    const taken: Waiting[] = [];
    let left = bytes;
    for (let next = this.#peek(); next !== undefined && taken.length < files; next = this.#peek()) {
      left -= next.stamp.size;
      if (left < 0 && taken.length > 0) {
        break;
      }
      this.#waiting.delete(next.uri);
      taken.push(next);
    }
    return taken;
  }

  clear(): void {
    this.#waiting.clear();
    this.#heap = [];
  }

  #peek(): Waiting | undefined {
    for (const uri of this.#preferred) {
      const preferred = this.#waiting.get(uri);
      if (preferred !== undefined) {
        return preferred;
      }
    }
    for (let top = this.#heap[0]; top !== undefined; top = this.#heap[0]) {
      if (this.#waiting.get(top.uri) === top) {
        return top;
      }
      this.#drop();
    }
    return undefined;
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.#swap(at, above)) {
        return;
      }
      at = above;
    }
  }

  /** Takes the top off the heap. */
  #drop(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) {
      return;
    }
    this.#heap[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const newer = this.#timeAt(right) > this.#timeAt(left) ? right : left;
      if (!this.#swap(newer, at)) {
        return;
      }
      at = newer;
    }
  }

  /** Exchanges two entries when the lower is newer; answers whether it was. */
  #swap(lower: number, upper: number): boolean {
    const [below, above] = [this.#heap[lower], this.#heap[upper]];
    if (below === undefined || above === undefined || below.stamp.mtime <= above.stamp.mtime) {
      return false;
    }
    this.#heap[lower] = above;
    this.#heap[upper] = below;
    return true;
  }

  #timeAt(index: number): number {
    return this.#heap[index]?.stamp.mtime ?? -Infinity;
  }
}
