/** "X joked about it and said …": a verb that goes on with the subject of the one before. */
import { Cue, CUE_FINITE } from '../../grammar/cueWords.ts';
import { QUOTATION } from '../../grammar/frame.ts';
import { Grammar } from '../../grammar/grammarWords.ts';
import { isVerb } from '../../grammar/subject.ts';
import { contentAfter } from '../../quotes/reported.ts';
import { TokenKind } from '../../text/tokens.ts';
import { whoGoesOn } from '../continuing.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import type { CuePlace, CueRule } from './rule.ts';

/** The subject is that of the statement before, or the one that the sentence starts with. */
export const chained: CueRule = {
  id: 'chained',
  find(place) {
    const { frame, item, start } = place;
    const cue = frame.cue(item);
    const isLinked = (frame.grammar(start - 1) & Grammar.Coordinator) !== 0 || frame.kind(start - 1) === TokenKind.Comma;
    const isNoun = (cue & Cue.Noun) !== 0 && place.speaker === undefined;
    if ((cue & CUE_FINITE) === 0 || isNoun || !isLinked || !isVerb(frame, item, start) || ((cue & Cue.Base) !== 0 && !isBaseForm(place))) {
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

/** "but did not say", "they argue … and say": forms that are no verbs elsewhere. */
function isBaseForm({ frame, item, start, earlier }: CuePlace): boolean {
  const cue = earlier.at(-1)?.cue;
  return start < item || (cue !== undefined && (frame.cue(frame.item(cue.end - 1)) & Cue.Base) !== 0);
}
