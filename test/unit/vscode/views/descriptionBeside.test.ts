/** Labels and descriptions in one line, some of which run from right to left. */
import { strict as assert } from 'node:assert';
import { descriptionBeside } from '../../../../src/vscode/views/descriptionBeside.ts';

describe('what stands beside a label', () => {
  it('is the same where nothing runs from right to left', () => {
    assert.equal(descriptionBeside('Port of Lindvik', '5 quotes, 1 reported · ¶ 3'), '5 quotes, 1 reported · ¶ 3');
  });

  it('does not lose its number to a label that does', () => {
    assert.equal(descriptionBeside('נמל לינדוויק', '5 quotes'), '\u200e5 quotes');
  });

  it('keeps its parts in order around one that does', () => {
    assert.equal(descriptionBeside('“Ask the crews”', 'אנה ברגלונד · ¶ 3'), '\u200e\u2068אנה ברגלונד\u2069 · ¶ 3');
  });
});
