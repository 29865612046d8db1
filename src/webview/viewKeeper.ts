/** Tells the extension how an article is looked at, and keeps that for when the window is reloaded. */
import type { ChangedView, PageView, ReaderState } from '../shared/readerProtocol.ts';
import type { Reading } from './reading.ts';

/** It is told after this long without another change, in milliseconds. */
const REST = 100;

/** Where it is told. */
export interface ViewSinks {
  readonly setState: (state: ReaderState) => void;
  readonly viewChanged: (view: ChangedView) => void;
}

/** Watches how articles are looked at. */
export class ViewKeeper {
  readonly #sinks: ViewSinks;
  #timer: number | undefined;

  constructor(sinks: ViewSinks) {
    this.#sinks = sinks;
  }

  /** The view is another one now. What is only previewed is not told. */
  changed(reading: Reading): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!reading.isPreview) {
        const { uri, version } = reading.article;
        this.keep(uri, reading.view);
        this.#sinks.viewChanged({ version, ...reading.view });
      }
    }, REST);
  }

  /** Keeps which source is shown, or is to be when it can be, and how it is looked at. */
  keep(uri: string, view: PageView): void {
    this.#sinks.setState({ version: 1, uri, ...view });
  }

  /** The article is gone: what was to be told of it is not any more. */
  forget(): void {
    clearTimeout(this.#timer);
  }
}
