/** The words of a source are set among their sentences as the source sets them. */
import { strict as assert } from 'node:assert';
import { besides } from '../../../../src/vscode/drafts/passage.ts';

function set(before: string, after: string): string {
  const around = besides({ before, after });
  return `${around.before}words${around.after}`;
}

describe('the sentences around the words of a source', () => {
  it('have a space between', () => {
    assert.equal(set('She sat down.', 'And left.'), 'She sat down. words And left.');
    assert.equal(set('', ''), 'words');
  });

  it('are close where a mark opens before the words, or closes behind them', () => {
    assert.equal(set('She said: “', ',” and left.'), 'She said: “words,” and left.');
    assert.equal(set('She said: "', '," and left.'), 'She said: "words," and left.');
    assert.equal(set('He said “no.”', '—and left.'), 'He said “no.” words—and left.');
    assert.equal(set('He said "no."', '. She left.'), 'He said "no." words. She left.');
  });
});
