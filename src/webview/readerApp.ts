/** The page: shows what the extension says, answers what it asks, and tells it what the person does. */
import { isChosenPerson, isNothing, isPageJump, isPagePreview, isPageUpdate, isSnapshot } from '../shared/readerChecks.ts';
import type {
  PageAction,
  PageStrings,
  PageUpdate,
  PageView,
  ReaderHost,
  ReaderPage,
  ReaderState,
  Snapshot,
  Statement,
} from '../shared/readerProtocol.ts';
import type { Handlers, Remote } from '../shared/rpc.ts';
import { Card } from './card.ts';
import { showFirstScreen } from './firstScreen.ts';
import { Frame } from './frame.ts';
import { unattended } from './hostLink.ts';
import { listenToKeys } from './keys.ts';
import { loadingElements, noticeElement } from './notices.ts';
import { listenToPointer } from './pointer.ts';
import { Reading } from './reading.ts';

/** How the view is looked at is told after this long without another change, in milliseconds. */
const REST = 100;

/** What the page is made of. */
export interface AppParts {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly strings: PageStrings;
  readonly setState: (state: ReaderState) => void;
  /** Connects to the extension, whose calls are answered by `handlers` from then on. */
  readonly connect: (handlers: Handlers<ReaderPage>) => Remote<ReaderHost>;
}

/** The page of a reader. */
export class ReaderApp {
  readonly #parts: AppParts;
  readonly #host: Remote<ReaderHost>;
  readonly #frame: Frame;
  readonly #card: Card;
  #reading: Reading | undefined;
  /** What was shown last, as it came. */
  #shown: PageUpdate | undefined;
  #timer: number | undefined;

  constructor(parts: AppParts) {
    const { root, scroller, strings } = parts;
    this.#parts = parts;
    this.#host = parts.connect(this.#handlers());
    this.#frame = new Frame(root, scroller, strings, {
      toggle: (person) => this.#toggle(person),
      press: (action) => this.#press(action),
      go: (offset) => this.#reading?.scrollTo(offset),
    });
    this.#card = new Card(scroller);
    listenToKeys(root, {
      open: () => this.#openCurrent(),
      back: () => this.#back(),
      enterCard: (direction) => this.#enterCard(direction),
    });
    listenToPointer(scroller, {
      name: (mention) => this.#toggleMention(mention),
      passage: (passage, element) => this.#select(passage, element),
      elsewhere: () => this.#card.close(),
    });
    this.#listenToWindow();
  }

  /** Begins with what the page's HTML brings along, if it does, and asks for the rest. */
  async start(update: PageUpdate | undefined): Promise<void> {
    if (update !== undefined) {
      this.#begin(update);
    }
    this.#tellFocus();
    const now = await this.#host.ready(undefined);
    if (!isSame(this.#shown, now)) {
      this.#show(now);
    }
  }

  #begin(update: PageUpdate): void {
    if (update.content.kind === 'article' && update.content.isPartial === true) {
      this.#frame.show(update.content, update.view.person);
      this.#frame.say(update.statement ?? statementOf(update));
      showFirstScreen(this.#frame.scroller, update);
    } else {
      this.#show(update);
    }
  }

  #handlers(): Handlers<ReaderPage> {
    return {
      show: { check: isPageUpdate, handle: (update) => this.#show(update) },
      jump: {
        check: isPageJump,
        handle: ({ version, span, statement, preserveFocus }) => this.#jump(this.#of(version), span, { statement, preserveFocus }),
      },
      choose: {
        check: isChosenPerson,
        handle: ({ version, person }) => this.#choose(this.#of(version), person),
      },
      snapshot: { check: isNothing, handle: () => this.#snapshot() },
      restore: { check: isSnapshot, handle: (snapshot) => this.#restore(this.#of(snapshot.version), snapshot) },
      preview: {
        check: isPagePreview,
        handle: ({ version, span }) => {
          this.#card.close();
          this.#of(version).preview(span);
          this.#looked();
        },
      },
      focus: { check: isNothing, handle: () => this.#focusText() },
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
    const { content, view } = update;
    const { scroller } = this.#frame;
    const hadFocus = document.hasFocus() && (document.activeElement === document.body || scroller.contains(document.activeElement));
    this.#card.close();
    this.#reading?.dispose();
    this.#reading = undefined;
    this.#shown = update;
    if (content.kind === 'article') {
      this.#frame.show(content, view.person);
      this.#frame.say(update.statement ?? statementOf(update));
      this.#reading = new Reading(content, scroller, view);
      this.#looked();
    } else {
      this.#frame.hide();
      const press = (action: PageAction): void => this.#press(action);
      scroller.replaceChildren(
        ...(content.kind === 'notice' ? [noticeElement(content, press)] : loadingElements(content, this.#parts.strings.loading)),
      );
      scroller.scrollTop = 0;
    }
    if (hadFocus) {
      this.#focusText();
    }
  }

  #jump(reading: Reading, span: Parameters<Reading['jump']>[0], how: { statement: Statement; preserveFocus: true | undefined }): void {
    this.#card.close();
    reading.jump(span);
    this.#frame.say(how.statement);
    if (how.preserveFocus !== true) {
      this.#focusText();
    }
    this.#looked();
  }

  #choose(reading: Reading, person: number | undefined): void {
    reading.choose(person);
    this.#frame.choose(reading.article, person);
    this.#frame.say(reading.article.people[person ?? -1]?.statement ?? reading.article.totals);
    this.#changed();
  }

  #snapshot(): Snapshot | null {
    const reading = this.#reading;
    if (reading === undefined) {
      return null;
    }
    reading.scrolled();
    const { version } = reading.article;
    const { statement, scroller } = this.#frame;
    return { ...reading.view, scroll: scroller.scrollTop, statement, hasFocus: document.hasFocus(), version };
  }

  #restore(reading: Reading, snapshot: Snapshot): void {
    reading.restore(snapshot);
    this.#frame.choose(reading.article, snapshot.person);
    this.#frame.say(snapshot.statement);
    if (snapshot.hasFocus) {
      this.#focusText();
    }
    this.#looked();
  }

  #toggle(person: number): void {
    const reading = this.#reading;
    if (reading !== undefined) {
      const chosen = reading.person === person ? undefined : person;
      this.#choose(reading, chosen);
      const { version } = reading.article;
      unattended(this.#host.choose({ version, ...(chosen === undefined ? {} : { person: chosen }) }));
    }
  }

  /** Whether the mention names a person by name, who is chosen then, or not any more. */
  #toggleMention(index: number): boolean {
    const mention = this.#reading?.article.mentions[index];
    if (mention?.person === undefined || mention.isInferred === true) {
      return false;
    }
    this.#card.close();
    this.#toggle(mention.person);
    return true;
  }

  #select(index: number, element: HTMLElement): void {
    const reading = this.#reading;
    const passage = reading?.article.passages[index];
    if (reading === undefined || passage === undefined) {
      return;
    }
    reading.mark({ start: passage.start, end: passage.end });
    element.focus({ preventScroll: true });
    this.#changed();
    unattended(
      this.#host.select({ version: reading.article.version, passage: index }).then((statement) => {
        if (this.#isAt(reading, index)) {
          this.#frame.say(statement);
        }
      }),
    );
    this.#openCard(reading, index, element);
  }

  #openCard(reading: Reading, index: number, element: HTMLElement): void {
    const passage = { version: reading.article.version, passage: index };
    unattended(
      this.#host.describe(passage).then((card) => {
        if (this.#isAt(reading, index)) {
          this.#card.open(element, card, (action) => unattended(this.#host.press({ action, passage })));
        }
      }),
    );
  }

  #isAt(reading: Reading, index: number): boolean {
    return this.#reading === reading && reading.current?.kind === 'passage' && reading.current.index === index;
  }

  #openCurrent(): boolean {
    const { current, currentElement } = this.#reading ?? {};
    if (this.#reading === undefined || current === undefined || currentElement === undefined) {
      return false;
    }
    if (current.kind === 'mention') {
      return this.#toggleMention(current.index);
    }
    this.#openCard(this.#reading, current.index, currentElement);
    return true;
  }

  #back(): boolean {
    const reading = this.#reading;
    if (this.#card.isOpen) {
      this.#card.close();
    } else if (reading?.person !== undefined) {
      this.#toggle(reading.person);
    } else if (reading?.place !== undefined) {
      reading.mark(undefined);
      this.#frame.say(reading.article.totals);
      this.#changed();
    } else {
      return false;
    }
    return true;
  }

  #enterCard(direction: 'in' | 'out'): boolean {
    if (direction === 'in' && this.#card.isOpen && !this.#card.hasFocus) {
      this.#card.enter();
      return true;
    }
    if (direction === 'out' && this.#card.isAtStart) {
      this.#card.leave();
      return true;
    }
    return false;
  }

  #press(action: PageAction): void {
    unattended(this.#host.press({ action }));
  }

  #focusText(): void {
    (this.#reading?.currentElement ?? this.#frame.scroller).focus({ preventScroll: true });
  }

  #tellFocus(): void {
    unattended(this.#host.focusChanged(document.hasFocus()));
  }

  #listenToWindow(): void {
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) {
        this.#focusText();
      }
      this.#tellFocus();
    });
    window.addEventListener('blur', () => this.#tellFocus());
    let frame: number | undefined;
    this.#frame.scroller.addEventListener('scroll', () => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        this.#looked();
      });
    });
    let width = this.#frame.scroller.clientWidth;
    new ResizeObserver(() => {
      if (width !== this.#frame.scroller.clientWidth) {
        width = this.#frame.scroller.clientWidth;
        this.#reading?.resized();
      }
      this.#looked();
    }).observe(this.#frame.scroller);
  }

  /** Something else is in the window now. */
  #looked(): void {
    if (this.#reading !== undefined) {
      this.#frame.setWindow(this.#reading.scrolled());
      this.#changed();
    }
  }

  /** The view is another one now, which is told and kept in a moment. */
  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const reading = this.#reading;
      if (reading !== undefined && !reading.isPreview) {
        const { uri, version } = reading.article;
        this.#parts.setState({ version: 1, uri, ...reading.view });
        unattended(this.#host.viewChanged({ version, ...reading.view }));
      }
    }, REST);
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

/** What the bar below says if nothing else is to be said. */
function statementOf({ content, view }: { readonly content: PageUpdate['content']; readonly view: PageView }): Statement {
  return content.kind === 'article' ? (content.people[view.person ?? -1]?.statement ?? content.totals) : [];
}
