/** Who a verb without a subject of its own goes back to: the subject of the clause before it, or whoever spoke last in the sentence. */
import type { Frame } from '../grammar/frame.ts';
import { Grammar } from '../grammar/grammarWords.ts';
import { phraseEnd, startsClause, type Subject } from '../grammar/nounPhrase.ts';
import { subjectOfClause } from '../grammar/subject.ts';
import { isFinite } from '../quotes/clause.ts';
import { TokenKind } from '../text/tokens.ts';
import type { CuePlace } from './rules/rule.ts';
import { speakerPhrase } from './speakerPhrase.ts';
import type { SpeakerPhrase } from './statement.ts';

/** How far to the left the subject of the clause is looked for, in items. */
const REACH = 60;

/** Who goes on; undefined when the sentence has no subject before the word of saying. */
export function whoGoesOn({ frame, start, earlier, speaker }: CuePlace): SpeakerPhrase | undefined {
  const last = earlier.at(-1);
  const after = last?.cue === undefined ? 0 : frame.item(last.cue.end - 1) + 1;
  for (let i = start - 1; i >= Math.max(after, start - REACH); i--) {
    const subject = frame.isSaid(i) ? undefined : subjectAt(frame, i, start);
    if (subject !== undefined) {
      return speakerPhrase(frame, subject);
    }
  }
  const first = speaker === undefined ? subjectOfClause(frame, 0, start) : undefined;
  return speaker ?? (first === undefined ? undefined : speakerPhrase(frame, first));
}

/** The subject that starts with the item, with its verb after it and before `limit`; undefined when none does. */
function subjectAt(frame: Frame, item: number, limit: number): Subject | undefined {
  if (!startsClause(frame, item)) {
    return undefined;
  }
  const end = phraseEnd(frame, item);
  let verb = end;
  while ((frame.grammar(verb) & Grammar.Adverb) !== 0 && frame.mention(verb) < 0) {
    verb++;
  }
  const isVerb = frame.kind(verb) === TokenKind.Word || frame.kind(verb) === TokenKind.Clitic;
  return end > item && verb < limit && isVerb && isPast(frame, verb) ? { first: item, end } : undefined;
}

function isPast(frame: Frame, item: number): boolean {
  return frame.mention(item) < 0 && (isFinite(frame, item) || (frame.grammar(item) & Grammar.MaybePast) !== 0);
}
