/** "X joked about it and said …": a verb that goes on with the subject of the one before. */
import { Cue, CUE_FINITE } from '../../grammar/cueWords.ts';
import { QUOTATION } from '../../grammar/frame.ts';
import { Grammar } from '../../grammar/grammarWords.ts';
import { isVerb } from '../../grammar/subject.ts';
import { contentAfter } from '../../quotes/reported.ts';
import { TokenKind } from '../../text/tokens.ts';
import { whoGoesOn } from '../continuing.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import type { CueRule } from './rule.ts';

/** The subject is that of the statement before, or the one that the sentence starts with. */
export const chained: CueRule = {
  id: 'chained',
  find(place) {
    const { frame, item, start } = place;
    const cue = frame.cue(item);
    const isLinked = (frame.grammar(start - 1) & Grammar.Coordinator) !== 0 || frame.kind(start - 1) === TokenKind.Comma;
    if ((cue & CUE_FINITE) === 0 || (cue & Cue.Base) !== 0 || !isLinked || !isVerb(frame, item, start)) {
      return undefined;
    }
    const found = whoGoesOn(place);
    const content = contentAfter(frame, item);
    const isPlain = content !== undefined && frame.kind(content.first) !== QUOTATION && (frame.grammar(content.first) & Grammar.That) === 0;
    const pieces = isPlain && frame.kind(start - 1) === TokenKind.Comma ? [] : piecesOf(frame, content);
    return pieces.length === 0 || found === undefined
      ? undefined
      : { rule: chained.id, pieces, cue: tokensOf(frame, { first: start, end: item + 1 }), speaker: found };
  },
};
