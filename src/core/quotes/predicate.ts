/** Where what is said ends that is a part of a subject: "X’s claim that the bridge is safe angered Y". */
import type { Frame } from '../grammar/frame.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import type { ItemRange } from '../grammar/nounPhrase.ts';
import { TokenKind } from '../text/tokens.ts';

/** The item after what is said, which is all of the range or its part before the verb that it is the subject of. */
export function beforePredicate(frame: Frame, { first, end }: ItemRange): number {
  const isClause = (frame.grammar(first) & Grammar.That) !== 0;
  let verbs = 0;
  for (let i = first + 1; i < end; i++) {
    verbs += startsVerb(frame, i) ? 1 : 0;
    if (frame.kind(i) === TokenKind.Comma || verbs > (isClause ? 1 : 0)) {
      return (frame.grammar(i - 1) & Grammar.Coordinator) !== 0 ? i - 1 : i;
    }
  }
  return end;
}

/** Whether the item is the first word of a verb group, for all we know. */
function startsVerb(frame: Frame, item: number): boolean {
  if (frame.mention(item) >= 0) {
    return false;
  }
  const before = frame.grammar(item - 1);
  const isFinite = (frame.grammar(item) & (Grammar.Finite | Grammar.Past)) !== 0;
  const isParticiple = (before & (Grammar.Auxiliary | Grammar.Determiner | Grammar.Adverb)) !== 0;
  return (isFinite && (before & Grammar.Finite) === 0) || ((frame.grammar(item) & Grammar.Ed) !== 0 && !isParticiple);
}
