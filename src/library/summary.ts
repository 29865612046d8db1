/** What is known of each source at any time, of its digest; by itself, for to make digests takes code that the host seldom needs. */
import type { SourceDigest, SourceSummary } from './digest.ts';

/** A digest without its people and passages. */
export function summaryOf(digest: SourceDigest): SourceSummary {
  const { people: _people, passages: _passages, fingerprints: _fingerprints, ...summary } = digest;
  return summary;
}
