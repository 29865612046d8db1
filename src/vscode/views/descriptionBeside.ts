/** What stands beside a label in one line, where one of the two runs from right to left. */
import { hasRightToLeft } from '../../shared/direction.ts';

/** Left-to-right mark, first strong isolate and its end (UAX #9): none of them is seen. */
const MARK = '\u200e';
const ISOLATE = '\u2068';
const END = '\u2069';
/** What `joined` puts between parts. */
const BETWEEN = ' · ';

/**
 * The description with signs that keep its parts in their order: a number right behind words in Hebrew would be shown before
 * these, and the parts around such words be exchanged. The same text where nothing runs from right to left.
 */
export function descriptionBeside(label: string, description: string): string {
  if (!hasRightToLeft(label) && !hasRightToLeft(description)) {
    return description;
  }
  const parts = description.split(BETWEEN).map((part) => (hasRightToLeft(part) ? ISOLATE + part + END : part));
  return MARK + parts.join(BETWEEN);
}
