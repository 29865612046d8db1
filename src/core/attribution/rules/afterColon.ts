/** "X put it to them in a series of tweets: “…”": what is quoted after a colon is said by whom the sentence is about. */
import { subjectOfClause } from '../../grammar/subject.ts';
import { TokenKind } from '../../text/tokens.ts';
import { piecesOf } from '../pieces.ts';
import { speakerPhrase } from '../speakerPhrase.ts';
import type { SentenceRule } from './sentenceRule.ts';

/** The quotation comes right after the colon. */
export const afterColon: SentenceRule = {
  id: 'after-colon',
  find({ frame, item, speaker }) {
    if (frame.kind(item - 1) !== TokenKind.Colon) {
      return undefined;
    }
    const subject = speaker === undefined ? subjectOfClause(frame, 0, item - 1) : undefined;
    const found = speaker ?? (subject === undefined ? undefined : speakerPhrase(frame, subject));
    return found === undefined
      ? undefined
      : { rule: afterColon.id, pieces: piecesOf(frame, { first: item, end: item + 1 }), speaker: found };
  },
};
