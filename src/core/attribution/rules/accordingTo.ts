/** "According to X, …", "…, according to X" and "in the words of X, “…”". */
import { type Frame, NOTHING } from '../../grammar/frame.ts';
import { Grammar } from '../../grammar/grammarWords.ts';
import { type ItemRange, phraseEnd } from '../../grammar/nounPhrase.ts';
import { NameBit } from '../../people/nameWords.ts';
import { contentEnd } from '../../quotes/contentEnd.ts';
import { contentBefore } from '../../quotes/reported.ts';
import { TokenKind } from '../../text/tokens.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import { restOfClause, resumption } from '../resumption.ts';
import { speakerPhrase } from '../speakerPhrase.ts';
import type { CueRule } from './rule.ts';

/** How many items the naming of a source may have after its first phrase. */
const REACH = 60;
/** How many items an opening such as "But meanwhile," may have. */
const OPENING = 5;

/** Its cue names a source and says nothing else. */
export const accordingTo: CueRule = {
  id: 'according-to',
  find({ frame, item }) {
    const cue = cueAt(frame, item);
    const end = cue === undefined ? -1 : phraseEnd(frame, cue.end);
    if (cue === undefined || end <= cue.end || isNoSource(frame, { first: cue.end, end })) {
      return undefined;
    }
    const pieces = piecesOf(frame, ...contentAround(frame, cue.first, end));
    return pieces.length === 0
      ? undefined
      : { rule: accordingTo.id, pieces, cue: tokensOf(frame, cue), speaker: speakerPhrase(frame, { first: cue.end, end }) };
  },
};

/** "according to", "in the words of"; undefined when it is neither. */
function cueAt(frame: Frame, item: number): ItemRange | undefined {
  if (frame.word(item) === 'according' && frame.word(item + 1) === 'to') {
    return { first: item, end: item + 2 };
  }
  const isWords =
    frame.word(item) === 'words' && frame.word(item + 1) === 'of' && frame.word(item - 1) === 'the' && frame.word(item - 2) === 'in';
  return isWords ? { first: item - 2, end: item + 2 } : undefined;
}

/** "according to plan": a bare noun in the singular is nobody. */
function isNoSource(frame: Frame, { first, end }: ItemRange): boolean {
  const isBare = end - first === 1 && frame.mention(first) < 0 && (frame.bits(first) & NameBit.Cased) === 0;
  return (
    isBare && (frame.grammar(first) & Grammar.SubjectPronoun) === 0 && !/s$|^(?:him|her|them|police|people|press)$/.test(frame.word(first))
  );
}

/** What the source says, before the words from `first` to before `end` and after them. */
function contentAround(frame: Frame, first: number, end: number): readonly (ItemRange | undefined)[] {
  const quotation = frame.word(first) === 'in' ? resumption(frame, end) : undefined;
  if (quotation !== undefined) {
    return [quotation];
  }
  const comma = nextComma(frame, end);
  if (opensSentence(frame, first)) {
    return [comma < 0 || frame.kind(comma + 1) === NOTHING ? undefined : { first: comma + 1, end: contentEnd(frame, comma + 1) }];
  }
  const before = contentBefore(frame, first - 1);
  if (before !== undefined || comma !== end) {
    return [before];
  }
  const rest = restOfClause(frame, comma);
  return [contentBefore(frame, first - 1, { goesOn: rest !== undefined }), rest];
}

/** Whether nothing but "but" or an adverb stands before the item in its sentence. */
function opensSentence(frame: Frame, item: number): boolean {
  for (let i = item - 1; i >= Math.max(0, item - OPENING); i--) {
    const isOpening = frame.kind(i) === TokenKind.Comma || (frame.grammar(i) & (Grammar.Coordinator | Grammar.Adverb)) !== 0;
    if (!isOpening) {
      return false;
    }
  }
  return item <= OPENING;
}

function nextComma(frame: Frame, from: number): number {
  for (let i = from; i < Math.min(frame.count, from + REACH); i++) {
    if (frame.kind(i) === TokenKind.Comma) {
      return i;
    }
  }
  return -1;
}
