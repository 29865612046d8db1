/** What is shown of a span. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Article } from '../../../src/core/article.ts';
import { visibleText } from '../../../src/core/visibleText.ts';
import { markdown } from '../../../src/formats/markdown.ts';
import { plainText } from '../../../src/formats/plainText.ts';

const read = (text: string): Article => markdown.read(text, { fileName: 'a.md' });
const shown = (text: string, words: string): string =>
  visibleText(read(text), { start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('visibleText', () => {
  it('leaves out markup, and shows what references stand for', () => {
    assert.equal(shown('# T\n\nHe “**will** not &amp; [cannot](x)” go.', '“**will** not &amp; [cannot](x)”'), '“will not & cannot”');
  });
  it('has a space for a line break in a paragraph and a blank line between blocks', () => {
    const text = '# T\n\n> “One\n> two.\n>\n> “Three.”';
    assert.equal(shown(text, '“One\n> two.\n>\n> “Three.”'), '“One two.\n\n“Three.”');
  });
  it('begins and ends inside a run', () => {
    assert.equal(shown('# T\n\nHe **said so**.', 'aid s'), 'aid s');
  });
  it('shows nothing of markup alone', () => {
    assert.equal(shown('# T\n\nHe [said](https://x.example).', 'https://x.example'), '');
  });
  it('is the text itself, but for white space, of any span of plain text', () => {
    const texts = fc.array(fc.oneof(fc.lorem(), fc.constantFrom('\n', '\n\n', ' ', '“a”'))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const article = plainText.read(text, { fileName: 'a.txt' });
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const squeezed = (one: string): string => one.replace(/\s/g, '');
        assert.equal(squeezed(visibleText(article, { start, end })), squeezed(text.slice(start, end)));
      }),
    );
  });
});
