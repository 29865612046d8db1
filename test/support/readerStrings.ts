// The words of the reader's page that are no article's, in English.
import type { PageStrings } from '../../src/shared/readerProtocol.ts';

/** As the extension gives them. */
export const READER_STRINGS: PageStrings = Object.freeze({
  people: 'People in this source',
  reader: 'Reader',
  goToPerson: 'Go to Person…',
  previous: 'Previous',
  next: 'Next',
  loading: 'Reading the source',
  progress: 'Place in the text:',
  minutesLeft: '{0, plural, one {# min left} other {# min left}}',
  lessThanOneMinuteLeft: 'less than 1 min left',
});
