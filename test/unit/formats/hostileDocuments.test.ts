/** Documents that are made to harm: they end with a reason, within bounds of time and memory, and reach for nothing besides themselves. */
import { strict as assert } from 'node:assert';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { readDocx } from '../../../src/formats/docx.ts';
import type { DocumentReader } from '../../../src/formats/format.ts';
import { readHtml } from '../../../src/formats/html.ts';
import { readMail } from '../../../src/formats/mail.ts';
import { readPdf } from '../../../src/formats/pdf.ts';
import { openZip } from '../../../src/formats/zip.ts';
import { articleIn, problemIn } from '../../support/documents.ts';
import { docxFile, paragraph, zipFile } from '../../support/docxFile.ts';
import { linesAt, pdfFile } from '../../support/pdfFile.ts';

/** Seconds of the processor, and bytes more than before: far more than is needed, and far less than what a bomb unpacks to. */
const MAX_SECONDS = 10;
const MAX_GROWTH = 700_000_000;

/** What comes of a document: its problem, or `article`; thrown reasons are damage, as for whoever calls. */
async function outcome(read: DocumentReader, content: Uint8Array | string): Promise<string> {
  const [time, memory] = [process.cpuUsage(), process.memoryUsage().rss];
  const answer = await read(content, { fileName: '' }).catch(
    (error: unknown) => ({ kind: 'failed', reason: { kind: error instanceof Error ? 'damaged' : 'no reason' } }) as const,
  );
  const { user, system } = process.cpuUsage(time);
  assert.ok((user + system) / 1e6 < MAX_SECONDS, `${String((user + system) / 1e6)} s`);
  assert.ok(process.memoryUsage().rss - memory < MAX_GROWTH);
  return answer.kind === 'article' ? 'article' : answer.reason.kind;
}

/** A zip file whose many entries all have the bytes of the one part: it unpacks to as many times as much. */
function overlappingZip(packed: Uint8Array, names: readonly string[]): Uint8Array {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  const list = names.map((name) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(names.length, 0xffff), 10);
  end.writeUInt32LE(header.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([header, packed, ...list, end]));
}

const PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'docProps/core.xml'];

describe('a hostile Word document', () => {
  it('unpacks to gigabytes from 42 kB, by entries that share their bytes', async () => {
    const bomb = overlappingZip(deflateRawSync(Buffer.alloc(38_000_000, ' ')), [
      ...PARTS,
      ...Array.from({ length: 100 }, (_, i) => `word/${String(i)}.xml`),
    ]);
    assert.ok(bomb.length < 50_000);
    assert.notEqual(await outcome(readDocx, bomb), 'article');
    const zip = openZip(bomb, 100_000_000);
    assert.deepEqual(
      (await Promise.all(zip.names.slice(0, 4).map((name) => zip.read(name)))).map((part) => typeof part),
      ['object', 'object', 'string', 'string'],
    );
  });

  it('is made of millions of elements, or of attributes', async () => {
    const attributes = Array.from({ length: 50 }, (_, i) => `a${String(i)}=""`).join(' ');
    for (const body of ['<w:p/>'.repeat(6_000_000), `<w:p ${attributes}/>`.repeat(100_000)]) {
      const bomb = docxFile({ body });
      assert.ok(bomb.length < 1_000_000);
      assert.equal(await outcome(readDocx, bomb), 'tooComplex');
    }
  });

  it('holds another one, a hundred thousand entries, or names that lead elsewhere', async () => {
    const inner = docxFile({ body: paragraph('It rained.') });
    assert.equal(await outcome(readDocx, zipFile({ 'word/embeddings/a.docx': inner, 'word/x.xml': '<a/>' })), 'damaged');
    const many = overlappingZip(
      deflateRawSync(Buffer.from('x')),
      Array.from({ length: 100_000 }, (_, i) => `word/${String(i)}.xml`),
    );
    assert.equal(await outcome(readDocx, many), 'damaged');
    assert.equal(await outcome(readDocx, zipFile({ '../../../etc/passwd': 'x', '/etc/passwd': 'x' })), 'damaged');
  });

  it('names files and programs: nothing of them is read or started', async () => {
    const field = '<w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r>';
    const picture =
      '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="l1"/></w:drawing></w:r>';
    const body = paragraph('It rained.') + paragraph(field) + paragraph(picture);
    assert.equal((await articleIn(readDocx, docxFile({ body, links: { l1: 'file:///etc/passwd' } }))).text, 'It rained.');
    const entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "aaaa&y;&y;">]><a>&x;&y;</a>';
    assert.notEqual(await outcome(readDocx, zipFile({ 'word/document.xml': entity })), 'article');
  });
});

describe('a hostile page or mail', () => {
  it('is nested a hundred thousand deep', async () => {
    const deep = `${'<div>'.repeat(100_000)}rain${'</div>'.repeat(100_000)}`;
    assert.equal(await outcome(readHtml, deep), 'tooComplex');
    assert.equal(await outcome(readMail, `From: a@x.org\nContent-Type: text/html\n\n${deep}`), 'tooComplex');
  });

  it('names files and scripts: nothing of them is read or run', async () => {
    const page =
      '<p>It rained all day.</p><script>globalThis.ran = true</script><iframe src="file:///etc/passwd"></iframe>' +
      '<img src="x" onerror="globalThis.ran = true"><object data="file:///etc/passwd"></object><link rel="import" href="/etc/passwd">';
    assert.equal((await articleIn(readHtml, page)).text, 'It rained all day.');
    assert.ok(!('ran' in globalThis));
  });
});

describe('a hostile PDF', () => {
  const whole = pdfFile({ pages: [linesAt(['It rained all day.'])] });
  /** The file with a stretch of it in other words, as long or not: the table of objects is then found anew. */
  const changed = (from: string | RegExp, to: string): Uint8Array =>
    new Uint8Array(Buffer.from(Buffer.from(whole).toString('latin1').replace(from, to), 'latin1'));

  it('has pages that are their own parents, or a million of them', async () => {
    assert.notEqual(await outcome(readPdf, changed('/Kids [5 0 R]', '/Kids [2 0 R]')), 'no reason');
    assert.notEqual(await outcome(readPdf, changed('/Parent 2 0 R', '/Parent 5 0 R')), 'no reason');
    assert.notEqual(await outcome(readPdf, changed('/Count 1', '/Count 1000000')), 'no reason');
    const kids = changed('/Kids [5 0 R] /Count 1', `/Kids [${'5 0 R '.repeat(100_000)}] /Count 100000`);
    assert.equal(await outcome(readPdf, kids), 'damaged');
  });

  it('has streams that are said to be of any length, or that are themselves', async () => {
    for (const length of ['99999999999', '-1', '6 0 R', '1e308']) {
      assert.notEqual(await outcome(readPdf, changed(/\/Length \d+/, `/Length ${length}`)), 'no reason');
    }
  });

  it('draws what draws itself', async () => {
    const stream = { bytes: Buffer.from('/X Do /X Do BT /F1 9 Tf (It rained all day.) Tj ET'), filters: '' };
    const looped = Buffer.from(pdfFile({ pages: [[]], stream }))
      .toString('latin1')
      .replace('/Font <<', '/XObject << /X 6 0 R >> /Font <<');
    const form = looped.replace(
      /<< \/Length/,
      '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length',
    );
    assert.notEqual(await outcome(readPdf, new Uint8Array(Buffer.from(form, 'latin1'))), 'no reason');
  });

  it('holds objects that unpack to more than any file', async () => {
    const bytes = deflateSync(deflateSync(deflateSync(Buffer.alloc(400_000_000, ' '))));
    assert.ok(bytes.length < 10_000);
    const filters = '[/FlateDecode /FlateDecode /FlateDecode]';
    assert.equal(await problemIn(readPdf, pdfFile({ pages: [[]], stream: { bytes, filters } })), 'tooComplex');
  });

  it('asks for scripts and programs, and brings files: it is read as any other', async () => {
    const actions = [
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
      '/OpenAction << /S /Launch /F (/bin/sh) >>',
      '/AA << /O << /S /URI /URI (file:///etc/passwd) >> >>',
      '/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>] >> >>',
    ];
    for (const action of actions) {
      assert.equal((await articleIn(readPdf, changed('/Type /Catalog', `/Type /Catalog ${action}`))).text, 'It rained all day.');
    }
  });
});
