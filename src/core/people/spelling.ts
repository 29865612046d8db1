/** Surnames that differ by one letter, found without comparing each with each: by their forms with one letter left out. */

/** Shorter names that differ by a letter are different names. */
const MIN_LENGTH = 6;
/** Longer ones are no names. */
const MAX_LENGTH = 24;
/** A misspelling is rare in its article. */
const RARE = 2;
/** Beyond so many surnames the article is a list of names, in which neighbours by spelling are people of their own. */
const MAX_NAMES = 2000;

/** Finds what was filed under a word that differs by one letter: left out, put in, or changed. */
export class SpellingIndex<T> {
  readonly #textOf: (id: number) => string;
  readonly #forms = new Map<string, { readonly id: number; readonly owner: T }[]>();
  readonly #counts = new Map<number, number>();
  #names = 0;

  constructor(textOf: (id: number) => string) {
    this.#textOf = textOf;
  }

  /** Notes one use of the word. */
  count(id: number): void {
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
  }

  /** Whether the word is used so seldom that it may be a misspelling. */
  isRare(id: number): boolean {
    return (this.#counts.get(id) ?? 0) <= RARE;
  }

  /** Files an owner under a word. */
  add(id: number, owner: T): void {
    this.#names++;
    for (const form of formsOf(this.#textOf(id), this.#names)) {
      const list = this.#forms.get(form);
      if (list === undefined) {
        this.#forms.set(form, [{ id, owner }]);
      } else if (list.length < 8) {
        list.push({ id, owner });
      }
    }
  }

  /** Owners of words that differ from this one by one letter, with the same first letter. */
  near(id: number): T[] {
    const text = this.#textOf(id);
    const found: T[] = [];
    for (const form of formsOf(text, this.#names)) {
      for (const entry of this.#forms.get(form) ?? []) {
        const isNear = entry.id !== id && this.#textOf(entry.id).charAt(0) === text.charAt(0);
        if (isNear && !found.includes(entry.owner)) {
          found.push(entry.owner);
        }
      }
    }
    return found;
  }
}

/** The word, and the word with each one letter but the first left out; none when it is too short or the names are too many. */
function formsOf(text: string, names: number): string[] {
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH || names > MAX_NAMES) {
    return [];
  }
  const forms = [text];
  for (let i = 1; i < text.length; i++) {
    forms.push(text.slice(0, i) + text.slice(i + 1));
  }
  return forms;
}
