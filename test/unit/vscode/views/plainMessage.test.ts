/** What a notification shows of words that look like a link. */
import { strict as assert } from 'node:assert';
import { plainMessage } from '../../../../src/vscode/views/plainMessage.ts';

describe('text for a notification', () => {
  it('holds no link, whatever stands in it, and is the same else', () => {
    assert.equal(plainMessage('“[Free](command:evil) words” is cited already.'), '“[Free] (command:evil) words” is cited already.');
    assert.equal(plainMessage('[a]((b)) c'), '[a] ((b)) c');
  });
});
