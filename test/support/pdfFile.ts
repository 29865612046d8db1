// Makes PDF files for tests: pages of words at places, as a word processor would write them.
import { deflateSync } from 'node:zlib';

/** Words at a place: in points, from the left and from the bottom. */
export interface PlacedWords {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** What a file is made of. */
export interface PdfParts {
  readonly pages: readonly (readonly PlacedWords[])[];
  /** Entries of the Info dictionary, as text. */
  readonly info?: Readonly<Record<string, string>>;
  /** Whether the pages' streams are compressed. */
  readonly isCompressed?: true;
  /** Further entries of the trailer, as they are written. */
  readonly trailer?: string;
  /** The stream of each page in place of one made of the words, with its filters. */
  readonly stream?: { readonly bytes: Uint8Array; readonly filters: string };
}

/** The characters that Windows-1252 has beside Latin-1 and that texts are made of. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map([...'‘’“”•–—'].map((character, index) => [character, 0x91 + index]));

/** The bytes of the file. */
export function pdfFile({ pages, info = {}, isCompressed, trailer = '', stream }: PdfParts): Uint8Array {
  const objects: Buffer[] = [];
  const add = (body: Buffer | string): number => objects.push(Buffer.from(body));
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, index) => `${String(5 + 2 * index)} 0 R`).join(' ');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const entries = Object.entries(info).map(([name, value]) => `/${name} (${latin1(value)})`);
  add(Buffer.from(`<< ${entries.join(' ')} >>`, 'latin1'));
  for (const page of pages) {
    const content = objects.length + 2;
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(content)} 0 R >>`);
    const made = Buffer.from(page.map(operatorsOf).join('\n'), 'latin1');
    const bytes = stream?.bytes ?? (isCompressed === true ? deflateSync(made) : made);
    const filters = stream?.filters ?? (isCompressed === true ? '/FlateDecode' : '');
    const filter = filters === '' ? '' : ` /Filter ${filters}`;
    add(Buffer.concat([Buffer.from(`<< /Length ${String(bytes.length)}${filter} >>\nstream\n`), bytes, Buffer.from('\nendstream')]));
  }
  return fileOf(objects, trailer);
}

/** Lines below each other from the top of a page, at the left margin. */
export function linesAt(lines: readonly string[], { x = 72, y = 770, size = 11, leading = 14 } = {}): readonly PlacedWords[] {
  return lines.map((words, index) => ({ words, x, y: y - index * leading, size }));
}

function operatorsOf({ words, x, y, size = 11 }: PlacedWords): string {
  return `BT /F1 ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm (${latin1(words)}) Tj ET`;
}

/** The words as a PDF's string; every character that is not of Windows-1252 fails. */
function latin1(words: string): string {
  return [...words]
    .map((character) => {
      const code = WINDOWS_1252.get(character) ?? character.codePointAt(0) ?? 0;
      if (code > 255) {
        throw new Error(`no ${character} in Windows-1252`);
      }
      return /[\\()]/.test(character) ? `\\${character}` : code < 127 ? character : `\\${code.toString(8).padStart(3, '0')}`;
    })
    .join('');
}

function fileOf(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const write = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, body] of objects.entries()) {
    offsets.push(length);
    write(Buffer.concat([Buffer.from(`${String(index + 1)} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = String(objects.length + 1);
  write(Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R /Info 4 0 R ${trailer} >>\n`));
  write(Buffer.from(`startxref\n${String(start)}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}
