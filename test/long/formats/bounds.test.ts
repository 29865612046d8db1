/** Documents that hold more than any article: they end in time, with the reason. */
import { strict as assert } from 'node:assert';
import { deflateSync } from 'node:zlib';
import { readPdf } from '../../../src/formats/pdf.ts';
import { problemIn } from '../../support/documents.ts';
import { pdfFile } from '../../support/pdfFile.ts';

describe('a PDF that has more words than any article', () => {
  it('is too complex', async () => {
    const bytes = deflateSync(Buffer.from('BT /F1 9 Tf (It rained all day and all night, and on.) Tj ET\n'.repeat(400_000)));
    assert.equal(await problemIn(readPdf, pdfFile({ pages: [[]], stream: { bytes, filters: '/FlateDecode' } })), 'tooComplex');
  });
});
