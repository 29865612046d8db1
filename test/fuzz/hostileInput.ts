// Texts and bytes that nobody would write: sample articles changed, markup in any order, and what is repeated too often.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { anyText, newsText } from '../support/anyText.ts';
import { hostileCues, hostileMarks, hostileSentences } from '../support/hostileTexts.ts';
import { type Dice } from '../support/mutations.ts';
import { samples } from '../support/paths.ts';

/** The sample articles, as texts. */
export const SAMPLES: readonly string[] = readdirSync(samples)
  .sort()
  .map((name) => readFileSync(path.join(samples, name), 'utf8'));

const HOSTILE = [...hostileMarks, ...hostileCues, ...hostileSentences].map(([, make]) => make);
/** What injects, where anything is not escaped. */
const INJECTIONS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</main></div><iframe src="javascript:alert(1)">',
  '[x](command:workbench.action.quit)',
  '<a href="command:workbench.action.quit">',
  '![x](https://example.org/x.png)',
  '<https://example.org/>',
  'https://example.org/a_b',
  '$(alert)',
  '&lt;script&gt;&#60;b&#x3e;',
  '`code`](command:x) **b**',
  '\n\n    [a]: command:x\n',
  '\u202e\u2066',
  '__proto__',
] as const;
const CHARACTERS = '\0\t\n\r\v\u0085\u00a0\u00ad\u0301\u200b\u200d\u2028\ud800\udc00\ufeff\uffff"\'“”‘’«»<>&()[]{}\\|/#*_`~^$%@:;=+-.…';
/** One input in so many is long. */
const LONG_ONES = 100;
const LONG = 60_000;
const MOST_CHANGES = 6;

/** A number from 0 to below `sides`, small ones more often. */
export function low(dice: Dice, sides: number): number {
  return dice.roll(dice.roll(sides) + 1);
}

/** So many things that `make` makes. */
export function several<T>(dice: Dice, most: number, make: () => T): readonly T[] {
  return Array.from({ length: dice.roll(most + 1) }, make);
}

/** Prose: a sample, sentences of news or pieces of anything; `markup` is strewn in. */
export function hostileText(dice: Dice, markup: readonly string[]): string {
  if (dice.roll(LONG_ONES) === 0) {
    return longText(dice, markup);
  }
  const kinds = [
    () => changed(dice, dice.pick(SAMPLES), markup),
    () => changed(dice, drawn(dice, newsText), markup),
    () => drawn(dice, anyText),
    () => strewn(dice, markup, 40),
    () => changed(dice, strewn(dice, markup, 60), markup),
  ];
  return dice.pick(kinds)();
}

/** Markup and words in any order. */
export function strewn(dice: Dice, markup: readonly string[], most: number): string {
  const pieces = several(dice, most, () => (dice.roll(3) === 0 ? word(dice) : dice.pick(markup)));
  return pieces.join(dice.pick(['', '', ' ', '\n']));
}

/** The same again and again, from the lists of what has cost most. */
function longText(dice: Dice, markup: readonly string[]): string {
  const length = 1000 + dice.roll(LONG);
  const unit = dice.pick([() => dice.pick(markup), () => strewn(dice, markup, 5), () => `${dice.pick(markup)}rain `])();
  return dice.roll(3) === 0 || unit === '' ? dice.pick(HOSTILE)(length) : unit.repeat(Math.ceil(length / unit.length));
}

function drawn(dice: Dice, texts: fc.Arbitrary<string>): string {
  return fc.sample(texts, { seed: dice.roll(2 ** 31), numRuns: 1 })[0] ?? '';
}

/** A word, a sign or something that injects. */
export function word(dice: Dice): string {
  return dice.pick([
    () => dice.pick(['rain', 'Ada Hollis', 'said', '“It rained,”', 'the mayor', '1871', 'é', '🎉', 'סופר', '雨']),
    () => CHARACTERS.charAt(dice.roll(CHARACTERS.length)),
    () => dice.pick(INJECTIONS),
  ])();
}

/** The text with some stretches left out, doubled, moved, or other things put in. */
export function changed(dice: Dice, text: string, markup: readonly string[]): string {
  let result = text;
  for (let left = low(dice, MOST_CHANGES); left > 0; left--) {
    const at = dice.roll(result.length + 1);
    const end = Math.min(result.length, at + low(dice, 200));
    const [before, cut, after] = [result.slice(0, at), result.slice(at, end), result.slice(end)];
    result = dice.pick([
      () => before + after,
      () => before + cut + cut + after,
      () => after + before + cut,
      () => before,
      () => before + word(dice) + after,
      () => before + dice.pick(markup) + cut + after,
      () => before + dice.pick(markup).repeat(low(dice, 300)) + cut + after,
      () => before + strewn(dice, markup, 8) + after,
    ])();
  }
  return result;
}

/** The bytes with some left out, doubled, or others in their place. */
export function changedBytes(dice: Dice, bytes: Uint8Array): Uint8Array {
  let result = Buffer.from(bytes);
  for (let left = low(dice, MOST_CHANGES); left > 0; left--) {
    const at = dice.roll(result.length + 1);
    const end = Math.min(result.length, at + low(dice, 100));
    const [before, cut, after] = [result.subarray(0, at), result.subarray(at, end), result.subarray(end)];
    const parts = dice.pick([
      () => [before, after],
      () => [before, cut, cut, after],
      () => [before],
      () => [before, anyBytes(dice, 8), after],
      () => [before, anyBytes(dice, 4), cut, after],
      () => [before, Buffer.alloc(low(dice, 2000), dice.roll(256)), after],
    ])();
    result = Buffer.concat(parts);
  }
  return new Uint8Array(result);
}

/** Up to so many bytes of any kind. */
export function anyBytes(dice: Dice, most: number): Uint8Array {
  return Uint8Array.from(several(dice, most, () => (dice.roll(4) === 0 ? dice.pick([0, 10, 13, 128, 255, 254]) : dice.roll(256))));
}

/** The bytes of a text, in one of the encodings that files come in, or in one that they do not. */
export function encoded(dice: Dice, text: string): Uint8Array {
  const encoding = dice.pick(['utf8', 'utf8', 'utf8', 'utf16le', 'latin1'] as const);
  const mark = dice.pick([[], [], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]]);
  return new Uint8Array(Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)]));
}
