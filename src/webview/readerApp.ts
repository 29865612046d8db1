/** The page: shows what the extension says and answers what it asks. */
import type { Span } from '../core/span.ts';
import { type DraggedQuote, QUOTES_TYPE } from '../shared/draggedQuotes.ts';
import { isNothing } from '../shared/checks.ts';
import { isPageLook } from '../shared/pageLook.ts';
import { isChosenPerson, isPageJump, isPagePreview, isPageUpdate, isSnapshot } from '../shared/readerChecks.ts';
import type { PageStrings, PageUpdate, ReaderHost, ReaderPage, ReaderState, Snapshot, Statement } from '../shared/readerProtocol.ts';
import type { Handlers, Remote } from '../shared/rpc.ts';
import { Actions } from './actions.ts';
import { showFirstScreen } from './firstScreen.ts';
import { focusSaid } from './focusSaid.ts';
import { Frame } from './frame.ts';
import { unattended } from './hostLink.ts';
import { applyLook } from './look.ts';
import { loadingElements, noticeElement } from './notices.ts';
import { Reading } from './reading.ts';
import { ViewKeeper } from './viewKeeper.ts';
import { listenToWindow } from './windowEvents.ts';

/** What the page is made of. */
export interface AppParts {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly strings: PageStrings;
  readonly setState: (state: ReaderState) => void;
  /** What the last page in this tab set as its state, be it before the window was reloaded; undefined when there was none. */
  readonly left: unknown;
  /** Connects to the extension, whose calls are answered by `handlers` from then on. */
  readonly connect: (handlers: Handlers<ReaderPage>) => Remote<ReaderHost>;
}

/** The page of a reader. */
export class ReaderApp {
  readonly #root: HTMLElement;
  readonly #strings: PageStrings;
  readonly #left: unknown;
  readonly #host: Remote<ReaderHost>;
  readonly #frame: Frame;
  readonly #actions: Actions;
  readonly #keeper: ViewKeeper;
  #reading: Reading | undefined;
  /** What was shown last, as it came. */
  #shown: PageUpdate | undefined;

  constructor({ root, scroller, strings, setState, left, connect }: AppParts) {
    this.#root = root;
    this.#strings = strings;
    this.#left = left;
    const host = connect(this.#handlers());
    this.#host = host;
    this.#frame = new Frame(root, scroller, strings, {
      toggle: (person) => this.#actions.toggle(person),
      press: (action) => this.#actions.press(action),
      go: (offset) => this.#reading?.scrollTo(offset),
    });
    this.#keeper = new ViewKeeper({ setState, viewChanged: (view) => unattended(host.viewChanged(view)) });
    this.#actions = new Actions(root, {
      host,
      frame: this.#frame,
      reading: () => this.#reading,
      changed: (reading) => this.#keeper.changed(reading),
    });
    listenToWindow(scroller, {
      focused: () => this.#focused(),
      moved: () => this.#looked(),
      selected: () => this.#reading?.followSelection(),
      dragged: (data) => this.#drag(data),
    });
  }

  /** Begins with what the page's HTML brings along, if it does, and asks for the rest. */
  async start(update: PageUpdate | undefined): Promise<void> {
    if (update?.content.kind === 'article' && update.content.isPartial === true) {
      this.#frame.show(update.content, update.view.person);
      this.#frame.say(statementOf(update));
      showFirstScreen(this.#frame.scroller, update);
    } else if (update !== undefined) {
      this.#show(update);
    }
    this.#focused();
    const now = await this.#host.ready(this.#left);
    if (!isSame(this.#shown, now) && !isSameNotice(this.#shown, now)) {
      this.#show(now);
    }
  }

  /** Says where the words that are dragged stand: where they are dropped in a draft, they come with their citation. */
  #drag(data: DataTransfer): void {
    const place = this.#reading?.selection();
    if (this.#reading !== undefined && place !== undefined) {
      const quote: DraggedQuote = { uri: this.#reading.article.uri, ...place };
      data.setData(QUOTES_TYPE, JSON.stringify([quote]));
    }
  }

  #handlers(): Handlers<ReaderPage> {
    return {
      show: { check: isPageUpdate, handle: (update) => (isSameNotice(this.#shown, update) ? undefined : this.#show(update)) },
      jump: {
        check: isPageJump,
        handle: ({ version, span, statement, preserveFocus }) => {
          this.#jump(this.#of(version), span, statement);
          if (preserveFocus !== true) {
            this.#focusPlace();
          }
        },
      },
      choose: { check: isChosenPerson, handle: ({ version, person }) => this.#actions.choose(this.#of(version), person) },
      snapshot: { check: isNothing, handle: () => this.#snapshot() },
      restore: { check: isSnapshot, handle: (snapshot) => this.#restore(this.#of(snapshot.version), snapshot) },
      preview: {
        check: isPagePreview,
        handle: ({ version, span }) => {
          this.#actions.closeCard();
          this.#of(version).preview(span);
          this.#looked();
        },
      },
      focus: { check: isNothing, handle: () => this.#focusText() },
      setLook: {
        check: isPageLook,
        handle: (look) => {
          applyLook(this.#root, look);
          this.#looked();
        },
      },
      selection: { check: isNothing, handle: () => this.#reading?.selection() ?? null },
    };
  }

  /** The article that a call is about. Throws when another is shown, or none. */
  #of(version: number): Reading {
    if (this.#reading?.article.version !== version) {
      throw new Error('Another text is shown.');
    }
    return this.#reading;
  }

  #show(update: PageUpdate): void {
    const { scroller } = this.#frame;
    const { activeElement } = document;
    const hadFocus = document.hasFocus() && (activeElement === document.body || scroller.contains(activeElement));
    this.#actions.closeCard();
    this.#keeper.forget();
    this.#reading?.dispose();
    this.#reading = undefined;
    this.#shown = update;
    this.#setContent(update);
    if (hadFocus) {
      this.#focusPlace();
    }
  }

  #setContent(update: PageUpdate): void {
    const { content, view } = update;
    const { scroller } = this.#frame;
    if (content.kind === 'article') {
      this.#frame.show(content, view.person);
      this.#frame.say(statementOf(update));
      this.#reading = new Reading(content, scroller, view, () => this.#looked());
      this.#looked();
      return;
    }
    if (content.uri !== undefined) {
      this.#keeper.keep(content.uri, view);
    }
    this.#frame.hide();
    scroller.scrollTop = 0;
    if (content.kind === 'notice') {
      scroller.replaceChildren(noticeElement(content, (action) => this.#actions.press(action)));
    } else {
      scroller.replaceChildren(...loadingElements(content, this.#strings.loading));
    }
  }

  #jump(reading: Reading, span: Span, statement: Statement): void {
    this.#actions.closeCard();
    reading.jump(span);
    this.#frame.say(statement);
    this.#looked();
  }

  #snapshot(): Snapshot | null {
    const reading = this.#reading;
    if (reading === undefined) {
      return null;
    }
    reading.scrolled();
    const { statement, scroller } = this.#frame;
    const { version } = reading.article;
    return { ...reading.view, scroll: scroller.scrollTop, statement, hasFocus: document.hasFocus(), version };
  }

  #restore(reading: Reading, snapshot: Snapshot): void {
    reading.restore(snapshot);
    this.#frame.choose(reading.article, snapshot.person);
    this.#frame.say(snapshot.statement);
    this.#looked();
    if (snapshot.hasFocus) {
      this.#focusText();
    }
  }

  #focusText(): void {
    (this.#reading?.currentElement ?? this.#frame.scroller).focus({ preventScroll: true });
  }

  /** The same where the bar below has just told of the place. */
  #focusPlace(): void {
    focusSaid(this.#reading?.currentElement ?? this.#frame.scroller);
  }

  /** The window has the focus or not. Where nothing in it has, the text does, so that its keys scroll. */
  #focused(): void {
    const hasFocus = document.hasFocus();
    if (hasFocus && document.activeElement === document.body) {
      this.#focusText();
    }
    unattended(this.#host.focusChanged(hasFocus));
  }

  /** Something else is in the window now. */
  #looked(): void {
    if (this.#reading !== undefined) {
      this.#frame.setWindow(this.#reading.scrolled());
      this.#keeper.changed(this.#reading);
    }
  }
}

/** Whether it is the same text, looked at in the same way, so that there is nothing to show. */
function isSame(before: PageUpdate | undefined, now: PageUpdate): boolean {
  return (
    before?.content.kind === 'article' &&
    now.content.kind === 'article' &&
    before.content.version === now.content.version &&
    JSON.stringify(before.view) === JSON.stringify(now.view)
  );
}

/** Whether it is a notice that is shown already: set anew, it would take a button from under the pointer, and be read out again. */
function isSameNotice(before: PageUpdate | undefined, now: PageUpdate): boolean {
  return now.content.kind === 'notice' && JSON.stringify(before?.content) === JSON.stringify(now.content);
}

/** What the bar below says of what is shown. */
function statementOf({ content, view, statement }: PageUpdate): Statement {
  return statement ?? (content.kind === 'article' ? (content.people[view.person ?? -1]?.statement ?? content.totals) : []);
}
