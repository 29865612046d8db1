/** What is copied reads as the source does, whichever format it is copied in. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { ShownText } from '../../../src/core/shownText.ts';
import { asciidocDraft } from '../../../src/formats/drafts/asciidoc/asciidocDraft.ts';
import { type Copied, copyText } from '../../../src/vscode/copy/citation.ts';
import { assertLinear } from '../../support/linearCost.ts';
import { visibleLines } from '../../../src/core/visibleText.ts';
import { restructuredTextDraft } from '../../../src/formats/drafts/restructuredText/restructuredTextDraft.ts';
import { escapeAsciidoc, escapeLatex, escapeMarkdown, escapeRestructuredText } from '../../../src/library/writing/escapeMarkup.ts';

const WORDS = '“Nobody will miss the cranes.”';
const CITATION = [
  { text: 'Anna Berglund [likely]' },
  { text: 'in “The old harbour”' },
  { text: 'R&D Weekly', isEmphasised: true },
  { text: 'paragraph 4' },
] as const;
const exact: Copied = { kind: 'exact', words: WORDS, citation: CITATION };
const reported: Copied = { kind: 'reported', label: '[reported]', words: 'that the plan is “a gift”', citation: CITATION };

/** What a Markdown text shows, a blank line between paragraphs; fails where anything but text and emphasis is in it. */
function shownBy(markdown: string): string {
  const blocks: string[] = [];
  const visit = (node: { readonly type: string; readonly value?: string; readonly children?: readonly unknown[] }): string => {
    assert.ok(['root', 'blockquote', 'paragraph', 'text', 'emphasis'].includes(node.type), `${node.type} in ${markdown}`);
    const inner = (node.children ?? []).map((child) => visit(child as Parameters<typeof visit>[0])).join('');
    if (node.type === 'paragraph') {
      blocks.push(inner);
    }
    return node.value ?? inner;
  };
  visit(fromMarkdown(markdown));
  return blocks.join('\n\n');
}

describe('copied words', () => {
  it('are just the words where no citation is wanted', () => {
    for (const format of ['markdown', 'plain', 'latex', 'restructuredText'] as const) {
      assert.equal(copyText([{ ...exact, citation: [] }], format), WORDS);
    }
  });

  it('stand with their citation as a quotation in Markdown', () => {
    assert.equal(
      copyText([exact], 'markdown'),
      '> “Nobody will miss the cranes.”\n>\n> — Anna Berglund \\[likely\\], in “The old harbour”, *R&D Weekly*, paragraph 4',
    );
  });

  it('stand with their citation in plain text', () => {
    assert.equal(
      copyText([exact], 'plain'),
      '“Nobody will miss the cranes.”\n— Anna Berglund [likely], in “The old harbour”, R&D Weekly, paragraph 4',
    );
  });

  it('stand with their citation as a quotation in reStructuredText, by key where there is one', () => {
    const quotation = '   “Nobody will miss the cranes.”\n\n   -- Anna Berglund';
    const cited = `${quotation} [likely], in “The old harbour”, *R&D Weekly*, paragraph 4`;
    assert.equal(copyText([exact], 'restructuredText'), cited);
    assert.equal(
      copyText([{ ...exact, speaker: 'Anna Berglund', key: 'berglund2025' }], 'restructuredText'),
      `${quotation} :cite:p:\`berglund2025\``,
    );
  });

  it('stand with their citation as a quotation in LaTeX', () => {
    assert.equal(
      copyText([exact], 'latex'),
      '\\begin{quote}\n“Nobody will miss the cranes.”\n\n--- Anna Berglund [likely], in “The old harbour”, \\emph{R\\&D Weekly}, paragraph 4\n\\end{quote}',
    );
  });

  it('are no quotation where they are reported', () => {
    assert.equal(
      copyText([reported], 'markdown'),
      '\\[reported\\] that the plan is “a gift” (Anna Berglund \\[likely\\], in “The old harbour”, *R&D Weekly*, paragraph 4)',
    );
    assert.equal(copyText([{ ...reported, citation: [] }], 'plain'), '[reported] that the plan is “a gift”');
    assert.equal(copyText([reported], 'latex').includes('\\begin{quote}'), false);
  });

  it('of several places are divided by a blank line', () => {
    assert.equal(
      copyText(
        [exact, exact].map((one) => ({ ...one, citation: [] })),
        'plain',
      ),
      `${WORDS}\n\n${WORDS}`,
    );
  });

  it('of several paragraphs stay so', () => {
    const words = '“It began in May.\n\n“It ended in June.”';
    assert.equal(
      copyText([{ ...exact, words, citation: [{ text: 'Ann' }] }], 'markdown'),
      '> “It began in May.\n>\n> “It ended in June.”\n>\n> — Ann',
    );
    assert.equal(shownBy(copyText([{ ...exact, words, citation: [{ text: 'Ann' }] }], 'markdown')), `${words}\n\n— Ann`);
  });
});

describe('Markdown', () => {
  for (const [text, escaped] of [
    ['plain words, and some_names stay', 'plain words, and some_names stay'],
    ['*stars* and _lines_', '\\*stars\\* and \\_lines\\_'],
    ['[a link](command:x)', '\\[a link\\](command:x)'],
    ['<script>1</script> &amp; AT&T', '\\<script>1\\</script> &amp;amp; AT&T'],
    ['1986. A good year', '1986\\. A good year'],
    ['- not a list', '\\- not a list'],
    ['# not a heading', '\\# not a heading'],
    [' > no block quotation', ' \\> no block quotation'],
    ['     - no code', ' \\- no code'],
    ['C:\\temp\\*.txt', 'C:\\\\temp\\\\\\*.txt'],
    ['it costs $5', 'it costs $5'],
    ['from $5 to $6', 'from \\$5 to \\$6'],
    ['ask @anna or anna@example.org', 'ask \\@anna or anna@example.org'],
  ] as const) {
    it(`of ${text} is ${escaped}`, () => assert.equal(escapeMarkdown(text), escaped));
  }

  it('shows any text as it is', () => {
    const unit = fc.constantFrom(...'aB1 *_`[]()<>&;#!~^$@|\\.-+=:/"\'“”é🎉\u00a0');
    const line = fc
      .string({ unit, minLength: 1, maxLength: 30 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(line, line, (words, name) => {
        const markdown = copyText([{ kind: 'exact', words, citation: [{ text: `x${name}`, isEmphasised: true }] }], 'markdown');
        const [shown] = shownBy(markdown).split('\n\n');
        assert.equal(shown, words);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('LaTeX', () => {
  for (const [text, escaped] of [
    ['50% of R&D costs $5 #1', '50\\% of R\\&D costs \\$5 \\#1'],
    ['a_b {c} ~d ^e \\f', 'a\\_b \\{c\\} \\textasciitilde{}d \\textasciicircum{}e \\textbackslash{}f'],
    ['<b> | x', '\\textless{}b\\textgreater{} \\textbar{} x'],
    ["no -- wait ''now''", "no -{}- wait '{}'now'{}'"],
    ['“Señor Peña” – 🎉', '“Señor Peña” – 🎉'],
  ] as const) {
    it(`of ${text} is ${escaped}`, () => assert.equal(escapeLatex(text), escaped));
  }

  it('has no character left that is a command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const rest = escapeLatex(text).replace(/\\(?:text\w+\{\}|[{}$&#%_])|\{\}/g, '');
        assert.equal(/[\\{}$&#%_~^]/.test(rest), false);
      }),
    );
  });
});

describe('AsciiDoc', () => {
  for (const [text, escaped] of [
    ['plain words [sic], some_names and it’s "quoted" stay', 'plain words [sic], some_names and it’s "quoted" stay'],
    ['*stars* and _lines_', '{asterisk}stars{asterisk} and &#95;lines&#95;'],
    ['C++ at 5 ^ 2 ~ `x` \\', 'C{plus}{plus} at 5 {caret} 2 {tilde} {backtick}x{backtick} {backslash}'],
    ['a{name} {} word[sic] [[a]]', 'a&#123;name} {} word&#91;sic] &#91;&#91;a]]'],
    ['&amp; AT&T <<a>> (C) ((b))', '&amp;amp; AT&T &#60;&#60;a>> &#40;C) &#40;(b))'],
    ['a -- b -> c => d', 'a -&#45; b -&#62; c =&#62; d'],
    ['1986. A good year', '1986&#46; A good year'],
    ['= no title', '&#61; no title'],
    ['#1 term:: said', '&#35;1 term:&#58; said'],
  ] as const) {
    it(`of ${text} is ${escaped}`, () => assert.equal(escapeAsciidoc(text), escaped));
  }

  it('shows any text as it is, but for dots and apostrophes that are set as in print', () => {
    const unit = fc.constantFrom(...'aB1 *_`[]()<>&;#!~^$@|\\.-+=:/"\'“”é🎉{}');
    const line = fc.string({ unit, minLength: 1, maxLength: 30 }).map((words) => words.trim());
    fc.assert(
      fc.property(line, (words) => {
        const text = `x ${escapeAsciidoc(words)}`;
        const shown = new ShownText({ text, blocks: asciidocDraft.read(text) }).text;
        assert.equal(shown.replaceAll('…', '...').replaceAll('’', "'"), `x ${words}`.trim(), text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('reStructuredText', () => {
  for (const [text, escaped] of [
    ['snake_case and names_ and __init__', 'snake_case and names\\_ and \\__init\\_\\_'],
    ['*a* `b` |c| [1]_ \\d', '\\*a\\* \\`b\\` \\|c\\| [1]\\_ \\\\d'],
    ['- no item', '\\- no item'],
    ['1986. A good year', '\\1986. A good year'],
    ['-- Ada Hollis', '\\-- Ada Hollis'],
    ['.. note: no comment', '\\.. note: no comment'],
    [':name: no field', '\\:name: no field'],
    ['====', '\\===='],
    ['She said::', 'She said:\\:'],
    ['“Señor Peña” – 5% <b> & 🎉', '“Señor Peña” – 5% <b> & 🎉'],
  ] as const) {
    it(`of ${text} is ${escaped}`, () => assert.equal(escapeRestructuredText(text), escaped));
  }

  it('shows any text as it is', () => {
    const unit = fc.constantFrom(...'aB1 *_`[]()<>&;#!~^$@|\\.-+=:/"\'“”é🎉');
    const line = fc.string({ unit, minLength: 1, maxLength: 30 }).map((text) => text.trim());
    fc.assert(
      fc.property(line, (words) => {
        fc.pre(words !== '' && !words.includes('://'));
        const text = escapeRestructuredText(words);
        const shown = restructuredTextDraft.read(text).map((block) => visibleLines(text, block).join(' '));
        assert.deepEqual(shown, [words]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('escaped words', () => {
  it('are no markup behind a byte order mark', () => {
    assert.equal(escapeMarkdown('\uFEFF> so'), '\uFEFF\\> so');
    assert.equal(escapeMarkdown('\uFEFF  # so'), '\uFEFF \\# so');
    assert.equal(escapeMarkdown('\uFEFF     so'), '\uFEFF so');
  });

  it('take time in proportion to their length', () => {
    for (const escape of [escapeAsciidoc, escapeLatex, escapeMarkdown, escapeRestructuredText]) {
      assertLinear({ length: 20_000, input: (length) => `a${' '.repeat(length)}b`, run: escape });
    }
  });
});
