/** The tab of a reader: its HTML, what stands in it and how it is looked at, kept while its page comes and goes. */
import type * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { Disposable, Emitter, type Event, toDisposable } from '../../shared/lifecycle.ts';
import { isAnything, isFlag } from '../../shared/checks.ts';
import { isChangedView, isChosenPerson, isPassageReference, isPressedButton } from '../../shared/readerChecks.ts';
import type {
  ChangedView,
  PageAction,
  PageArticle,
  PageCard,
  PageContent,
  PageUpdate,
  PageView,
  PassageReference,
  ReaderHost,
  ReaderPage,
  Snapshot,
  Statement,
} from '../../shared/readerProtocol.ts';
import type { Handlers, Remote } from '../../shared/rpc.ts';
import type { Settings } from '../workspace/settings.ts';
import { pageFrame, pageOptions } from './pageFrame.ts';
import { PageLink } from './pageLink.ts';
import { lookOf } from './look.ts';
import { knownView } from './knownView.ts';
import { readerHtml } from './readerHtml.ts';
import { emptyNotice } from './readerNotices.ts';
import { readerStrings } from './readerStrings.ts';

/** What was selected in the page: a place, or a person. */
export interface PageSelection {
  /** In the article's text. */
  readonly span?: Span;
  /** Index of the article's people; undefined with no span either when nobody is chosen any more. */
  readonly person?: number;
}

/** A button of the page that was pressed, and the passage of the card that it is on. */
export interface Pressed {
  readonly action: PageAction;
  readonly span?: Span;
}

/** What a view needs to know of the article's passages, by their index. */
export interface PassageWords {
  statement(passage: number): Statement;
  card(passage: number): Promise<PageCard>;
}

/** What a view is built with. */
export interface ReaderViewParts {
  readonly extensionUri: vscode.Uri;
  readonly settings: Settings;
  readonly words: PassageWords;
}

/** A tab with a page. What is asked for while there is no page is what the next page begins with. */
export class ReaderView extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #parts: ReaderViewParts;
  readonly #link: PageLink<ReaderPage, ReaderHost>;
  readonly #selected = this._register(new Emitter<PageSelection>());
  readonly #looked = this._register(new Emitter<PageView>());
  readonly #focused = this._register(new Emitter<boolean>());
  readonly #pressed = this._register(new Emitter<Pressed>());
  readonly #left = Promise.withResolvers<unknown>();
  #content: PageContent = emptyNotice();
  #view: PageView = {};
  #statement: Statement | undefined;
  #hasHtml = false;
  /** Whether keys go to the page. */
  #hasFocus = false;
  /** Jumps that the page has not answered yet: what it tells meanwhile of another place is of before. */
  #jumping = 0;

  /** What the person selects in the page. */
  readonly onDidSelect: Event<PageSelection> = this.#selected.event;
  /** How the article is looked at now, once that has changed in the page. */
  readonly onDidLook: Event<PageView> = this.#looked.event;
  /** Whether keys go to the page. */
  readonly onDidFocus: Event<boolean> = this.#focused.event;
  readonly onDidPress: Event<Pressed> = this.#pressed.event;

  constructor(panel: vscode.WebviewPanel, parts: ReaderViewParts) {
    super();
    this.#panel = this._register(panel);
    this.#parts = parts;
    this.#link = this._register(new PageLink<ReaderPage, ReaderHost>(panel.webview, this.#handlers()));
    this._register(panel.onDidChangeViewState(() => this.#onViewState()));
    this._register(toDisposable(() => this.#left.resolve(undefined)));
    panel.webview.options = pageOptions(parts.extensionUri);
  }

  /** The state that the tab's first page finds there, unchecked: undefined when it finds none, and when the tab is closed before. */
  get left(): Promise<unknown> {
    return this.#left.promise;
  }

  get content(): PageContent {
    return this.#content;
  }

  /** The article that is shown; undefined when there is none. */
  get article(): PageArticle | undefined {
    return this.#content.kind === 'article' ? this.#content : undefined;
  }

  get view(): PageView {
    return this.#view;
  }

  /** Shows something. Resolves when the page has set it, or at once when there is no page. */
  async show(content: PageContent, view: PageView, statement?: Statement): Promise<void> {
    this.#content = content;
    this.#view = content.kind === 'article' ? checkedView(content, view) : view;
    this.#statement = statement;
    if (!this.#hasHtml || !this.#panel.visible) {
      this.#setHtml();
    }
    await this.#link.call((page) => page.show(this.#update()));
  }

  /** Marks a place and brings it into view; the panel is brought to the front if it is hidden. */
  async jump(span: Span, statement: Statement, options: { readonly preserveFocus?: true }): Promise<void> {
    this.#view = knownView({ ...this.#view, place: span, anchor: undefined });
    this.#statement = statement;
    // A page that has the focus would lose it for a moment, and with it the next key of who walks on quickly.
    if (!this.#panel.visible || (options.preserveFocus !== true && !this.#hasFocus)) {
      this.#panel.reveal(undefined, options.preserveFocus === true);
    }
    this.#jumping++;
    try {
      await this.#call((page, version) => page.jump({ version, span, statement, ...options }));
    } finally {
      this.#jumping--;
    }
  }

  /** Chooses a person, an index of the article's people, or nobody. */
  async choose(person: number | undefined): Promise<void> {
    this.#setPerson(person);
    await this.#call((page, version) => page.choose({ version, ...(person === undefined ? {} : { person }) }));
  }

  /** What the page shows, for `restore`; undefined when there is no page. */
  async snapshot(): Promise<Snapshot | undefined> {
    return (await this.#link.call((page) => page.snapshot(undefined))) ?? undefined;
  }

  /**
   * Brings back what was shown of the same text, to the pixel, and the focus if the page had it. Without a snapshot, because
   * there was no page, the text is shown in that way again.
   */
  async restore(view: PageView, snapshot: Snapshot | undefined): Promise<void> {
    if (snapshot === undefined) {
      await this.show(this.#content, view, this.#statement);
      return;
    }
    this.#view = view;
    this.#statement = snapshot.statement;
    if (snapshot.hasFocus) {
      this.#panel.reveal(undefined, false);
    }
    await this.#call((page, version) => page.restore({ ...snapshot, version }));
  }

  /** Marks a place for a look, or takes such a mark away. */
  async preview(span: Span | undefined): Promise<void> {
    await this.#call((page, version) => page.preview({ version, ...(span === undefined ? {} : { span }) }));
  }

  /** Puts the focus into the text. */
  async focus(): Promise<void> {
    this.#panel.reveal(undefined, false);
    await this.#link.call((page) => page.focus(undefined));
  }

  /** What is selected in the article; undefined when nothing is. */
  async selection(): Promise<Span | undefined> {
    const selected = await this.#link.call((page) => page.selection(undefined));
    return selected === undefined || selected === null || selected.end > (this.article?.text.length ?? 0) ? undefined : selected;
  }

  /** Sets the text as the settings say now; what is read stays where it is. */
  async followLook(): Promise<void> {
    const look = lookOf(this.#parts.settings);
    if (this.#link.isReady) {
      await this.#link.call((page) => page.setLook(look));
    } else {
      this.#setHtml();
    }
  }

  async #call<T>(make: (page: Remote<ReaderPage>, version: number) => Promise<T>): Promise<T | undefined> {
    const version = this.article?.version;
    return version === undefined ? undefined : this.#link.call((page) => make(page, version));
  }

  #update(): PageUpdate {
    return { content: this.#content, view: this.#view, ...(this.#statement === undefined ? {} : { statement: this.#statement }) };
  }

  #handlers(): Handlers<ReaderHost> {
    return {
      ready: {
        check: isAnything,
        handle: (left) => {
          this.#left.resolve(left);
          this.#link.setReady();
          return this.#update();
        },
      },
      select: { check: isPassageReference, handle: (reference) => this.#select(reference) },
      describe: { check: isPassageReference, handle: (reference) => this.#parts.words.card(this.#known(reference)) },
      press: {
        check: isPressedButton,
        handle: ({ action, passage }) => {
          const span = passage === undefined ? undefined : this.article?.passages[this.#known(passage)];
          this.#pressed.fire({ action, ...(span === undefined ? {} : { span: { start: span.start, end: span.end } }) });
        },
      },
      choose: {
        check: isChosenPerson,
        handle: ({ version, person }) => {
          if (this.#isCurrent(version) && (person === undefined || this.article?.people[person] !== undefined)) {
            this.#setPerson(person);
          }
        },
      },
      viewChanged: { check: isChangedView, handle: (view) => this.#follow(view) },
      focusChanged: {
        check: isFlag,
        handle: (hasFocus) => this.#setFocus(hasFocus),
      },
    };
  }

  #isCurrent(version: number): boolean {
    return this.article?.version === version;
  }

  /** Takes over how the page is looked at. */
  #follow({ version, place, person, anchor, readTo }: ChangedView): void {
    const isOfBefore = this.#jumping > 0 && place?.start !== this.#view.place?.start;
    if (this.article !== undefined && this.#isCurrent(version) && !isOfBefore) {
      if (place === undefined && this.#view.place !== undefined) {
        this.#statement = this.article.people[person ?? -1]?.statement; // what was said of the place is no longer true
      }
      this.#view = checkedView(this.article, knownView({ place, person, anchor, readTo }));
      this.#looked.fire(this.#view);
    }
  }

  /** The index of a passage that the page names, if there is one in the article that is shown. */
  #known({ version, passage }: PassageReference): number {
    if (!this.#isCurrent(version) || this.article?.passages[passage] === undefined) {
      throw new Error('There is no such passage any more.');
    }
    return passage;
  }

  #select(reference: PassageReference): Statement {
    const index = this.#known(reference);
    const passage = this.article?.passages[index];
    if (passage !== undefined) {
      const span = { start: passage.start, end: passage.end };
      this.#view = { ...this.#view, place: span };
      this.#selected.fire({ span });
    }
    this.#statement = this.#parts.words.statement(index);
    return this.#statement;
  }

  #setPerson(person: number | undefined): void {
    this.#view = knownView({ ...this.#view, person });
    this.#statement = person === undefined ? undefined : this.article?.people[person]?.statement;
    this.#selected.fire(person === undefined ? {} : { person });
  }

  #setFocus(hasFocus: boolean): void {
    this.#hasFocus = hasFocus;
    this.#focused.fire(hasFocus);
  }

  #onViewState(): void {
    if (!this.#panel.active) {
      this.#setFocus(false);
    }
    if (!this.#panel.visible && this.#hasHtml) {
      // The page is thrown away; the next one begins at the place where this one was.
      this.#link.setGone();
      this.#setHtml();
    }
  }

  #setHtml(): void {
    const { webview } = this.#panel;
    const { extensionUri, settings } = this.#parts;
    this.#hasHtml = true;
    webview.html = readerHtml({
      ...pageFrame(webview, extensionUri, { script: 'reader.js', styles: ['article.css', 'reader.css'] }),
      look: lookOf(settings),
      strings: readerStrings(),
      update: this.#update(),
    });
  }
}

/** A view without what is not in the article: it may come from another version, or from a page that makes things up. */
function checkedView({ text, people }: PageArticle, { place, person, anchor, readTo }: PageView): PageView {
  return knownView({
    place: place === undefined || place.end > text.length ? undefined : place,
    person: people[person ?? -1] === undefined ? undefined : person,
    anchor: anchor === undefined || anchor.offset > text.length ? undefined : anchor,
    readTo: readTo === undefined || readTo > text.length ? undefined : readTo,
  });
}
