/** The marks that stand around words that are quoted. */

interface MarkedWords {
  readonly open: string;
  readonly inner: string;
  readonly close: string;
}

/** The words without the marks around all of them, and these; where the source has none there, those that are set in their place. */
export function withoutMarks(words: string): MarkedWords {
  for (const [first, last] of [
    [1, 1],
    [1, 0],
    [0, 1],
  ] as const) {
    const open = first === 1 ? (/^["“„«‘]/.exec(words)?.[0] ?? '') : '';
    const close = last === 1 ? (/["”“»’]$/.exec(words)?.[0] ?? '') : '';
    const inner = words.slice(open.length, words.length - close.length);
    if (open.length === first && close.length === last && words.length > first + last && isWhole(inner, open, close)) {
      return { open: open === '' ? (OPENED_BY[close] ?? '“') : open, inner, close: close === '' ? (CLOSED_BY[open] ?? '”') : close };
    }
  }
  return { open: '“', inner: words, close: '”' };
}

const CLOSED_BY: Readonly<Record<string, string>> = Object.freeze({ '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’' });
const OPENED_BY: Readonly<Record<string, string>> = Object.freeze({ '"': '"', '”': '“', '“': '„', '»': '«', '’': '‘' });

/** Whether the marks inside come in pairs, so that those around belong to each other. */
function isWhole(inner: string, open: string, close: string): boolean {
  // An apostrophe is no mark of a quotation unless the two enclose one.
  if ((open === '‘') !== (close === '’')) {
    return false;
  }
  let depth = 0;
  // A quotation of several paragraphs opens each of them again.
  for (const [mark] of inner.replace(/(?<=\n\n)[“„«]/g, '').matchAll(/[“”„«»]/g)) {
    depth += mark === '”' || mark === '»' || (mark === '“' && open === '„') ? -1 : 1;
    if (depth < 0) {
      return false;
    }
  }
  return open !== '"' && close !== '"' ? depth === 0 : (inner.match(/"/g)?.length ?? 0) === 0;
}
