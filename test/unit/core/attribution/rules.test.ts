/** Each rule finds what it is for, and leaves alone what looks like it. */
import { strict as assert } from 'node:assert';
import { CUE_RULES, LABEL_RULES, QUOTATION_RULES, SENTENCE_RULES } from '../../../../src/core/attribution/rules/index.ts';
import { foundStatements } from '../../../support/foundStatements.ts';

/** A text, and who says what in it by the rule: "speaker: words", one line a piece. */
type Example = readonly [text: string, ...found: readonly string[]];

/** What a rule is for; examples without statements are near misses. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  'according-to': [
    ['According to Maria Okafor, the bridge is safe.', 'Maria Okafor: the bridge is safe'],
    ['The bridge is safe, according to a report by the council.', 'a report by the council: The bridge is safe'],
    ['The bridge, according to Maria Okafor, is safe.', 'Maria Okafor: The bridge', 'Maria Okafor: is safe'],
    ['In the words of Maria Okafor, “nobody was asked.”', 'Maria Okafor: “nobody was asked.”'],
    ['The guests were seated according to plan'],
    ['The words of the song were new.'],
  ],
  asked: [
    ['Asked whether the bridge was safe, Maria Okafor shrugged.', 'nobody: whether the bridge was safe'],
    ['When asked why she had left, Maria Okafor said, “I was tired.”', 'nobody: why she had left'],
    ['Maria Okafor asked whether the bridge was safe.'],
    ['Asked Maria Okafor: “Why?”'],
  ],
  inverted: [
    ['“We will not wait,” said Maria Okafor.', 'Maria Okafor: “We will not wait,”'],
    ['“We will not wait,” said the mayor, Maria Okafor.', 'Maria Okafor: “We will not wait,”'],
    ['“No,” replied a spokesman for the bank.', 'a spokesman for the bank: “No,”'],
    ['“It is late,” said Okafor aide Tom Briggs.', 'Tom Briggs: “It is late,”'],
    ['“It is,” said Maria Okafor, a baker, “very late.”', 'Maria Okafor: “It is,”', 'Maria Okafor: “very late.”'],
    ['The plan had failed, said Maria Okafor, who drew it up.', 'Maria Okafor: The plan had failed'],
    ['Maria Okafor, a baker, says Tom Briggs will pay.'],
    ['Samantha Field, the city director, said the heat and the wind could last.'],
    ['The host of “Morning Call,” said Maria Okafor, had left.'],
    ['“It is late,” told them nothing.'],
  ],
  'subject-verb': [
    ['Maria Okafor said that the plan had failed.', 'Maria Okafor: that the plan had failed'],
    ['Maria Okafor said the plan had failed.', 'Maria Okafor: the plan had failed'],
    ['Maria Okafor said on Tuesday in Leeds that the plan had failed.', 'Maria Okafor: that the plan had failed'],
    ['Maria Okafor told reporters on Tuesday the plan had failed.', 'Maria Okafor: the plan had failed'],
    ['Maria Okafor has repeatedly denied the claim.', 'Maria Okafor: the claim'],
    ['Maria Okafor said, “No.”', 'Maria Okafor: “No.”'],
    ['Maria Okafor said: “No.”', 'Maria Okafor: “No.”'],
    ['Maria Okafor called the plan “a mistake” on Tuesday.', 'Maria Okafor: the plan “a mistake”'],
    ['Maria Okafor described the talks as “compelling.”', 'Maria Okafor: the talks as “compelling.”'],
    ['“It is,” she said, “very late.”', 'she: “It is,”', 'she: “very late.”'],
    ['The plan, Maria Okafor said, will fail.', 'Maria Okafor: The plan', 'Maria Okafor: will fail'],
    ['The plan will fail, Maria Okafor said.', 'Maria Okafor: The plan will fail'],
    ['“It is late,” Maria Okafor said on “Morning Call.”', 'Maria Okafor: “It is late,”'],
    ['Maria Okafor, who sits on the council, said it was late.', 'Maria Okafor: it was late'],
    ['Maria Okafor, 45, of Leeds, said it was late.', 'Maria Okafor: it was late'],
    ['Maria Okafor (D-Ohio) said it was late.', 'Maria Okafor: it was late'],
    ['Officials who spoke to the Daily Post said it was late.', 'Officials: it was late'],
    ['Some 55 percent of voters say they are tired.', 'Some 55 percent of voters: they are tired'],
    ['A law that critics say is unjust was passed.', 'critics: is unjust was passed'],
    ['Tom Briggs, who said the bridge was safe, left the room.', 'Tom Briggs: the bridge was safe'],
    ['While Maria Okafor said the bridge was safe, Tom Briggs stayed away.', 'Maria Okafor: the bridge was safe'],
    ['As Maria Okafor told the Post, the bridge is safe.', 'Maria Okafor: the bridge is safe'],
    ['Maria Okafor thinks the plan “barely legal.”', 'Maria Okafor: the plan “barely legal.”'],
    ['Maria Okafor vowed to rebuild the bridge.', 'Maria Okafor: to rebuild the bridge'],
    ['Maria Okafor urged the council to rebuild it.', 'Maria Okafor: to rebuild it'],
    ['Maria Okafor talked about the bridge at length.', 'Maria Okafor: the bridge at length'],
    ['Maria Okafor thinks the plan is legal.'],
    ['Maria Okafor was told that it was late.'],
    ['The phone calls and the reports went on for hours.'],
    ['United States officials met in the Post building.'],
    ['A group called the Larks sang.'],
    ['Maria Okafor called a cab.'],
    ['Maria Okafor said little.'],
    ['Maria Okafor spoke for an hour.'],
  ],
  chained: [
    ['Maria Okafor smiled at the crowd and said that it was late.', 'Maria Okafor: that it was late'],
    ['Maria Okafor said it was late and accused Tom Briggs of neglect.', 'Maria Okafor: Tom Briggs of neglect'],
    ['Maria Okafor praised the plan but did not say who had paid.', 'Maria Okafor: who had paid'],
    ['Maria Okafor and Tom Briggs said it was late.'],
    ['The questions and answers were short.'],
  ],
  participle: [
    ['Maria Okafor laughed, saying that it was late.', 'Maria Okafor: that it was late'],
    ['Tom Briggs spoke, and Maria Okafor left the room, saying it was late.', 'Maria Okafor: it was late'],
    ['With Maria Okafor saying that it was late, Tom Briggs left.', 'Maria Okafor: that it was late'],
    ['Saying that it was late, Maria Okafor left.', 'Maria Okafor: that it was late'],
    ['Maria Okafor issued a statement saying that it was late.', 'Maria Okafor: that it was late'],
    ['A petition calling for a new bridge was signed.', 'A petition: a new bridge'],
    ['Maria Okafor raised money by offering tea.'],
    ['A speech outlining the plan was read.'],
  ],
  infinitive: [
    ['Maria Okafor went on to say, “It is late.”', 'Maria Okafor: “It is late.”'],
    ['Maria Okafor wanted to say that it was late.'],
  ],
  'noun-cue': [
    ['Maria Okafor’s claim that the bridge is safe angered Tom Briggs.', 'Maria Okafor: that the bridge is safe'],
    ['Her call for a new bridge failed.', 'Her: a new bridge'],
    ['Maria Okafor made the claim that the bridge is safe.', 'Maria Okafor: that the bridge is safe'],
    ['Maria Okafor laid the blame for it on “the weather.”', 'Maria Okafor: “the weather.”'],
    ['The claim that the bridge is safe is old.'],
    ['Her phone call to the bank took an hour.'],
  ],
  signature: [['“It is late.” — Maria Okafor', 'Maria Okafor: “It is late.”'], ['“It is late” — and so it was.']],
  'after-colon': [['Maria Okafor had a word for the plan: “Late.”', 'Maria Okafor: “Late.”'], ['The plan has two parts: one is late.']],
  beside: [['“It is late,” Maria Okafor wiped her eyes.', 'Maria Okafor: “It is late,”'], ['The “late” plan was early.']],
  introduced: [
    ['Maria Okafor agreed. “It is late.”', 'Maria Okafor: “It is late.”'],
    ['Maria Okafor wrote in a letter:\n“It is late, and we must go home.”', 'Maria Okafor: “It is late, and we must go home.”'],
    ['Maria Okafor agreed. It rained. “It is late.”'],
  ],
  'same-paragraph': [
    ['“It is late,” Maria Okafor said. “Go home.”', 'Maria Okafor: “Go home.”'],
    ['Maria Okafor said it was late. “Go home.”', 'Maria Okafor: “Go home.”'],
    ['“It is late,” said Maria Okafor, who claims to know. “Go home.”', 'Maria Okafor: “Go home.”'],
    ['Maria Okafor said it was late. The “home” was shut.'],
  ],
  'next-in-paragraph': [
    ['“It is late.” “Go home,” Maria Okafor said.', 'Maria Okafor: “It is late.”'],
    ['“It is late.”\n“Go home,” Maria Okafor said.'],
  ],
  'previous-paragraph': [
    ['Maria Okafor said, “It is late.”\n“And we must all go home.”', 'Maria Okafor: “And we must all go home.”'],
    ['Maria Okafor said, “It is late.”\nIt rained.\n“And we must all go home.”'],
  ],
  'last-speaker': [
    ['Maria Okafor said, “It is late.”\nIt rained.\n“And we must all go home.”', 'Maria Okafor: “And we must all go home.”'],
    ['It rained.\n“And we must all go home.”', 'nobody: “And we must all go home.”'],
    ['It rained.\n“The Larks”'],
  ],
  transcript: [
    ['OKAFOR: It is late.\nBRIGGS: Go home.', 'OKAFOR: It is late.', 'BRIGGS: Go home.'],
    [
      'Post: Is it late?\nMaria Okafor: It is.\nPost: Very?\nMaria Okafor: Yes.',
      'Post: Is it late?',
      'Maria Okafor: It is.',
      'Post: Very?',
      'Maria Okafor: Yes.',
    ],
    ['UPDATE: It is late.\nCORRECTION: It was early.'],
    ['Note: It is late.\nMaria Okafor left.'],
  ],
  headline: [
    ['Okafor: The bridge is ‘safe’\nMaria Okafor left.', 'Maria Okafor: The bridge is ‘safe’'],
    ['Bridge news: It is late\nMaria Okafor left.'],
    ['Maria Okafor left.\nOkafor: a life'],
  ],
};

const RULES = [...LABEL_RULES, ...CUE_RULES, ...SENTENCE_RULES, ...QUOTATION_RULES].map(({ id }) => id);

describe('the rules of attribution', () => {
  it('all have examples and near misses', () => {
    assert.deepEqual(Object.keys(EXAMPLES).toSorted(), RULES.toSorted());
    for (const [rule, examples] of Object.entries(EXAMPLES)) {
      assert.ok(examples.some(([, ...found]) => found.length > 0) && examples.some(([, ...found]) => found.length === 0), rule);
    }
  });

  for (const [rule, examples] of Object.entries(EXAMPLES)) {
    describe(rule, () => {
      for (const [text, ...found] of examples) {
        it(text, () => assert.deepEqual(foundStatements(text, rule), found));
      }
    });
  }
});
