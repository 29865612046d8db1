/** Quotation marks are paired as a reader pairs them: by the article's own style, nested, over paragraphs, and where one is missing. */
import { strict as assert } from 'node:assert';
import { findQuotations } from '../../../../src/core/quotes/marks.ts';
import { MarkBit, type Quotations } from '../../../../src/core/quotes/quotations.ts';
import { tokenize } from '../../../../src/core/text/tokenizer.ts';
import type { Tokens } from '../../../../src/core/text/tokens.ts';
import { WordTable } from '../../../../src/core/text/wordTable.ts';
import { articleOf } from '../../../support/articleOf.ts';

const words = new WordTable();

function pair(text: string): { readonly tokens: Tokens; readonly quotations: Quotations } {
  const article = articleOf(text);
  const tokens = tokenize(article, words);
  return { tokens, quotations: findQuotations(tokens, article.blocks.length) };
}

/** The outermost stretches, marks included. */
function stretches(text: string): string[] {
  const { tokens, quotations } = pair(text);
  return Array.from({ length: quotations.count }, (_, i) =>
    text.slice(tokens.start[quotations.first[i] ?? 0], tokens.end[(quotations.end[i] ?? 0) - 1]),
  );
}

function bitsOf(text: string): number[] {
  const { quotations } = pair(text);
  return [...quotations.bits.subarray(0, quotations.count)];
}

/** Stretches stand in square brackets in the example; the text is the example without them. */
function example(text: string): void {
  it(text.replaceAll('\n', ' / '), () =>
    assert.deepEqual(
      stretches(text.replace(/[[\]]/g, '')),
      [...text.matchAll(/\[(.*?)\]/gs)].map((match) => match[1]),
    ),
  );
}

describe('quotation marks', () => {
  describe('of every kind', () => {
    example('[“It rained,”] Ada said. [“We left.”]');
    example('["It rained,"] Ada said. ["We left."]');
    example("['It rained,'] Ada said. ['We left.']");
    example("[''It rained,''] Ada said. [''We left.'']");
    example("[``It rained,''] Ada said. [``We left.'']");
    example('[«It rained»], Ada said. [« We left. »]');
    example('[„It rained“], Ada said. [„We left.“]');
    example('[„It rained,”] Ada said. [„We left.”]');
    example('[»It rained«], Ada said. [»We left.«]');
    example('[‹It rained›], Ada said.');
    example('[＂It rained,＂] Ada said.');
  });

  describe('of which both look alike', () => {
    example('[”It rained,”] Ada said. [”We left.”]');
    example('[“It rained,“] Ada said. [“We left.“]');
  });

  describe('in single marks, where apostrophes look alike', () => {
    example('[‘It’s raining,’] Ada said. [‘The boys’ coats aren’t dry.’]');
    example("['It's raining,'] Ada said. ['The boys' coats aren't dry.']");
    example("['That's the workers' and the bosses' plan,'] Ada said.");
    example("['I don't,'] said Ada, ['know 'em.']");
    example("Ada spoke of the '90s. ['Rock 'n' roll.']");
    example("['Rock 'n' roll,'] said Ada.");
    example("The boys' hats and the girls' coats.");
    example("Then 'tis the '80s and rock 'n' roll, y'all.");
    example('They sold the boys’ hats and the girls’ coats.');
  });

  describe('nested', () => {
    example('[“He told me, ‘Go home,’ and I went,”] Ada said.');
    example('["He told me, \'Go home,\' and I went,"] Ada said.');
    example('[‘He told me, “Go home,” and I went,’] Ada said.');
    example('[\'He told me, "Go home," and I went,\'] Ada said.');
    example('[“He said: ‘Go home.’”] Then it rained.');
    example('[“We don’t call it ‘the pit’,”] Ada said. [“It’s ‘home’.”]');
  });

  describe('where the attribution interrupts', () => {
    example('[“I never—”] Ada began, [“never said so.”]');
    example('[“I never”]—Ada paused—[“said so.”]');
    example('["I never"]--Ada paused--["said so."]');
    example('[“But —”] he began. [“We —”]');
    example('He said—["it rained"]—and left.');
  });

  describe('side by side', () => {
    example('[“One.”] [“Two.”] [“Three.”]');
    example('["One."] ["Two."] ["Three."]');
    example('["one"] ["two"] ["three"]');
    example('[‘One.’] [‘Two.’] [‘Three.’]');
    example('It was ["wet"], ["cold"] and ["dark"].');
    example('It was ["wet"];["cold"].');
  });

  describe('around what nobody says', () => {
    example('Walter [“Sparky”] Henderson left.');
    example('Walter ["Sparky"] Henderson left.');
    example('The so-called [“experts”] met.');
    example("Her book [“The Long Rain”] and her film ['Dry'] came out.");
  });

  describe('next to brackets and other marks', () => {
    example('([“It rained,”] Ada said.)');
    example('Ada (["it rained"]) left.');
    example('[“It rained”], Ada said.');
    example('[“Did it rain?”]: so asked Ada.');
    example('[“It rained.”]');
    example('[“😀 It rained 😀”] 😀 [“😀”]');
  });

  describe('that are none', () => {
    example('The board is 6\'2" by 5\'11" and 3" thick.');
    example('He is 6’2” tall and ran 5” more.');
    example('It rained.” Then Ada left.');
    example('““““““');
    example('“” and "" and «» and ‘’');
    example('It rained. "');
    example("' '");
  });

  describe('that are not closed', () => {
    example('[“It rained and nobody closed it.]');
    example('Ada said: [“It rained.] [“We left,”] she said.');
    example('[“It rained.]\nThen Ada went home.\n[“We left,”] Bea said.');
    example("['It rained,'] Ada said.\n['We left,'] Ada said.\nAda said ['it rained.]");
  });
});

describe('quotation marks over paragraphs', () => {
  /** For each stretch the number of the one that it goes on with, from 0; -1 where it goes on with none. */
  const continues = (text: string): number[] => {
    const { quotations } = pair(text);
    return [...quotations.continues.subarray(0, quotations.count)];
  };

  for (const [style, text] of [
    ['curly', '“It rained.\n“It poured.\n“We left,” Ada said.'],
    ['straight', '"It rained.\n"It poured.\n"We left," Ada said.'],
    ['single', "'It rained.\n'It poured.\n'We left,' Ada said."],
    ['not opened again', '“It rained.\nIt poured.\nWe left,” Ada said.'],
  ] as const) {
    it(`are one quotation: ${style}`, () => {
      assert.deepEqual(stretches(text), text.replace(' Ada said.', '').split('\n'));
      assert.deepEqual(continues(text), [-1, 0, 1]);
    });
  }

  it('are one only where each paragraph opens with a mark, or the last one closes', () => {
    assert.deepEqual(continues('“It rained.\nThen Ada went home.\n“We left,” Bea said.'), [-1, -1]);
    assert.deepEqual(continues('“It rained.\nAda said: “We left.”'), [-1, -1]);
    assert.deepEqual(continues('“It rained.”\n“We left,” Bea said.'), [-1, -1]);
  });

  it('are not one over many paragraphs', () =>
    assert.deepEqual(stretches(`“It rained.\n${'Nothing came.\n'.repeat(20)}We left,” Ada said.`), ['“It rained.']));

  it('tell whether they open and close', () => {
    const { Opened, Closed } = MarkBit;
    assert.deepEqual(bitsOf('“It rained.\nIt poured.\nWe left,” Ada said.'), [Opened, 0, Closed]);
    assert.deepEqual(bitsOf('“It rained,” Ada said. “We left.'), [Opened | Closed, Opened]);
  });
});

describe('the house style', () => {
  const isSecondary = (text: string): boolean[] => bitsOf(text).map((bits) => (bits & MarkBit.Secondary) !== 0);

  it('makes single marks the lesser ones where double ones are for what is said', () => {
    assert.deepEqual(isSecondary('“It rained,” Ada said.\nThen ‘dry’ came.'), [false, true]);
    assert.deepEqual(isSecondary('"It rained," Ada said.\nThen \'dry\' came.'), [false, true]);
  });

  it('makes them the first ones where they are', () =>
    assert.deepEqual(isSecondary('‘It rained,’ Ada said. ‘We left.’\nThen ‘dry’ came.'), [false, false, false]));

  it('does not change for a title in the other marks', () =>
    assert.deepEqual(isSecondary('‘It rained,’ Ada said. ‘We left.’\nShe sang “Dry”.\n‘No,’ she said.'), [false, false, false, false]));

  it('changes where a text of another source begins', () => {
    const british = '‘It rained,’ Ada said. ‘We left.’\n'.repeat(4);
    const american = '“It rained,” Bea said. “We ‘left’.”\n'.repeat(4);
    const styles = isSecondary(`${british}${american}Then ‘dry’ came.`);
    assert.deepEqual([styles[2], styles.at(-1)], [false, true]);
  });
});
