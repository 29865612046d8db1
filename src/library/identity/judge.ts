/** Judges whether two profiles are one person's: by the names, the evidence, and what somebody decided. */
import type { ForcedPairs } from './forcedPairs.ts';
import { givenNamesFit, isMisspelling, type NameShape } from './nameShape.ts';
import { type Fit, fitOf, type Profile, profilesClash } from './profile.ts';

/** What speaks for one person, and what follows. */
export interface Judgement extends Fit {
  /** Points of names and evidence together. */
  readonly total: number;
  /** Whether it is one person, as far as these two are looked at. */
  readonly joins: boolean;
  /** Whether the evidence speaks for one person, so that the names alone need not. */
  readonly isBacked: boolean;
  /** Whether the evidence speaks against one person. */
  readonly isApart: boolean;
  /** Whether it does so clearly: they clash, or have nothing in common where they should. */
  readonly isOpposed: boolean;
  /** Whether nothing but a decision could make them one. */
  readonly isRuledOut: boolean;
}

/** The same given name. */
const SAME_NAME = 1;
/** Both with the same middle name or initial. */
const SAME_MIDDLE = 1;
/** Jr. on both sides. */
const SAME_SUFFIX = 1;
/** Bill for William, J. for John. */
const OTHER_FORM = 0;
/** Names of one word, of which there are many more bearers. */
const ONE_WORD = -1;
const MISSPELT = -1;
/** Jr. on one side only: it may be the father. */
const ONE_SUFFIX = -1;
/** The names are enough, or something else is; where something speaks against it, more. */
const ENOUGH = 1;
const ENOUGH_IN_DOUBT = 2;
/** Points of evidence that make two people. */
const OPPOSED = -2;
/** So many pairs of forms are compared: others are like them. */
const MAX_FORMS = 16;

/** Judges profiles whose names can be one. */
export class Judge {
  readonly forced: ForcedPairs;

  constructor(forced: ForcedPairs) {
    this.forced = forced;
  }

  of(a: Profile, b: Profile): Judgement {
    if (this.forced.areApart(a.members, b.members) || profilesClash(a, b)) {
      return RULED_OUT;
    }
    const fit = fitOf(a, b);
    const names = namePoints(a, b);
    const total = names === undefined ? -Infinity : names + fit.points;
    const joins = total >= (fit.isDoubtful ? ENOUGH_IN_DOUBT : ENOUGH);
    const isOpposed = fit.points <= OPPOSED;
    return { ...fit, total, joins, isRuledOut: false, isBacked: fit.points >= 1, isApart: fit.points < 0, isOpposed };
  }
}

const RULED_OUT: Judgement = Object.freeze({
  points: -Infinity,
  total: -Infinity,
  isDoubtful: true,
  sharesRole: false,
  joins: false,
  isBacked: false,
  isApart: true,
  isOpposed: true,
  isRuledOut: true,
});

/** What the names say: the best of the forms; undefined when none of them can be one name. */
function namePoints(a: Profile, b: Profile): number | undefined {
  const suffix = a.suffix === b.suffix ? (a.suffix === '' ? 0 : SAME_SUFFIX) : ONE_SUFFIX;
  let best: number | undefined;
  let forms = 0;
  for (const one of a.shapes) {
    for (const other of b.shapes) {
      const points = pointsOf(one, other);
      best = points !== undefined && points + suffix > (best ?? -Infinity) ? points + suffix : best;
      if (++forms >= MAX_FORMS) {
        return best;
      }
    }
  }
  return best;
}

function pointsOf(a: NameShape, b: NameShape): number | undefined {
  if (a.given === '' && b.given === '') {
    return a.last === b.last ? ONE_WORD : undefined;
  }
  if (a.last === b.last && a.given === b.given && a.given.length > 1) {
    return SAME_NAME + (a.middle.length > 0 && b.middle.length > 0 ? SAME_MIDDLE : 0);
  }
  if (a.last === b.last && (a.group === b.group || givenNamesFit(a, b))) {
    return OTHER_FORM;
  }
  return isMisspelling(a, b) ? MISSPELT : undefined;
}
