/** The list of formats. */
import { strict as assert } from 'node:assert';
import { FORMAT_NAMES, fileNameOf, formatNameOf } from '../../../src/formats/formatNames.ts';
import { DOCUMENT_FORMATS, documentFormatFor, formatFor, TEXT_FORMATS } from '../../../src/formats/index.ts';

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
  it('are documents where the extension tells, each read by code that is loaded for it', async () => {
    for (const [path, id] of [
      ['/a/b.html', 'html'],
      ['/a/B.HTM', 'html'],
      ['/a/b.pdf', 'pdf'],
      ['C:\\a\\b.docx', 'docx'],
      ['b.eml', 'mail'],
    ] as const) {
      const format = documentFormatFor(path);
      assert.equal(format?.id, id);
      assert.equal(typeof (await format.load()), 'function');
    }
    assert.equal(documentFormatFor('/a.pdf/b.txt'), undefined);
  });
  it('have a name each, which says whether the text is taken out of them', () => {
    assert.deepEqual(
      FORMAT_NAMES.filter(({ isExtracted }) => isExtracted).map(({ id }) => id),
      DOCUMENT_FORMATS.map(({ id }) => id),
    );
    assert.deepEqual(
      FORMAT_NAMES.filter(({ isExtracted }) => !isExtracted).map(({ id }) => id),
      TEXT_FORMATS.map(({ id }) => id),
    );
    assert.equal(formatNameOf('/a/b.log').id, 'plainText');
  });
  it('claim no extension twice', () => {
    const all = FORMAT_NAMES.flatMap(({ extensions }) => extensions);
    assert.equal(new Set(all).size, all.length);
    assert.ok(all.every((extension) => /^\.[a-z]+$/.test(extension)));
  });
  it('know the last part of a path', () => {
    assert.deepEqual(['/a/b.txt', 'C:\\a\\b.txt', 'b.txt', ''].map(fileNameOf), ['b.txt', 'b.txt', 'b.txt', '']);
  });
});
