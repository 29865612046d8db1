// What is fuzzed: a target makes inputs from dice, and tries each.
import type { Dice } from '../support/mutations.ts';

/** One input, made and not yet tried. */
export interface Trial {
  /** Its length in bytes, or in UTF-16 code units where it is a text: time is allowed by it. */
  readonly size: number;
  /** Tries it: throws or rejects when a law is broken. Can be called again. */
  readonly run: () => void | Promise<void>;
}

/** Something that takes input that is not to be trusted. */
export interface Target {
  readonly name: string;
  /** How often it is chosen, next to the others. */
  readonly weight: number;
  /** The same input for the same dice. */
  readonly make: (dice: Dice) => Trial;
}
