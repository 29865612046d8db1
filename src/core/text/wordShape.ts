/** What the spelling of a word shows, as bits: capitals, digits, hyphens, initials. */

/** Bits of a word's shape; see `shapeOf`. */
export const WordShape = {
  /** Holds a letter. */
  Letter: 1 << 0,
  /** Its first letter is a capital, and nothing but marks stands before it. */
  Capital: 1 << 1,
  /** Two letters or more, all of them capitals: `NATO`, `LAVROV`. */
  AllCapitals: 1 << 2,
  /** Has a lower-case letter. */
  HasLower: 1 << 3,
  /** A capital after a lower-case letter: `McDonald`, `iPhone`. */
  InnerCapital: 1 << 4,
  Digit: 1 << 5,
  Hyphen: 1 << 6,
  Period: 1 << 7,
  Apostrophe: 1 << 8,
  /** Single capitals, each with a period: `J.`, `J.B.`, `U.S.` */
  Initials: 1 << 9,
  /** Exactly one letter, a capital: `J`. */
  OneCapital: 1 << 10,
  /** Ends with a period that belongs to the word: `Dr.`, `Inc.` */
  EndsWithPeriod: 1 << 11,
  /** With a period it is an abbreviation: `Dr`, `Inc`. Set by the word table, which knows the lexicon. */
  AbbreviationStem: 1 << 12,
} as const;

/** The bits of `WordShape` that hold for the word. */
export function shapeOf(word: string): number {
  let shape = charactersOf(word);
  if (/^\p{Lu}$/u.test(word)) {
    shape |= WordShape.OneCapital;
  }
  if (/^(?:\p{Lu}\.-?)+$/u.test(word)) {
    shape |= WordShape.Initials;
  }
  if (word.length > 1 && word.endsWith('.')) {
    shape |= WordShape.EndsWithPeriod;
  }
  return shape;
}

function charactersOf(word: string): number {
  let shape = 0;
  let letters = 0;
  let capitals = 0;
  let sawLower = false;
  for (const character of word) {
    if (isDigit(character)) {
      shape |= WordShape.Digit;
    } else if (character === '-' || character === '\u2010' || character === '\u2011') {
      shape |= WordShape.Hyphen;
    } else if (character === '.') {
      shape |= WordShape.Period;
    } else if (character === "'" || character === '\u2019') {
      shape |= WordShape.Apostrophe;
    } else if (isLetter(character)) {
      letters++;
      if (isCapital(character)) {
        capitals++;
        shape |= letters === 1 && (shape & WordShape.Digit) === 0 ? WordShape.Capital : 0;
        shape |= sawLower ? WordShape.InnerCapital : 0;
      } else {
        sawLower = true;
        shape |= WordShape.HasLower;
      }
    }
  }
  shape |= letters > 0 ? WordShape.Letter : 0;
  shape |= letters > 1 && letters === capitals ? WordShape.AllCapitals : 0;
  return shape;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isLetter(character: string): boolean {
  return character < '\u0080' ? /[a-z]/i.test(character) : /\p{L}/u.test(character);
}

function isCapital(character: string): boolean {
  return character < '\u0080' ? character >= 'A' && character <= 'Z' : /[\p{Lu}\p{Lt}]/u.test(character);
}
