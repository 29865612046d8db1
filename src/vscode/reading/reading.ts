/** How far sources are read: which have a mark for it, and where one stopped in the others. */
import type * as vscode from 'vscode';
import type { ReadMarks } from '../../library/reading/readMarks.ts';
import type { ReadState } from '../../library/reading/readState.ts';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import type { PageView } from '../../shared/readerProtocol.ts';
import { addressAfter, type Renamed } from '../workspace/renamed.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import { LastPlaces } from './lastPlaces.ts';

/** What is known of a source that is in a reader. In UTF-16 code units of `Article.text`. */
export interface ReadSource {
  readonly uri: string;
  readonly length: number;
  /** Where what is shown of the text ends. */
  readonly end: number;
}

/** What was read in this workspace. */
export class Reading extends Disposable {
  readonly #marks: ReadMarks;
  readonly #places: LastPlaces;
  readonly #store: SourceStore;
  readonly #changed = this._register(new Emitter<ReadonlySet<string>>());
  /** What somebody has said is not read, though it has been in the window: until it is opened anew. */
  readonly #unread = new Set<string>();

  /** These sources are read to another extent now. */
  readonly onDidChange: Event<ReadonlySet<string>> = this.#changed.event;

  constructor(marks: ReadMarks, memento: vscode.Memento, store: SourceStore) {
    super();
    this.#marks = this._register(marks);
    this.#places = this._register(new LastPlaces(memento));
    this.#store = store;
    this._register(marks.onDidChange((uris) => this.#changed.fire(uris)));
  }

  /** How far a source is read. `length` is that of its text now; undefined where it is not known. */
  state(uri: string, length: number | undefined): ReadState {
    const read = this.#marks.lengthRead(uri);
    if (read !== undefined) {
      return { kind: read === 0 || length === undefined || read === length ? 'read' : 'changed' };
    }
    const readTo = this.readTo(uri, length);
    return readTo === undefined || length === undefined ? { kind: 'unread' } : { kind: 'started', share: readTo / length };
  }

  /** Whether there is nothing new in a source. */
  isRead(uri: string, length: number | undefined): boolean {
    return this.state(uri, length).kind === 'read';
  }

  /** Where to open a source: where one stopped, or at the start when it was read to its end, or never. */
  open(uri: string): PageView {
    this.#unread.delete(uri);
    const place = this.#places.get(uri);
    return place === undefined || this.#marks.lengthRead(uri) !== undefined ? {} : { anchor: place.anchor };
  }

  /** Up to where a text of this length has been read; undefined where nothing is known of that. */
  readTo(uri: string, length: number | undefined): number | undefined {
    const place = this.#places.get(uri);
    return place === undefined || place.readTo === 0 || place.length !== length ? undefined : place.readTo;
  }

  /** Takes in how a source is looked at. When all of it has been in the window, it is read. */
  looked({ uri, length, end }: ReadSource, { anchor, readTo = 0 }: PageView): void {
    const isUnread = this.#unread.has(uri);
    const before = this.state(uri, length);
    this.#places.set(uri, { anchor: anchor ?? { offset: 0, below: 0 }, readTo: isUnread ? 0 : readTo, length });
    if (before.kind === 'read') {
      return;
    }
    if (readTo >= end && !isUnread) {
      this.#marks.set(new Map([[uri, length]]));
    } else if (JSON.stringify(this.state(uri, length)) !== JSON.stringify(before)) {
      this.#changed.fire(new Set([uri]));
    }
  }

  /** Marks sources as read, at these lengths of their texts; 0 where that is not known. */
  mark(lengths: ReadonlyMap<string, number>): void {
    lengths.forEach((_length, uri) => this.#unread.delete(uri));
    this.#marks.set(lengths);
  }

  /** Marks sources as not read. They begin at the start then. */
  unmark(uris: Iterable<string>): void {
    const lengths = new Map([...uris].map((uri) => [uri, undefined]));
    for (const uri of lengths.keys()) {
      this.#unread.add(uri);
      this.#places.delete(uri);
    }
    this.#marks.set(lengths);
  }

  /** Follows a file or folder that was renamed: what was read stays read. */
  async follow(renamed: Renamed): Promise<void> {
    this.#places.follow(renamed);
    const { oldUri, newUri } = renamed;
    const known = this.#addressesIn(oldUri);
    if (known.length === 0) {
      await this.#store.ready();
    }
    const before =
      known.length > 0 ? known : this.#addressesIn(newUri).flatMap((one) => addressAfter(one, { oldUri: newUri, newUri: oldUri }) ?? []);
    const all = new Set([oldUri.toString(), ...before]);
    this.#marks.move(new Map([...all].map((address) => [address, addressAfter(address, renamed) ?? address])));
  }

  #addressesIn(uri: vscode.Uri): readonly string[] {
    const folder = this.#store.folder(uri);
    return folder === undefined ? [] : Array.from(folder.all(), ({ key }) => key);
  }
}
