/** Plain text: paragraphs, hard-wrapped lines, and the head. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Article } from '../../../src/core/article.ts';
import { plainText } from '../../../src/formats/plainText.ts';
import { processorTime } from '../../support/processorTime.ts';
import { assertLaws, outline, wordsOf } from '../../support/textSpans.ts';

const read = (text: string): Article => plainText.read(text, { fileName: 'a.txt' });
const paragraphs = (text: string): string[] =>
  read(text)
    .blocks.filter(({ kind }) => kind === 'paragraph')
    .map((block) => wordsOf(read(text), block));

const ONE_LINE_EACH = `Council delays vote on the river bridge again
The city council put off its vote on the Lower River bridge for the third time this spring, after engineers told members that the soil had moved.
“We will not build on sand,” said Mayor Odalys Brandt.
Nobody disagreed with her, and the meeting was over in less than an hour.
By Mara Ellison`;

const WRAPPED = `Council delays vote on the river bridge again
By Mara Ellison-Vane
Published: Monday, May 18, 2015

The city council put off its vote on the Lower River bridge for the
third time this spring, after engineers told members that the soil on
the eastern bank had moved by almost four inches since the winter.

“We will not build on sand,” said Mayor Odalys Brandt, who had
promised an answer by June.

Nobody disagreed with her.
`;

describe('plain text', () => {
  it('has a paragraph in each line, a title in the first and a byline in the last', () => {
    const article = read(ONE_LINE_EACH);
    assert.equal(article.title, 'Council delays vote on the river bridge again');
    assert.equal(article.byline, 'Mara Ellison');
    assert.equal(article.date, undefined);
    assert.equal(article.publisher, undefined);
    assert.deepEqual(
      article.blocks.map(({ kind, number }) => [kind, number]),
      [
        ['title', undefined],
        ['paragraph', 1],
        ['paragraph', 2],
        ['paragraph', 3],
        ['byline', undefined],
      ],
    );
  });

  it('joins the lines of hard-wrapped paragraphs, with a run for each', () => {
    const article = read(WRAPPED);
    assert.deepEqual(outline(article), [
      'title: Council delays vote on the river bridge again',
      'byline: By Mara Ellison-Vane',
      'matter: Published: Monday, May 18, 2015',
      'paragraph: The city council put off its vote on the Lower River bridge for the third time this spring, after engineers told members that the soil on the eastern bank had moved by almost four inches since the winter.',
      'paragraph: “We will not build on sand,” said Mayor Odalys Brandt, who had promised an answer by June.',
      'paragraph: Nobody disagreed with her.',
    ]);
    assert.deepEqual(
      article.blocks.map(({ runs }) => runs.length),
      [1, 1, 1, 3, 2, 1],
    );
    assert.equal(article.byline, 'Mara Ellison-Vane');
    assert.equal(article.date, '2015-05-18');
  });

  it('is read alike with every kind of line end', () => {
    for (const end of ['\r\n', '\r']) {
      const article = read(WRAPPED.replaceAll('\n', end));
      assert.deepEqual(outline(article), outline(read(WRAPPED)));
      assertLaws(article);
    }
  });

  it('ends a wrapped paragraph at a short line that had room for the next word, and begins one at an indented line', () => {
    const wide = 'The engineers had warned of it for years and nobody would hear it';
    assert.deepEqual(paragraphs(`One.\n\n${wide}\n${wide}\nthat day.\n${wide}\n${wide}\n   ${wide}\nthe end.`), [
      'One.',
      `${wide} ${wide} that day.`,
      `${wide} ${wide}`,
      `${wide} the end.`,
    ]);
  });

  it('keeps lines of one length apart when each ends a sentence', () => {
    const lines = [
      'The bridge was closed on Monday morning.',
      'The mayor went to see it before noon.',
      'Nobody knew why the cable had broken.',
    ];
    assert.deepEqual(paragraphs(lines.join('\n')), lines);
  });

  it('keeps long lines apart however alike they are', () => {
    const lines = [1, 2, 3].map((number) => `${String(number)} ${'and so it went on and on '.repeat(12)}`.trim());
    assert.deepEqual(paragraphs(`It rained.\n${lines.join('\n')}`), ['It rained.', ...lines]);
  });

  it('joins two lines when the second goes on with the first', () => {
    assert.deepEqual(paragraphs('A first one.\n\nThe council put off its vote on the bridge for the\nthird time.'), [
      'A first one.',
      'The council put off its vote on the bridge for the third time.',
    ]);
    assert.deepEqual(paragraphs('A first one.\n\nThe council put off its vote on the bridge again.\nThird time.').length, 3);
  });

  it('takes no paragraph for a title', () => {
    for (const first of ['The council put off its vote on Monday.', 'The council put off its vote. '.repeat(10)]) {
      const article = read(`${first}\n\nNobody disagreed.`);
      assert.equal(article.title, undefined);
      assert.equal(article.blocks[0]?.number, 1);
    }
  });

  it('may have nothing but a title', () => {
    const article = read('  Council delays vote\n');
    assert.equal(article.title, 'Council delays vote');
    assert.deepEqual(outline(article), ['title: Council delays vote']);
    assert.deepEqual(article.blocks[0]?.runs, [{ start: 2, end: 21 }]);
  });

  it('finds the title after the day and before the byline', () => {
    const article = read('Monday, May 18, 2015\n\nCouncil delays vote\nBy Mara Ellison\n\nIt did so again.');
    assert.deepEqual([article.title, article.byline, article.date], ['Council delays vote', 'Mara Ellison', '2015-05-18']);
  });

  it('looks for a byline in the first five and the last two lines only', () => {
    const body = ['Council delays vote', 'One.', 'Two.', 'Three.', 'Four.', 'By Mara Ellison', 'Five.', 'Six.'].join('\n');
    assert.equal(read(body).byline, undefined);
    assert.equal(read(body.replace('Four.\n', '')).byline, 'Mara Ellison');
    assert.equal(read(body.replace('\nSix.', '')).byline, 'Mara Ellison');
  });

  it('takes a later line that looks like a byline for a paragraph when it has one', () => {
    const article = read('Council delays vote\nBy Mara Ellison\nIt did.\nAgain.\nSo it went.\nFive.\nBy The River');
    assert.equal(article.byline, 'Mara Ellison');
    assert.equal(article.blocks.at(-1)?.kind, 'paragraph');
  });

  it('takes the outlet from a line that names it, or from the one that retells', () => {
    assert.equal(read('A title\nIt rained.\nIt rained.\nSource: Valley Courier').publisher, 'Valley Courier');
    assert.equal(read('A title\nIt rained, Example.Org reports, citing foreign media.').publisher, 'Example.Org');
    assert.equal(read('A title\nIt rained, the source said.').publisher, undefined);
  });
});

describe('plain text that is strange', () => {
  it('is empty: no blocks', () => {
    for (const text of ['', ' \n\t\r\n\u00a0', '\ufeff']) {
      assert.deepEqual(read(text).blocks, []);
      assert.equal(read(text).title, undefined);
    }
  });

  it('is one line of 5 MB: one paragraph, in time', () => {
    const text = 'He said “so it is” and went on. '.repeat(160_000);
    assert.ok(processorTime(() => read(text)) < 1000);
    const article = read(text);
    assert.equal(article.blocks.length, 1);
    assertLaws(article);
  });

  it('is 1 MB of short lines, and of lines that could be bylines', () => {
    for (const line of ['By Mara Ellison\n', 'a\n', 'The council put off its vote on the bridge for the third\n']) {
      const time = processorTime(() => {
        assertLaws(read(line.repeat(Math.ceil(1_000_000 / line.length))));
      });
      assert.ok(time < 3000, line);
    }
  });

  it('holds NUL, U+2028, bidirectional marks and emoji: all of it is text of its line', () => {
    const line = '\u2067“שלום”\u2069 \0 one\u2028two 😀👩‍👩‍👧\ud800';
    const article = read(`${line}\n😀`);
    assert.equal(article.text.slice(article.blocks[0]?.start, article.blocks[0]?.end), line);
    assertLaws(article);
  });

  it('looks like HTML, Markdown or a command: it stays text', () => {
    for (const line of ['<script>alert(1)</script>', '[run](command:workbench.action.quit)', '&amp; &lt;b&gt;', '**no**']) {
      const article = read(`A first sentence.\n${line}`);
      assert.equal(wordsOf(article, article.blocks[1] ?? assert.fail()), line);
      assert.deepEqual(Object.keys(article.blocks[1]?.runs[0] ?? {}), ['start', 'end']);
    }
  });

  it('has a byline in the midst of wrapped lines, which divides them', () => {
    const wrapped = 'The road along the river was closed in the spring of that year, and\nBy Anna Lee\nopened.';
    assertLaws(read(wrapped));
    assert.deepEqual(outline(read(wrapped)).slice(1), ['byline: By Anna Lee', 'paragraph: opened.']);
  });

  it('is any text: blocks keep their laws and no character that is shown is lost', () => {
    const parts = fc.constantFrom(
      'By Anna Lee',
      'May 18, 2015',
      'Source: X News',
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      ' ',
      '\t',
      '“',
      '”',
      '😀',
      '\0',
      '\u2028',
    );
    const texts = fc.array(fc.oneof(parts, fc.string({ unit: 'binary' }), fc.lorem())).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const article = read(text);
        assertLaws(article);
        assert.equal(article.text, text);
        const shown = article.blocks.flatMap(({ runs }) => runs.map(({ start, end }) => text.slice(start, end))).join('');
        assert.equal(shown.replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
      { numRuns: 500 },
    );
  });
});
