/** Whatever a title holds, a file on any system can be called by what is made of it. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { nameForFile } from '../../../../src/vscode/exports/fileName.ts';
import { anyText } from '../../../support/anyText.ts';

describe('names for files', () => {
  it('keep words in any script, without what some system has no place for', () => {
    assert.equal(nameForFile('Who paid? “Nobody”: a/b <c> | *d*'), 'Who paid “Nobody” a b c d');
    assert.equal(nameForFile('Žluťoučký kůň — 港の閉鎖'), 'Žluťoučký kůň — 港の閉鎖');
    assert.equal(nameForFile('../..\\etc\tpasswd\0'), 'etc passwd');
    assert.equal(nameForFile('report\u202efdp.exe'), 'reportfdp.exe');
  });

  it('are no devices of Windows, and neither hidden nor empty by a trick', () => {
    assert.equal(nameForFile('CON'), 'CON_');
    assert.equal(nameForFile('nul.tar'), 'nul_.tar');
    assert.equal(nameForFile('Console'), 'Console');
    assert.equal(nameForFile('.hidden. '), 'hidden');
    assert.equal(nameForFile(' ?\u200b. '), '');
  });

  it('are short enough with an ending in any script', () => {
    assert.equal(nameForFile('word '.repeat(100)).endsWith('word…'), true);
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom('港', '😀', 'e\u0301', ' ', '.'), maxLength: 300 })), (words) => {
        const name = nameForFile(words);
        assert.ok(Buffer.byteLength(`${name} (1000).html`) <= 255);
        assert.doesNotMatch(name, /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Surrogate}]|^[\s.]|[\s.]$/u);
      }),
    );
  });
});
