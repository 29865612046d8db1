/** Which sources have been read: kept in a file that is written when marks change, and that several windows may share. */
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import { markKey, MarkTable } from './markTable.ts';

/** Marks are written down once none has changed for so long, in milliseconds. */
const WRITE_DELAY = 300;

/** Where marks are kept. */
export interface MarkFile {
  /** Its content; undefined where there is no file. */
  read(): Promise<Uint8Array | undefined>;
  /** Puts this in its place, as a whole or not at all. */
  write(content: Uint8Array): Promise<void>;
  /** It could not be read or written, or holds what no version of ours has written. */
  failed(reason: string): void;
}

/** The marks of all sources. */
export class ReadMarks extends Disposable {
  readonly #file: MarkFile;
  readonly #changed = this._register(new Emitter<ReadonlySet<string>>());
  #table: MarkTable;
  /** What has changed since the file was written last. */
  #pending = new Map<number, number | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** The marks of these addresses are others now. */
  readonly onDidChange: Event<ReadonlySet<string>> = this.#changed.event;

  /** `table` is what the file holds: see `open`. */
  constructor(file: MarkFile, table: MarkTable) {
    super();
    this.#file = file;
    this.#table = table;
  }

  /** Reads the marks. Where they cannot be read there are none. */
  static async open(file: MarkFile): Promise<ReadMarks> {
    try {
      return new ReadMarks(file, await tableIn(file));
    } catch (error) {
      file.failed(String(error));
      return new ReadMarks(file, MarkTable.empty);
    }
  }

  /** How long the text was when it was read, in UTF-16 code units; 0 where that is not known, undefined for what is not read. */
  lengthRead(address: string): number | undefined {
    return this.#table.get(markKey(address));
  }

  /** Marks texts as read at these lengths; with undefined as not read. */
  set(lengths: ReadonlyMap<string, number | undefined>): void {
    const changes = new Map([...lengths].map(([address, length]) => [markKey(address), length]));
    this.#table = this.#table.with(changes);
    changes.forEach((length, key) => this.#pending.set(key, length));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), WRITE_DELAY);
    this.#changed.fire(new Set(lengths.keys()));
  }

  /** The texts at these addresses are at others now; their marks go with them. */
  move(moves: ReadonlyMap<string, string>): void {
    const lengths = new Map<string, number | undefined>();
    for (const [before, after] of moves) {
      const length = this.lengthRead(before);
      if (length !== undefined) {
        lengths.set(before, undefined);
        lengths.set(after, length);
      }
    }
    if (lengths.size > 0) {
      this.set(lengths);
    }
  }

  /** Writes down what has changed; resolves when that is done. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
  }

  async #write(): Promise<void> {
    const changes = this.#pending;
    if (changes.size === 0) {
      return;
    }
    this.#pending = new Map();
    try {
      // Another window may have written meanwhile. What cannot be read now is not written over.
      const table = (await tableIn(this.#file)).with(changes);
      await this.#file.write(table.bytes());
      this.#table = table.with(this.#pending);
    } catch (error) {
      this.#pending = new Map([...changes, ...this.#pending]);
      this.#file.failed(String(error));
    }
  }

  override dispose(): void {
    void this.flush();
    super.dispose();
  }
}

/** Rejects when the file cannot be read. A damaged one holds no marks. */
async function tableIn(file: MarkFile): Promise<MarkTable> {
  const content = await file.read();
  const table = content === undefined ? MarkTable.empty : MarkTable.of(content);
  if (table === undefined) {
    file.failed('The file is damaged.');
  }
  return table ?? MarkTable.empty;
}
