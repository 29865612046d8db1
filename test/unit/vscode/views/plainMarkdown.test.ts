/** Words of drafts and sources are shown as they are: nothing in them is markup to VS Code. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { plainMarkdown } from '../../../../src/vscode/views/plainMarkdown.ts';
import { oneLine } from '../../../../src/vscode/views/excerpt.ts';

/** The text of a Markdown paragraph that has nothing but text. */
function shown(markdown: string): string {
  const { children } = fromMarkdown(`x ${markdown} x`);
  assert.deepEqual(
    children.map(({ type }) => type),
    ['paragraph'],
  );
  const [paragraph] = children;
  const inner = paragraph?.type === 'paragraph' ? paragraph.children : [];
  assert.deepEqual([...new Set(inner.map(({ type }) => type))], ['text']);
  return inner.map((one) => (one.type === 'text' ? one.value : '')).join('');
}

describe('text for the Markdown that VS Code shows', () => {
  it('is no link, command, image, code, HTML, icon or address', () => {
    const hostile = '[Open](command:evil) ![x](http://x) `code` <b>b</b> $(alert) https://example.com &lt; **b** __c__ # h | t | ~~s~~';
    assert.equal(shown(plainMarkdown(hostile)), `x ${hostile} x`);
    assert.doesNotMatch(plainMarkdown(hostile), /(?<!\\)[[\]()<>`*_:/$&|#~!]/);
  });

  it('is no code where it begins with spaces', () => {
    for (const before of ['', '\uFEFF']) {
      const [first] = fromMarkdown(plainMarkdown(`${before}     [x](command:y)`)).children;
      assert.equal(first?.type, 'paragraph');
    }
  });

  it('is shown as it is, whatever it is', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'[]()<>`*_#!&;:/\\ \nab1.') }));
    fc.assert(
      fc.property(text, (words) => {
        fc.pre(words.isWellFormed() && !words.includes('\0'));
        assert.equal(oneLine(shown(plainMarkdown(words))), oneLine(`x ${words} x`));
      }),
    );
  });
});
