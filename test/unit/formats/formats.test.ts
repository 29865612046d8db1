/** The list of formats. */
import { strict as assert } from 'node:assert';
import { fileNameOf, FORMATS, formatFor } from '../../../src/formats/index.ts';

describe('formats', () => {
  it('are chosen by the extension, of any case', () => {
    assert.equal(formatFor('file:///a/b.md').id, 'markdown');
    assert.equal(formatFor('C:\\a\\B.MARKDOWN').id, 'markdown');
    assert.equal(formatFor('/a.md/b.txt').id, 'plainText');
  });
  it('are plain text where no extension tells', () => {
    for (const path of ['', 'README', '/a/b.log', '/a.md/']) {
      assert.equal(formatFor(path).id, 'plainText');
    }
  });
  it('claim no extension twice', () => {
    const all = FORMATS.flatMap(({ extensions }) => extensions);
    assert.equal(new Set(all).size, all.length);
    assert.ok(all.every((extension) => /^\.[a-z]+$/.test(extension)));
  });
  it('know the last part of a path', () => {
    assert.deepEqual(['/a/b.txt', 'C:\\a\\b.txt', 'b.txt', ''].map(fileNameOf), ['b.txt', 'b.txt', 'b.txt', '']);
  });
});
