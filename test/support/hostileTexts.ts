/** Texts that no newspaper prints, for the law that cost is in proportion to length: each by name, for any number of characters. */

/** Makes a text of about so many characters. */
export type TextMaker = (length: number) => string;

/** The unit again and again. */
export const repeated =
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
    repeated(open)(length / 2) + repeated(close)(length / 2);

/** Runs of quotation marks, alone and with words between. */
export const hostileMarks: ReadonlyMap<string, TextMaker> = new Map([
  ...['“', '”', '"', "'", '‘', '’', "''", '«', '»', '„', '`', '“‘', '"\'', '“ ', '" ', '“”', '"" '].map(
    (run) => [`a run of ${run}`, repeated(run)] as const,
  ),
  ['opening marks before words', repeated('“rain ')],
  ['straight marks before words', repeated('"rain ')],
  ['closing marks after words', repeated('rain” ')],
  ['apostrophes before words', repeated("'rain ")],
  ['plurals with apostrophes', repeated("towns' ")],
  ['nested marks', nested('“‘', '’”')],
  ['nested marks with words', nested('“rain ‘falls ', 'falls’ rain” ')],
  ['quotations side by side', repeated('“Rain,” ')],
  ['a quotation in each paragraph', repeated('“It rained.”\n')],
  ['paragraphs that open and never close', repeated('“It rained all day.\n')],
  ['paragraphs that close what one before opened', repeated('“It rained.\nAll day.\nAll night.”\n')],
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
  ].map((unit) => [unit, repeated(unit)] as const),
);

/** One long sentence, and many names. */
export const hostileSentences: ReadonlyMap<string, TextMaker> = new Map([
  ['words', repeated('rain falls on the town ')],
  ['adverbs', repeated('also ')],
  ['commas', repeated('rain, ')],
  ['colons', repeated('rain: ')],
  ['brackets', repeated('(')],
  ['dashes', repeated('—')],
  ['relative pronouns', repeated('who ')],
  ['noun phrases', repeated('the mayor of ')],
  ['names without end', repeated('Ada Hollis ')],
  ['a name and its pronoun in each paragraph', repeated('“It rained,” Ada Hollis said.\n“All day,” she said.\n')],
  ['a label in each paragraph', repeated('HOLLIS: It rained.\nQUILL: All day.\n')],
  ['names of different people', numbered((name) => `“It rained,” Ada ${name} said.\n`)],
  ['people of one surname', numbered((name) => `${name} Hollis said it rained. `)],
  ['a role given again and again', repeated('Ada Hollis, the mayor, left. The mayor said no.\n')],
  ['many people of one role', numbered((name) => `Ada ${name}, the mayor, left. The former mayor said no. The mayor left.\n`)],
  ['words of one hash', numbered((name) => `${sameHash(name)} `)],
  ['answers to unnamed people', repeated('A guard said it rained. “All day long, as it does,” he said.\n')],
]);

/** A different word for each word, all with one sum where each letter weighs 31 times as much as the next: "Aa" and "BB" have one. */
function sameHash(of: string): string {
  const number = [...of].reduce((sum, letter) => sum * 26 + (letter.charCodeAt(0) % 26), 0);
  return Array.from({ length: 24 }, (_, bit) => (Math.floor(number / 2 ** bit) % 2 === 0 ? 'Aa' : 'BB')).join('');
}

/** A different capitalised word for each number. */
function word(number: number): string {
  const letters = [...number.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'.charAt(parseInt(digit, 26))).join('');
  return `Qu${letters}`;
}
