/** Texts that no newspaper prints, for the law that cost is in proportion to length: each by name, for any number of characters. */

/** Makes a text of about so many characters. */
export type TextMaker = (length: number) => string;

const repeat =
  (unit: string): TextMaker =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length));

const numbered =
  (unit: (word: string) => string): TextMaker =>
  (length) => {
    const parts: string[] = [];
    for (let size = 0; size < length; size += parts.at(-1)?.length ?? 1) {
      parts.push(unit(word(parts.length)));
    }
    return parts.join('');
  };

const nested =
  (open: string, close: string): TextMaker =>
  (length) =>
    repeat(open)(length / 2) + repeat(close)(length / 2);

/** Runs of quotation marks, alone and with words between. */
export const hostileMarks: ReadonlyMap<string, TextMaker> = new Map([
  ...['“', '”', '"', "'", '‘', '’', "''", '«', '»', '„', '`', '“‘', '"\'', '“ ', '" ', '“”', '"" '].map(
    (run) => [`a run of ${run}`, repeat(run)] as const,
  ),
  ['opening marks before words', repeat('“rain ')],
  ['straight marks before words', repeat('"rain ')],
  ['closing marks after words', repeat('rain” ')],
  ['apostrophes before words', repeat("'rain ")],
  ['plurals with apostrophes', repeat("towns' ")],
  ['nested marks', nested('“‘', '’”')],
  ['nested marks with words', nested('“rain ‘falls ', 'falls’ rain” ')],
  ['quotations side by side', repeat('“Rain,” ')],
  ['a quotation in each paragraph', repeat('“It rained.”\n')],
  ['paragraphs that open and never close', repeat('“It rained all day.\n')],
  ['paragraphs that close what one before opened', repeat('“It rained.\nAll day.\nAll night.”\n')],
]);

/** Words of saying, many in one sentence. */
export const hostileCues: ReadonlyMap<string, TextMaker> = new Map(
  [
    'he said ',
    'he said that ',
    'said, ',
    'and said ',
    'saying ',
    'according to Ada ',
    'and according to the report ',
    'his claim that ',
    'told them ',
    'Ada told them that ',
    'Ada, who said ',
    'Ada, saying ',
    'the plan, Ada said, ',
    'urged them to ',
    '“Rain,” said Ada, ',
    'Ada said: “It rained,” ',
    'it was: “rain” ',
    'he thinks it is “wet” ',
    'as Ada put it ',
    'in the words of Ada ',
  ].map((unit) => [unit, repeat(unit)] as const),
);

/** One long sentence, and many names. */
export const hostileSentences: ReadonlyMap<string, TextMaker> = new Map([
  ['words', repeat('rain falls on the town ')],
  ['adverbs', repeat('also ')],
  ['commas', repeat('rain, ')],
  ['colons', repeat('rain: ')],
  ['brackets', repeat('(')],
  ['dashes', repeat('—')],
  ['relative pronouns', repeat('who ')],
  ['noun phrases', repeat('the mayor of ')],
  ['names without end', repeat('Ada Hollis ')],
  ['a name and its pronoun in each paragraph', repeat('“It rained,” Ada Hollis said.\n“All day,” she said.\n')],
  ['a label in each paragraph', repeat('HOLLIS: It rained.\nQUILL: All day.\n')],
  ['names of different people', numbered((name) => `“It rained,” Ada ${name} said.\n`)],
  ['people of one surname', numbered((name) => `${name} Hollis said it rained. `)],
  ['answers to unnamed people', repeat('A guard said it rained. “All day long, as it does,” he said.\n')],
]);

/** A different capitalised word for each number. */
function word(number: number): string {
  const letters = [...number.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'.charAt(parseInt(digit, 26))).join('');
  return `Qu${letters}`;
}
