/** What there is to say of a checked quotation besides its verdict, thing by thing. */
import { oneLine } from '../../../core/text/oneLine.ts';
import { type CheckedQuotation, countsOf, VERDICTS, type Verdict } from '../checkedDraft.ts';
import type { Report } from './report.ts';
import type { ReportWords } from './reportWords.ts';

/** How a text that comes from a draft or a source is set; as it is when missing, on one line. */
type Setting = (text: string) => string;

/** Why the verdict is what it is: a thing each, without full stop. */
export function reasonsOf(quotation: CheckedQuotation, words: ReportWords, set: Setting = oneLine): readonly string[] {
  const { verdict, reason, notes, claimedSpeaker, speaker, differences, omitted } = quotation;
  const isOtherSpeaker = verdict === 'other-speaker' && claimedSpeaker !== undefined && speaker !== undefined;
  return [
    ...(reason === undefined ? [] : [words.reason(reason)]),
    ...(isOtherSpeaker ? [words.speakers(set(claimedSpeaker), set(speaker))] : []),
    ...differences.map(({ kind, draftWords, sourceWords }) => words.difference(kind, set(draftWords), set(sourceWords))),
    ...omitted.filter((one) => one.words !== '').map((one) => words.omitted(set(one.words))),
    ...notes.map((note) => words.note(note)),
  ];
}

/** Where the words stand in the source, and who says them there; undefined where they stand nowhere. */
export function sourceLine(
  { source, speaker, elsewhere }: CheckedQuotation,
  pathOf: Report['pathOf'],
  words: ReportWords,
  set: Setting = oneLine,
): string | undefined {
  if (source === undefined) {
    return undefined;
  }
  const place = words.place(set(pathOf(source.uri)), source.paragraph);
  const more = elsewhere === 0 ? '' : ` (${words.elsewhere(elsewhere)})`;
  return `${place}${speaker === undefined ? '' : `, ${set(speaker)}`}${more}: ${set(source.text)}`;
}

/** How many quotations have each verdict that any has. */
export function verdictCounts(quotations: readonly CheckedQuotation[]): readonly (readonly [Verdict, number])[] {
  const counts = countsOf(quotations);
  return VERDICTS.flatMap((verdict) => (counts[verdict] === 0 ? [] : [[verdict, counts[verdict]] as const]));
}
