/** The names of all places, each once, by number; and the blocks of names that can be one. */
import { foldText } from '../../core/text/foldText.ts';
import { hashOf } from '../../core/text/hash.ts';
import { type NameShape, NameShapes } from './nameShape.ts';

/** A name that somebody has. */
interface Name {
  readonly text: string;
  readonly shown: string;
  readonly block: number;
  /** Hash of the name as company; 0 for a name of one word, which is none. */
  readonly company: number;
  uses: number;
  /** `shown` folded for a search, once that was asked for. */
  folded: string | undefined;
}

/** Names by number. */
export class NameTable {
  readonly #shapes = new NameShapes();
  readonly #names: (Name | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #blocks = new Map<string, number>();

  /** The number of a name, for one more who has it; `shown` is how it is shown, where that is another. */
  take(text: string, shown = text): number {
    const known = this.#numbers.get(text);
    const name = this.#names[known ?? -1];
    if (known !== undefined && name !== undefined) {
      name.uses++;
      return known;
    }
    const { block, group, given } = this.#shapes.get(text);
    const number = this.#free.pop() ?? this.#names.length;
    const company = given === '' ? 0 : hashOf(group);
    this.#names[number] = { text, shown, block: this.#blockNumber(block), company, uses: 1, folded: undefined };
    this.#numbers.set(text, number);
    return number;
  }

  /** Gives a name back that was taken; the last who does frees its number. */
  give(number: number): void {
    const name = this.#names[number];
    if (name !== undefined && --name.uses === 0) {
      this.#names[number] = undefined;
      this.#numbers.delete(name.text);
      this.#free.push(number);
    }
  }

  /** The block of a name, be it nobody's. */
  blockOf(text: string): number {
    const known = this.#names[this.#numbers.get(text) ?? -1];
    return known?.block ?? this.#blockNumber(this.#shapes.get(text).block);
  }

  /** The block of a name by number; -1 for none. */
  block(number: number): number {
    return this.#names[number]?.block ?? -1;
  }

  text(number: number): string {
    return this.#names[number]?.text ?? '';
  }

  shown(number: number): string {
    return this.#names[number]?.shown ?? '';
  }

  /** Hash of the name as company. */
  company(number: number): number {
    return this.#names[number]?.company ?? 0;
  }

  shape(number: number): NameShape {
    return this.#shapes.get(this.text(number));
  }

  /** The name as it is shown, folded for a search. */
  folded(number: number): string {
    const name = this.#names[number];
    return name === undefined ? '' : (name.folded ??= foldText(name.shown));
  }

  #blockNumber(block: string): number {
    const number = this.#blocks.get(block) ?? this.#blocks.size;
    this.#blocks.set(block, number);
    return number;
  }
}
