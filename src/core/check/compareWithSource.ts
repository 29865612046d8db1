/** The one entry to the check of a quotation against a source. */
import { chainsOf } from './exactSearch.ts';
import type { SourceFinding } from './finding.ts';
import { findingOf } from './findingOf.ts';
import { isMeant } from './isMeant.ts';
import { nearPlacements, type Placement } from './nearSearch.ts';
import { placeFragment } from './placedFragment.ts';
import type { QuotationText } from './quotationText.ts';
import type { SourceText } from './sourceText.ts';
import { areWordsThere } from './wordMatch.ts';

/** Findings of one source that are told, and places that are looked at for them. */
const MOST_FINDINGS = 20;
const MOST_PLACES = 200;
const OWNERS = ['quoted', 'reported', 'own'] as const;

/**
 * Where the words of a quotation stand in a source, or words so much alike that they are meant: what is exact first, what is quoted
 * there before what is not. Empty where nothing is like it. Equality is by strict folding alone; likeness only ranks.
 */
export function compareWithSource(quotation: QuotationText, source: SourceText): readonly SourceFinding[] {
  const exact = exactFindings(quotation, source);
  if (exact.some(({ wordsOf }) => wordsOf === 'quoted')) {
    return best(exact, source);
  }
  const near = nearPlacements(quotation, source)
    .filter((placement) => isMeant(quotation, placement))
    .map((placement) => findingOf(quotation, source, placement))
    .filter(({ place }) => !exact.some((other) => other.place.start < place.end && place.start < other.place.end));
  return best([...exact, ...near], source);
}

/** A source that has the brackets of a quotation itself is quoted with them: nothing was put in. */
function exactFindings(quotation: QuotationText, source: SourceText): readonly SourceFinding[] {
  const literal = quotation.literal === undefined ? [] : exactFindings(quotation.literal, source);
  return literal.length > 0 ? literal : exactPlacements(quotation, source).map((placement) => findingOf(quotation, source, placement));
}

function exactPlacements(quotation: QuotationText, source: SourceText): readonly Placement[] {
  const { fragments, folded } = quotation;
  const chains = chainsOf(quotation, source.words);
  const isQuoted = (chain: readonly number[]): boolean => source.spoken.ownerOf(chain[0] ?? 0) === 'quoted';
  const looked = [...chains.filter(isQuoted), ...chains.filter((chain) => !isQuoted(chain))].slice(0, MOST_PLACES);
  return looked
    .filter((chain) => fragments.every((fragment, index) => areWordsThere(folded, fragment, source.words, chain[index] ?? 0)))
    .map((chain) =>
      fragments.map((fragment, index) => {
        const at = chain[index] ?? 0;
        const words = Array.from({ length: fragment.range.end - fragment.range.first }, (_, step) => at + step);
        return placeFragment(quotation, fragment, source, words);
      }),
    );
}

/** The best findings; of equally good ones at first one of each speaker. */
function best(findings: readonly SourceFinding[], { spoken }: SourceText): readonly SourceFinding[] {
  const known = new Set<string>();
  const ranked = findings.map((finding) => {
    const rank = rankOf(finding);
    const voice = `${String(rank)} ${spoken.passages[finding.passage ?? -1]?.speaker ?? ''}`;
    const isRepeated = known.has(voice);
    known.add(voice);
    return { finding, rank, isRepeated };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || Number(a.isRepeated) - Number(b.isRepeated) || b.finding.likeness - a.finding.likeness)
    .slice(0, MOST_FINDINGS)
    .map(({ finding }) => finding);
}

function rankOf({ kind, wordsOf }: SourceFinding): number {
  return (kind === 'exact' ? 0 : OWNERS.length) + OWNERS.indexOf(wordsOf);
}
