/** Shows places in the reader for a look, and gives back what was there before: source, scroll, mark, focus. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { Emitter, type Event } from '../../shared/lifecycle.ts';
import type { Reader, ReaderSnapshot } from '../views/reader.ts';
import type { ReaderManager } from '../views/readerManager.ts';
import { Latest } from './latest.ts';

/** A place in a source. */
export interface Place {
  readonly uri: vscode.Uri;
  /** In `Article.text`; undefined for the source as a whole. */
  readonly span?: Span | undefined;
  /** Whom to choose if it is kept, an index of the people of the source. */
  readonly person?: number;
}

/** What the window showed before. */
export interface Before {
  /** The reader that was used last, and what it showed. */
  readonly reader: Reader | undefined;
  readonly snapshot: ReaderSnapshot | undefined;
  readonly wasVisible: boolean;
  /** The text editor in front, which a reader of the same group would hide. */
  readonly editor: vscode.TextEditor | undefined;
}

/** Begins a preview: notes what is shown now. */
export async function beginPreview(readers: ReaderManager, log: vscode.LogOutputChannel): Promise<ReaderPreview> {
  const reader = readers.active;
  const snapshot = await reader?.snapshot();
  const { activeTextEditor: editor } = vscode.window;
  return new ReaderPreview(readers, { reader, snapshot, wasVisible: reader?.panel.visible === true, editor }, log);
}

/** One preview, from the first place looked at to the choice. */
export class ReaderPreview {
  readonly #readers: ReaderManager;
  readonly #before: Before;
  readonly #shows: Latest;
  readonly #opening = new Emitter<Promise<Reader>>();
  #reader: Reader | undefined;
  #hadFocus = false;

  /** A reader is opened, where there was none. */
  readonly onWillOpen: Event<Promise<Reader>> = this.#opening.event;

  constructor(readers: ReaderManager, before: Before, log: vscode.LogOutputChannel) {
    this.#readers = readers;
    this.#before = before;
    this.#reader = before.reader;
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
      if (this.#reader === undefined) {
        const opening = this.#readers.open(uri, { ...options, preserveFocus: true });
        this.#opening.fire(opening);
        this.#reader = await opening;
        return;
      }
      if (!this.#reader.panel.visible) {
        this.#reader.panel.reveal(undefined, true);
      }
      await this.#reader.open(uri, options);
    });
  }

  /** A reader had the focus before after all: it takes it back only now from the palette that the pick was called from. */
  noteFocus(reader: Reader): void {
    this.#hadFocus ||= reader === this.#before.reader;
  }

  /** Stays at a place, with the focus in the text. */
  async keep({ uri, span, person }: Place): Promise<void> {
    await this.#shows.stop();
    await this.#readers.open(uri, { ...(span === undefined ? {} : { place: span }), ...(person === undefined ? {} : { person }) });
  }

  /** Brings back what was shown before. */
  async giveBack(): Promise<void> {
    await this.#shows.stop();
    const { reader, snapshot, wasVisible, editor } = this.#before;
    if (reader === undefined) {
      this.#reader?.panel.dispose();
    } else if (snapshot === undefined) {
      await reader.showNothing();
    } else {
      await reader.restore(snapshot);
      await (this.#hadFocus ? reader.focus() : undefined);
    }
    if (!wasVisible && editor !== undefined && this.#reader !== undefined) {
      const { document, viewColumn } = editor;
      await vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
    }
  }
}
