/** What each store must do with texts of any kind. */
import { strict as assert } from 'node:assert';
import { summaryOf } from '../../../../src/library/summary.ts';
import { castOf } from '../../../../src/library/cast.ts';
import type { IndexStore } from '../../../../src/library/store/indexStore.ts';
import { textQueryOf } from '../../../../src/library/store/words.ts';
import { digestWith, passageOf, personOf, recordOf, textsIn } from '../../../support/storeRecords.ts';

/** Texts that a careless store loses or confuses. */
const HARD_TEXTS: ReadonlyMap<string, string> = new Map([
  ['plain', 'Ada Hollis'],
  ['composed and decomposed accents', 'Zoë Zoe\u0308 Ødegård'],
  ['Cyrillic', 'Сергей Лавров'],
  ['Greek', 'Οδυσσέας Ελύτης'],
  ['Arabic', 'نجيب محفوظ'],
  ['Hebrew', 'עמוס עוז'],
  ['Devanagari', 'प्रेमचंद'],
  ['Thai', 'สุนทรภู่'],
  ['Chinese', '习近平'],
  ['Japanese', '村上春樹 スーパー'],
  ['Korean', '한강'],
  ['Georgian', 'შოთა რუსთაველი'],
  ['pictures', 'a 👩‍👩‍👧‍👦 family 😀'],
  ['letters outside of the first plane', '𝒜𝒹𝒶 𐐷 𠮷野家'],
  ['half a surrogate pair first', '\ud83d at the start'],
  ['half a surrogate pair last', 'at the end \ude00'],
  ['a NUL within', 'before\0after'],
  ['JSON', '"{\\"a\\": [1]}"'],
  ['a quotation mark first', '"no'],
  ['SQL', "'; DROP TABLE sources; --"],
  ['a percent sign', '100%25 _ % *'],
  ['lines', 'one\r\ntwo\u2028three\tfour'],
  ['nothing', ''],
]);

/** Describes that nothing is lost or changed in the store that `store` gives. */
export function describeTexts(store: () => IndexStore): void {
  for (const [kind, text] of HARD_TEXTS) {
    it(`keeps ${kind} in addresses, titles, names, words and extracted texts`, () => {
      const digest = digestWith({
        title: text,
        people: [personOf(text)],
        passages: [passageOf(text, { speakerKind: 'group', speakerText: text }), passageOf(text, { person: 0 })],
      });
      const record = { ...recordOf(`file:///${text}`, { text, digest, extracted: text }), hash: text, analyser: text };
      const other = recordOf(text, { extracted: 'another' });
      store().put([record, other]);
      const { uri } = record;
      assert.deepEqual(
        [...store().known()].map((one) => one.uri),
        [uri, text],
      );
      assert.deepEqual(store().get(uri)?.outcome, { kind: 'ready', found: summaryOf(digest) });
      assert.deepEqual([store().get(uri)?.hash, store().get(uri)?.analyser], [text, text]);
      assert.deepEqual(store().digest(uri), digest);
      assert.deepEqual(store().cast(uri), castOf(uri, digest));
      assert.equal(store().extracted(uri), text);
      assert.equal(store().extracted(text), 'another');
      const query = textQueryOf(text, 9);
      if (query.terms.length > 0) {
        assert.deepEqual(textsIn(store(), text, 9), [uri]);
        assert.deepEqual(
          [...store().findPassages(query)].flat().map(({ passage }) => passage),
          [0, 1],
        );
      }
      store().remove([text]);
      assert.equal(store().extracted(text), undefined);
      assert.equal(store().extracted(uri), text);
    });
  }

  it('keeps five thousand passages of one source', () => {
    const passages = Array.from({ length: 5000 }, (_, index) => passageOf(`“Nobody counts passage ${String(index)}.”`, { start: index }));
    store().put([
      recordOf('before'),
      recordOf('many', { digest: { passages } }),
      recordOf('after', { digest: { passages: [passageOf('nobody')] } }),
    ]);
    assert.equal(store().digest('many')?.passages.length, 5000);
    assert.deepEqual([...store().findPassages(textQueryOf('passage 4999', 9))].flat(), [{ uri: 'many', passage: 4999 }]);
    const all = [...store().findPassages(textQueryOf('nobody', 9999))].flat();
    assert.deepEqual([all.length, all.at(-2), all.at(-1)], [5001, { uri: 'many', passage: 4999 }, { uri: 'after', passage: 0 }]);
    store().remove(['many']);
    assert.deepEqual([...store().findPassages(textQueryOf('nobody', 9999))].flat(), [{ uri: 'after', passage: 0 }]);
  });

  it('keeps a long extracted text', () => {
    const extracted = Array.from({ length: 200_000 }, (_, index) => `word${String(index)} 😀\r\n`).join('');
    store().put([recordOf('a', { extracted })]);
    assert.equal(store().extracted('a') === extracted, true);
  });
}
