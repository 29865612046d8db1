/** What each store must do, as a suite that is run for each. */
import { strict as assert } from 'node:assert';
import { summaryOf } from '../../../../src/library/summary.ts';
import { castOf } from '../../../../src/library/cast.ts';
import type { IndexStore, SourceRecord } from '../../../../src/library/store/indexStore.ts';
import { textQueryOf } from '../../../../src/library/store/words.ts';
import { describeSearch } from './contractSearch.ts';
import { describeTexts } from './contractTexts.ts';
import { digestWith, failedRecord, passageOf, personOf, recordOf, textsIn } from '../../../support/storeRecords.ts';

/** Describes what a store must do; `open` gives an empty one. */
export function describeStore(name: string, open: () => IndexStore): void {
  describe(`${name}: an index`, () => {
    let store: IndexStore;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());

    describe('of records', () => describeRecords(() => store));
    describe('of texts of any kind', () => describeTexts(() => store));
    describe('that is searched', () => describeSearch(() => store));
  });
}

function describeRecords(store: () => IndexStore): void {
  const uris = (): readonly string[] => [...store().known()].map(({ uri }) => uri);

  it('has nothing at first', () => {
    assert.deepEqual([...store().known()], []);
    assert.deepEqual([...store().casts()], []);
    for (const found of [store().get('a'), store().digest('a'), store().extracted('a'), store().cast('a')]) {
      assert.equal(found, undefined);
    }
  });

  it('gives back what was put', () => {
    const digest = digestWith({
      title: 'Council delays vote',
      people: [personOf('Ada Hollis', { role: 'Mayor', quoteCount: 1 }), personOf('Bram Quill')],
      passages: [passageOf('“No.”', { person: 0, paragraph: 2, ordinal: 1 })],
    });
    const stamp = { size: 812, mtime: 1_700_000_000_123.5 };
    store().put([recordOf('a', { digest, stamp, hash: 'abc' })]);
    const known = { uri: 'a', stamp, hash: 'abc', analyser: 'test 1', outcome: { kind: 'ready', found: summaryOf(digest) } };
    assert.deepEqual([...store().known()], [known]);
    assert.deepEqual(store().get('a'), known);
    assert.deepEqual(store().digest('a'), digest);
    assert.equal(store().extracted('a'), undefined);
  });

  it('keeps a source that could not be read, with the reason', () => {
    const reasons = [
      { kind: 'tooLarge', size: 30_000_000, limit: 20_000_000 },
      { kind: 'binary', offset: 17 },
      { kind: 'missing' },
      { kind: 'noPermission', detail: 'EACCES: permission denied' },
      { kind: 'unreadable', detail: 'It \ud800 broke' },
    ] as const;
    store().put(reasons.map((reason) => failedRecord(reason.kind, reason)));
    for (const reason of reasons) {
      assert.deepEqual(store().get(reason.kind)?.outcome, { kind: 'failed', reason });
      assert.equal(store().digest(reason.kind), undefined);
      assert.equal(store().cast(reason.kind), undefined);
    }
    assert.deepEqual([...store().casts()], []);
    assert.deepEqual(textsIn(store(), '', 9), []);
  });

  it('puts a record in place of the one before, with all that belongs to it', () => {
    const before = {
      text: 'the old bridge',
      extracted: 'old',
      digest: { people: [personOf('Ada Hollis')], passages: [passageOf('“old”')] },
    };
    store().put([recordOf('a', before), recordOf('b')]);
    store().put([recordOf('a', { text: 'the new tunnel', digest: { passages: [passageOf('“new”'), passageOf('“tunnel”')] } })]);
    assert.deepEqual(uris(), ['a', 'b']);
    assert.equal(store().digest('a')?.passages.length, 2);
    assert.deepEqual(store().cast('a')?.people, []);
    assert.equal(store().extracted('a'), undefined);
    assert.deepEqual(textsIn(store(), 'old', 9), []);
    assert.deepEqual(textsIn(store(), 'new', 9), ['a']);
    assert.deepEqual([...store().findPassages(textQueryOf('old', 9))].flat(), []);
    assert.deepEqual([...store().findPassages(textQueryOf('tunnel', 9))].flat(), [{ uri: 'a', passage: 1 }]);
  });

  it('forgets people, passages and text of a source that cannot be read any more', () => {
    store().put([recordOf('a', { text: 'rain', extracted: 'rain', digest: { passages: [passageOf('“rain”')] } })]);
    store().put([failedRecord('a', { kind: 'missing' })]);
    assert.equal(store().digest('a'), undefined);
    assert.equal(store().extracted('a'), undefined);
    assert.deepEqual(textsIn(store(), 'rain', 9), []);
    assert.deepEqual([...store().findPassages(textQueryOf('rain', 9))].flat(), []);
  });

  it('takes the last of several records for one address', () => {
    store().put([recordOf('a', { text: 'one' }), recordOf('b'), recordOf('a', { text: 'two' })]);
    assert.deepEqual(uris(), ['a', 'b']);
    assert.deepEqual(textsIn(store(), 'one', 9), []);
    assert.deepEqual(textsIn(store(), 'two', 9), ['a']);
  });

  it('renews stamps, earlier ones too, and nothing else', () => {
    store().put([recordOf('a', { text: 'rain' })]);
    const before = store().get('a');
    for (const mtime of [2_000_000_000_000, 5, 0]) {
      store().touch([
        { uri: 'a', stamp: { size: 7, mtime } },
        { uri: 'never put', stamp: { size: 1, mtime: 1 } },
      ]);
      assert.deepEqual(store().get('a'), { ...before, stamp: { size: 7, mtime } });
    }
    assert.deepEqual(uris(), ['a']);
    assert.deepEqual(textsIn(store(), 'rain', 9), ['a']);
  });

  it('forgets what is removed, and passes over what is not there', () => {
    store().put([recordOf('a', { text: 'rain' }), recordOf('b', { text: 'rain', digest: { passages: [passageOf('“rain”')] } })]);
    store().remove(['b', 'never put', 'b']);
    assert.deepEqual(uris(), ['a']);
    assert.deepEqual(textsIn(store(), 'rain', 9), ['a']);
    assert.deepEqual([...store().findPassages(textQueryOf('rain', 9))].flat(), []);
    store().put([recordOf('b', { text: 'snow' })]);
    assert.deepEqual(uris(), ['a', 'b']);
    assert.deepEqual(textsIn(store(), 'rain', 9), ['a']);
  });

  it('is empty after it was cleared, and can be filled again', () => {
    const record = recordOf('a', { text: 'rain', extracted: 'rain', digest: { passages: [passageOf('“rain”')] } });
    store().put([record, failedRecord('b', { kind: 'missing' })]);
    store().clear();
    assert.deepEqual([...store().known()], []);
    assert.deepEqual([...store().casts()], []);
    assert.deepEqual(textsIn(store(), '', 9), []);
    assert.deepEqual([...store().findPassages(textQueryOf('', 9))].flat(), []);
    store().put([record]);
    assert.deepEqual([...store().findPassages(textQueryOf('rain', 9))].flat(), [{ uri: 'a', passage: 0 }]);
  });

  it('puts all records or none', () => {
    store().put([recordOf('a', { text: 'rain' })]);
    const broken: SourceRecord = {
      ...recordOf('c'),
      outcome: {
        kind: 'ready',
        get found(): never {
          throw new RangeError('broken');
        },
      },
    };
    assert.throws(() => store().put([recordOf('a', { text: 'snow' }), recordOf('b', { text: 'snow' }), broken]), RangeError);
    assert.deepEqual(uris(), ['a']);
    assert.deepEqual(textsIn(store(), 'rain', 9), ['a']);
    assert.deepEqual(textsIn(store(), 'snow', 9), []);
    store().put([recordOf('b', { text: 'snow' })]);
    assert.deepEqual(uris(), ['a', 'b']);
  });

  it('can be changed while all sources are read', () => {
    const all = Array.from({ length: 2500 }, (_, index) => recordOf(`file:///${String(index)}`));
    store().put(all);
    let seen = 0;
    for (const { uri } of store().known()) {
      store().touch([{ uri, stamp: { size: 1, mtime: seen++ } }]);
    }
    assert.equal(seen, all.length);
    assert.deepEqual(
      uris(),
      all.map(({ uri }) => uri),
    );
  });

  it('tells who is in all sources and in each, as the digests do', () => {
    const digest = digestWith({
      people: [personOf('Ada Hollis', { quoteCount: 2, reportedCount: 1, mentionCount: 4, quotedWords: 9 }), personOf('Bram Quill')],
      publisher: 'The Gazette',
      passages: [
        passageOf('“One.”', { person: 0, speakerKind: 'person', speakerText: 'she' }),
        passageOf('“Two or 3 – all.”'),
        passageOf('“Three.”', { speakerKind: 'descriptor', speakerText: 'an aide' }),
        passageOf('four', { kind: 'reported', speakerKind: 'group', speakerText: ' the council ' }),
        passageOf('five', { kind: 'reported', speakerKind: 'descriptor', speakerText: 'an aide' }),
        passageOf('six', { kind: 'reported', speakerKind: 'unknown', speakerText: 'it' }),
      ],
    });
    store().put([recordOf('a', { digest }), recordOf('b'), failedRecord('c', { kind: 'missing' })]);
    assert.deepEqual([...store().casts()], [castOf('a', digest), castOf('b', digestWith())]);
    assert.deepEqual(store().cast('a'), castOf('a', digest));
    assert.deepEqual(store().cast('a')?.speakers, [
      { name: 'an aide', confidence: 'high', quoteCount: 1, reportedCount: 1, quotedWords: 1 },
      { name: 'the council', confidence: 'high', quoteCount: 0, reportedCount: 1, quotedWords: 0 },
      { name: undefined, confidence: 'high', quoteCount: 1, reportedCount: 1, quotedWords: 4 },
    ]);
    assert.deepEqual(store().cast('a')?.people[0], {
      id: 0,
      name: 'Ada Hollis',
      surname: 'Hollis',
      quoteCount: 2,
      reportedCount: 1,
      quotedWords: 9,
      mentionCount: 4,
      evidence: [],
    });
  });

  it('tells what of a monstrous source is in no row', () => {
    const digest = digestWith({ truncated: 7, quoteCount: 5, reportedCount: 4, people: [personOf('Ada Hollis', { quoteCount: 2 })] });
    store().put([recordOf('a', { digest })]);
    const [cast] = store().casts();
    assert.deepEqual([cast?.leftOut, cast?.publisher, store().digest('a')?.people[0]?.quotedWords], [7, undefined, undefined]);
  });

  it('keeps by what the same words are found in other sources, with all who are in the source', () => {
    for (const fingerprints of [[], [0], [(1 << 28) - 1, 1], [5, 1 << 24, 255], [1, 2, 3, (1 << 28) - 2]]) {
      store().put([recordOf('a', { digest: { fingerprints } })]);
      assert.deepEqual(store().cast('a')?.fingerprints, fingerprints);
      assert.deepEqual(
        [...store().casts()].map((cast) => cast.fingerprints),
        [fingerprints],
      );
      assert.equal(store().digest('a')?.fingerprints, undefined);
    }
  });

  it('can be closed twice', () => {
    store().close();
    store().close();
  });
}
