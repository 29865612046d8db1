/** Where in each source somebody stopped reading; kept in the workspace's state, for the sources that were looked at last. */
import type * as vscode from 'vscode';
import { isCount, isPixels } from '../../shared/checks.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import type { Anchor } from '../../shared/readerProtocol.ts';
import { addressAfter, type Renamed } from '../workspace/renamed.ts';

const KEY = 'verbatim.readers.places';
/** The places of so many sources are kept, of those that were looked at last. */
const MAX_PLACES = 300;
/** They are written down once nobody has scrolled for so long, in milliseconds. */
const WRITE_DELAY = 1_000;

/** Where somebody stopped in a source. */
export interface LastPlace {
  readonly anchor: Anchor;
  /** As in `PageView`. */
  readonly readTo: number;
  /** How long the text was then, in UTF-16 code units: in one that has changed since, nobody knows what was read. */
  readonly length: number;
}

type Stored = readonly [address: string, offset: number, below: number, readTo: number, length: number];

/** The places, by address. */
export class LastPlaces extends Disposable {
  readonly #memento: vscode.Memento;
  /** In order of use, the one used last at the end. */
  readonly #places = new Map<string, LastPlace>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(memento: vscode.Memento) {
    super();
    this.#memento = memento;
    const stored = memento.get<unknown>(KEY);
    for (const [address, offset, below, readTo, length] of Array.isArray(stored) ? stored.filter(isStored) : []) {
      this.#places.set(address, { anchor: { offset, below }, readTo, length });
    }
  }

  get(address: string): LastPlace | undefined {
    return this.#places.get(address);
  }

  /** Keeps a place. */
  set(address: string, place: LastPlace): void {
    this.#places.delete(address);
    this.#places.set(address, place);
    const [oldest] = this.#places.keys();
    if (this.#places.size > MAX_PLACES && oldest !== undefined) {
      this.#places.delete(oldest);
    }
    this.#writeSoon();
  }

  /** Forgets the place in a source. */
  delete(address: string): void {
    if (this.#places.delete(address)) {
      this.#writeSoon();
    }
  }

  /** Follows a file or folder that was renamed. */
  follow(renamed: Renamed): void {
    for (const [address, place] of [...this.#places]) {
      const after = addressAfter(address, renamed);
      if (after !== undefined) {
        this.#places.delete(address);
        this.set(after, place);
      }
    }
  }

  #writeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), WRITE_DELAY);
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const stored = [...this.#places].map(([address, { anchor, readTo, length }]): Stored => {
      return [address, anchor.offset, anchor.below, readTo, length];
    });
    void this.#memento.update(KEY, stored);
  }

  override dispose(): void {
    if (this.#timer !== undefined) {
      this.#write();
    }
    super.dispose();
  }
}

function isStored(value: unknown): value is Stored {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    isPixels(value[2]) &&
    [value[1], value[3], value[4]].every((count) => isCount(count))
  );
}
