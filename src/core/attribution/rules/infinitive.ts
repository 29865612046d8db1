/** "X went on to say, “…”": an infinitive that goes on with the subject of its sentence. */
import { Cue } from '../../grammar/cueWords.ts';
import { QUOTATION } from '../../grammar/frame.ts';
import { Grammar } from '../../grammar/grammarWords.ts';
import { contentAfter } from '../../quotes/reported.ts';
import { whoGoesOn } from '../continuing.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import type { CueRule } from './rule.ts';

/** A quotation follows: without one, what is meant to be said need not have been said. */
export const infinitive: CueRule = {
  id: 'infinitive',
  find(place) {
    const { frame, item } = place;
    if ((frame.cue(item) & Cue.Base) === 0 || (frame.grammar(item - 1) & Grammar.To) === 0) {
      return undefined;
    }
    const content = contentAfter(frame, item);
    const found = whoGoesOn(place);
    return content === undefined || found === undefined || frame.kind(content.first) !== QUOTATION
      ? undefined
      : { rule: infinitive.id, pieces: piecesOf(frame, content), cue: tokensOf(frame, { first: item - 1, end: item + 1 }), speaker: found };
  },
};
