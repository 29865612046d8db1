/** Cite keys that are typed in LaTeX: in the braces of commands that cite, and in no others. */
import { strict as assert } from 'node:assert';
import { typedLatexKey } from '../../../../src/formats/drafts/latex/latexTypedKey.ts';
import { assertLinear } from '../../../support/linearCost.ts';

describe('a cite key that is typed in LaTeX', () => {
  for (const [text, typed] of [
    ['See \\cite{', ''],
    ['See \\cite{berg', 'berg'],
    ['\\textcite[see][12]{berg', 'berg'],
    ['\\parencite*{berg', 'berg'],
    ['\\footcite{a,b, berg', 'berg'],
    ['\\cite{a,', ''],
    ['\\cite{feldt:old-ha', 'feldt:old-ha'],
    ['\\cite[p.~3] {berg', 'berg'],
    ['\\citeauthor{berg', 'berg'],
    ['\\parencites(see)()[3]{a}[4]{berg', 'berg'],
    ['\\textquote[\\cite{berg', 'berg'],
    ['\\footnote{So \\cite[in \\emph{this}]{berg', 'berg'],
    ['\\textcquote[3]{berg', 'berg'],
    ['\\foreigntextcquote{german}[3]{berg', 'berg'],
    ['\\begin{displaycquote}[3]{berg', 'berg'],
    ['\\cite{a, % the first\n  b,\r\n  berg', 'berg'],
    ['50\\% of it \\cite{berg', 'berg'],
    ['{\\cite{a} } \\cite{berg', 'berg'],
  ] as const) {
    it(`in ${JSON.stringify(text)} is “${typed}”`, () => assert.equal(typedLatexKey(text), typed));
  }

  for (const text of [
    '',
    'berg',
    '{berg',
    '\\emph{berg',
    '\\label{berg',
    '\\nocite{berg',
    '\\textcolor{red}{berg',
    '\\cite{a}{berg',
    '\\cite{a} and \\emph{berg',
    '\\cite[berg',
    '\\cite[\\emph{berg',
    '\\cite{so berg',
    '\\cite{\\berg',
    '\\cite{a}',
    '\\\\cite{berg',
    '% \\cite{berg',
    '\\cite{a, % berg',
    '\\cite{a,\n\nberg',
    '\\enquote{berg',
    '\\textquote{berg',
    '\\textcquote{a}{berg',
    '\\foreigntextcquote{berg',
  ]) {
    it(`is none in ${JSON.stringify(text)}`, () => assert.equal(typedLatexKey(text), undefined));
  }

  for (const part of ['\\cite[', '{,', '\\cites{a}(', '%\n', ', ', '\\begin{', ' \n']) {
    it(`is looked for in time that grows with the text: ${JSON.stringify(part)}`, function () {
      this.timeout(30_000);
      assertLinear({ input: (length) => `{${part.repeat(length / part.length)}`, run: typedLatexKey, length: 40_000 });
    });
  }
});
