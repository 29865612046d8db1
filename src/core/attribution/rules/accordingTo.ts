/** "According to X, …" and "…, according to X". */
import { Grammar } from '../../grammar/grammarWords.ts';
import { phraseEnd } from '../../grammar/nounPhrase.ts';
import { contentEnd } from '../../quotes/contentEnd.ts';
import { contentBefore } from '../../quotes/reported.ts';
import { TokenKind } from '../../text/tokens.ts';
import { piecesOf, tokensOf } from '../pieces.ts';
import { speakerPhrase } from '../speakerPhrase.ts';
import type { CueRule } from './rule.ts';

/** Its cue is the word "according", which stands for nothing else. */
export const accordingTo: CueRule = {
  id: 'according-to',
  find({ frame, item, start }) {
    const end = phraseEnd(frame, item + 2);
    if (frame.word(item) !== 'according' || (frame.grammar(item + 1) & Grammar.To) === 0 || end === item + 2) {
      return undefined;
    }
    const isFirst = start === 0 || (frame.grammar(start - 1) & Grammar.Coordinator) !== 0;
    const before = isFirst ? undefined : contentBefore(frame, start - 1);
    let next = end;
    while (isFirst && next < frame.count && frame.kind(next) !== TokenKind.Comma) {
      next++;
    }
    const after = isFirst && next + 1 < frame.count ? { first: next + 1, end: contentEnd(frame, next + 1) } : undefined;
    const pieces = piecesOf(frame, before, after);
    return pieces.length === 0
      ? undefined
      : {
          rule: accordingTo.id,
          pieces,
          cue: tokensOf(frame, { first: item, end: item + 2 }),
          speaker: speakerPhrase(frame, { first: item + 2, end }),
        };
  },
};
