/** PDF: the words of its pages as paragraphs. Nothing of the file is run, and nothing is fetched or read besides it. */
import { attended } from '#platform/lonePromises.ts';
import { getResolvedPDFJS } from 'unpdf';
import { knownFields } from '../core/knownFields.ts';
import type { ArticleFields } from './assemble.ts';
import { asciiBytes, indexOfBytes } from './bytes.ts';
import { parseDate } from './dates.ts';
import { extractedArticle, MAX_EXTRACTED } from './extracted.ts';
import type { DocumentAnswer, DocumentReader } from './format.ts';
import { inflatedSize } from './inflation.ts';
import { linesOfPage, type PdfLine, type PdfWords } from './pdfLines.ts';
import { textOfPages } from './pdfParagraphs.ts';
import { authorOf, titleOf } from './properties.ts';

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;

/** One stream, and all of them together, may come to so many bytes. */
const MAX_STREAM = 100_000_000;
const MAX_STREAMS = 600_000_000;
const MAX_PAGES = 5000;
/** Milliseconds that reading may take. */
const MAX_TIME = 20_000;

const TOO_COMPLEX: DocumentAnswer = { kind: 'failed', reason: { kind: 'tooComplex' } };

/** Reads a PDF. */
export const readPdf: DocumentReader = async (content) => {
  if (typeof content === 'string' || !hasHeader(content)) {
    return { kind: 'failed', reason: { kind: 'damaged', detail: 'There is no PDF header.' } };
  }
  if (await unpacksToTooMuch(content)) {
    return TOO_COMPLEX;
  }
  // Where a file is damaged, pdf.js leaves promises of its own to themselves: one that is rejected would end the whole thread, with the
  // files that others wait for. What we wait for is rejected all the same.
  return attended(() => readWhole(content));
};

async function readWhole(content: Uint8Array): Promise<DocumentAnswer> {
  const pdfjs = await getResolvedPDFJS();
  const task = pdfjs.getDocument({
    // It takes the bytes away, which are not ours.
    data: new Uint8Array(content),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await read(await task.promise);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      return { kind: 'failed', reason: { kind: 'encrypted' } };
    }
    throw error;
  } finally {
    await task.destroy();
  }
}

const HEADER = asciiBytes('%PDF-');
const STREAM = asciiBytes('stream');

/** The header may stand anywhere in the first kilobyte. */
function hasHeader(bytes: Uint8Array): boolean {
  return indexOfBytes(bytes.subarray(0, 1024), HEADER) >= 0;
}

/** Looks at all streams of the file, wherever they stand. */
async function unpacksToTooMuch(bytes: Uint8Array): Promise<boolean> {
  let total = 0;
  for (let at = indexOfBytes(bytes, STREAM); at >= 0; at = indexOfBytes(bytes, STREAM, at + STREAM.length)) {
    const start = at + STREAM.length + (bytes[at + STREAM.length] === 13 ? 1 : 0) + 1;
    // Not for the word that ends a stream.
    const size = bytes[at - 1] === 100 ? 0 : await inflatedSize(bytes.subarray(start), MAX_STREAM);
    total += size ?? Infinity;
    if (total > MAX_STREAMS) {
      return true;
    }
  }
  return false;
}

async function read(document: PdfDocument): Promise<DocumentAnswer> {
  const end = performance.now() + MAX_TIME;
  const pages: (readonly PdfLine[])[] = [];
  let length = 0;
  if (document.numPages > MAX_PAGES) {
    return TOO_COMPLEX;
  }
  for (let number = 1; number <= document.numPages; number++) {
    const words = await wordsOfPage(document, number, { end, room: MAX_EXTRACTED - length });
    if (words === undefined) {
      return TOO_COMPLEX;
    }
    length += words.reduce((sum, { str }) => sum + str.length, 0);
    pages.push(linesOfPage(words));
  }
  const { pieces, title } = textOfPages(pages);
  const fields = await fieldsOf(document, pages[0] ?? []);
  return extractedArticle('pdf', pieces, { ...(title === undefined ? {} : { title }), ...fields });
}

interface Bounds {
  /** When it must be over. */
  readonly end: number;
  /** How many characters there may still be. */
  readonly room: number;
}

/** The words of a page; undefined when they are too many or take too long. A page that cannot be read has none. */
async function wordsOfPage(document: PdfDocument, number: number, { end, room }: Bounds): Promise<readonly PdfWords[] | undefined> {
  const page = await document.getPage(number);
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{ readonly items: readonly object[] }>;
  const words: PdfWords[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) {
      const one = 'str' in item ? wordsOf(item as TextItem) : undefined;
      words.push(...(one === undefined ? [] : [one]));
      length += (one?.str.length ?? 0) + 1;
    }
    if (length > room || performance.now() > end) {
      await reader.cancel(new Error('too complex'));
      return undefined;
    }
  }
  page.cleanup();
  return words;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

function wordsOf({ str, transform, width, height, hasEOL }: TextItem): PdfWords {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { str, x, y, width, size: height > 0 ? height : Math.hypot(c, d), hasEOL };
}

/** Title and author of the properties, which are trusted only where they look like such. The day a file was made is not that of an article. */
async function fieldsOf(document: PdfDocument, first: readonly PdfLine[]): Promise<ArticleFields> {
  const { info, metadata } = await document.getMetadata();
  const said = info as Readonly<Record<string, unknown>>;
  const xmp = (name: string): unknown => (metadata as { get(name: string): unknown } | null)?.get(name);
  const page = first.map(({ words }) => words).join(' ');
  const title = titleOf(xmp('dc:title'), page) ?? titleOf(said['Title'], page);
  const byline = authorOf(xmp('dc:creator')) ?? authorOf(said['Author']);
  const publisher = titleOf(xmp('dc:publisher') ?? xmp('prism:publicationname'));
  const published = xmp('prism:publicationdate');
  const date = typeof published === 'string' ? parseDate(published) : undefined;
  return knownFields({ title, byline, publisher, date });
}
