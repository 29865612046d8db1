/** All rules, in the order in which they are asked. A new rule is one file and one line here. */
import { accordingTo } from './accordingTo.ts';
import { afterColon } from './afterColon.ts';
import { asked } from './asked.ts';
import { beside } from './beside.ts';
import { chained } from './chained.ts';
import { introduced } from './introduced.ts';
import { inverted } from './inverted.ts';
import type { LabelRule } from './labelRule.ts';
import { lastSpeaker } from './lastSpeaker.ts';
import { nextInParagraph } from './nextInParagraph.ts';
import { participle } from './participle.ts';
import { previousParagraph } from './previousParagraph.ts';
import { headline } from './headline.ts';
import { infinitive } from './infinitive.ts';
import { nounCue } from './nounCue.ts';
import type { QuotationRule } from './quotationRule.ts';
import type { CueRule } from './rule.ts';
import { sameParagraph } from './sameParagraph.ts';
import type { SentenceRule } from './sentenceRule.ts';
import { signature } from './signature.ts';
import { subjectVerb } from './subjectVerb.ts';
import { transcript } from './transcript.ts';

/** Rules for labels at the start of a paragraph. */
export const LABEL_RULES: readonly LabelRule[] = [headline, transcript];

/** Rules that start from a word of saying. */
export const CUE_RULES: readonly CueRule[] = [accordingTo, asked, inverted, subjectVerb, chained, participle, infinitive, nounCue];

/** Rules for quotations in a sentence that has no word of saying for them. */
export const SENTENCE_RULES: readonly SentenceRule[] = [signature, afterColon, beside];

/** Rules for quotations that nothing in their sentence claims. */
export const QUOTATION_RULES: readonly QuotationRule[] = [introduced, sameParagraph, nextInParagraph, previousParagraph, lastSpeaker];
