/** The shown text of an article, and the places that it comes from. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Article } from '../../../src/core/article.ts';
import { ShownText } from '../../../src/core/shownText.ts';
import { textOf } from '../../../src/core/span.ts';
import { visibleText } from '../../../src/core/visibleText.ts';
import { formatFor } from '../../../src/formats/index.ts';
import { markdown } from '../../../src/formats/markdown.ts';
import { samples } from '../../support/paths.ts';
import { sampleExpectations } from '../../support/sampleExpectations.ts';

const whole = (article: Article): string => visibleText(article, { start: 0, end: article.text.length });

function found(text: string, words: string): string {
  const article = markdown.read(text, { fileName: 'a.md' });
  const shown = new ShownText(article);
  const start = shown.text.indexOf(words);
  assert.ok(start >= 0, `${words} is not shown`);
  return textOf(text, shown.sourceOf({ start, end: start + words.length }));
}

describe('the shown text of an article', () => {
  for (const [text, words, place] of [
    ['# T\n\nHe **said so** twice.', 'said so', 'said so'],
    ['# T\n\nHe **said** so.', 'He said so', 'He **said** so'],
    ['# T\n\nMine &amp; yours.', 'Mine & y', 'Mine &amp; y'],
    ['# T\n\nMine &amp; yours.', '&', '&amp;'],
    ['# T\n\n> One\n> two.', 'One two', 'One\n> two'],
    ['# T\n\nOne.\n\n---\n\nTwo.', 'One.\n\nTwo', 'One.\n\n---\n\nTwo'],
  ] as const) {
    it(`has ${JSON.stringify(words)} of ${JSON.stringify(place)}`, () => assert.equal(found(text, words), place));
  }

  it('tells of each block where it stands, and of each piece what it comes from', () => {
    const text = '# T\n\nMine &amp; *yours*\nnow.';
    const shown = new ShownText(markdown.read(text, { fileName: 'a.md' }));
    assert.deepEqual(
      shown.places.map((place) => textOf(shown.text, place)),
      ['T', 'Mine & yours now.'],
    );
    const start = shown.text.indexOf('ne &');
    assert.deepEqual(
      shown
        .piecesIn({ start, end: shown.text.length - 2 })
        .map(({ at, length, source }) => [shown.text.slice(at, at + length), textOf(text, source)]),
      [
        ['ne ', 'ne '],
        ['&', '&amp;'],
        [' ', ' '],
        ['yours', 'yours'],
        ['no', 'no'],
      ],
    );
  });

  it('knows what is shown from a place of the article on', () => {
    const parts = fc.constantFrom('# T', '\n', '\n\n', '**b**', '> ', '&amp;', '[a](b)', ' ', 'A b.', '😀');
    fc.assert(
      fc.property(fc.array(parts), fc.nat(), (all, at) => {
        const article = markdown.read(all.join(''), { fileName: 'a.md' });
        const { text } = article;
        const offset = at % (text.length + 1);
        // What stands for one character is shown whole or not at all.
        fc.pre(!/&[amp]{0,3}$/.test(text.slice(0, offset)));
        const rest = new ShownText(article);
        const seen = visibleText(article, { start: offset, end: text.length });
        assert.equal(rest.text.slice(rest.shownFrom(offset)).replace(/\s/g, ''), seen.replace(/\s/g, ''));
      }),
    );
  });

  it('is what is visible of the sample articles', () => {
    for (const name of sampleExpectations.keys()) {
      const article = formatFor(name).read(readFileSync(path.join(samples, name), 'utf8'), { fileName: name });
      assert.equal(new ShownText(article).text, whole(article));
    }
  });

  it('is what is visible of any article, and each of its places shows itself', () => {
    const parts = fc.constantFrom(
      '# T',
      '\n',
      '\n\n',
      '**b**',
      '*',
      '> ',
      '- ',
      '&amp;',
      '[a](b)',
      '`c`',
      ' ',
      '“A b,” he said. ',
      '😀',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(parts), fc.nat(), fc.nat(), (all, a, b) => {
        const article = markdown.read(all.join(''), { fileName: 'a.md' });
        const shown = new ShownText(article);
        assert.equal(shown.text, whole(article));
        const [start = 0, end = 0] = [a % (shown.text.length + 1), b % (shown.text.length + 1)].sort((x, y) => x - y);
        const words = shown.text.slice(start, end);
        if (words.trim() !== '' && !/[&\udc00-\udfff]/.test(words)) {
          const seen = visibleText(article, shown.sourceOf({ start, end }));
          assert.equal(seen.replace(/\s/g, ''), words.replace(/\s/g, ''));
        }
      }),
    );
  });
});
