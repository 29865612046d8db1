/** Asks the rules about each word of saying outside quotations, frame by frame. */
import { CUE_VERB } from '../grammar/cueWords.ts';
import { Frame } from '../grammar/frame.ts';
import { findFrames } from '../grammar/frames.ts';
import type { Scene } from '../grammar/scene.ts';
import { verbGroupStart } from '../grammar/subject.ts';
import { quotationShape } from '../quotes/utterance.ts';
import { TokenKind } from '../text/tokens.ts';
import { CUE_RULES, SENTENCE_RULES } from './rules/index.ts';
import type { CuePlace } from './rules/rule.ts';
import type { QuotationInSentence } from './rules/sentenceRule.ts';
import type { SpeakerPhrase, Statement } from './statement.ts';

/** A quotation inside what somebody else reports has at least so many words where it is told apart. */
const UTTERANCE_WORDS = 3;
/** Where nothing holds anything. */
const NO_ENDS = new Int32Array(0);

/** The statements that a word of saying tells of, in order of these words. Linear in the number of tokens. */
export function statementsByCue(scene: Scene): Statement[] {
  const frames = findFrames(scene);
  const frame = new Frame(scene);
  const found: Statement[] = [];
  for (let i = 0; i < frames.count; i++) {
    const first = frames.first[i] ?? 0;
    const end = frames.end[i] ?? 0;
    if (hasCue(scene, first, end)) {
      frame.set(first, end);
      // One by one: a sentence of a megabyte has more of them than a call takes arguments.
      for (const statement of statementsOf(frame)) {
        found.push(statement);
      }
    }
  }
  return found;
}

/** Whether the sentence has anything to ask about: a word of saying outside quotations, or a quotation with other words. */
function hasCue(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const quotation = scene.quotations.at[i] ?? -1;
    if (quotation < 0 ? (scene.cues[i] ?? 0) !== 0 : i > first || (scene.quotations.end[quotation] ?? 0) < end) {
      return true;
    }
  }
  return false;
}

function statementsOf(frame: Frame): Statement[] {
  const earlier: Statement[] = [];
  let speaker: SpeakerPhrase | undefined;
  for (let item = 0; item < frame.count; item++) {
    const cue = frame.cue(item);
    if (cue === 0) {
      continue;
    }
    const start = (cue & CUE_VERB) === 0 ? item : verbGroupStart(frame, item);
    const statement = firstFound({ frame, item, start, earlier, ...(speaker === undefined ? {} : { speaker }) });
    if (statement !== undefined) {
      earlier.push(statement);
      speaker = statement.speaker ?? speaker;
    }
  }
  const kept = withoutNested(frame, earlier);
  return [...kept, ...quotationsOf(frame, kept)];
}

/** Whether what is said is a whole utterance in marks: it stays its speaker's own, whoever reports that he or she said it. */
export function isUtterance({ tokens, quotations }: Scene, { pieces }: Statement): boolean {
  const [piece] = pieces;
  const quotation = piece === undefined ? -1 : (quotations.at[piece.first] ?? -1);
  if (piece === undefined || quotation < 0 || quotations.end[quotation] !== piece.end) {
    return false;
  }
  const before = tokens.kind[piece.first - 1];
  const isFirst = piece.first === 0 || tokens.block[piece.first - 1] !== tokens.block[piece.first];
  const isApart = before === TokenKind.Comma || before === TokenKind.Colon || before === TokenKind.Period || isFirst;
  return isApart && quotationShape(tokens, quotations, quotation).words >= UTTERANCE_WORDS;
}

/** The statements whose word of saying is no part of what another one says, and whole utterances. */
function withoutNested(frame: Frame, statements: readonly Statement[]): Statement[] {
  const ends = statements.length > 1 ? endsOfPieces(frame, statements) : NO_ENDS;
  return statements.filter(
    (statement) =>
      statement.cue === undefined ||
      isUtterance(frame.scene, statement) ||
      (ends[statement.cue.first - frame.first] ?? 0) < statement.cue.end,
  );
}

/** For each token of the frame the end of the piece that reaches furthest, of those that start with it or before it; 0 where none does. */
function endsOfPieces(frame: Frame, statements: readonly Statement[]): Int32Array {
  const ends = new Int32Array(frame.end - frame.first);
  for (const { pieces } of statements) {
    for (const { first, end } of pieces) {
      ends[first - frame.first] = Math.max(ends[first - frame.first] ?? 0, end);
    }
  }
  let furthest = 0;
  for (let i = 0; i < ends.length; i++) {
    furthest = Math.max(furthest, ends[i] ?? 0);
    ends[i] = furthest;
  }
  return ends;
}

/** The statements of quotations that none of those found holds. */
function quotationsOf(frame: Frame, found: readonly Statement[]): Statement[] {
  const more: Statement[] = [];
  const speaker = found.at(-1)?.speaker;
  const ends = found.length > 0 && hasQuotation(frame) ? endsOfPieces(frame, found) : NO_ENDS;
  let owned = 0;
  for (let item = 0; item < frame.count; item++) {
    const token = frame.token(item);
    if (frame.quotation(item) < 0 || (ends[token - frame.first] ?? 0) > token || owned > token) {
      continue;
    }
    const place = { frame, item, ...(speaker === undefined ? {} : { speaker }) };
    const statement = firstOfSentence(place);
    if (statement !== undefined) {
      more.push(statement);
      owned = statement.pieces.reduce((end, piece) => Math.max(end, piece.end), owned);
    }
  }
  return more;
}

function hasQuotation(frame: Frame): boolean {
  for (let item = 0; item < frame.count; item++) {
    if (frame.quotation(item) >= 0) {
      return true;
    }
  }
  return false;
}

function firstOfSentence(place: QuotationInSentence): Statement | undefined {
  for (const rule of SENTENCE_RULES) {
    const statement = rule.find(place);
    if (statement !== undefined) {
      return statement;
    }
  }
  return undefined;
}

function firstFound(place: CuePlace): Statement | undefined {
  for (const rule of CUE_RULES) {
    const statement = rule.find(place);
    if (statement !== undefined) {
      return statement;
    }
  }
  return undefined;
}
