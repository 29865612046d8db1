// Makes Word documents and other zip files for tests.
import { crc32, deflateRawSync } from 'node:zlib';

/** A zip file of parts by their names, deflated. */
export function zipFile(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as Uint8Array);
    const packed = deflateRawSync(bytes);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(bytes), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(bytes.length, 18);
    header.writeUInt16LE(name.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    const body = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), header, Buffer.from(name), packed]);
    list.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), header, where, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const names = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(names.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, names, end]));
}

/** What a document is made of: the XML of its body, and that of other parts where they are needed. */
export interface DocxParts {
  readonly body: string;
  /** Elements of the core properties, such as `<dc:title>`. */
  readonly properties?: string;
  readonly footnotes?: string;
  /** Targets of relationships, by id. */
  readonly links?: Readonly<Record<string, string>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The bytes of the document. */
export function docxFile({ body, properties = '', footnotes = '', links = {} }: DocxParts): Uint8Array {
  const relations = Object.entries(links)
    .map(([id, target]) => `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/>`)
    .join('');
  const part = (type: string, target: string): string => `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return zipFile({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${part('officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${part('styles', 'styles.xml')}${part('numbering', 'numbering.xml')}${part('footnotes', 'footnotes.xml')}${relations}</Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${WORD}">${['Title', 'heading 1', 'heading 2', 'Quote'].map(styleOf).join('')}</w:styles>`,
    'word/numbering.xml': `${HEAD}<w:numbering xmlns:w="${WORD}">${['bullet', 'decimal'].map(listOf).join('')}</w:numbering>`,
    'word/footnotes.xml': `${HEAD}<w:footnotes xmlns:w="${WORD}">${footnotes}</w:footnotes>`,
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${properties}</cp:coreProperties>`,
  });
}

/** A paragraph; its words are XML's already. */
export function paragraph(words: string, properties = ''): string {
  const run = words.startsWith('<') ? words : `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run}</w:p>`;
}

function styleOf(name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`;
}

function listOf(format: string, index: number): string {
  const id = String(index + 1);
  const levels = [0, 1].map((level) => `<w:lvl w:ilvl="${String(level)}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}
