// The check: quotations of samples, changed, against the samples, and anything against anything.
import { strict as assert } from 'node:assert';
import { compareWithSource } from '../../../src/core/check/compareWithSource.ts';
import { parseQuotation } from '../../../src/core/check/quotationText.ts';
import { contains, type Span } from '../../../src/core/span.ts';
import { checkedSource } from '../../support/checkedSource.ts';
import { changed, hostileText, SAMPLES } from '../hostileInput.ts';
import { MARKDOWN } from '../markup.ts';
import type { Target } from '../target.ts';

const SOURCES = SAMPLES.map((text) => checkedSource(text, 'a.md'));
const SIGNS = [
  '…',
  '...',
  '[...]',
  '[',
  ']',
  '[so] ',
  ' [not] ',
  '“',
  '”',
  "'",
  '(sic)',
  '--',
  'not ',
  'never ',
  '3.5',
  '\n',
  ...MARKDOWN.slice(0, 8),
];

const comparison: Target = {
  name: 'check',
  weight: 5,
  make: (dice) => {
    const isOfSample = dice.roll(3) > 0;
    const source = isOfSample ? dice.pick(SOURCES) : checkedSource(hostileText(dice, MARKDOWN), 'a.md');
    const { text } = source.article;
    const at = dice.roll(text.length + 1);
    const words = isOfSample ? changed(dice, text.slice(at, at + 10 + dice.roll(400)), SIGNS) : hostileText(dice, SIGNS);
    return {
      size: words.length + text.length,
      run: () => {
        const parsed = parseQuotation(words);
        parsed.fragments.forEach((fragment) => assertInside(fragment, words));
        for (const { place, fragments, differences, omitted } of compareWithSource(parsed, source.source)) {
          [place, ...fragments, ...omitted, ...differences.map((one) => one.source)].forEach((span) => assertInside(span, text));
          differences.forEach((one) => assertInside(one.draft, words));
        }
      },
    };
  },
};

function assertInside(span: Span, text: string): void {
  assert.ok(contains({ start: 0, end: text.length }, span) && span.start <= span.end, `${JSON.stringify(span)} lies in the text`);
}

/** The check of quotations. */
export const CHECK: readonly Target[] = [comparison];
