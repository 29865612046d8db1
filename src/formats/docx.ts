/** Word documents (.docx): the paragraphs of the document's body, by mammoth, from parts that are unpacked within bounds. */
import { knownFields } from '../core/knownFields.ts';
import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import type { ArticleFields } from './assemble.ts';
import { asciiBytes, indexOfBytes } from './bytes.ts';
import { piecesOfWord, type WordNode } from './docxBlocks.ts';
import { extractedArticle } from './extracted.ts';
import type { DocumentAnswer, DocumentReader } from './format.ts';
import { authorOf, titleOf } from './properties.ts';
import { openZip, type ZipFile } from './zip.ts';

/** All parts that are read may come to so many bytes: XML is some ten times as long as its text. */
const MAX_PARTS = 120_000_000;
/** Elements nest no deeper in what Word writes; a reader of XML goes down them one by one. */
const MAX_DEPTH = 300;
/**
 * Of all parts, attributes count one and elements two: a reader of XML takes half a kilobyte for each, though a few bytes may unpack to
 * millions. What Word writes has some 70 to a paragraph.
 */
const MAX_NODES = 1_800_000;
const ELEMENT = 2;

const TOO_COMPLEX: DocumentAnswer = { kind: 'failed', reason: { kind: 'tooComplex' } };

/** Reads a Word document. It reads no other file, and macros and fields are not run. */
export const readDocx: DocumentReader = async (content) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (isCompound(bytes)) {
    return isLocked(bytes) ? { kind: 'failed', reason: { kind: 'encrypted' } } : damaged('It is a document of an older Word (.doc).');
  }
  const zip = openZip(bytes, MAX_PARTS);
  if (!zip.names.some((name) => /^word\/[^/]*\.xml$/.test(name))) {
    return damaged('There is no Word document in it.');
  }
  const parts = new DocxParts(zip);
  try {
    const fields = fieldsOf((await parts.text('docProps/core.xml')) ?? '');
    return extractedArticle('docx', piecesOfWord(await documentOf(parts)), fields);
  } catch (error) {
    if (parts.isTooComplex) {
      return TOO_COMPLEX;
    }
    throw error;
  }
};

function damaged(detail: string): DocumentAnswer {
  return { kind: 'failed', reason: { kind: 'damaged', detail } };
}

/** What Office wrote before 2007, and what it puts locked documents into. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

/** What a locked one has, in UTF-16. */
const LOCKED = asciiBytes([...'EncryptedPackage'].join('\0'));

function isLocked(bytes: Uint8Array): boolean {
  return indexOfBytes(bytes, LOCKED) >= 0;
}

/** The parts of a document as mammoth asks for them. */
class DocxParts {
  readonly #zip: ZipFile;
  #nodes = 0;
  isTooComplex = false;

  constructor(zip: ZipFile) {
    this.#zip = zip;
  }

  exists(name: string): boolean {
    return this.#zip.names.includes(name);
  }

  async read(name: string, encoding?: string): Promise<string | Uint8Array> {
    const text = (await this.text(name)) ?? '';
    return encoding === undefined ? new TextEncoder().encode(text) : text;
  }

  /** The text of a part; undefined when there is none. Rejects when it is larger or nested deeper than any. */
  async text(name: string): Promise<string | undefined> {
    const part = await this.#zip.read(name);
    if (part === undefined) {
      return undefined;
    }
    const text = part === 'tooLarge' ? undefined : new TextDecoder().decode(part);
    this.#nodes += text === undefined ? Infinity : nodesOf(text, MAX_NODES - this.#nodes);
    if (text === undefined || this.#nodes > MAX_NODES) {
      this.isTooComplex = true;
      throw new Error('The document is too large inside.');
    }
    return text;
  }
}

/** What elements and attributes come to; infinitely many where they are nested too deeply, or more than `most`. */
function nodesOf(xml: string, most: number): number {
  let depth = 0;
  let nodes = 0;
  const parser = new Parser(
    {
      onattribute: () => nodes++,
      onopentag: () => {
        nodes += ELEMENT;
        if (++depth > MAX_DEPTH || nodes > most) {
          nodes = Infinity;
          parser.pause();
        }
      },
      onclosetag: () => depth--,
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(xml);
  return nodes;
}

/** Mammoth's own model of the document, taken before it makes HTML of it. */
async function documentOf(parts: DocxParts): Promise<WordNode> {
  let document: WordNode = { type: 'document', children: [] };
  const options = {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    transformDocument: (read: WordNode): WordNode => {
      document = read;
      return { ...read, children: [] };
    },
  };
  // It takes an opened file in place of bytes.
  await mammoth.convertToHtml({ file: parts } as unknown as Parameters<typeof mammoth.convertToHtml>[0], options);
  return document;
}

/** Title and author of the properties, which are trusted only where they look like such. The day a file was made is not that of an article. */
function fieldsOf(core: string): ArticleFields {
  const found = new Map<string, string>();
  let name = '';
  const parser = new Parser(
    {
      onopentag: (opened) => {
        name = opened;
      },
      ontext: (words) => found.set(name, (found.get(name) ?? '') + words),
      onclosetag: () => {
        name = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(core);
  const title = titleOf(found.get('dc:title'));
  const byline = authorOf(found.get('dc:creator'));
  const publisher = titleOf(found.get('dc:publisher'));
  return knownFields({ title, byline, publisher });
}
