/** Quotations as drafts take them in. */
import { strict as assert } from 'node:assert';
import { type DraftStyle, type Insertable, insertedText, nextNote, withoutMarks } from '../../../src/vscode/copy/inserted.ts';

const STYLES: readonly DraftStyle[] = ['link', 'footnote', 'pandoc', 'latex', 'plain'];
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
const all = (places: readonly Insertable[]): Readonly<Record<string, string>> =>
  Object.fromEntries(STYLES.map((style) => [style, insertedText(places, style, 3).text]));

describe('an inserted quotation', () => {
  it('stands in the line with its citation', () => {
    assert.deepEqual(all([keyed]), {
      link: `“Nobody will miss the \\*cranes\\*.” ([${LABEL}](${place.link}))`,
      footnote: '“Nobody will miss the \\*cranes\\*.”[^3]',
      pandoc: '“Nobody will miss the \\*cranes\\*.” [@berglund2025, para. 4]',
      latex: '\\enquote{Nobody will miss the *cranes*.}\\cite[para.~4]{berglund2025}',
      plain: '“Nobody will miss the *cranes*.” (Anna Berglund, in “The old harbour”, R&D Weekly, paragraph 4)',
    });
    assert.deepEqual(insertedText([keyed], 'footnote', 3).notes, [`[^3]: [${LABEL}](${place.link})`]);
  });

  it('of a source without a key is cited in words', () => {
    assert.equal(insertedText([place], 'pandoc', 1).text, `“Nobody will miss the \\*cranes\\*.” ([${LABEL}](${place.link}))`);
    assert.equal(
      insertedText([place], 'latex', 1).text,
      '\\enquote{Nobody will miss the *cranes*.} (Anna Berglund, in “The old harbour”, \\emph{R\\&D Weekly}, paragraph 4)',
    );
  });

  it('of several paragraphs is a block', () => {
    assert.deepEqual(all([long]), {
      link: `> “It began.\n>\n> “It ended.”\n>\n> — [${LABEL}](${place.link})`,
      footnote: '> “It began.\n>\n> “It ended.”[^3]',
      pandoc: '> “It began.\n>\n> “It ended.” [@berglund2025, para. 4]',
      latex: '\\begin{quote}\n“It began.\n\n“It ended.” \\cite[para.~4]{berglund2025}\n\\end{quote}',
      plain: '“It began.\n\n“It ended.”\n— Anna Berglund, in “The old harbour”, R&D Weekly, paragraph 4',
    });
    assert.ok(insertedText([long], 'link', 1).isBlock);
  });

  it('is one of a list where there are several', () => {
    const lists = all([keyed, long]);
    assert.equal(lists['footnote'], '- “Nobody will miss the \\*cranes\\*.”[^3]\n- “It began.\n\n  “It ended.”[^4]');
    assert.equal(insertedText([keyed, long], 'footnote', 3).notes.length, 2);
    assert.equal(
      lists['latex'],
      '\\begin{itemize}\n  \\item \\enquote{Nobody will miss the *cranes*.}\\cite[para.~4]{berglund2025}\n  \\item \\enquote{It began.\n\nIt ended.}\\cite[para.~4]{berglund2025}\n\\end{itemize}',
    );
  });

  it('puts a key in braces that Pandoc would else cut', () => {
    assert.match(insertedText([{ ...keyed, key: 'a/b:c' }], 'pandoc', 1).text, /\[@a\/b:c, para\. 4\]$/);
    assert.match(insertedText([{ ...keyed, key: 'a!b.' }], 'pandoc', 1).text, /\[@\{a!b\.\}, para\. 4\]$/);
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
  });
});
