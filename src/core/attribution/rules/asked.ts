/** "Asked whether it rained, X said …": what somebody is asked; who asks is not told. */
import { Cue } from '../../grammar/cueWords.ts';
import { NOTHING } from '../../grammar/frame.ts';
import { Grammar } from '../../grammar/grammarWords.ts';
import { contentEnd } from '../../quotes/contentEnd.ts';
import { TokenKind } from '../../text/tokens.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import type { CueRule } from './rule.ts';

/** The participle opens the sentence or follows "when", and a question follows. */
export const asked: CueRule = {
  id: 'asked',
  find({ frame, item, start }) {
    const isPast = (frame.cue(item) & Cue.Past) !== 0 && (frame.cue(item) & (Cue.Tell | Cue.Urge)) !== 0;
    const before = frame.kind(start - 1);
    const isOpening = before === NOTHING || before === TokenKind.Comma || frame.word(start - 1) === 'when';
    if (!isPast || !isOpening || start < item) {
      return undefined;
    }
    for (let i = item + 1; i < item + REACH && frame.kind(i) === TokenKind.Word; i++) {
      if ((frame.grammar(i) & Grammar.Relative) !== 0 || /^(?:whether|if)$/.test(frame.word(i))) {
        const end = contentEnd(frame, i, { before: 'subject' });
        return { rule: asked.id, pieces: piecesOf(frame, { first: i, end }), cue: tokensOf(frame, { first: item, end: item + 1 }) };
      }
    }
    return undefined;
  },
};

/** How many items may stand before the question: "Asked on Monday whether". */
const REACH = 8;
