/** Whether the draft names somebody else as the speaker than the source does. */
import type { Confidence } from '../../core/article.ts';
import type { ClaimedSpeaker } from '../../formats/drafts/draft.ts';
import { foldName } from '../cast.ts';
import { givenNamesFit, isMisspelling, namesClash, type NameShape, NameShapes } from '../identity/nameShape.ts';

/** Who has said it as the source tells. */
export interface ToldSpeaker {
  /** The people whom the source names: whom the draft names so is a person, though the draft by itself may not show it. */
  readonly people: readonly string[];
  /** All names of the person; empty where it is no person with a name. */
  readonly names: readonly string[];
  readonly confidence: Confidence;
}

/** Compares names, which it takes apart once. */
export class Claims {
  readonly #shapes = new NameShapes();

  /** Whether it is somebody else for sure: both are people with names, both attributions high or likely, and no two names fit. */
  isSomebodyElse(claimed: ClaimedSpeaker | undefined, told: ToldSpeaker): boolean {
    if (claimed === undefined || claimed.confidence === 'unsure' || told.confidence === 'unsure' || told.names.length === 0) {
      return false;
    }
    if (!claimed.isPerson && !told.people.some((name) => foldName(name) === foldName(claimed.name))) {
      return false;
    }
    const names = [claimed.name, ...claimed.variants];
    return !names.some((one) => told.names.some((other) => this.#canBeOne(this.#shapes.get(one), this.#shapes.get(other))));
  }

  #canBeOne(a: NameShape, b: NameShape): boolean {
    if (a.given === '' || b.given === '') {
      const [short, long] = a.given === '' ? [a, b] : [b, a];
      return [long.last, long.given, ...long.middle, ...long.nicknames].includes(short.last);
    }
    return (a.last === b.last && givenNamesFit(a, b) && !namesClash(a, b)) || isMisspelling(a, b);
  }
}
