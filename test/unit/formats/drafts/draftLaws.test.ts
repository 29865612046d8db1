/** Whatever a draft holds, reading it keeps the laws, throws nothing, and takes time in proportion to its length. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { DraftFormat } from '../../../../src/formats/drafts/draft.ts';
import { assertDraftLaws, draftOf } from '../../../support/draftReading.ts';
import { newsText } from '../../../support/anyText.ts';
import { repeated } from '../../../support/hostileTexts.ts';
import { assertLinear } from '../../../support/linearCost.ts';

const FORMATS: readonly DraftFormat[] = ['markdown', 'latex', 'plainText'];

const WORDS = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  "''",
  '``',
  '`',
  'It rained all day',
  'Ada Hollis',
  'she said',
  '.',
  ',',
  ': ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '😀',
  'é',
  '\u00ad',
];
const MARKDOWN = [
  '> ',
  '\n> ',
  '>\n',
  '*',
  '**',
  '_',
  '[',
  '](https://a.example/b)',
  '[^1]',
  '\n\n[^1]: ',
  '[@doe, p. 3]',
  '@doe',
  '^[',
  ']',
  '&amp;',
  '&quot;',
  '\\"',
  '<br>',
  '— Ada Hollis, Daily',
  '\nSource: Daily',
  '- ',
  '# ',
  '~~~',
  '<!--',
];
const LATEX = [
  '\\emph{',
  '\\enquote{',
  '\\textquote[a]{',
  '}',
  '{',
  '\\cite{a,b}',
  '\\footnote{',
  '\\begin{quote}',
  '\\end{quote}',
  '~',
  '---',
  '--',
  '\\ldots',
  "\\'e",
  '\\"{\\i}',
  '\\\\',
  '%x\n',
  '$x$',
  '$5\\%$',
  '\\&',
  '\\href{https://a.example}{',
  '\\url{https://a.example}',
  '\\item ',
  '\\par ',
  '"`',
  `"'`,
  '\\begin{document}',
  '\\verb|a|',
  '\\section{',
  '\\[',
];

/** Pieces of all three formats in any order. */
const anyDraft = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 5, arbitrary: fc.constantFrom(...MARKDOWN) },
      { weight: 5, arbitrary: fc.constantFrom(...LATEX) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 50 },
  )
  .map((pieces) => pieces.join(''));

describe('any text is a draft', () => {
  for (const format of FORMATS) {
    it(`in ${format}`, () => {
      fc.assert(
        fc.property(fc.oneof(anyDraft, newsText), (text) => {
          const draft = draftOf(text, format);
          assertDraftLaws(draft);
          assert.deepEqual(JSON.parse(JSON.stringify(draft)), draft);
        }),
        { numRuns: 400 },
      );
    });
  }
});

const OF_ALL = ['"', '“', '[', '\\', '>', '{', '“a b” [@a] ', 'Source: a\n'];
const HOSTILE: ReadonlyMap<DraftFormat, readonly string[]> = new Map([
  ['markdown', ['`', '> a\n>\n', '^[', '[^a]', '<', '“a b”[x](y) ']],
  ['latex', ['$', '`', "'", '%', '\\cite{', '\\enquote{', '\\footnote{', '\\begin{quote}', '\\verb|', '\\(', '\\a[']],
  ['plainText', ['@a ', 'https://a.example/((']],
]);

describe('the cost of reading a draft is in proportion to its length', () => {
  for (const format of FORMATS) {
    for (const unit of [...OF_ALL, ...(HOSTILE.get(format) ?? [])]) {
      it(`${format}: ${JSON.stringify(unit)} again and again`, () => {
        assertLinear({ length: 10_000, input: repeated(unit), run: (text) => draftOf(text, format) });
      });
    }
  }
});
