/** Keeps the context key that tells whether the source in the reader that was used last is read. */
import { Disposable, type Event } from '../../shared/lifecycle.ts';
import { setContext } from '../contextKeys.ts';
import type { Reader } from '../views/reader.ts';
import type { Reading } from './reading.ts';

/** The readers, as far as they matter here. */
interface Readers {
  readonly active: Reader | undefined;
  readonly onDidChangeActive: Event<unknown>;
  readonly onDidShow: Event<unknown>;
}

/** Sets `verbatim.readerIsRead`. */
export class ReadContext extends Disposable {
  readonly #readers: Readers;
  readonly #reading: Reading;
  #value: boolean | undefined;

  constructor(readers: Readers, reading: Reading) {
    super();
    this.#readers = readers;
    this.#reading = reading;
    this._register(readers.onDidChangeActive(() => this.#tell()));
    this._register(readers.onDidShow(() => this.#tell()));
    this._register(reading.onDidChange(() => this.#tell()));
  }

  #tell(): void {
    const opened = this.#readers.active?.opened;
    const value = opened !== undefined && this.#reading.isRead(opened.uri, opened.article.text.length);
    if (value !== this.#value) {
      this.#value = value;
      void setContext('verbatim.readerIsRead', value);
    }
  }
}
