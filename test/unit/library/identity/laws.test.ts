/** Laws of identity: the same sources give the same people, whatever came and went before, and moves tell all that changed. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { ForcedPair } from '../../../../src/library/identity/forcedPairs.ts';
import { unpacked } from '../../../../src/library/identity/evidence.ts';
import { Identity, type Move, type PlaceOfPerson } from '../../../../src/library/identity/identity.ts';
import type { IdentitySource } from '../../../../src/library/identity/memberTable.ts';
import { personIn, sourceOf } from '../../../support/identitySources.ts';

const NAMES =
  'Ada Thornwell|Ada Thornwel|A. Thornwell|Ada M. Thornwell|Thornwell|William Thornwell|Bill Thornwell|Ada Thornwell Jr.|Kim Jo-han|Kim|Kate Marr|Katherine Marr|Catherine Marr|Marr|J. Marr'.split(
    '|',
  );
const few = (all: string): fc.Arbitrary<string[]> => fc.uniqueArray(fc.constantFrom(...all.split(' ')), { maxLength: 2 });

const anyPerson = fc
  .record({
    name: fc.constantFrom(...NAMES),
    gender: fc.constantFrom('female' as const, 'male' as const, undefined),
    roles: few('mayor nurse dr. sen. president'),
    places: few('vale orne lisk'),
    words: few('herd boat wool mill'),
  })
  .map(({ name, gender, ...traits }) =>
    personIn(name, { ...traits, ...(gender === undefined ? {} : { gender }), ...(name.startsWith('Kim') ? { surname: 'Kim' } : {}) }),
  );
const anySource = (source: number): fc.Arbitrary<IdentitySource> =>
  fc
    .record({
      people: fc.uniqueArray(anyPerson, { maxLength: 4, selector: ({ name }) => name }),
      date: fc.constantFrom('1900-01-01', '2020-01-01', undefined),
    })
    .map(({ people, date }) => sourceOf(source, people, date === undefined ? {} : { date }));
const anySources = (count: number): fc.Arbitrary<IdentitySource[]> => fc.tuple(...Array.from({ length: count }, (_, i) => anySource(i)));
const anyPairs = fc.array(
  fc.record({
    kind: fc.constantFrom('same' as const, 'different' as const),
    a: fc.record({ uri: fc.nat(9).map((i) => `source-${String(i)}`), name: fc.constantFrom(...NAMES) }),
    b: fc.record({ uri: fc.nat(9).map((i) => `source-${String(i)}`), name: fc.constantFrom(...NAMES) }),
  }),
  { maxLength: 3 },
);

function placesIn(sources: readonly IdentitySource[]): readonly PlaceOfPerson[] {
  return sources.flatMap(({ source, people }) => people.map(({ id }) => ({ source, row: id })));
}

/** Key of each place. */
function peopleIn(identity: Identity, sources: readonly IdentitySource[]): Record<string, string | undefined> {
  return Object.fromEntries(placesIn(sources).map((place) => [`${String(place.source)}:${String(place.row)}`, identity.personAt(place)]));
}

function fresh(sources: readonly IdentitySource[], pairs: readonly ForcedPair[] = []): Record<string, string | undefined> {
  const identity = new Identity();
  identity.force(pairs);
  sources.forEach((source) => identity.add(source));
  identity.settle();
  return peopleIn(identity, sources);
}

describe('identity', () => {
  it('does not depend on the order of the sources', () => {
    const anyOrder = anySources(10).chain((sources) =>
      fc.tuple(fc.constant(sources), fc.shuffledSubarray(sources, { minLength: sources.length })),
    );
    fc.assert(
      fc.property(anyOrder, anyPairs, ([sources, shuffled], pairs) => assert.deepEqual(fresh(shuffled, pairs), fresh(sources, pairs))),
    );
  });

  it('does not depend on it either where a name stands in more sources than are compared with each other', () => {
    const anyOrder = anySources(90).chain((sources) =>
      fc.tuple(fc.constant(sources), fc.shuffledSubarray(sources, { minLength: sources.length })),
    );
    fc.assert(
      fc.property(anyOrder, anyPairs, ([sources, shuffled], pairs) => {
        const identity = new Identity();
        const [half, rest] = [shuffled.slice(0, 45), shuffled.slice(45)];
        identity.force(pairs);
        half.forEach((source) => identity.add(source));
        identity.settle();
        rest.forEach((source) => identity.add(source));
        half.forEach((source) => identity.remove(source.source));
        identity.settle();
        half.forEach((source) => identity.add(source));
        identity.settle();
        assert.deepEqual(peopleIn(identity, sources), fresh(sources, pairs));
      }),
      { numRuns: 20 },
    );
  });

  it('is that of the sources that are left, whatever came and went, and moves lead there', () => {
    const anyStep = fc.oneof(
      fc
        .nat(9)
        .chain(anySource)
        .map((source) => ({ kind: 'add' as const, source })),
      fc.nat(9).map((source) => ({ kind: 'remove' as const, source })),
      anyPairs.map((pairs) => ({ kind: 'force' as const, pairs })),
      fc.constant({ kind: 'settle' as const }),
    );
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        const identity = new Identity();
        const left = new Map<number, IdentitySource>();
        const told = new Map<string, number>();
        let pairs: readonly ForcedPair[] = [];
        const settle = (): void => {
          const moved: Move[] = [];
          identity.settle((moves) => moved.push(...moves));
          for (const { source, row, from, to } of moved) {
            const place = `${String(source)}:${String(row)}`;
            if (from !== undefined) {
              assert.equal(told.get(place), from);
              told.delete(place);
            }
            if (to !== undefined) {
              told.set(place, to);
            }
          }
        };
        for (const step of steps) {
          if (step.kind === 'add') {
            identity.add(step.source);
            left.set(step.source.source, step.source);
          } else if (step.kind === 'remove') {
            identity.remove(step.source);
            left.delete(step.source);
          } else if (step.kind === 'force') {
            identity.force(step.pairs);
            pairs = step.pairs;
          } else {
            settle();
          }
        }
        settle();
        const sources = [...left.values()];
        assert.deepEqual(peopleIn(identity, sources), fresh(sources, pairs));
        const keys = [...told].map(([place, number]) => [place, identity.keyOfNumber(number)] as const);
        assert.deepEqual(Object.fromEntries(keys), fresh(sources, pairs));
      }),
    );
  });

  it('keeps people of one source apart, and never puts women and men into one, unless somebody decided so', () => {
    fc.assert(
      fc.property(anySources(12), (sources) => {
        const people = fresh(sources);
        const genders = new Map<string, string>();
        for (const { source, people: own } of sources) {
          const keys = own.map(({ id }) => people[`${String(source)}:${String(id)}`] ?? '');
          assert.equal(new Set(keys).size, keys.length);
          own.forEach(({ evidence: [sizes = 0] }, i) => {
            const { gender } = unpacked(sizes);
            const known = genders.get(keys[i] ?? '');
            assert.ok(gender === undefined || known === undefined || known === gender);
            if (gender !== undefined) {
              genders.set(keys[i] ?? '', gender);
            }
          });
        }
      }),
    );
  });

  it('knows each person by the key, and by the number from all places', () => {
    fc.assert(
      fc.property(anySources(10), (sources) => {
        const identity = new Identity();
        sources.forEach((source) => identity.add(source));
        identity.settle();
        for (const place of placesIn(sources)) {
          const key = identity.personAt(place) ?? '';
          const person = identity.numberOf(key) ?? -1;
          assert.equal(identity.keyOfNumber(person), key);
          assert.equal(identity.numberAt(place), person);
          assert.ok(!identity.doubts(key).includes(key));
        }
      }),
    );
  });
});
