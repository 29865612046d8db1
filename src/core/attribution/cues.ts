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
import type { SpeakerPhrase, Statement } from './statement.ts';

/** A quotation inside what somebody else reports has at least so many words where it is told apart. */
const UTTERANCE_WORDS = 3;

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
      for (const piece of statement.pieces) {
        frame.markSaid(piece);
      }
      speaker = statement.pieces.length === 0 ? speaker : (statement.speaker ?? speaker);
    }
  }
  const kept = earlier.filter((statement) => !isNested(frame, statement) || isUtterance(frame.scene, statement));
  return frame.quotations === 0 ? kept : [...kept, ...quotationsOf(frame, kept)];
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

/** Whether the word of saying of the statement is part of what somebody else says. */
function isNested(frame: Frame, { cue }: Statement): boolean {
  return cue !== undefined && frame.isSaid(frame.item(cue.first)) && frame.isSaid(frame.item(cue.end - 1));
}

/** The statements of quotations that none of those found holds. */
function quotationsOf(frame: Frame, found: readonly Statement[]): Statement[] {
  const more: Statement[] = [];
  const speaker = found.at(-1)?.speaker;
  for (let item = 0; item < frame.count; item++) {
    if (frame.quotation(item) < 0 || frame.isSaid(item)) {
      continue;
    }
    const place = { frame, item, ...(speaker === undefined ? {} : { speaker }) };
    for (const rule of SENTENCE_RULES) {
      const statement = rule.find(place);
      if (statement !== undefined) {
        more.push(statement);
        statement.pieces.forEach((piece) => frame.markSaid(piece));
        break;
      }
    }
  }
  return more;
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
