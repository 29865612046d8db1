/** Whatever a draft holds, reading it keeps the laws, throws nothing, and takes time in proportion to its length. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { DraftFormat } from '../../../../src/formats/drafts/draft.ts';
import { assertDraftLaws, draftOf } from '../../../support/draftReading.ts';
import { newsText } from '../../../support/anyText.ts';
import { repeated } from '../../../support/hostileTexts.ts';
import { assertLinear } from '../../../support/linearCost.ts';

const FORMATS: readonly DraftFormat[] = ['markdown', 'latex', 'asciidoc', 'restructuredText', 'plainText'];

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

const ASCIIDOC = [
  '\n____\n',
  '\n[quote, Ada Hollis, Daily]\n',
  '\n""\n',
  '\n-- Ada Hollis, Daily\n',
  '"`',
  '`"',
  "'`",
  "`'",
  '[.role]#',
  '#',
  '**',
  '__',
  '+',
  '++',
  'pass:[',
  '{ldquo}',
  '{nbsp}',
  '{empty}',
  '\n:a: {a}{b}\n',
  '{a}',
  'link:a.txt[',
  'https://a.example/b[c]',
  'xref:a.adoc#b[',
  '<<doe>>',
  '<<doe,',
  'footnote:[',
  'footnote:a[]',
  'cite:[doe(3)]',
  '(C)',
  '...',
  ' -- ',
  'a--b',
  ' +\n',
  '\n----\n',
  '\n--\n',
  '\n|===\n|',
  '\n* ',
  'term:: ',
  '\n// x\n',
  '\n\n== ',
  '^',
];

const RESTRUCTURED_TEXT = [
  '\n   ',
  '\n\n   ',
  '\n\n      ',
  '\n\t',
  '``',
  '`',
  '`_',
  '`__',
  ' <https://a.example/b>`_',
  'name_',
  '[1]_',
  '[#]_',
  '[Key2020]_',
  '\n.. [1] ',
  '\n.. [#] ',
  '\n.. [Key2020] ',
  '\n.. _name: https://a.example\n',
  '\n__ https://b.example\n',
  '|x|',
  '\n.. |x| replace:: it *rained*\n',
  '\n.. epigraph::\n\n   ',
  '\n.. note:: ',
  '\n.. figure:: a.png\n   :alt: b\n\n   ',
  '\n.. code-block:: a\n\n   ',
  '\n..\n',
  '::\n\n',
  ':cite:p:`a, b`',
  ':emphasis:`',
  ':doc:`a <b/c>`',
  '\\ ',
  '\\*',
  '\\\n',
  '\n-- Ada Hollis, Daily\n',
  '\n=====\n',
  '\n| ',
  '\n- ',
  '\n1. ',
  '\n:Source: Daily\n',
  '\n+---+\n',
  '\n=== ===\n',
];

/** Pieces of all formats in any order. */
const anyDraft = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 5, arbitrary: fc.constantFrom(...MARKDOWN) },
      { weight: 5, arbitrary: fc.constantFrom(...LATEX) },
      { weight: 5, arbitrary: fc.constantFrom(...ASCIIDOC) },
      { weight: 5, arbitrary: fc.constantFrom(...RESTRUCTURED_TEXT) },
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
  ['latex', ['$', '`', "'", '%', '\\cite{', '\\enquote{', '\\footnote{', '\\footnote{rain ', '\\begin{quote}', '\\verb|', '\\(', '\\a[']],
  [
    'asciidoc',
    [
      '`',
      '*a',
      '*a* ',
      '**',
      '"`',
      '+a',
      '++',
      'pass:[',
      '{a}',
      ':a: {a}{a}\n\n',
      'link:a[',
      'https://a.example/',
      'footnote:[',
      '\\footnote:[',
      'cite:[a(',
      '<<a',
      '[[',
      '[a',
      '[quote,"\n',
      '____\n',
      '----\n',
      '====\na\n',
      '|===\n|a',
      '* a\n',
      '> a\n',
      "a'b",
      '^a',
      '&amp;',
      '&a;',
    ],
  ],
  [
    'restructuredText',
    [
      '`',
      '``',
      '*',
      '*a ',
      '`a ',
      '``a ',
      '|a ',
      '|',
      ':a:',
      'a_ ',
      'a:',
      '-',
      '- ',
      '1. ',
      ':a:`b` ',
      '[1]_\n\n',
      '[#]_ ',
      'a__ ',
      '`a <b>`_ ',
      '`a <b ',
      '<',
      '\\ ',
      '\t',
      '.. ',
      '.. a::\n',
      '.. [1] a\n',
      '.. _a: b\n  c\n',
      '.. |a| replace:: b\n|a| ',
      '=== ===\na\n',
      '=== ===\n\n',
      '=\n',
      '====\na\n',
      ':a: b\n',
      '| a\n',
      'a\n b\n',
      'a\n\n   b\n\n   -- Ada\n\n',
      'a::\n\n  b\n\n',
    ],
  ],
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
