/** Which words tell one quotation from others: those that do not stand in nearly every speech. */
import { foldedWords } from './comparedWords.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, OPENERS, PREPOSITIONS, PRONOUNS, SAY_FORMS } from '../lexicon/functionWords.ts';

/** The commonest verbs, nouns and adjectives of speech, and short forms; collected by hand. */
const COMMON =
  'want wants wanted need needs needed get gets getting got go goes going gone went come comes coming came make makes making made take takes ' +
  'taking took taken give gives giving gave given know knows knew known see sees seeing saw seen look looks looking looked feel feels felt ' +
  'keep keeps kept put find found thing things people person man men woman women way ways time times day days week weeks month months year years ' +
  'lot lots kind sort bit part place point end side case fact good better best bad worse worst great big small little long old new ' +
  'happen happens happened try tries trying tried talk talks talking talked work works working worked help helps helped mean means meant ' +
  'like likes love hope hopes thank glad happy true important different same much many much own able done doing being able hard easy ' +
  'one two three ten hundred thousand million today country world gonna wanna mr mrs ms s t re ve ll d m';

const COMMON_WORDS: ReadonlySet<string> = new Set(
  foldedWords([DETERMINERS, PRONOUNS, PREPOSITIONS, CONJUNCTIONS, AUXILIARIES, OPENERS, SAY_FORMS, COMMON].join(' ')),
);

/** Whether a word, as `foldedWords` gives it, is not one of the commonest; what hangs on it ("it's") says nothing. */
export function isTelling(word: string): boolean {
  return !COMMON_WORDS.has(word) && !(word.includes("'") && COMMON_WORDS.has(word.slice(0, word.indexOf("'"))));
}
