/** Puts together what is told of a quotation that was checked. */
import type { QuotationText } from '../../core/check/quotationText.ts';
import { withoutFreeEnd } from '../../core/check/strictFold.ts';
import type { Span } from '../../core/span.ts';
import { draftPlace } from '../../formats/drafts/draftPlace.ts';
import type { DraftQuotation } from '../../formats/drafts/draft.ts';
import type { CheckedQuotation, CheckedSource, Replacement } from './checkedDraft.ts';
import type { Judgement, PlacedFinding } from './verdict.ts';

/** What is told of besides the verdict. */
export interface Told {
  readonly quotation: DraftQuotation;
  readonly parsed: QuotationText;
  readonly judgement: Judgement;
  /** All places of the words. */
  readonly places: readonly PlacedFinding[];
  /** The sources that the draft cites. */
  readonly cited: readonly string[];
  /** Who speaks at the place of the verdict, and the title of its source. */
  readonly speaker: string | undefined;
  readonly title: string | undefined;
}

/** A quotation as it is told of. */
export function checkedQuotation({ quotation, parsed, judgement, places, cited, speaker, title }: Told): CheckedQuotation {
  const { kind, start, end, words, claimed, citations } = quotation;
  const { verdict, reason, place } = judgement;
  const inDraft = (span: Span): Span => draftPlace(quotation, span);
  const wordsAt = (span: Span): string => words.slice(span.start, span.end);
  return {
    start,
    end,
    kind,
    words,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    notes: place?.notes ?? [],
    ...(claimed === undefined ? {} : { claimedSpeaker: claimed.name }),
    ...(claimed?.span === undefined ? {} : { claimedSpan: claimed.span }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(place === undefined ? {} : { source: sourceOf(place, title) }),
    elsewhere: new Set(places.filter((one) => one.kind === 'exact' && one.uri !== place?.uri).map(({ uri }) => uri)).size,
    differences: (place?.differences ?? []).map((one, index) => ({
      ...one,
      draft: inDraft(one.draft),
      draftWords: wordsAt(one.draft),
      sourceWords: place?.differenceWords[index] ?? '',
    })),
    omitted: (place?.omitted ?? []).map((span, index) => ({ ...span, words: place?.omittedWords[index] ?? '' })),
    inserted: parsed.inserted.map(inDraft),
    citations,
    cited,
    replacements: verdict === 'differs' && place !== undefined ? replacementsOf(quotation, parsed, place) : [],
  };
}

function sourceOf(
  { uri, place, lines, text, paragraph, fragments, before, after }: PlacedFinding,
  title: string | undefined,
): CheckedSource {
  return {
    uri,
    ...(title === undefined ? {} : { title }),
    start: place.start,
    end: place.end,
    lines,
    ...(paragraph === undefined ? {} : { paragraph }),
    text,
    fragments,
    before,
    after,
  };
}

/** The fragments that are other in the source, each whole; none where the source has not the same fragments. */
function replacementsOf(quotation: DraftQuotation, { fragments }: QuotationText, place: PlacedFinding): readonly Replacement[] {
  if (fragments.length !== place.fragmentWords.length) {
    return [];
  }
  return fragments.flatMap(({ start, end }, index) => {
    const draft = withoutFreeEnd(quotation.words.slice(start, end));
    const words = withoutFreeEnd(place.fragmentWords[index] ?? '');
    return draft === words || words === '' ? [] : [{ span: draftPlace(quotation, { start, end: start + draft.length }), words }];
  });
}
