/** What each store must find. */
import { strict as assert } from 'node:assert';
import type { IndexStore } from '../../../../src/library/store/indexStore.ts';
import { textQueryOf } from '../../../../src/library/store/words.ts';
import { passageOf, personOf, recordOf, textsIn } from '../../../support/storeRecords.ts';

/** Describes the search of the store that `store` gives. */
export function describeSearch(store: () => IndexStore): void {
  const texts = (typed: string): readonly string[] => textsIn(store(), typed, 9);
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
    assert.deepEqual(textsIn(store(), 'rain', 2), ['c', 'a']);
    assert.deepEqual([...store().findPassages(textQueryOf('rain', 2))].flat().length, 2);
    assert.deepEqual([textsIn(store(), 'rain', 0), [...store().findPassages(textQueryOf('', 0))].flat()], [[], []]);
    store().remove(['c']);
    store().put([recordOf('c', { text: 'rain' })]);
    assert.deepEqual(texts('rain'), ['a', 'b', 'c']);
  });

  it('finds sources by the words of title, publisher and address, which may be parted', () => {
    const digest = { title: 'The Lindvik Crane', publisher: 'Coast Courier' };
    store().put([recordOf('file:///press/2021/north%20shore.txt', { digest }), recordOf('file:///b%', { text: 'crane courier' })]);
    const headings = (typed: string): readonly string[] =>
      [...store().findSources({ in: 'heading', ...textQueryOf(typed, 9) })].flat().map((uri) => uri.slice(8, 9));
    assert.deepEqual(headings('crane cour'), ['p']);
    assert.deepEqual(headings('"courier the"'), ['p']);
    assert.deepEqual(headings('shore 2021'), ['p']);
    assert.deepEqual(headings('file'), ['p', 'b']);
    assert.deepEqual(headings('ourier'), []);
  });

  it('finds sources by the words of all their passages together', () => {
    const digest = { title: 'Cranes', people: [personOf('Zoë Ødegård')], passages: [passageOf('“One went.”'), passageOf('“One came.”')] };
    store().put([recordOf('a', { digest }), recordOf('b', { text: 'one came', digest: { title: 'One came' } })]);
    const found = (typed: string): readonly string[] => [...store().findSources({ in: 'passages', ...textQueryOf(typed, 9) })].flat();
    assert.deepEqual(found('came went zoe cra'), ['a']);
    assert.deepEqual(found('one'), ['a']);
    assert.deepEqual(found(''), ['a']);
    assert.deepEqual(found('gone'), []);
  });

  it('finds sources in either order, of those alone whose headings have some words', () => {
    const all = Array.from({ length: 2500 }, (_, index) =>
      recordOf(`file:///${String(index)}`, {
        text: index % 2 === 0 ? 'the harbour' : 'the harvest',
        digest: { title: index % 1000 === 7 || index === 1500 ? 'Selected' : 'Other' },
      }),
    );
    store().put(all);
    const find = (typed: string, more: { readonly isLastFirst?: true; readonly heading?: readonly string[] }, limit = 9999): string =>
      [...store().findSources({ in: 'text', ...textQueryOf(typed, limit), ...more })]
        .flat()
        .map((uri) => uri.slice(8))
        .join(' ');
    assert.equal(find('ha', {}, 3), '0 1 2');
    assert.equal(find('the ha', { isLastFirst: true }, 3), '2499 2498 2497');
    assert.equal(find('harb', { isLastFirst: true }, 2), '2498 2496');
    for (const typed of ['h', 'th', 'the', 'the h', 'har', 'harv', '"the harvest"', 'harvest the']) {
      const isEven = !typed.includes('harv');
      assert.equal(find(typed, { heading: ['sel'] }), isEven ? '7 1007 1500 2007' : '7 1007 2007', typed);
      assert.equal(find(typed, { heading: ['sel'], isLastFirst: true }, 2), isEven ? '2007 1500' : '2007 1007', typed);
      assert.equal(find(typed, { heading: ['sel', 'none'] }), '', typed);
    }
    assert.equal(find('', { heading: ['select'] }), '7 1007 1500 2007');
  });

  it('finds beginnings of words in every script', () => {
    store().put([recordOf('a', { text: 'Сергей 𐐷𐐸𐐹𐐺 Ødegård Ελύτης प्रेमचंद ab' }), recordOf('b', { text: 'Сирень' })]);
    for (const [typed, expected] of [
      ['с', ['a', 'b']],
      ['СЕР', ['a']],
      ['серг', ['a']],
      ['серы', []],
      ['𐐷𐐸', ['a']],
      ['𐐷𐐸𐐹', ['a']],
      ['𐐷𐐸𐐹𐐺', ['a']],
      ['𐐷𐐹', []],
      ['ode', ['a']],
      ['ελυ', ['a']],
      ['प्रे', ['a']],
      ['ab', ['a']],
      ['abc', []],
    ] as const) {
      assert.deepEqual(texts(typed), expected, typed);
    }
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
