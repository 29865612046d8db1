/** Who is one person and who is not, by name and evidence: for each rule what it is for and what it must leave alone. */
import { strict as assert } from 'node:assert';
import type { ForcedPair } from '../../../../src/library/identity/forcedPairs.ts';
import { Identity } from '../../../../src/library/identity/identity.ts';
import { personIn, sourceOf } from '../../../support/identitySources.ts';

type Told = Parameters<typeof personIn>[1];

/** Two sources, each with one person (and company). */
function keysOf(
  a: readonly [string, Told?],
  b: readonly [string, Told?],
  forced: readonly ForcedPair[] = [],
): { isOne: boolean; isOffered: boolean } {
  const identity = new Identity();
  [a, b].forEach(([name, told], source) =>
    identity.add(sourceOf(source, [personIn(name, told), ...(told?.with ?? []).map((other) => personIn(other))], told)),
  );
  identity.force(forced);
  identity.settle();
  const [one, other] = [0, 1].map((source) => identity.personAt({ source, row: 0 }) ?? '');
  return { isOne: one === other, isOffered: identity.doubts(one ?? '').includes(other ?? '') };
}

const one = (a: readonly [string, Told?], b: readonly [string, Told?]) => (): void => assert.equal(keysOf(a, b).isOne, true);
const two = (a: readonly [string, Told?], b: readonly [string, Told?]) => (): void => assert.equal(keysOf(a, b).isOne, false);
const offered = (a: readonly [string, Told?], b: readonly [string, Told?]) => (): void =>
  assert.deepEqual(keysOf(a, b), { isOne: false, isOffered: true });
const inVale = { places: ['vale'] };
const inOrne = { places: ['orne'] };

describe('the same full name', () => {
  it('is one person where nothing speaks against it', one(['Ada Thorne'], ['Ada Thorne']));
  it('… and with evidence on one side', one(['Ada Thorne', { roles: ['mayor'], ...inVale }], ['Ada Thorne']));
  it(
    '… in the same office, whatever the places',
    one(['Ada Thorne', { roles: ['sen.'], ...inVale }], ['Ada Thorne', { roles: ['senator'], ...inOrne }]),
  );
  it(
    'is two people in the same trade in different towns, which may be one',
    offered(['Ada Thorne', { roles: ['vet'], ...inVale }], ['Ada Thorne', { roles: ['vet'], ...inOrne }]),
  );
  it('… in different trades', two(['Ada Thorne', { roles: ['mayor'] }], ['Ada Thorne', { roles: ['nurse'] }]));
  it(
    '… in different trades in one town',
    two(['Ada Thorne', { roles: ['sen.'], ...inVale }], ['Ada Thorne', { roles: ['nurse'], ...inVale }]),
  );
  it('… but a doctor may be of many trades', one(['Ada Thorne', { roles: ['dr.'] }], ['Ada Thorne', { roles: ['geologist'] }]));
  it('is two people where all that stands near is different, which may be one', offered(['Ada Thorne', inVale], ['Ada Thorne', inOrne]));
  it(
    'is one where the same people are named with it',
    one(['Ada Thorne', { ...inVale, with: ['Bo Lund'] }], ['Ada Thorne', { ...inOrne, with: ['Bo Lund'] }]),
  );
  it('is two of different gender', two(['Ada Thorne', { gender: 'female', ...inVale }], ['Ada Thorne', { gender: 'male', ...inVale }]));
  it('is two a hundred years apart', two(['Ada Thorne', { date: '1901-05-01' }], ['Ada Thorne', { date: '2021-05-01' }]));
});

describe('variants of a name', () => {
  it('accents, case and hyphens', one(['José Peña-Ruiz'], ['JOSE PENA RUIZ']));
  it('a middle initial', one(['Ada M. Thorne'], ['Ada Thorne']));
  it('two middle initials that differ are two people', two(['Ada M. Thorne', inVale], ['Ada R. Thorne', inVale]));
  it('a middle name and its initial', one(['Ada M. Thorne', inVale], ['Ada Marie Thorne', inVale]));
  it('a short form, where something else speaks for it', one(['William Thorne', inVale], ['Bill Thorne', inVale]));
  it('… and not without', offered(['William Thorne'], ['Bill Thorne']));
  it('a short form of several names', one(['Katherine Thorne', inVale], ['Kate Thorne', inVale]));
  it('short forms of different names are two people', two(['Robert Thorne', inVale], ['Bill Thorne', inVale]));
  it('an initial for the given name', one(['John Thorne', inVale], ['J. Thorne', inVale]));
  it('… and not another one', two(['John Thorne', inVale], ['P. Thorne', inVale]));
  it('a nickname that a source gives', one(['Robert "Skip" Thorne', inVale], ['Skip Thorne', inVale]));
  it(
    'a misspelling, where much speaks for it',
    one(['Ada Thornwell', { roles: ['mayor'], ...inVale }], ['Ada Thornwel', { roles: ['mayor'], ...inVale }]),
  );
  it('… and not without', two(['Ada Thornwell'], ['Ada Thornwel']));
  it(
    'short names that differ by a letter are two people',
    two(['Ada Lund', { roles: ['mayor'], ...inVale }], ['Ada Lind', { roles: ['mayor'], ...inVale }]),
  );
  it('Jr. and Sr. are two people', two(['Ada Thorne Jr.', inVale], ['Ada Thorne Sr.', inVale]));
  it('Jr. may be left out, where more speaks for it', one(['Ada Thorne Jr.', { roles: ['sen.'] }], ['Ada Thorne', { roles: ['sen.'] }]));
  it('… and not where the town alone does not differ', offered(['Ada Thorne Jr.'], ['Ada Thorne']));
});

describe('a bare surname', () => {
  const mayor = { roles: ['mayor'], ...inVale };
  it('is the one person of the surname with that role', one(['Ada Thorne', mayor], ['Thorne', mayor]));
  it(
    'is the only one of the surname without a role too, where both are named with the same place',
    one(['Ada Thorne', mayor], ['Thorne', inVale]),
  );
  it(
    'is nobody where little speaks for it, and may be offered',
    offered(['Ada Thorne', { words: ['flood', 'dike'] }], ['Thorne', { words: ['flood', 'dike'] }]),
  );
  it('is nobody with another role', two(['Ada Thorne', mayor], ['Thorne', { roles: ['coach'] }]));
  it(
    'of the first word is found where a source says that it is the surname',
    one(['Kim Jo-han', { roles: ['president'], surname: 'Kim' }], ['Kim', { roles: ['president'] }]),
  );
  it('of two words with a hyphen is a bare one', one(['Ada Thorne-Lund', mayor], ['Thorne-Lund', mayor]));
  it('is nobody where two people of the surname have the role', () => {
    const identity = new Identity();
    ['Ada Thorne', 'Bo Thorne', 'Thorne'].forEach((name, source) => identity.add(sourceOf(source, [personIn(name, mayor)])));
    identity.settle();
    assert.equal(new Set([0, 1, 2].map((source) => identity.personAt({ source, row: 0 }))).size, 3);
  });
  it('stays by itself beside another one', two(['Thorne'], ['Thorne']));
});

describe('who is well known by a full name', () => {
  const well = Array.from({ length: 16 }, (_, source) => sourceOf(source, [personIn('Ada Thorne', { roles: ['mayor'], ...inVale })]));
  const withStray = (stray: Told): number => {
    const identity = new Identity();
    [...well, sourceOf(99, [personIn('Ada Thorne', stray)])].forEach((source) => identity.add(source));
    identity.settle();
    return new Set([...well.keys(), 99].map((source) => identity.personAt({ source, row: 0 }))).size;
  };
  it('is meant where little is told', () => assert.equal(withStray({ places: ['porto'] }), 1));
  it('is not meant where something clearly speaks for another', () =>
    assert.equal(withStray({ roles: ['striker'], places: ['porto'] }), 2));
});

describe('people of one source', () => {
  it('are never one, even with the same name', () => {
    const identity = new Identity();
    identity.add(sourceOf(0, [personIn('Bill Thorne', inVale), personIn('William Thorne', inVale)]));
    identity.settle();
    assert.notEqual(identity.personAt({ source: 0, row: 0 }), identity.personAt({ source: 0, row: 1 }));
  });
});

describe('what fits two people about equally well', () => {
  it('stays by itself', () => {
    const identity = new Identity();
    identity.add(sourceOf(0, [personIn('Ada Thorne', { roles: ['mayor'] })]));
    identity.add(sourceOf(1, [personIn('Ada Thorne', { roles: ['nurse'] })]));
    identity.add(sourceOf(2, [personIn('Ada Thorne')]));
    identity.settle();
    assert.equal(new Set([0, 1, 2].map((source) => identity.personAt({ source, row: 0 }))).size, 3);
  });
});

describe('what somebody decided', () => {
  const pair = (kind: ForcedPair['kind'], a: string, b: string): ForcedPair => ({
    kind,
    a: { uri: 'source-0', name: a },
    b: { uri: 'source-1', name: b },
  });
  it('joins against evidence', () => {
    const forced = [pair('same', 'Ada Thorne', 'Ada Thorne')];
    assert.equal(keysOf(['Ada Thorne', { roles: ['mayor'] }], ['Ada Thorne', { roles: ['nurse'] }], forced).isOne, true);
  });
  it('joins names that have nothing in common', () => {
    assert.equal(keysOf(['Ada Thorne'], ['Cleo Marr'], [pair('same', 'Ada Thorne', 'Cleo Marr')]).isOne, true);
  });
  it('keeps apart, and is not offered again', () => {
    const forced = [pair('different', 'Ada Thorne', 'Ada Thorne')];
    assert.deepEqual(keysOf(['Ada Thorne', inVale], ['Ada Thorne', inVale], forced), { isOne: false, isOffered: false });
  });
  it('is undone when it is taken back', () => {
    const identity = new Identity();
    [0, 1].forEach((source) => identity.add(sourceOf(source, [personIn('Ada Thorne')])));
    identity.force([pair('different', 'Ada Thorne', 'Ada Thorne')]);
    identity.settle();
    identity.force([]);
    identity.settle();
    assert.equal(identity.personAt({ source: 0, row: 0 }), identity.personAt({ source: 1, row: 0 }));
  });
  it('is two where decisions contradict each other', () => {
    const forced = [pair('same', 'Ada Thorne', 'Ada Thorne'), pair('different', 'Ada Thorne', 'Ada Thorne')];
    assert.equal(keysOf(['Ada Thorne'], ['Ada Thorne'], forced).isOne, false);
  });
});

describe('a person', () => {
  it('has one number and one key at all places', () => {
    const identity = new Identity();
    ['Bill Thorne', 'Bill Thorne', 'William Thorne', 'Thorne'].forEach((name, source) =>
      identity.add(sourceOf(source, [personIn(name, { roles: ['mayor'], ...inVale })])),
    );
    identity.settle();
    const number = identity.numberOf(identity.personAt({ source: 0, row: 0 }) ?? '');
    assert.deepEqual(
      [0, 1, 2, 3].map((source) => identity.numberAt({ source, row: 0 })),
      Array.from({ length: 4 }, () => number),
    );
  });

  it('has a key that leads to the part with its member after a split', () => {
    const identity = new Identity();
    [0, 1].forEach((source) => identity.add(sourceOf(source, [personIn('Ada Thorne')])));
    identity.settle();
    const key = identity.personAt({ source: 1, row: 0 }) ?? '';
    identity.force([{ kind: 'different', a: { uri: 'source-0', name: 'Ada Thorne' }, b: { uri: 'source-1', name: 'Ada Thorne' } }]);
    identity.settle();
    const number = identity.numberOf(key);
    assert.equal([0, 1].filter((source) => identity.numberAt({ source, row: 0 }) === number).length, 1);
    assert.equal(identity.keyOfNumber(number ?? -1), key);
  });
});
