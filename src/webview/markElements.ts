/** The elements of passages and mentions: which they are, whose, and which of them was jumped to. */
import { firstStartingAt, type Span } from '../core/span.ts';
import type { PageArticle } from '../shared/readerProtocol.ts';

/** A passage or a mention, by its index in the article. */
export interface MarkRef {
  readonly kind: 'passage' | 'mention';
  readonly index: number;
}

/** How the mark of a jump looks: fresh it draws the eye, settled it only tells where one is. */
export type JumpLook = 'fresh' | 'settled';

/** The marks of one article. Elements may come at any time, as more of the article is set: they look as those that are there. */
export class MarkElements {
  readonly #article: PageArticle;
  readonly #elements = { passage: new Map<number, HTMLElement[]>(), mention: new Map<number, HTMLElement[]>() };
  #person: number | undefined;
  #jump: MarkRef | undefined;
  #look: JumpLook = 'settled';

  constructor(article: PageArticle) {
    this.#article = article;
  }

  /** Takes an element of a mark; a mark that is cut in pieces has several. */
  add(kind: MarkRef['kind'], index: number, made: HTMLElement): void {
    const elements = this.#elements[kind].get(index);
    if (elements === undefined) {
      this.#elements[kind].set(index, [made]);
    } else {
      elements.push(made);
    }
    made.classList.toggle('chosen', this.#person !== undefined && this.#personOf({ kind, index }) === this.#person);
    if (this.#jump?.kind === kind && this.#jump.index === index) {
      this.#mark(made, { isFirst: elements === undefined });
    }
  }

  /** The elements of a mark, in order; none where it is not set or not shown. */
  of({ kind, index }: MarkRef): readonly HTMLElement[] {
    return this.#elements[kind].get(index) ?? [];
  }

  /** The mark that is exactly this place, a passage before a mention; undefined when none is. */
  at(place: Span): MarkRef | undefined {
    for (const kind of ['passage', 'mention'] as const) {
      const marks = this.#marks(kind);
      for (let index = firstStartingAt(marks, place.start); marks[index]?.start === place.start; index++) {
        if (marks[index]?.end === place.end) {
          return { kind, index };
        }
      }
    }
    return undefined;
  }

  /** Sets the marks of one person off; undefined for nobody. */
  choose(person: number | undefined): void {
    this.#setChosen(this.#person, { isChosen: false });
    this.#person = person;
    this.#setChosen(person, { isChosen: true });
  }

  /** Marks a jump's target and makes it the stop of the Tab key, in place of the one before. */
  jumpTo(target: MarkRef | undefined, look: JumpLook): void {
    for (const one of this.#jump === undefined ? [] : this.of(this.#jump)) {
      one.classList.remove('jump', 'settled');
      one.removeAttribute('tabindex');
    }
    this.#jump = target;
    this.#look = look;
    (target === undefined ? [] : this.of(target)).forEach((one, index) => this.#mark(one, { isFirst: index === 0 }));
  }

  #marks(kind: MarkRef['kind']): readonly (Span & { readonly person?: number })[] {
    return kind === 'passage' ? this.#article.passages : this.#article.mentions;
  }

  #personOf({ kind, index }: MarkRef): number | undefined {
    return this.#marks(kind)[index]?.person;
  }

  #mark(one: HTMLElement, { isFirst }: { readonly isFirst: boolean }): void {
    one.classList.add('jump');
    one.classList.toggle('settled', this.#look === 'settled');
    if (isFirst) {
      one.tabIndex = 0;
    }
  }

  #setChosen(person: number | undefined, { isChosen }: { readonly isChosen: boolean }): void {
    if (person === undefined) {
      return;
    }
    for (const kind of ['passage', 'mention'] as const) {
      for (const [index, elements] of this.#elements[kind]) {
        if (this.#personOf({ kind, index }) === person) {
          elements.forEach((one) => one.classList.toggle('chosen', isChosen));
        }
      }
    }
  }
}
