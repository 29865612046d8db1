/** A quotation that stands by itself, in the form of a draft: somebody asks whether it is one. */
import { countWordsOf } from '../../core/wordCount.ts';
import type { ClaimedSpeaker, Draft, DraftCitation, DraftFormat } from '../../formats/drafts/draft.ts';

/** What is said of a quotation. */
export interface GivenQuotation {
  /** The name of who is said to have said it. */
  readonly speaker?: string;
  /** Where it is said to be from: the address of a source, or what else a `Source:` line may hold, such as a title. */
  readonly source?: string;
}

/** The draft that is this quotation: its text is the words, without marks around them. */
export function draftOfQuotation(text: string, format: DraftFormat, { speaker, source }: GivenQuotation): Draft {
  const whole = { start: 0, end: text.length };
  const claimed: ClaimedSpeaker | undefined =
    speaker === undefined ? undefined : { name: speaker, isPerson: true, variants: [speaker], confidence: 'high' };
  const citation: DraftCitation | undefined =
    source === undefined ? undefined : { ...whole, kind: /^[a-z][a-z\d+.-]+:/i.test(source) ? 'link' : 'source', value: source };
  const quotation = {
    ...whole,
    kind: 'marks',
    words: text,
    runs: [{ at: 0, length: text.length, source: whole }],
    wordCount: countWordsOf(text),
    ...(claimed === undefined ? {} : { claimed }),
    citations: citation === undefined ? [] : [citation],
    around: whole,
  } as const;
  return { text, format, quotations: [quotation], ownWords: [] };
}
