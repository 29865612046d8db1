/**
 * By which few numbers the same words are found in other sources. Word n-grams are the usual fingerprints of text reuse (A. Z.
 * Broder, "On the resemblance and containment of documents", 1997; S. Schleimer, D. Wilkerson and A. Aiken, "Winnowing", SIGMOD
 * 2003). Ours are runs of three telling words, common ones passed over: an article changed or left out between them does not
 * matter, and phrases that everybody uses leave none. All of them are kept, none winnowed: passages are short, and one that is
 * cut to five words must be found in the whole. A sentence of plain words has one of its own, by which it is found as a whole.
 */
import type { PassageKind } from '../../core/article.ts';
import { foldedWords } from '../../core/compare/comparedWords.ts';
import { isTelling } from '../../core/compare/tellingWords.ts';
import { hashOf } from '../../core/text/hash.ts';

/** Telling words of one fingerprint. */
const RUN = 3;
/** In passages of up to so many telling words a run may pass over one. */
const MOST_SKIPPING = 4;
/** A sentence that has not as many is compared as a whole, from so many words on. */
export const LEAST_WHOLE = 5;
/** Where a sentence may end. An abbreviation is cut too, in every version alike. */
const SENTENCE_END = /[.!?…]+[\s"'”’»]+/;
/** Fingerprints have so many bits: what they find is looked at again, so that two the same by chance cost time and nothing else. */
export const FINGERPRINT_BITS = 28;

/** The fingerprints of all that a source quotes word for word, none twice. */
export function fingerprintsOf(passages: readonly { readonly kind: PassageKind; readonly words: string }[]): readonly number[] {
  return [...new Set(passages.flatMap((passage) => (passage.kind === 'reported' ? [] : fingerprintsOfText(passage.words))))];
}

/** The fingerprints of the words of one passage; none where these could be anybody's. */
export function fingerprintsOfText(text: string): readonly number[] {
  const sentences = text.split(SENTENCE_END).map(foldedWords);
  const telling = sentences.flat().filter(isTelling);
  return [...runsOf(telling), ...sentences.filter(isPlain)].map((words) => hashOf(words.join(' ')) >>> (32 - FINGERPRINT_BITS));
}

/** Words in a row; in a short passage, in which one other word would leave none, also such as have one between them. */
function runsOf(telling: readonly string[]): readonly (readonly string[])[] {
  const rows = rowsOf(telling, RUN);
  const skipping = telling.length > MOST_SKIPPING ? [] : rowsOf(telling, RUN + 1);
  // Of four words the second or the third.
  return [...rows, ...skipping.flatMap((row) => [row.toSpliced(1, 1), row.toSpliced(2, 1)])];
}

function rowsOf(words: readonly string[], length: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, index) => words.slice(index, index + length));
}

/** Whether a sentence has something to tell, but too little for a run. */
function isPlain(sentence: readonly string[]): boolean {
  const telling = sentence.filter(isTelling).length;
  return sentence.length >= LEAST_WHOLE && telling > 0 && telling < RUN;
}
