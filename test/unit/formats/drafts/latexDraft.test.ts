/** LaTeX drafts: what commands show is part of the words, what they hide is not; also while somebody types. */
import { strict as assert } from 'node:assert';
import { draftOf, placesQuoted, quotationIn, wordsQuoted } from '../../../support/draftReading.ts';

const words = (text: string): readonly string[] => wordsQuoted(text, 'latex');
/** The words of a quotation that holds what is given. */
const shown = (inner: string): string | undefined => words(`She left. \`\`We ${inner} go'' twice.`)[0];

describe('the words of a LaTeX quotation', () => {
  for (const [written, read] of [
    ['\\emph{will} \\textbf{not}', 'will not'],
    ['\\textit{\\textbf{will} not}', 'will not'],
    ['\\mycommand{will}', 'will'],
    ['\\mycommand[x]{will}', 'will'],
    ['{\\itshape will}', 'will'],
    ['will~not', 'will\u00a0not'],
    ['will---not', 'will—not'],
    ['51--49', '51–49'],
    ['will \\ldots{} not', 'will … not'],
    ['will\\dots\\ not', 'will… not'],
    ['will \\textellipsis{} [\\dots] not', 'will … […] not'],
    ['5\\% \\& \\$3 \\#1 a\\_b \\{c\\}', '5% & $3 #1 a_b {c}'],
    ['caf\\\'e na\\"{\\i}ve \\c{c}a \\v{s} \\~n \\aa{} \\ss{}', 'café naïve ça š ñ å ß'],
    ["M\\'{e}xico \\'{\\i}", 'México í'],
    ['co\\-op, 10\\,000', 'coop, 10\u2009000'],
    ['will\\cite{a} not', 'will not'],
    ['will not \\parencite[see][3]{a, b}, but', 'will not, but'],
    ['will not~\\cite{a},', 'will not,'],
    ['will\\footnote{She \\emph{laughed}.} not', 'will not'],
    ['will\\label{x} not\\index{y}', 'will not'],
    ['\\href{https://a.example/x}{will} \\textcolor{red}{not}', 'will not'],
    ['\\foreignlanguage{german}{will}', 'will'],
    ['will $x^2$ not', 'will not'],
    ['pay $50\\%$ of $1,000$', 'pay 50% of 1,000'],
    ['will \\(x\\) not', 'will not'],
    ['will % a comment\n not', 'will not'],
    ['wi%\n  ll', 'will'],
    ['will\nnot', 'will not'],
    ['will \\verb|x| not', 'will not'],
    ["will `never' say \\enquote{it}", "will ‘never' say ‘it’"],
  ] as const) {
    it(`${JSON.stringify(written)} are ${JSON.stringify(read)}`, () =>
      assert.equal(shown(written)?.replace(/ {2,}/g, ' '), `We ${read} go`));
  }
  it('know where each of them stands', () => {
    const text = "She left. ``We \\emph{will}~not \\& caf\\'e\\cite{a}.''";
    const { runs, words: own } = quotationIn(text, 'latex');
    assert.deepEqual(
      runs.map(({ at, length, source }) => [own.slice(at, at + length), text.slice(source.start, source.end)]),
      [
        ['We ', 'We '],
        ['will', 'will'],
        ['\u00a0', '~'],
        ['not ', 'not '],
        ['&', '\\&'],
        [' caf', ' caf'],
        ['é', "\\'e"],
        ['.', '.'],
      ],
    );
  });
});

describe('a LaTeX draft quotes', () => {
  for (const [what, text, read] of [
    ['in TeX’s marks', "She left. ``We will not wait,'' she said.", ['We will not wait,']],
    ['in straight marks', 'She left. "We will not wait," she said.', ['We will not wait,']],
    ['in printers’ marks', 'She left. “We will not wait,” she said.', ['We will not wait,']],
    ['in German shorthands', 'Sie ging. "`Wir warten nicht"\', sagte sie.', ['Wir warten nicht']],
    [
      'in marks of commands',
      'Sie ging. \\glqq Wir warten nicht\\grqq{} und \\og nous partons\\fg{}.',
      ['Wir warten nicht', 'nous partons'],
    ],
    ['by \\enquote', 'She said \\enquote{we will not wait} twice.', ['we will not wait']],
    ['by \\enquote in \\enquote, as one', 'She said \\enquote{we will \\enquote{not} wait} twice.', ['we will ‘not’ wait']],
    ['by \\enquote over paragraphs', 'She left. \\enquote{We will\n\nnot wait}, she said.', ['We will\n\nnot wait']],
    ['by \\enquote around marks, as one', "She said \\enquote{we will ``not'' wait} twice.", ['we will ‘not’ wait']],
    ['by \\textquote', 'She said \\textquote[{\\cite[3]{doe}}]{we will not wait}.', ['we will not wait']],
    ['by \\textcquote', 'She said \\textcquote[3]{doe}[.]{we will not wait}.', ['we will not wait']],
    ['by \\foreigntextquote', 'Sie sagte \\foreigntextquote{german}{wir warten nicht}.', ['wir warten nicht']],
    ['by \\blockquote', 'She said: \\blockquote[Daily]{we will not wait}', ['we will not wait']],
    ['in footnotes', "It rained\\footnote{She said ``we will not wait'' there.} all day.", ['we will not wait']],
    ['in headings', "\\section{``We will not wait''}\nIt rained.", ['We will not wait']],
    [
      'in items',
      "\\begin{itemize}\n\\item ``We will not wait,'' she said.\n\\item[x] ``We go.''\n\\end{itemize}",
      ['We will not wait,', 'We go.'],
    ],
    ['in captions', "\\begin{figure}\\includegraphics[width=3cm]{a}\\caption{``We will not wait''}\\end{figure}", ['We will not wait']],
    ['over no math', 'She said $`x$ and "we wait here" and $y\'\'$.', ['we wait here']],
  ] as const) {
    it(what, () => assert.deepEqual(words(text), read));
  }
  for (const [what, text] of [
    ['the preamble', "\\documentclass{article}\n\\title{``We wait here''}\n\\begin{document}\nIt rained.\n\\end{document}"],
    ['what comes after the document', "\\begin{document}\nIt rained.\n\\end{document}\n``We wait here''"],
    ['comments', "It rained. % ``we wait here''\nAll day."],
    ['verbatim', "It rained.\n\\begin{verbatim}\n``We wait here''\n\\end{verbatim}\n"],
    ['listings', 'It rained.\n\\begin{lstlisting}[language=C]\n"We wait here"\n\\end{lstlisting}\n'],
    ['displayed math', 'It rained.\n\\begin{align*}\n"We wait here"\n\\end{align*}\n'],
    ['hidden arguments', 'It rained\\todo{"we wait here"} all day\\label{"we wait here"}.'],
    ['code in the line', 'It \\verb|"we wait here"| rained.'],
  ] as const) {
    it(`nothing in ${what}`, () => assert.deepEqual(words(text), []));
  }
});

describe('a LaTeX block quote', () => {
  for (const name of ['quote', 'quotation', 'displayquote', 'quoting', 'verse']) {
    it(`may be set by ${name}`, () => {
      const text = `She wrote:\n\\begin{${name}}\nWe will \\emph{not} wait.\n\nIt is late.\n\\end{${name}}\nThen she left.`;
      assert.deepEqual(words(text), ['We will not wait.\n\nIt is late.']);
      assert.deepEqual(placesQuoted(text, 'latex'), ['We will \\emph{not} wait.\n\nIt is late.']);
      assert.equal(quotationIn(text, 'latex').kind, 'block');
    });
  }
  it('that stands in marks is without them', () => assert.deepEqual(words("\\begin{quote}``We wait.''\\end{quote}"), ['We wait.']));
  it('is without the line that names its speaker', () => {
    assert.deepEqual(words('\\begin{quote}\nWe wait.\\\\\n--- Jane Doe, \\emph{Daily}\n\\end{quote}'), ['We wait.']);
    assert.deepEqual(words('\\begin{quote}\nWe wait. \\hfill --- Jane Doe\n\\end{quote}'), ['We wait.']);
  });
  it('may follow another', () => {
    assert.deepEqual(words('\\begin{quote}One.\\end{quote}\\begin{quote}Two.\\end{quote}'), ['One.', 'Two.']);
  });
});

describe('while somebody types LaTeX', () => {
  for (const [what, text, read] of [
    ['\\enquote that is not closed ends with its paragraph', 'She left. \\enquote{We will not wait\n\nHe left.', ['We will not wait']],
    ['a brace that is not closed ends with its paragraph', "She \\emph{left. ``We wait,'' she said.\n\n``We go.''", ['We wait,', 'We go.']],
    ['a brace too many is passed over', "She left}. ``We wait,'' she said.", ['We wait,']],
    ['a cite command is none yet', "She left. ``We wait,'' she said \\cite{do", ['We wait,']],
    ['a footnote is read as it is', "She left. ``We wait,''\\footnote{Daily\n\nThen ``we go.''", ['We wait,', 'we go.']],
    ['a block quote without an end is its paragraph', '\\begin{quote}\nWe wait.\n\nThen she left.', ['We wait.']],
    ['verbatim without an end is text', "She left. ``We wait,'' she said.\n\\begin{verbatim}\n``We go.''", ['We wait,', 'We go.']],
    ['a dollar sign alone is one', "It cost $5. ``We wait,'' she said.", ['We wait,']],
    ['a backslash before a sign of two code units hides both', "``We wait\\🎉,'' she said.", ['We wait,']],
    ['a backslash at the end is nothing', "``We wait,'' she said. \\", ['We wait,']],
  ] as const) {
    it(what, () => assert.deepEqual(words(text), read));
  }
  it('cites nothing by an address that is empty yet', () => {
    assert.deepEqual(quotationIn("``We wait,'' she said \\url{}\\href{}{there}.", 'latex').citations, []);
  });
  it('says of what is not closed that it is not', () => {
    assert.equal(draftOf('She left. \\enquote{We will not wait', 'latex').quotations[0]?.isUnclosed, true);
  });
});
