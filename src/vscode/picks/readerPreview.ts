/** Shows places in the reader for a look, and gives back what was there before: source, scroll, mark, focus. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { Emitter, type Event } from '../../shared/lifecycle.ts';
import type { Reader } from '../views/reader.ts';
import type { ReaderManager } from '../views/readerManager.ts';
import type { ReaderSnapshot } from '../views/readerTypes.ts';
import { Latest } from './latest.ts';

/** A place in a source. */
export interface Place {
  readonly uri: vscode.Uri;
  /** In `Article.text`; undefined for the source as a whole. */
  readonly span?: Span | undefined;
  /** Whom to choose if it is kept, an index of the people of the source. */
  readonly person?: number;
}

/** What a reader showed before. */
interface Before {
  readonly snapshot: ReaderSnapshot | undefined;
  readonly wasVisible: boolean;
}

/** Begins a preview: notes what is shown now. */
export async function beginPreview(readers: ReaderManager, log: vscode.LogOutputChannel): Promise<ReaderPreview> {
  const { active } = readers;
  const before = active === undefined ? undefined : ([active, await noted(active)] as const);
  return new ReaderPreview(readers, before, log);
}

async function noted(reader: Reader): Promise<Before> {
  return { snapshot: await reader.snapshot(), wasVisible: reader.panel.visible };
}

/** One preview, from the first place looked at to the choice. */
export class ReaderPreview {
  readonly #readers: ReaderManager;
  /** The readers that were there: the one that was used last, and those that are previewed in because it shows one source only. */
  readonly #before: Map<Reader, Before>;
  /** The reader that was used last. */
  readonly #last: Reader | undefined;
  /** The text editor in front, which a reader of the same group would hide. */
  readonly #editor = vscode.window.activeTextEditor;
  readonly #shows: Latest;
  readonly #opening = new Emitter<Promise<Reader>>();
  /** The reader that was opened for the preview. */
  #opened: Reader | undefined;
  #hidesEditor = false;
  #hadFocus = false;

  /** A reader is opened, where there was none to preview in. */
  readonly onWillOpen: Event<Promise<Reader>> = this.#opening.event;

  constructor(readers: ReaderManager, last: readonly [Reader, Before] | undefined, log: vscode.LogOutputChannel) {
    this.#readers = readers;
    this.#last = last?.[0];
    this.#before = new Map(last === undefined ? [] : [last]);
    this.#shows = new Latest((error) => log.warn('Could not show a preview.', String(error)));
  }

  /** Shows a place, which may have to be found first; when several are asked for at once, the last of them. */
  show(find: () => Promise<Place | undefined>): void {
    this.#shows.run(async () => {
      const place = await find();
      if (place === undefined) {
        return;
      }
      const { uri, span } = place;
      const options = { ...(span === undefined ? {} : { place: span }), isPreview: true } as const;
      const reader = await this.#readerFor(uri);
      if (reader === undefined) {
        const opening = this.#readers.open(uri, { ...options, preserveFocus: true });
        this.#hidesEditor = true;
        this.#opening.fire(opening);
        this.#opened = await opening;
        return;
      }
      if (!reader.panel.visible) {
        this.#hidesEditor = true;
        reader.panel.reveal(undefined, true);
      }
      await reader.open(uri, options);
    });
  }

  /** A reader had the focus before after all: it takes it back only now from the palette that the pick was called from. */
  noteFocus(reader: Reader): void {
    this.#hadFocus ||= reader === this.#last;
  }

  /** Stays at a place, with the focus in the text. */
  async keep({ uri, span, person }: Place): Promise<void> {
    await this.#shows.stop();
    await this.#readers.open(uri, { ...(span === undefined ? {} : { place: span }), ...(person === undefined ? {} : { person }) });
  }

  /** Brings back what was shown before. */
  async giveBack(): Promise<void> {
    await this.#shows.stop();
    this.#opened?.panel.dispose();
    // The one that was used last comes last: it may have had the focus.
    for (const [reader, before] of [...this.#before].reverse()) {
      await this.#restore(reader, before);
    }
    if (this.#hidesEditor && this.#editor !== undefined) {
      const { document, viewColumn } = this.#editor;
      await vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
    }
  }

  /** The reader in which a source is previewed: the one used last where it may show it, else another; undefined when there is none. */
  async #readerFor(uri: vscode.Uri): Promise<Reader | undefined> {
    const used = [this.#last, this.#opened].find((one) => one?.mayShow(uri) === true);
    const reader = used ?? this.#readers.lastFor(uri);
    if (reader !== undefined && reader !== this.#opened && !this.#before.has(reader)) {
      this.#before.set(reader, await noted(reader));
    }
    return reader;
  }

  async #restore(reader: Reader, { snapshot, wasVisible }: Before): Promise<void> {
    if (snapshot === undefined) {
      await reader.showNothing();
      return;
    }
    if (wasVisible && !reader.panel.visible) {
      reader.panel.reveal(undefined, true);
    }
    await reader.restore(snapshot);
    await (this.#hadFocus && reader === this.#last ? reader.focus() : undefined);
  }
}
