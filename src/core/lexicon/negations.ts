/** The words that turn a statement into its contrary, or all but take it back; collected by hand. */
import { AUXILIARIES } from './functionWords.ts';

/** Space-separated, in lower case with straight apostrophes; short forms without an apostrophe, as people type them, among them. */
export const NEGATIONS = [
  'not no never none nobody nothing nowhere neither nor without hardly scarcely barely rarely seldom aint dont doesnt didnt isnt arent',
  "wasnt werent hasnt havent hadnt cant wont couldnt wouldnt shouldnt cannot ain't needn't daren't oughtn't",
  ...AUXILIARIES.split(' ').filter((word) => word.endsWith("n't")),
].join(' ');
