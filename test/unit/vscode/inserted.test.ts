/** Quotations as drafts take them in. */
import { strict as assert } from 'node:assert';
import { type DraftStyle, insertedText, nextNote } from '../../../src/vscode/copy/inserted.ts';
import type { Insertable } from '../../../src/vscode/copy/insertedText.ts';
import { withoutMarks } from '../../../src/vscode/copy/quoteMarks.ts';

const STYLES = {
  link: { format: 'markdown', citation: 'link' },
  footnote: { format: 'markdown', citation: 'footnote' },
  pandoc: { format: 'markdown', citation: 'pandoc' },
  latex: { format: 'latex', citation: 'footnote' },
  rstLink: { format: 'restructuredText', citation: 'link' },
  rstFootnote: { format: 'restructuredText', citation: 'footnote' },
  rstKey: { format: 'restructuredText', citation: 'pandoc' },
  plain: { format: 'plainText', citation: 'footnote' },
  asciidocLink: { format: 'asciidoc', citation: 'link' },
  asciidocFootnote: { format: 'asciidoc', citation: 'footnote' },
  asciidocKey: { format: 'asciidoc', citation: 'pandoc' },
} as const satisfies Readonly<Record<string, DraftStyle>>;
const place: Insertable = {
  kind: 'exact',
  words: '“Nobody will miss the *cranes*.”',
  citation: [
    { text: 'Anna Berglund' },
    { text: 'in “The old harbour”' },
    { text: 'R&D Weekly', isEmphasised: true },
    { text: 'paragraph 4' },
  ],
  speaker: 'Anna Berglund',
  paragraph: 4,
  link: 'sources/the%20harbour.txt#L4,1-L4,30',
};
const keyed: Insertable = { ...place, key: 'berglund2025' };
const long: Insertable = { ...keyed, words: '“It began.\n\n“It ended.”' };
const LABEL = 'Anna Berglund, in “The old harbour”, *R&D Weekly*, paragraph 4';
const ADOC_LABEL = 'in “The old harbour”, _R&D Weekly_, paragraph 4';
const RST_LINK = `\`Anna Berglund, in “The old harbour”, R&D Weekly, paragraph 4 <${place.link}>\`__`;
const all = (places: readonly Insertable[]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(STYLES).map(([name, style]) => [name, insertedText(places, style, 3).text]));

describe('an inserted quotation', () => {
  it('stands in the line with its citation', () => {
    assert.deepEqual(all([keyed]), {
      link: `“Nobody will miss the \\*cranes\\*.” ([${LABEL}](${place.link}))`,
      footnote: '“Nobody will miss the \\*cranes\\*.”[^3]',
      pandoc: '“Nobody will miss the \\*cranes\\*.” [@berglund2025, para. 4]',
      latex: '\\enquote{Nobody will miss the *cranes*.}\\cite[para.~4]{berglund2025}',
      rstLink: `“Nobody will miss the \\*cranes\\*.” (${RST_LINK})`,
      rstFootnote: '“Nobody will miss the \\*cranes\\*.”\\ [3]_',
      rstKey: '“Nobody will miss the \\*cranes\\*.” :cite:p:`berglund2025`',
      plain: '“Nobody will miss the *cranes*.” (Anna Berglund, in “The old harbour”, R&D Weekly, paragraph 4)',
      asciidocLink: `"\`Nobody will miss the {asterisk}cranes{asterisk}.\`" (link:${place.link}[Anna Berglund, ${ADOC_LABEL}])`,
      asciidocFootnote: `"\`Nobody will miss the {asterisk}cranes{asterisk}.\`"{empty}footnote:[link:${place.link}[Anna Berglund, ${ADOC_LABEL}]]`,
      asciidocKey: '"`Nobody will miss the {asterisk}cranes{asterisk}.`" cite:[berglund2025]',
    });
    assert.deepEqual(insertedText([keyed], STYLES.rstFootnote, 3).notes, [`.. [3] ${RST_LINK}`]);
    assert.deepEqual(insertedText([keyed], STYLES.footnote, 3).notes, [`[^3]: [${LABEL}](${place.link})`]);
    [STYLES.latex, STYLES.plain, STYLES.link].forEach((style) => assert.deepEqual(insertedText([keyed], style, 3).notes, []));
  });

  it('of a source without a key is cited in words', () => {
    assert.equal(insertedText([place], STYLES.rstKey, 1).text, `“Nobody will miss the \\*cranes\\*.” (${RST_LINK})`);
    assert.equal(insertedText([place], STYLES.pandoc, 1).text, `“Nobody will miss the \\*cranes\\*.” ([${LABEL}](${place.link}))`);
    assert.equal(
      insertedText([place], STYLES.latex, 1).text,
      '\\enquote{Nobody will miss the *cranes*.} (Anna Berglund, in “The old harbour”, \\emph{R\\&D Weekly}, paragraph 4)',
    );
  });

  it('of several paragraphs is a block', () => {
    assert.deepEqual(all([long]), {
      link: `> “It began.\n>\n> “It ended.”\n>\n> — [${LABEL}](${place.link})`,
      footnote: '> “It began.\n>\n> “It ended.”[^3]',
      pandoc: '> “It began.\n>\n> “It ended.” [@berglund2025, para. 4]',
      latex: '\\begin{quote}\n“It began.\n\n“It ended.” \\cite[para.~4]{berglund2025}\n\\end{quote}',
      rstLink: `   “It began.\n\n   “It ended.”\n\n   -- ${RST_LINK}`,
      rstFootnote: '   “It began.\n\n   “It ended.”\\ [3]_',
      rstKey: '   “It began.\n\n   “It ended.” :cite:p:`berglund2025`',
      plain: '“It began.\n\n“It ended.”\n— Anna Berglund, in “The old harbour”, R&D Weekly, paragraph 4',
      asciidocLink: `[quote, 'Anna Berglund', 'link:${place.link}[${ADOC_LABEL}]']\n____\n“It began.\n\n“It ended.”\n____`,
      asciidocFootnote: `____\n“It began.\n\n“It ended.”footnote:[link:${place.link}[Anna Berglund, ${ADOC_LABEL}]]\n____`,
      asciidocKey: '____\n“It began.\n\n“It ended.” cite:[berglund2025]\n____',
    });
    assert.ok(insertedText([long], STYLES.link, 1).isBlock);
  });

  it('is one of a list where there are several', () => {
    const lists = all([keyed, long]);
    assert.equal(lists['footnote'], '- “Nobody will miss the \\*cranes\\*.”[^3]\n- “It began.\n\n  “It ended.”[^4]');
    assert.equal(insertedText([keyed, long], STYLES.footnote, 3).notes.length, 2);
    assert.equal(
      lists['asciidocKey'],
      '* "`Nobody will miss the {asterisk}cranes{asterisk}.`" cite:[berglund2025]\n* “It began.\n+\n“It ended.” cite:[berglund2025]',
    );
    assert.equal(
      lists['latex'],
      '\\begin{itemize}\n  \\item \\enquote{Nobody will miss the *cranes*.}\\cite[para.~4]{berglund2025}\n  \\item \\enquote{It began.\n\nIt ended.}\\cite[para.~4]{berglund2025}\n\\end{itemize}',
    );
  });

  it('in AsciiDoc has no address, key or speaker that would be taken for markup', () => {
    const odd = { ...keyed, key: 'a,b', link: "sources/it's_a--b.txt#L4", words: '„Nein.“' };
    assert.equal(
      insertedText([odd], STYLES.asciidocKey, 1).text,
      `„Nein.“ (link:sources/it%27s%5Fa%2D-b.txt#L4[Anna Berglund, ${ADOC_LABEL}])`,
    );
    const unclear = { ...long, speaker: "[O'Hara = unclear]", citation: [{ text: "[O'Hara = unclear]" }, { text: 'in “a”' }] };
    assert.match(
      insertedText([unclear], STYLES.asciidocLink, 1).text,
      /^\[quote, '&#91;O&#39;Hara &#61; unclear&#93;', 'link:[^']*\[in “a”\]'\]\n____/,
    );
  });

  it('has a link that leads to an address in reStructuredText, and to no name', () => {
    assert.match(insertedText([{ ...place, link: 'a_' }], STYLES.rstLink, 1).text, / <a\\_>`__\)$/);
  });

  it('puts a key in braces that Pandoc would else cut', () => {
    assert.match(insertedText([{ ...keyed, key: 'a/b:c' }], STYLES.pandoc, 1).text, /\[@a\/b:c, para\. 4\]$/);
    assert.match(insertedText([{ ...keyed, key: 'a!b.' }], STYLES.pandoc, 1).text, /\[@\{a!b\.\}, para\. 4\]$/);
  });
});

describe('the marks around words', () => {
  for (const [words, open, inner, close] of [
    ['“So it is,”', '“', 'So it is,', '”'],
    ['"So it is."', '"', 'So it is.', '"'],
    ['„So ist es.“', '„', 'So ist es.', '“'],
    ['‘So it is’', '‘', 'So it is', '’'],
    ['So it is', '“', 'So it is', '”'],
    ['“So it is,” he said, “now.”', '“', '“So it is,” he said, “now.”', '”'],
    ['"So it is," he said, "now."', '“', '"So it is," he said, "now."', '”'],
    ['“A word “inside” it”', '“', 'A word “inside” it', '”'],
    ['“It began.', '“', 'It began.', '”'],
    ['it ended.”', '“', 'it ended.', '”'],
    ['the crews’', '“', 'the crews’', '”'],
    ['“', '“', '“', '”'],
  ] as const) {
    it(`of ${words}`, () => assert.deepEqual(withoutMarks(words), { open, inner, close }));
  }
});

describe('the next footnote', () => {
  it('follows the last that has a number', () => {
    assert.equal(nextNote(''), 1);
    assert.equal(nextNote('a[^2] b[^x] c[^10]\n\n[^2]: y'), 11);
    assert.equal(nextNote('a [2]_ b [#]_ c [10] d\n\n.. [2] x\n.. [4] y'), 5);
  });
});
