/** Who is one by decision of a person: from the marks that corrections leave on people of several sources. */
import { comparedName } from './cast.ts';
import type { ForcedPair, MentionRef } from './identity/forcedPairs.ts';
import type { PersonRow } from './store/indexStore.ts';

/** The decisions of all sources that are there. */
export class Decisions {
  /** For each source that has any, who has which marks. */
  readonly #marked = new Map<number, readonly { readonly mark: string; readonly ref: MentionRef }[]>();
  #hasChanged = false;

  /** Takes in the people of a source, which is known by a number. */
  add(source: number, uri: string, people: readonly PersonRow[]): void {
    const marked = people.flatMap((person) => {
      const marks = [...(person.oneWith ?? []), ...(person.apart === undefined ? [] : [person.apart])];
      return marks.map((mark) => ({ mark, ref: { uri, name: comparedName(person).name } }));
    });
    if (marked.length > 0) {
      this.#marked.set(source, marked);
      this.#hasChanged = true;
    }
  }

  /** Forgets a source. */
  remove(source: number): void {
    this.#hasChanged = this.#marked.delete(source) || this.#hasChanged;
  }

  /** All decisions, where they are others than when this was last asked; undefined where they are not. */
  changed(): readonly ForcedPair[] | undefined {
    if (!this.#hasChanged) {
      return undefined;
    }
    this.#hasChanged = false;
    const byMark = new Map<string, MentionRef[]>();
    for (const { mark, ref } of [...this.#marked.values()].flat()) {
      byMark.set(mark, [...(byMark.get(mark) ?? []), ref]);
    }
    return [...byMark.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : others.map((other): ForcedPair => ({ kind: 'same', a: first, b: other })),
    );
  }
}
