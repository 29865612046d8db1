/** Both stores hold what a list would hold, whatever is put, removed and sought in whatever order. */
import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { castOf } from '../../../../src/library/cast.ts';
import { summaryOf } from '../../../../src/library/summary.ts';
import type { FileStat } from '../../../../src/library/readSource.ts';
import type { IndexStore, PassageHit, ReadRecord, SourceRecord, SourceQuery } from '../../../../src/library/store/indexStore.ts';
import { MemoryStore } from '../../../../src/library/store/memoryStore.ts';
import { openStore } from '../../../../src/library/store/openStore.ts';
import { singleWords, type Term, type TextQuery, textQueryOf } from '../../../../src/library/store/words.ts';
import { failedRecord, passageOf, personOf, recordOf } from '../../../support/storeRecords.ts';

/** A store as a list, which looks at everything for each question. */
class ListStore {
  #records: readonly SourceRecord[] = [];

  put(records: readonly SourceRecord[]): void {
    for (const record of records) {
      const isThere = this.#records.some(({ uri }) => uri === record.uri);
      this.#records = isThere ? this.#records.map((one) => (one.uri === record.uri ? record : one)) : [...this.#records, record];
    }
  }

  touch(sources: readonly { readonly uri: string; readonly stamp: FileStat }[]): void {
    for (const { uri, stamp } of sources) {
      this.#records = this.#records.map((one) => (one.uri === uri ? { ...one, stamp } : one));
    }
  }

  remove(uris: readonly string[]): void {
    this.#records = this.#records.filter(({ uri }) => !uris.includes(uri));
  }

  clear(): void {
    this.#records = [];
  }

  records(): readonly SourceRecord[] {
    return this.#records;
  }

  read(): readonly (ReadRecord & { readonly uri: string })[] {
    return this.#records.flatMap(({ uri, outcome }) => (outcome.kind === 'ready' ? [{ uri, ...outcome.found }] : []));
  }

  findSources(query: SourceQuery): readonly string[] {
    const found = this.read().filter(({ uri, searchText, digest }) => {
      const heading = [digest.title ?? '', uri].join(' ');
      const words = digest.passages.flatMap(({ words: own, speakerText }) => [own, speakerText ?? '']);
      const all = {
        text: searchText,
        heading,
        passages: [...words, ...digest.people.map(({ name }) => name), digest.title ?? ''].join(' '),
      };
      return (
        fits(query.in === 'text' ? query.terms : singleWords(query.terms), [all[query.in]]) &&
        (query.heading ?? []).every((begun) => fits([{ words: [begun], isPrefix: true }], [heading])) &&
        (query.in !== 'passages' || words.length > 0)
      );
    });
    const uris = found.map(({ uri }) => uri);
    return (query.isLastFirst === true ? uris.reverse() : uris).slice(0, query.limit);
  }

  findPassages(query: TextQuery): readonly PassageHit[] {
    const hits = this.read().flatMap(({ uri, digest }) =>
      digest.passages.flatMap(({ words, person, speakerText }, passage) => {
        const speaker = person === undefined ? speakerText : digest.people[person]?.name;
        return fits(query.terms, [words, speaker ?? '', digest.title ?? '']) ? [{ uri, passage }] : [];
      }),
    );
    return hits.slice(0, query.limit);
  }
}

/** Texts are of small plain words here, so that spaces alone divide them. */
function fits(terms: readonly Term[], texts: readonly string[]): boolean {
  return terms.every(({ words: sought, isPrefix }) =>
    texts.some((text) => {
      const words = text.split(' ');
      return words.some((_, from) =>
        sought.every((one, at) => (isPrefix && at === sought.length - 1 ? words[from + at]?.startsWith(one) : words[from + at] === one)),
      );
    }),
  );
}

const word = fc.constantFrom('rain', 'rains', 'ra', 'snow', 'sno', 'fell', 'the', 'zoe');
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const uri = fc.constantFrom('a', 'b', 'c', 'd');
const stamp = fc.record({ size: fc.nat(), mtime: fc.double({ min: 0, max: 4e12, noNaN: true }) }, { noNullPrototype: true });

const passage = fc
  .tuple(text, fc.option(text, { nil: undefined }), fc.option(fc.constant(0), { nil: undefined }), fc.constantFrom('direct', 'reported'))
  .map(([words, speakerText, person, kind]) =>
    passageOf(words, {
      kind: kind === 'direct' ? 'direct' : 'reported',
      ...(speakerText === undefined ? {} : { speakerText, speakerKind: 'group' }),
      ...(person === undefined ? {} : { person }),
    }),
  );
const ready = fc
  .record({
    uri,
    text,
    stamp,
    title: fc.option(text, { nil: undefined }),
    name: word,
    extracted: fc.option(text, { nil: undefined }),
    passages: fc.array(passage, { maxLength: 3 }),
  })
  .map(({ title, name, extracted, passages, ...one }) =>
    recordOf(one.uri, {
      text: one.text,
      stamp: one.stamp,
      digest: { people: [personOf(name)], passages, ...(title === undefined ? {} : { title }) },
      ...(extracted === undefined ? {} : { extracted }),
    }),
  );
const record = fc.oneof(
  { weight: 4, arbitrary: ready },
  { weight: 1, arbitrary: uri.map((one) => failedRecord(one, { kind: 'missing' })) },
);

type Change = (store: Pick<IndexStore, 'put' | 'touch' | 'remove' | 'clear'>) => void;
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(record, { maxLength: 4 }).map(
      (records): Change =>
        (store) =>
          store.put(records),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.array(uri, { maxLength: 2 }).map(
      (uris): Change =>
        (store) =>
          store.remove(uris),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.record({ uri, stamp }, { noNullPrototype: true }), { maxLength: 2 }).map(
      (sources): Change =>
        (store) =>
          store.touch(sources),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Change>((store) => store.clear()) },
);
const query = fc
  .tuple(text, fc.boolean(), fc.nat(4))
  .map(([typed, isPhrase, limit]) => textQueryOf(isPhrase ? `"${typed}"` : typed, limit));

function assertSame(store: IndexStore, model: ListStore, queries: readonly TextQuery[]): void {
  const known = model.records().map(({ outcome, ...origin }) => ({
    ...origin,
    outcome: outcome.kind === 'ready' ? { kind: outcome.kind, found: summaryOf(outcome.found.digest) } : outcome,
  }));
  assert.deepEqual([...store.known()], known);
  assert.deepEqual(
    [...store.casts()],
    model.read().map((one) => castOf(one.uri, one.digest)),
  );
  for (const one of ['a', 'b', 'c', 'd']) {
    const read = model.read().find((found) => found.uri === one);
    assert.deepEqual(
      store.get(one),
      known.find((found) => found.uri === one),
    );
    assert.deepEqual(store.digest(one), read?.digest);
    assert.equal(store.extracted(one), read?.extracted);
    assert.deepEqual(store.cast(one), read === undefined ? undefined : castOf(one, read.digest));
  }
  for (const one of queries) {
    for (const field of ['text', 'passages', 'heading'] as const) {
      for (const more of [{}, { isLastFirst: true as const }, { heading: one.terms[0]?.words ?? [] }]) {
        const sought = { in: field, ...one, ...more };
        assert.deepEqual([...store.findSources(sought)].flat(), model.findSources(sought));
      }
    }
    assert.deepEqual([...store.findPassages(one)].flat(), model.findPassages(one));
  }
}

describe('any changes', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-store-'));
  const stores = [openStore({ folder }).store, new MemoryStore()];
  after(() => {
    stores.forEach((store) => store.close());
    rmSync(folder, { recursive: true });
  });

  it('leave both stores as they leave a list', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 10 }), fc.array(query, { minLength: 3, maxLength: 6 }), (changes, queries) => {
        const model = new ListStore();
        stores.forEach((store) => store.remove([...store.known()].map((known) => known.uri)));
        for (const apply of changes) {
          [model, ...stores].forEach(apply);
        }
        stores.forEach((store) => assertSame(store, model, queries));
      }),
    );
  });
});
