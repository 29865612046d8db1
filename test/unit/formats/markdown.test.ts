/** Markdown: markup is hidden, words keep their offsets, front matter goes to the head. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import type { Article, Run } from '../../../src/core/article.ts';
import { markdown } from '../../../src/formats/markdown.ts';
import { plainText } from '../../../src/formats/plainText.ts';
import { processorTime } from '../../support/processorTime.ts';
import { assertLaws, outline, wordsOf } from '../../support/textSpans.ts';

const read = (text: string): Article => markdown.read(text, { fileName: 'a.md' });
/** The runs of the first block, each as its words in the file and how it is set. */
const runsOf = (text: string): readonly (readonly [string, Omit<Run, 'start' | 'end'>])[] =>
  (read(text).blocks[0]?.runs ?? []).map(({ start, end, ...setting }) => [text.slice(start, end), setting]);

describe('front matter', () => {
  it('is the head of the article and no part of its blocks', () => {
    const article = read(
      '---\ntitle: "The bridge: a story"\nauthor:\n  - Mara Ellison\n  - name: Tom Vey\npublisher: Harrow Valley Courier\ndate: 2025-04-13\nsource: https://harrow.example/bridge\n---\n\nIt fell.\n',
    );
    assert.equal(article.title, 'The bridge: a story');
    assert.equal(article.byline, 'Mara Ellison, Tom Vey');
    assert.equal(article.publisher, 'Harrow Valley Courier');
    assert.equal(article.date, '2025-04-13');
    assert.equal(article.address, 'https://harrow.example/bridge');
    assert.deepEqual(outline(article), ['paragraph: It fell.']);
  });
  it('may use other common names and letter cases', () => {
    const article = read(
      '---\r\nHeadline: A\r\nby: By Mara Ellison\r\nSource: The Courier\r\nDate-Published: May 18, 2015\r\n---\r\nIt fell.',
    );
    assert.deepEqual([article.title, article.byline, article.publisher, article.date], ['A', 'Mara Ellison', 'The Courier', '2015-05-18']);
  });
  it('names the key by which the article is cited', () => {
    const keyOf = (front: string): string | undefined => read(`---\n${front}\n---\nIt fell.`).citekey;
    const keyed = ['citekey: ellison2025', 'Citation-Key: "@ellison2025"', 'id: ellison2025\ntype: article-newspaper'];
    assert.deepEqual(keyed.map(keyOf), ['ellison2025', 'ellison2025', 'ellison2025']);
    assert.deepEqual(['id: 202504131200\ntype: note', 'citekey: "two words"'].map(keyOf), [undefined, undefined]);
  });
  it('says nothing that it does not say', () => {
    const article = read('---\ntitle:\ndate: last week\nauthor: [ ]\nurl: command:evil.run\n---\nIt fell.');
    assert.deepEqual(Object.keys(article).sort(), ['blocks', 'format', 'text']);
  });
  it('that is broken is shown as text', () => {
    const article = read('---\ntitle: "open\nauthor: x: y\n---\n\nIt fell.');
    assert.deepEqual(outline(article), ['matter: title: "open', 'matter: author: x: y', 'paragraph: It fell.']);
    assert.equal(article.title, undefined);
  });
  it('that unfolds without end is shown as text', () => {
    const bomb = `a: &a [x, x]\n${Array.from('bcdefghijklmnopqrstuvwxyz', (key, index) => `${key}: &${key} [${`*${'abcdefghijklmnopqrstuvwxyz'.charAt(index)}, `.repeat(9)}x]`).join('\n')}`;
    const text = `---\n${bomb}\n---\nIt fell.`;
    assert.ok(processorTime(() => read(text)) < 1000);
    const article = read(text);
    assert.equal(article.blocks.at(-1)?.number, 1);
    assertLaws(article);
  });
  it('is not what stands between two rules', () => {
    assert.deepEqual(outline(read('---\nIt fell. Nobody knew why it did.\n---\n')), ['title: It fell. Nobody knew why it did.']);
  });
  it('without an end is none', () => {
    assert.deepEqual(outline(read('---\ntitle: a bridge.\n')), ['paragraph: title: a bridge.']);
  });
});

describe('Markdown', () => {
  it('has its first heading of level 1 as title', () => {
    const article = read('## Politics\n\n# *The* bridge &amp; more #\n\nBy Mara Ellison\n\nIt fell.\n\nSetext\n---\n');
    assert.equal(article.title, 'The bridge & more');
    assert.equal(article.byline, 'Mara Ellison');
    assert.deepEqual(outline(article), [
      'heading: Politics',
      'title: The bridge & more',
      'byline: By Mara Ellison',
      'paragraph: It fell.',
      'heading: Setext',
    ]);
    assert.deepEqual(
      article.blocks.map(({ level }) => level),
      [2, undefined, undefined, undefined, 2],
    );
  });
  it('shows a heading once that says what the front matter says', () => {
    const article = read('---\ntitle: The Bridge\n---\n# The bridge\n\nIt fell.');
    assert.equal(article.title, 'The Bridge');
    assert.deepEqual(outline(article), ['title: The bridge', 'paragraph: It fell.']);
  });
  it('without headings has a title as plain text has', () => {
    assert.equal(read('Council delays vote\n\nIt did so.').title, 'Council delays vote');
    assert.equal(read('It did so.\n\nCouncil delays vote').title, undefined);
  });
  it('reads the lines below the title as head, each for itself', () => {
    const article = read('# A title\n*By Mara Ellison*\nMay 18, 2015\n\nIt fell.\n\nSource: Valley Courier');
    assert.deepEqual([article.byline, article.date, article.publisher], ['Mara Ellison', '2015-05-18', 'Valley Courier']);
    assert.deepEqual(
      article.blocks.map(({ kind }) => kind),
      ['title', 'byline', 'paragraph', 'matter'],
    );
  });

  it('hides markup and keeps how words are set', () => {
    assert.deepEqual(runsOf('He **said *so* there** and `let x`.'), [
      ['He ', {}],
      ['said ', { styles: ['strong'] }],
      ['so', { styles: ['strong', 'emphasis'] }],
      [' there', { styles: ['strong'] }],
      [' and ', {}],
      ['let x', { styles: ['code'] }],
      ['.', {}],
    ]);
  });
  it('keeps the addresses of links, as words that are never followed', () => {
    assert.deepEqual(
      runsOf(
        '[He *said*](https://x.example/a "T") [so][1] [there] <https://y.example> [no](command:a.b).\n\n[1]: /one\n[there]: <two three>',
      ),
      [
        ['He ', { link: 'https://x.example/a' }],
        ['said', { styles: ['emphasis'], link: 'https://x.example/a' }],
        [' ', {}],
        ['so', { link: '/one' }],
        [' ', {}],
        ['there', { link: 'two three' }],
        [' ', {}],
        ['https://y.example', { link: 'https://y.example' }],
        [' ', {}],
        ['no', { link: 'command:a.b' }],
        ['.', {}],
      ],
    );
  });
  it('shows the words of images', () => {
    assert.deepEqual(runsOf('![A bridge](b.png)![*The* one][b]\n\n[b]: c.png'), [
      ['A bridge', { link: 'b.png' }],
      ['*The* one', { link: 'c.png', shown: 'The one' }],
    ]);
    assert.deepEqual(outline(read('![](b.png)\n\nIt fell.')), ['paragraph: It fell.']);
  });
  it('shows what character references stand for, and hides the backslash of escapes', () => {
    assert.deepEqual(runsOf('AT&amp;T &ldquo;x&rdquo; &nosuch; \\*no\\* 5 \\a'), [
      ['AT', {}],
      ['&amp;', { shown: '&' }],
      ['T ', {}],
      ['&ldquo;', { shown: '“' }],
      ['x', {}],
      ['&rdquo;', { shown: '”' }],
      [' &nosuch; ', {}],
      ['*no', {}],
      ['* 5 \\a', {}],
    ]);
  });
  it('takes nothing for an escape in code, HTML or an address', () => {
    assert.deepEqual(runsOf('`a\\*&amp;` <b title="\\*"> <https://x.example/\\*>'), [
      ['a\\*&amp;', { styles: ['code'] }],
      [' ', {}],
      ['<b title="\\*">', { styles: ['code'] }],
      [' ', {}],
      ['https://x.example/\\*', { link: 'https://x.example/\\*' }],
    ]);
  });
  it('strips one space from each end of code, and the backticks', () => {
    assert.deepEqual(runsOf('`` `x` `` and ` y `'), [
      ['`x`', { styles: ['code'] }],
      [' and ', {}],
      ['y', { styles: ['code'] }],
    ]);
  });
  it('joins lines by spaces, whatever stands at their beginnings', () => {
    assert.deepEqual(outline(read('> > “I said  \n> > no,”\nshe\\\n> >   said.')), ['blockQuote: “I said no,” she said.']);
    assert.deepEqual(outline(read('1. one\n   two\n   **three\n   four**')), ['listItem: one two three four']);
  });
  it('has lists with levels and markers', () => {
    const article = read('3. three\n4. four\n\n   more\n   - deep\n\n* star\n* [ ] task');
    assert.deepEqual(
      article.blocks.map(({ kind, level, marker, number }, index) => [kind, level, marker, number, outline(article)[index]?.slice(10)]),
      [
        ['listItem', 1, '3.', 1, 'three'],
        ['listItem', 1, '4.', 2, 'four'],
        ['listItem', 1, undefined, 3, 'more'],
        ['listItem', 2, '•', 4, 'deep'],
        ['listItem', 1, '•', 5, 'star'],
        ['listItem', 1, '•', 6, '[ ] task'],
      ],
    );
  });
  it('shows code as it is written, without its fences and what quotes and lists put before it', () => {
    for (const [text, code] of [
      ['```js\nlet a;\n  b;\n```\n', 'let a;\n  b;\n'],
      ['    let a;\n      b;\n', '    let a;\n      b;'],
      ['> ```\n> let a;\n>\n>   b;\n> ```', 'let a;\n\n  b;\n'],
      ['- x\n\n  ~~~\n  let a;\n  ~~~~', 'let a;\n'],
      ['```\nnever closed', 'never closed'],
    ] as const) {
      const article = read(text);
      const block = article.blocks.find(({ kind }) => kind === 'code');
      assert.equal((block?.runs ?? []).map(({ start, end }) => text.slice(start, end)).join(''), code);
      assert.equal(block?.number, undefined);
    }
  });
  it('shows HTML and tables as they are written', () => {
    const article = read(
      'A first one.\n\n<script>\nalert("x")\n</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAnd <img src=x onerror=alert(1)>.',
    );
    assert.deepEqual(outline(article), [
      'paragraph: A first one.',
      'code: <script>\nalert("x")\n</script>',
      'paragraph: | a | b | |---|---| | 1 | 2 |',
      'paragraph: And <img src=x onerror=alert(1)>.',
    ]);
  });
  it('shows no rules, definitions and empty blocks', () => {
    assert.deepEqual(read('***\n\n#\n\n- \n\n> \n\n[a]: b\n').blocks, []);
  });
  it('counts paragraphs, list items and quoted paragraphs', () => {
    assert.deepEqual(
      read('It.\n\n# T\n\n- a\n\n> b\n\n    c\n\nd.').blocks.map(({ number }) => number),
      [1, undefined, 2, 3, undefined, 4],
    );
  });
  it('is read alike with every kind of line end', () => {
    const text = '# A\nBy Mara Ellison\n\n> x **y\n> z** &amp; w\n\n1. a\n   b\n\n```\nc\n```\n';
    for (const end of ['\r\n', '\r']) {
      assert.deepEqual(
        outline(read(text.replaceAll('\n', end))).map((line) => line.trim()),
        outline(read(text)).map((line) => line.trim()),
      );
    }
  });
});

describe('Markdown that is strange', () => {
  it('is empty', () => {
    for (const text of ['', '\n\n', '---\n---\n', '---\n---']) {
      assert.deepEqual(read(text).blocks, []);
    }
  });

  const HOSTILE: readonly (readonly [string, string])[] = [
    ['emphasis', '*a_b*c_ '.repeat(60_000)],
    ['brackets', '['.repeat(200_000)],
    ['images', '![[]()'.repeat(60_000)],
    ['references', 'x [a][b] '.repeat(50_000)],
    ['comments', `a ${'<!-- '.repeat(100_000)}`],
    ['titles of links', '[a](b "'.repeat(80_000)],
    ['instructions', `a ${'<? '.repeat(100_000)}`],
    ['backticks', Array.from({ length: 2000 }, (_, index) => '`'.repeat(index)).join(' ')],
    ['quotes', '>'.repeat(200_000)],
    ['quotes of lines', '> a\n\n'.repeat(10_000)],
    ['lists in lists', '- '.repeat(100_000)],
    ['numbers', '1. '.repeat(100_000)],
    ['stairs of lists', Array.from({ length: 1000 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n')],
    ['many deep lists', `${'- '.repeat(40)}a\n`.repeat(6000)],
    ['underlined headings', 'a\n=\n'.repeat(100_000)],
    ['definitions', '[a]: b\n'.repeat(70_000)],
    ['quotation marks', '“"‘'.repeat(150_000)],
    ['one line', 'He said “so *it* is” and [went](on). '.repeat(135_000)],
    ['fences', '```\n'.repeat(100_000)],
    ['references to characters', '&amp;'.repeat(100_000)],
    ['front matter', `---\n${'a: [\n'.repeat(9000)}---\n`],
  ];
  for (const [name, text] of HOSTILE) {
    it(`is read in time: ${name}, ${String(text.length)} units`, () => {
      const time = processorTime(() => {
        assertLaws(read(text));
      });
      assert.ok(time < 5000, `${time.toFixed(0)} ms`);
    });
  }

  it('spoils only itself: what stands before and after is set', () => {
    const hostile = '*a_b*c_ '.repeat(2000);
    const article = read(`# A title\n\nIt **fell**.\n\n${hostile}\n\nIt *rose*.`);
    assert.equal(article.title, 'A title');
    assert.deepEqual(outline(article), ['title: A title', 'paragraph: It fell.', `paragraph: ${hostile.trim()}`, 'paragraph: It rose.']);
  });

  it('is long: the pieces know the definitions of all', () => {
    const part = 'He **said** [so][1] and &amp; went. ';
    const article = read(`# A title\n\n${`${part.repeat(20)}\n\n`.repeat(300)}[1]: https://x.example\n`);
    assertLaws(article);
    assert.equal(article.blocks.length, 301);
    const links = article.blocks.flatMap(({ runs }) => runs.filter(({ link }) => link === 'https://x.example'));
    assert.equal(links.length, 300 * 20);
    assert.ok(links.every(({ start, end }) => article.text.slice(start, end) === 'so'));
  });

  it('is divided where nothing goes on: not in code, comments, scripts and lists', () => {
    const filler = `${'It fell. '.repeat(60)}\n\n`.repeat(30);
    for (const inside of ['```\na\n\nb *c*\n```', '<!-- a\n\nb *c* -->', '<script>\na\n\nb *c*\n</script>', '- a\n\n  b\n\n- c']) {
      const alone = read(inside);
      const among = read(`${filler}${inside}\n\n${filler}`);
      const kinds = (article: Article): readonly string[] => outline(article).filter((line) => !line.startsWith('paragraph: It fell.'));
      assert.deepEqual(kinds(among), kinds(alone));
    }
  });

  const PARTS = [
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    '    ',
    '```\n',
    '~~~',
    '---\n',
    '***',
    '*',
    '_',
    '**',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](x)',
    '[a]: b\n',
    '<b>',
    '<!--',
    '-->',
    '&amp;',
    '&#x1F600;',
    '&nosuch;',
    '\\',
    '\\*',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ' ',
    '\t',
    '|',
    '=',
    '“',
    '”',
    '😀',
    '\0',
    'By Anna Lee\n',
    'word',
    'a b',
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('is any text: blocks keep their laws', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = read(text);
        assert.equal(article.text, text);
        assertLaws(article);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows what the parser says is shown', () => {
    fc.assert(
      fc.property(texts, (text) => {
        // A first line that may be front matter or BOM is tested above.
        const safe = `x\n\n${text}`;
        const article = read(safe);
        const shown = article.blocks.flatMap((block) => (block.kind === 'code' ? [] : [wordsOf(article, block)]));
        const expected = inlineTexts(fromMarkdown(safe));
        assert.equal(squeezed(shown.join('')), squeezed(expected.join('')));
      }),
      { numRuns: 2000 },
    );
  });

  it('is plain text where there is no markup: the same words as plain text shows', () => {
    const plain = 'A first one here.\n\n“I said no,” she said.\n\nNobody knew.';
    assert.deepEqual(outline(read(plain)), outline(plainText.read(plain, { fileName: 'a.txt' })));
  });
});

/** What the parser's own tree shows of paragraphs and headings, without code blocks and HTML blocks. */
function inlineTexts(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [node.value];
    case 'image':
    case 'imageReference':
      return [node.alt ?? ''];
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
      return node.children.flatMap((child) => (child.type === 'html' ? [] : inlineTexts(child)));
    default:
      return node.type === 'html' ? [node.value] : 'children' in node ? node.children.flatMap(inlineTexts) : [];
  }
}

function squeezed(text: string): string {
  return text.replace(/[\s\0\ufffd]/g, '');
}
