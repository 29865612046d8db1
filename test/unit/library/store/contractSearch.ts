/** What each store must find. */
import { strict as assert } from 'node:assert';
import type { IndexStore } from '../../../../src/library/store/indexStore.ts';
import { textQueryOf } from '../../../../src/library/store/words.ts';
import { passageOf, personOf, recordOf } from '../../../support/storeRecords.ts';

/** Describes the search of the store that `store` gives. */
export function describeSearch(store: () => IndexStore): void {
  const texts = (typed: string): readonly string[] => store().findTexts(textQueryOf(typed, 9));
  const passages = (typed: string): readonly string[] =>
    [...store().findPassages(textQueryOf(typed, 9))].flat().map(({ uri, passage }) => `${uri}${String(passage)}`);

  it('finds texts blind to case, accents, and kinds of marks, dashes and spaces', () => {
    store().put([
      recordOf('a', { text: '“Don’t,” said Žižek — the vice-president of O’Brien\u00a0&\u00a0Sons, at 3.5 per cent.' }),
      recordOf('b', { text: 'The President of Vice said: do not.' }),
    ]);
    const examples: readonly (readonly [string, readonly string[]])[] = [
      ['žižek', ['a']],
      ['ZIZEK', ['a']],
      ['"don\'t said"', ['a']],
      ['don‘t', ['a']],
      ['vice president', ['a', 'b']],
      ['vice‑president', ['a']],
      ['"president of vice"', ['b']],
      ['brien', ['a']],
      ["o'brien", ['a']],
      ['3.5', ['a']],
      ['3,5', ['a']],
      ['5.3', []],
      ['said do', ['a', 'b']],
      ['«said do»', ['b']],
    ];
    for (const [typed, expected] of examples) {
      assert.deepEqual(texts(typed), expected, typed);
    }
  });

  it('takes the last word for the beginning of one, unless a mark closes it', () => {
    store().put([recordOf('a', { text: 'peacekeepers met' }), recordOf('b', { text: 'keep the peace' })]);
    assert.deepEqual(texts('peac'), ['a', 'b']);
    assert.deepEqual(texts('peace'), ['a', 'b']);
    assert.deepEqual(texts('“peace”'), ['b']);
    assert.deepEqual(texts('“the peac'), ['b']);
    assert.deepEqual(texts('peac met'), []);
    assert.deepEqual(texts('p'), ['a', 'b']);
    assert.deepEqual(texts('met peacekeep'), ['a']);
  });

  it('finds every text and every passage when nothing is sought', () => {
    store().put([recordOf('a', { digest: { passages: [passageOf('!'), passageOf('…')] } }), recordOf('b', { text: 'x' })]);
    for (const typed of ['', ' ', '“”', '-']) {
      assert.deepEqual(
        [texts(typed), passages(typed)],
        [
          ['a', 'b'],
          ['a0', 'a1'],
        ],
      );
    }
  });

  it('finds passages by their words, their speaker and the title together', () => {
    const digest = {
      title: 'Bridge of Sighs',
      people: [personOf('Zoë Ødegård')],
      passages: [
        passageOf('“It is closed.”', { person: 0, speakerKind: 'person', speakerText: 'she' }),
        passageOf('“It is open.”', { speakerKind: 'descriptor', speakerText: 'a town clerk' }),
      ],
    } as const;
    store().put([recordOf('a', { digest }), recordOf('b', { digest: { passages: [passageOf('The clerk closed the bridge.')] } })]);
    assert.deepEqual(passages('odegard'), ['a0']);
    assert.deepEqual(passages('she'), [], 'a person is found by name');
    assert.deepEqual(passages('clerk'), ['a1', 'b0']);
    assert.deepEqual(passages('closed bridge'), ['a0', 'b0']);
    assert.deepEqual(passages('bridge ode clos'), [], 'only the last word may be a part');
    assert.deepEqual(passages('sighs'), ['a0', 'a1']);
    assert.deepEqual(passages('"closed zoe"'), [], 'no phrase goes from the words to the name');
  });

  it('gives hits in the order in which the sources first came, no more than are wanted', () => {
    store().put(
      ['c', 'a', 'b'].map((uri) => recordOf(uri, { text: 'rain', digest: { passages: [passageOf('rain'), passageOf('rain')] } })),
    );
    store().put([recordOf('c', { text: 'more rain', digest: { passages: [passageOf('rain')] } })]);
    assert.deepEqual(texts('rain'), ['c', 'a', 'b']);
    assert.deepEqual(passages('rain'), ['c0', 'a0', 'a1', 'b0', 'b1']);
    assert.deepEqual(store().findTexts(textQueryOf('rain', 2)), ['c', 'a']);
    assert.deepEqual([...store().findPassages(textQueryOf('rain', 2))].flat().length, 2);
    assert.deepEqual([store().findTexts(textQueryOf('rain', 0)), [...store().findPassages(textQueryOf('', 0))].flat()], [[], []]);
    store().remove(['c']);
    store().put([recordOf('c', { text: 'rain' })]);
    assert.deepEqual(texts('rain'), ['a', 'b', 'c']);
  });

  it('takes whatever is typed for words', () => {
    store().put([recordOf('a', { text: 'and or not near' })]);
    const typed = [
      'AND',
      'NOT near',
      'near (and or)',
      'body:and',
      '^and',
      'and*',
      '"and',
      'and"',
      "'",
      '""',
      ')(',
      'and + or',
      '\0and',
      '\ud800',
    ];
    for (const one of typed) {
      assert.deepEqual(texts(one), one === 'body:and' ? [] : ['a'], one);
    }
  });

  it('bears a whole page that is pasted as a query', () => {
    const words = Array.from({ length: 5000 }, (_, index) => `w${String(index)}`).join(' ');
    store().put([recordOf('a', { text: words, digest: { passages: [passageOf(words)] } }), recordOf('b', { text: 'w1 w2' })]);
    assert.deepEqual(texts(words), ['a']);
    assert.deepEqual(texts(`"${words}"`), ['a']);
    assert.deepEqual(passages(`"${words}"`), ['a0']);
    assert.deepEqual(texts('x'.repeat(100_000)), []);
  });
}
