/** Words in lower case around a name that tell what it names: prepositions, what companies have, what people do. */
import { PartOfSpeech } from '../lexicon/wordFlags.ts';
import type { WordColumn, WordTable } from '../text/wordTable.ts';

/** Classes of such words. */
export const Around = {
  The: 1,
  InPlace: 2,
  WithPerson: 3,
  Of: 4,
  Who: 5,
  Article: 6,
  Scorecard: 7,
  Camp: 8,
  Noun: 9,
  Past: 10,
  Business: 11,
  It: 12,
  For: 13,
} as const;

const AROUND: ReadonlyMap<string, number> = new Map([
  ...'the'.split(' ').map((word) => [word, Around.The] as const),
  ...'a an this our his her their its my your'.split(' ').map((word) => [word, Around.Article] as const),
  ...'in at near into across throughout outside inside around to from'.split(' ').map((word) => [word, Around.InPlace] as const),
  ...'with by between against beside like'.split(' ').map((word) => [word, Around.WithPerson] as const),
  ...'of'.split(' ').map((word) => [word, Around.Of] as const),
  ...'for'.split(' ').map((word) => [word, Around.For] as const),
  ...'campaign administration family camp team regime government'.split(' ').map((word) => [word, Around.Camp] as const),
  // Cricket: caught, bowled, leg before wicket, stumped.
  ...'c b lbw st'.split(' ').map((word) => [word, Around.Scorecard] as const),
  ...(
    'share shares stock stocks stake unit units division divisions subsidiary subsidiaries sales profit profits output earnings revenue revenues plant plants ' +
    'factory factories product products brand brands customers shareholders dividend bid takeover merger maker carmaker automaker manufacturer retailer producer ' +
    'insurer lender brewer carrier airline giant firm company bank chain percent newspaper newspapers daily weekly magazine agency conglomerate bonds notes'
  )
    .split(' ')
    .map((word) => [word, Around.Business] as const),
  ...'who whom whose'.split(' ').map((word) => [word, Around.Who] as const),
]);

/** A value of `Around` for each word type, or 0. */
export function aroundWords(words: WordTable): WordColumn {
  return words.column(aroundOf);
}

function aroundOf(text: string, lower: string, words: WordTable): number {
  const known = AROUND.get(lower);
  if (known !== undefined || text !== lower) {
    return known ?? 0;
  }
  const part = words.lexicon.partOfSpeech(lower);
  return part === PartOfSpeech.Noun ? Around.Noun : part === PartOfSpeech.Past ? Around.Past : 0;
}
