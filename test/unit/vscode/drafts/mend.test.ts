/** What is changed in a draft for it to have the source's words, and what is left as it is written. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { DraftFormat } from '../../../../src/formats/drafts/draft.ts';
import { mendedBy } from '../../../../src/vscode/drafts/mend.ts';

function mended(written: string, words: string, format: DraftFormat = 'markdown', kind: 'marks' | 'block' = 'marks'): string {
  let at = 0;
  let text = '';
  for (const { start, end, text: put } of mendedBy(words, { written, format, kind, isFirst: true })) {
    assert.ok(at <= start && start <= end && end <= written.length);
    text += written.slice(at, start) + put;
    at = end;
  }
  return text + written.slice(at);
}

/** Each change as `what is replaced>by what`. */
function changes(written: string, words: string, format: DraftFormat = 'markdown'): readonly string[] {
  return mendedBy(words, { written, format, kind: 'marks', isFirst: true }).map(
    ({ start, end, text }) => `${written.slice(start, end)}>${text}`,
  );
}

describe('words of a draft that are replaced', () => {
  it('are those that differ and no others', () => {
    assert.deepEqual(changes('We have waited for this for thirty years', 'We have waited for this for twenty years'), ['thirty>twenty']);
    assert.equal(mended('Nobody shall ever miss the cranes', 'Nobody will miss the cranes'), 'Nobody will miss the cranes');
    assert.equal(mended('We will wait', 'We will not wait'), 'We will not wait');
    assert.equal(mended('We will not wait', 'We will wait'), 'We will wait');
  });

  it('are one change where only spaces lie between them', () => {
    assert.deepEqual(changes('we are very glad of it', 'we were quite glad of it'), ['are very>were quite']);
  });

  it('keep the comma, full stop, dash or ellipsis at the end, as the draft has it', () => {
    assert.equal(mended('We shall wait,', 'We will wait.'), 'We will wait,');
    assert.equal(mended('We shall wait', 'We will wait.'), 'We will wait');
    assert.equal(mended('We shall wait …', 'We will wait'), 'We will wait …');
    assert.equal(mended('We shall wait—', 'We will wait,'), 'We will wait—');
    assert.equal(mended('Shall we wait.', 'Will we wait?'), 'Will we wait?');
  });

  it('keep the capital of the first letter, and no other', () => {
    assert.equal(mended('we shall wait', 'We will wait'), 'we will wait');
    assert.equal(mended('We will Wait', 'we will wait'), 'We will wait');
    const later = mendedBy('We will', { written: 'we shall', format: 'markdown', kind: 'marks', isFirst: false });
    assert.deepEqual(
      later.map(({ text }) => text),
      ['We will'],
    );
  });

  it('keep the kinds of marks, dashes and spaces, and the lines', () => {
    assert.equal(mended('We don\'t "wait" -- shall\nwe', 'We don’t “wait” — will we'), 'We don\'t "wait" -- will\nwe');
    assert.equal(mended("we don't~wait --- shall we", 'we don’t wait — will we', 'latex'), "we don't~wait --- will we");
    assert.equal(mended('we{nbsp}"`wait`" -- shall we', 'we “wait” — will we', 'asciidoc'), 'we{nbsp}"`wait`" -- will we');
  });

  it('are escaped for the format of the draft', () => {
    assert.equal(mended('a cost of it', 'a *cost* of 5% & more'), 'a \\*cost\\* of 5% & more');
    assert.equal(mended('a cost', 'a cost of 5% & more', 'latex'), 'a cost of 5\\% \\& more');
    assert.equal(mended('a cost', 'a *cost* of {x}', 'asciidoc'), 'a {asterisk}cost{asterisk} of &#123;x}');
    assert.equal(mended('a cost of it', 'a *cost* of `x_` | 5%', 'restructuredText'), 'a \\*cost\\* of \\`x\\_\\` \\| 5%');
    assert.equal(mended('a cost', 'a *cost* of 5%', 'plainText'), 'a *cost* of 5%');
  });

  it('stand in their lines in a block quote, whose paragraphs keep their signs', () => {
    const written = 'We shall wait,\n> and wait.\n>\n> Nobody comes';
    assert.equal(
      mended(written, 'We will wait, and wait.\n\nNobody comes', 'markdown', 'block'),
      'We will wait,\n> and wait.\n>\n> Nobody comes',
    );
    assert.equal(mended('We wait. Nobody comes', 'We wait.\n\nNobody comes', 'markdown', 'block'), 'We wait.\n>\n> Nobody comes');
    const words = { written: 'We wait. Nobody comes', format: 'restructuredText', kind: 'block', isFirst: true, indent: '   ' } as const;
    assert.deepEqual(
      mendedBy('We wait.\n\nNobody comes', words).map(({ text }) => text),
      ['\n\n   '],
    );
  });

  it('keep the signs of a block quote in AsciiDoc where its lines have them', () => {
    assert.equal(mended('We wait.\nNobody shall', 'We wait.\n\nNobody will', 'asciidoc', 'block'), 'We wait.\n\nNobody will');
    assert.equal(mended('We\n> wait. Nobody comes', 'We wait.\n\nNobody comes', 'asciidoc', 'block'), 'We\n> wait.\n>\n> Nobody comes');
  });

  it('are none where nothing but typography is other', () => {
    assert.deepEqual(changes("“we don't wait” -- not now.", '"We don’t wait" — not now'), []);
  });

  it('are the source’s, whatever the draft has', () => {
    const word = fc.constantFrom('we', 'will', 'not', 'wait', 'shall', 'twenty', 'years', 'I', 'é', '5');
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (draft, source) => {
        assert.equal(mended(draft, source, 'plainText').toLowerCase(), source.toLowerCase());
      }),
    );
  });
});
