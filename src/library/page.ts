/** Lists that are asked for in parts. */

/** Some of what a list holds. */
export interface Range {
  /** How many come before. */
  readonly offset: number;
  /** At most so many. */
  readonly limit: number;
}

/** The part of a list that was asked for. */
export interface Page<T> {
  /** How many the whole list has. */
  readonly total: number;
  readonly items: readonly T[];
}
