/** Bytes to text where a charset may be declared, may be wrong, or may have to be found out: for web pages and mail. */
import { analyse } from 'chardet';
import { decode } from './decode.ts';

/** How much of the beginning of a file is looked through for a declaration, in bytes: browsers look at less. */
const HEAD_BYTES = 16_384;
/** How much is looked at to find out the charset. */
const DETECT_BYTES = 65_536;

const DECLARED: readonly RegExp[] = [
  /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i,
  /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i,
];

/**
 * The text of a page. In this order: a byte order mark; UTF-16 that shows by its NULs; valid UTF-8 with other than ASCII in it,
 * which no other charset gives by chance; the charset that is declared; the one that the bytes look like most.
 */
export function decodePage(bytes: Uint8Array): string {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  const label = DECLARED.map((pattern) => pattern.exec(head)?.[1]).find((found) => found !== undefined);
  return decodeDeclared(bytes, label);
}

/** The text of bytes that are said to be in the charset `label`, with the same doubts of it; undefined when nothing is said. */
export function decodeDeclared(bytes: Uint8Array, label: string | undefined): string {
  const plain = decode(bytes);
  if (plain.kind === 'text' && plain.encoding !== 'windows-1252' && !(plain.encoding === 'utf-8' && isStateful(label))) {
    return plain.text;
  }
  const declared = label === undefined || isUnicode(label) ? undefined : decodeAs(bytes, label);
  return declared ?? decodeAs(bytes, detected(bytes) ?? '') ?? decodeAs(bytes, 'windows-1252') ?? '';
}

/** These write other letters with the bytes of ASCII: they are valid UTF-8 and mean something else. */
function isStateful(label: string | undefined): boolean {
  return /^(?:cs)?(?:iso-?2022|hz-gb|utf-?7)/i.test(label ?? '');
}

function isUnicode(label: string): boolean {
  return /^(?:unicode-1-1-)?utf-?(?:8|16)/i.test(label);
}

/** The text; undefined for a charset that nobody knows, or that writes nothing. */
function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  try {
    // In stream mode: at once, some versions of Node give C1 controls for the curly quotes of Windows-1252.
    const decoder = new TextDecoder(label);
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return undefined;
  }
}

/** Charsets of which chardet thinks too often, for they are like the ones after them here. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['ISO-8859-1', 'windows-1252'],
  ['ASCII', 'windows-1252'],
]);
/** Below this of 100, a guess is none. */
const MIN_CONFIDENCE = 20;

function detected(bytes: Uint8Array): string | undefined {
  const words = withoutTags(bytes.subarray(0, DETECT_BYTES));
  const [best] = analyse(words).filter(({ name }) => !/^UTF/.test(name));
  return best === undefined || best.confidence < MIN_CONFIDENCE ? undefined : (ALIKE.get(best.name) ?? best.name);
}

/** Tags are ASCII in every charset and hide what the words are. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let isTag = false;
  for (const byte of bytes) {
    isTag = byte === 0x3c || (isTag && byte !== 0x3e);
    if (!isTag && byte !== 0x3e) {
      kept[length++] = byte;
    }
  }
  return kept.subarray(0, length);
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
