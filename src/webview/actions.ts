/** What a person does with an article: chooses people, selects quotes, opens their cards, and takes it back. */
import type { PageAction, ReaderHost } from '../shared/readerProtocol.ts';
import type { Remote } from '../shared/rpc.ts';
import { Card } from './card.ts';
import { focusSaid } from './focusSaid.ts';
import type { Frame } from './frame.ts';
import { unattended } from './hostLink.ts';
import { type KeyActions, listenToKeys } from './keys.ts';
import { listenToPointer } from './pointer.ts';
import type { Reading } from './reading.ts';

/** What the actions work with. */
export interface ActionParts {
  readonly host: Remote<ReaderHost>;
  readonly frame: Frame;
  /** The article that is read; undefined when there is none. */
  readonly reading: () => Reading | undefined;
  /** The view of the article is another one now. */
  readonly changed: (reading: Reading) => void;
}

/** The actions, by pointer and keys. */
export class Actions {
  readonly #parts: ActionParts;
  readonly #card: Card;

  constructor(root: HTMLElement, parts: ActionParts) {
    this.#parts = parts;
    this.#card = new Card(parts.frame.scroller);
    listenToKeys(root, this.#keys());
    listenToPointer(parts.frame.scroller, {
      name: (mention) => this.#toggleMention(mention),
      passage: (passage, element) => this.#select(passage, element),
      elsewhere: () => this.closeCard(),
    });
  }

  closeCard(): void {
    this.#card.close();
  }

  /** Presses a button that is no card's. */
  press(action: PageAction): void {
    unattended(this.#parts.host.press({ action }));
  }

  /** Chooses a person, or nobody, in the page alone. */
  choose(reading: Reading, person: number | undefined): void {
    const { article } = reading;
    reading.choose(person);
    this.#parts.frame.choose(article, person);
    this.#parts.frame.say(article.people[person ?? -1]?.statement ?? article.totals);
    this.#parts.changed(reading);
  }

  /** Chooses a person, or nobody if he or she is chosen already. */
  toggle(person: number): void {
    const reading = this.#parts.reading();
    if (reading !== undefined) {
      const chosen = reading.person === person ? undefined : person;
      this.choose(reading, chosen);
      const { version } = reading.article;
      unattended(this.#parts.host.choose({ version, ...(chosen === undefined ? {} : { person: chosen }) }));
    }
  }

  #keys(): KeyActions {
    return {
      open: () => this.#openCurrent(),
      back: () => this.#back(),
      enterCard: (direction) => this.#enterCard(direction),
    };
  }

  /** Whether the mention names a person by name, who is chosen then, or not any more. */
  #toggleMention(index: number): boolean {
    const mention = this.#parts.reading()?.article.mentions[index];
    if (mention?.person === undefined || mention.isInferred === true) {
      return false;
    }
    this.#card.close();
    this.toggle(mention.person);
    return true;
  }

  #select(index: number, element: HTMLElement): void {
    const reading = this.#parts.reading();
    const passage = reading?.article.passages[index];
    if (reading === undefined || passage === undefined) {
      return;
    }
    reading.mark({ start: passage.start, end: passage.end });
    focusSaid(element);
    this.#parts.changed(reading);
    const reference = { version: reading.article.version, passage: index };
    unattended(
      this.#parts.host.select(reference).then((statement) => {
        if (this.#isAt(reading, index)) {
          this.#parts.frame.say(statement);
        }
      }),
    );
    this.#openCard(reading, index, element);
  }

  #openCard(reading: Reading, index: number, element: HTMLElement): void {
    const { host } = this.#parts;
    const passage = { version: reading.article.version, passage: index };
    unattended(
      host.describe(passage).then((card) => {
        if (this.#isAt(reading, index)) {
          this.#card.open(element, card, (action) => unattended(host.press({ action, passage })));
        }
      }),
    );
  }

  /** Whether the passage is still the current place: an answer may come late. */
  #isAt(reading: Reading, index: number): boolean {
    return this.#parts.reading() === reading && reading.current?.kind === 'passage' && reading.current.index === index;
  }

  #openCurrent(): boolean {
    const reading = this.#parts.reading();
    const { current, currentElement } = reading ?? {};
    if (reading === undefined || current === undefined || currentElement === undefined) {
      return false;
    }
    if (current.kind === 'mention') {
      return this.#toggleMention(current.index);
    }
    this.#openCard(reading, current.index, currentElement);
    return true;
  }

  #back(): boolean {
    const reading = this.#parts.reading();
    if (this.#card.isOpen) {
      this.#card.close();
    } else if (reading?.person !== undefined) {
      this.toggle(reading.person);
    } else if (reading?.place !== undefined) {
      reading.mark(undefined);
      this.#parts.frame.say(reading.article.totals);
      this.#parts.changed(reading);
    } else {
      return false;
    }
    return true;
  }

  #enterCard(direction: 'in' | 'out'): boolean {
    if (direction === 'in' && this.#card.isBefore) {
      this.#card.enter();
      return true;
    }
    if (direction === 'out' && this.#card.isAtStart) {
      this.#card.leave();
      return true;
    }
    return false;
  }
}
