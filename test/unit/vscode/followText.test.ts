/** Places follow a text that changes under them, and what is new in it has not been read. */
import { strict as assert } from 'node:assert';
import { TextChange } from '../../../src/vscode/views/followText.ts';

const BEFORE = 'The port will close. Nobody will miss the cranes.';

describe('TextChange', () => {
  it('keeps what stands before a change, moves what stands after it, and drops what was changed', () => {
    const change = new TextChange(BEFORE, BEFORE.replace('will close', 'is to be closed'));
    assert.deepEqual(change.spanAfter({ start: 4, end: 8 }), { start: 4, end: 8 });
    assert.deepEqual(change.spanAfter({ start: 21, end: 27 }), { start: 26, end: 32 });
    assert.equal(change.spanAfter({ start: 11, end: 15 }), undefined);
  });

  it('takes what comes after a change for not read', () => {
    const view = { anchor: { offset: 21, below: 4 }, readTo: BEFORE.length };
    const added = new TextChange(BEFORE, `${BEFORE} The ferry will.`);
    assert.equal(added.viewAfter(view, undefined).readTo, BEFORE.length);
    const changed = new TextChange(BEFORE, BEFORE.replace('port', 'old port'));
    assert.deepEqual(changed.viewAfter(view, undefined), { anchor: { offset: 25, below: 4 }, readTo: 4 });
    assert.equal(changed.viewAfter({ readTo: 2 }, undefined).readTo, 2);
    assert.equal(changed.viewAfter({}, undefined).readTo, undefined);
  });
});
