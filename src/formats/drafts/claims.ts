/** Who a draft says has said something: what the analysis finds, or the line under a block quote. */
import type { Analysis, Confidence, Passage, Person } from '../../core/article.ts';
import { contains, firstStartingAt, type Span } from '../../core/span.ts';
import type { ClaimedSpeaker } from './draft.ts';
import type { DraftText, ShownBlock } from './draftText.ts';
import type { QuotedPart } from './quotedParts.ts';
import { ATTRIBUTION_LINE } from './sourceLines.ts';

/** Rules that give a quotation to whoever spoke last or next: of a block quote they tell nothing, as it may as well be out of a document. */
const CARRYING: ReadonlySet<string> = new Set(['same-paragraph', 'next-in-paragraph', 'previous-paragraph', 'last-speaker']);

/** The speaker that the draft names; undefined when it names nobody. */
export function claimOf(part: QuotedPart, draft: DraftText, analysis: Analysis): ClaimedSpeaker | undefined {
  const line = part.quote === undefined ? undefined : draft.attributions.get(part.quote.number);
  return line === undefined ? analysedClaim(part, draft, analysis) : claimOfLine(line, draft, analysis);
}

function claimOfLine({ start, end }: ShownBlock, draft: DraftText, analysis: Analysis): ClaimedSpeaker | undefined {
  const line = draft.shown.text.slice(start, end);
  const dash = ATTRIBUTION_LINE.exec(line)?.[0].length ?? 0;
  const words = /^[^,(\n[]*/.exec(line.slice(dash))?.[0].trim() ?? '';
  if (words === '') {
    return undefined;
  }
  const place = { start: start + dash, end: start + dash + words.length };
  const named = analysis.mentions[firstStartingAt(analysis.mentions, place.start)];
  const mention = named?.kind === 'name' && contains(place, named) ? named : undefined;
  const person = analysis.people[mention?.person ?? -1];
  const span = draft.shown.sourceOf(place);
  return person === undefined
    ? { name: words, isPerson: false, variants: [], span, confidence: 'likely' }
    : { ...nameOf(person), span, confidence: 'high' };
}

function analysedClaim(part: QuotedPart, draft: DraftText, { people, quotes, passages }: Analysis): ClaimedSpeaker | undefined {
  const attribution = part.stretches
    .map((start) => quotes[markedPassage(passages, start)?.quote ?? -1]?.attribution)
    .find((one) => one !== undefined && one.speakerKind !== 'unknown');
  if (attribution === undefined) {
    return undefined;
  }
  const { speaker, rule } = attribution;
  const person = people[attribution.person ?? -1];
  const words = speaker === undefined ? '' : draft.shown.text.slice(speaker.start, speaker.end).replace(/\s+/g, ' ').trim();
  const named = person === undefined ? { name: words, isPerson: false, variants: [] } : nameOf(person);
  const confidence: Confidence = part.kind === 'block' && CARRYING.has(rule) ? 'unsure' : attribution.confidence;
  return named.name === '' ? undefined : { ...named, ...placeOf(draft, speaker), confidence };
}

/** The passage of the stretch in marks that begins there; reported speech may begin with it. */
function markedPassage(passages: readonly Passage[], start: number): Passage | undefined {
  let index = firstStartingAt(passages, start);
  while (passages[index]?.start === start && passages[index]?.kind === 'reported') {
    index++;
  }
  return passages[index]?.start === start ? passages[index] : undefined;
}

function placeOf(draft: DraftText, speaker: Span | undefined): { readonly span?: Span } {
  return speaker === undefined ? {} : { span: draft.shown.sourceOf(speaker) };
}

function nameOf({ name, variants }: Person): Pick<ClaimedSpeaker, 'name' | 'isPerson' | 'variants'> {
  return { name, isPerson: true, variants };
}
