/** One person named in several sources is one entry, whatever comes and goes. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { foldText } from '../../../src/core/text/foldText.ts';
import { CastDirectory } from '../../../src/library/castDirectory.ts';
import { Query } from '../../../src/library/fold.ts';
import { evidenceOf } from '../../../src/library/identity/evidence.ts';
import { Identity } from '../../../src/library/identity/identity.ts';
import { orderPeople } from '../../../src/library/peopleOrder.ts';
import type { PeopleSelection, SharedPerson } from '../../../src/library/sourceQueries.ts';
import type { Cast, PersonRow } from '../../../src/library/store/indexStore.ts';

const ALL = { offset: 0, limit: Infinity };

function row(name: string, counts: Partial<PersonRow> = {}): PersonRow {
  const surname = name.split(' ').at(-1) ?? name;
  return { id: 0, name, surname, mentionCount: 1, quoteCount: 0, reportedCount: 0, quotedWords: 0, evidence: [], ...counts };
}

/** A role and a place as what is told of somebody. */
function told(role: string, place: string): Partial<PersonRow> {
  return { evidence: evidenceOf(undefined, { roles: [role], places: [place], words: [] }) };
}

const cast = (uri: string, ...people: readonly PersonRow[]): Cast => ({
  uri,
  people: people.map((one, id) => ({ ...one, id })),
  speakers: [],
  fingerprints: [],
});

function directory(...casts: readonly Cast[]): CastDirectory {
  const made = new CastDirectory();
  casts.forEach((one, order) => made.add(one, order));
  return made;
}

const shown = ({ people }: CastDirectory, selection: PeopleSelection = { order: 'mention' }): readonly string[] =>
  people.list(selection, ALL).items.map(({ key, name }) => {
    const places = people.places(key);
    return `${name}: ${places.map(({ uri }) => uri).join(' ')}`;
  });

describe('people across sources', () => {
  it('are one by the same full name, however it is cased or composed', () => {
    assert.deepEqual(shown(directory(cast('a', row('José Peña')), cast('b', row('JOSÉ PEÑA'.normalize('NFD')), row('Ada Peña')))), [
      'José Peña: a b',
      'Ada Peña: b',
    ]);
  });

  it('join a bare surname to the one full name that has it, where the role tells who is meant', () => {
    const mayor = told('mayor', 'lindvik');
    assert.deepEqual(shown(directory(cast('a', row('Okoye', mayor)), cast('b', row('Tom Okoye', mayor)))), ['Tom Okoye: a b']);
    const unsure = directory(cast('a', row('Okoye')), cast('b', row('Tom Okoye', mayor)));
    assert.deepEqual(shown(unsure), ['Okoye: a', 'Tom Okoye: b']);
  });

  it('have the fullest name first, then the commonest', () => {
    const mayor = told('mayor', 'lindvik');
    const names = ['Bill Thorne', 'Bill Thorne', 'William Thorne', 'Thorne'];
    const made = directory(...names.map((name, nth) => cast(`s${String(nth)}`, row(name, mayor))));
    const [thorne, ...others] = made.people.list({ order: 'mention' }, ALL).items;
    assert.deepEqual(others, []);
    assert.deepEqual(made.people.known(thorne?.key ?? '')?.variants, ['Bill Thorne', 'Thorne', 'William Thorne']);
  });

  it('are counted however many they are and however often they speak', () => {
    const often = { mentionCount: 300, quoteCount: 70_000, reportedCount: 255, quotedWords: 3_000_000 };
    const crowd = Array.from({ length: 300 }, (_, nth) => row(`Someone Else${'x'.repeat(nth)}`));
    const speech = cast('a', ...crowd, row('Ada Berg', often));
    const made = directory(speech, cast('b', row('Ada Berg', { quoteCount: 1, quotedWords: 4 })));
    const [ada] = made.people.list({ order: 'count' }, ALL).items;
    assert.deepEqual([ada?.name, ada?.quotes, ada?.reported, ada?.mentions], ['Ada Berg', 70_001, 255, 301]);
    assert.deepEqual(
      made.people.places(ada?.key ?? '').map(({ row: nth, words }) => [nth, words]),
      [
        [300, 3_000_000],
        [0, 4],
      ],
    );
    made.remove(speech);
    made.add(cast('a', row('Bo Dahl')), 0);
    assert.deepEqual(
      made.people.list({ order: 'mention' }, ALL).items.map(({ name, quotes, mentions }) => [name, quotes, mentions]),
      [
        ['Bo Dahl', 0, 1],
        ['Ada Berg', 1, 1],
      ],
    );
  });

  it('leave a bare surname alone where two people have it', () => {
    const [mayor, other] = [told('mayor', 'lindvik'), told('mayor', 'brask')];
    const made = directory(cast('a', row('Tom Okoye', mayor)), cast('b', row('Ruth Okoye', other)), cast('c', row('Okoye', mayor)));
    assert.deepEqual(shown(made), ['Tom Okoye: a', 'Ruth Okoye: b', 'Okoye: c']);
  });

  it('are two of one name where what is told of them differs, which is offered as a doubt', () => {
    const made = directory(
      cast('a', row('Tom Okoye', told('mayor', 'lindvik'))),
      cast('b', row('Tom Okoye', told('striker', 'porto'))),
      cast('c', row('Thomas Okoye', told('mayor', 'lindvik'))),
    );
    assert.deepEqual(shown(made), ['Tom Okoye: a c', 'Tom Okoye: b']);
    const [mayor] = made.people.list({ order: 'mention' }, ALL).items;
    assert.deepEqual(made.people.known(mayor?.key ?? '')?.variants, ['Tom Okoye', 'Thomas Okoye']);
    assert.equal(made.people.known('nobody#1.1'), undefined);
  });

  it('join and leave a bare surname as others come and go', () => {
    const mayor = told('mayor', 'lindvik');
    const ruth = cast('b', row('Ruth Okoye', told('mayor', 'brask')));
    const made = directory(cast('a', row('Tom Okoye', mayor)), ruth, cast('c', row('Okoye', mayor)));
    assert.equal(shown(made).length, 3);
    made.remove(ruth);
    assert.deepEqual(shown(made), ['Tom Okoye: a c']);
    made.add(ruth, 1);
    assert.equal(shown(made).length, 3);
  });

  it('are found in the order asked for, whether few or many of them fit', () => {
    const names = Array.from(
      { length: 60 },
      (_, index) => `${index % 30 === 7 ? 'Ruth' : 'Tom'} Okoye${String.fromCharCode(97 + (index % 26))}${String(index)}`,
    );
    const made = directory(...names.map((name, index) => cast(`s${String(index)}`, row(name, { quoteCount: (index * 7) % 10 }))));
    for (const order of ['count', 'mention'] as const) {
      const all = made.people.list({ order }, ALL).items.map(({ name }) => name);
      for (const filter of ['Ruth', 'Tom', 'okoye', 'koyeh', 'nobody']) {
        const fitting = all.filter((name) => foldText(name).includes(foldText(filter)));
        assert.deepEqual(
          made.people.list({ order, filter }, ALL).items.map(({ name }) => name),
          fitting,
          `${order} ${filter}`,
        );
      }
    }
  });

  it('are one, or apart, where somebody has said so, as long as that stands', () => {
    const [mayor, striker] = [told('mayor', 'lindvik'), told('striker', 'porto')];
    const made = directory(
      cast('a', row('Tom Okoye', { ...mayor, oneWith: ['m1'] })),
      cast('b', row('Tom Okoye', { ...striker, oneWith: ['m1'] })),
      cast('c', row('Ann Lee', mayor)),
      cast('d', row('Ann Lee', { ...mayor, apart: '4f-2' })),
      cast('e', row('Ann Lee', { ...mayor, apart: '4f-2' })),
    );
    assert.deepEqual(shown(made), ['Tom Okoye: a b', 'Ann Lee: c', 'Ann Lee: d e']);
    for (const uri of ['b', 'd', 'e']) {
      made.remove(cast(uri));
      made.add(cast(uri, uri === 'b' ? row('Tom Okoye', striker) : row('Ann Lee', mayor)), uri.charCodeAt(0) - 97);
    }
    assert.deepEqual(shown(made), ['Tom Okoye: a', 'Tom Okoye: b', 'Ann Lee: c d e']);
  });

  it('have their counts added up, and are ordered by them', () => {
    const made = directory(
      cast('a', row('Ann Lee', { quoteCount: 1 }), row('Bo Dahl', { quoteCount: 2 })),
      cast('b', row('Ann Lee', { quoteCount: 2 })),
      cast('c', row('Ann Lee', { mentionCount: 4 })),
    );
    const [first, second] = made.people.list({ order: 'count' }, ALL).items;
    assert.match(first?.key ?? '', /^ann lee#/);
    assert.deepEqual(first, {
      key: first?.key ?? '',
      name: 'Ann Lee',
      quotes: 3,
      reported: 0,
      mentions: 6,
      sources: 3,
      places: 3,
      first: { uri: 'a', person: 0 },
      speaking: { sources: 2, first: { uri: 'a', person: 0 } },
    } satisfies SharedPerson);
    assert.equal(second?.name, 'Bo Dahl');
    assert.deepEqual(shown(made), ['Ann Lee: a b c', 'Bo Dahl: a']);
  });

  it('are listed by page, with how many there are', () => {
    const made = directory(cast('a', row('Ann Lee'), row('Bo Dahl'), row('Cy Moe')));
    const { total, items } = made.people.list({ order: 'mention' }, { offset: 1, limit: 1 });
    assert.deepEqual([total, items.map(({ name }) => name)], [3, ['Bo Dahl']]);
  });

  it('are found by parts of their names, those first that begin with what was typed', () => {
    const made = directory(cast('a', row('Zoë Ödberg'), row('Tom Berg'), row('Bergit Moe'), row('Ann Lee')));
    assert.deepEqual(
      made.people.list({ order: 'mention', filter: 'BERG' }, ALL).items.map(({ name }) => name),
      ['Bergit Moe', 'Tom Berg', 'Zoë Ödberg'],
    );
    assert.equal(made.people.indexOf({ uri: 'a', person: 1 }, { order: 'mention', filter: 'berg' }), 1);
    assert.equal(made.people.indexOf({ uri: 'a', person: 3 }, { order: 'mention', filter: 'berg' }), undefined);
  });

  it('are listed as speakers only where they speak', () => {
    const made = directory(cast('a', row('Ann Lee'), row('Bo Dahl', { reportedCount: 1 })));
    assert.deepEqual(shown(made, { order: 'mention', speakersOnly: true }), ['Bo Dahl: a']);
  });

  it('follow the order of the sources', () => {
    const made = directory(cast('a', row('Ann Lee'), row('BO DAHL')), cast('b', row('Bo Dahl')));
    made.reorder([
      ['a', 2],
      ['b', 1],
    ]);
    assert.deepEqual(shown(made), ['Bo Dahl: b a', 'Ann Lee: a']);
  });
});

describe('people of one source', () => {
  it('stay in order of mention, or are put in order of counts', () => {
    const people = [
      row('A', { quoteCount: 1 }),
      row('B', { quoteCount: 1, reportedCount: 2 }),
      row('C', { quoteCount: 1, mentionCount: 2 }),
    ];
    const names = (order: 'mention' | 'count'): string =>
      orderPeople(people, order, (one) => [one.quoteCount, one.reportedCount, one.mentionCount])
        .map(({ name }) => name)
        .join('');
    assert.deepEqual([names('mention'), names('count')], ['ABC', 'BCA']);
  });
});

/** A person in a source, with the place of the source. */
interface Naive {
  readonly uri: string;
  readonly order: number;
  readonly row: PersonRow;
}

/** All grouped anew, in the plainest way. */
function regrouped(
  casts: ReadonlyMap<string, { readonly cast: Cast; readonly order: number }>,
  selection: PeopleSelection,
): readonly string[] {
  const identity = new Identity();
  [...casts.values()].forEach(({ cast: one }, source) => identity.add({ ...one, source }));
  identity.settle();
  const places = [...casts]
    .flatMap(([uri, one], source) =>
      one.cast.people.map((person): Naive & { readonly key: string } => {
        const key = identity.personAt({ source, row: person.id }) ?? '';
        return { uri, order: one.order, row: person, key };
      }),
    )
    .sort((a, b) => a.order - b.order || a.row.id - b.row.id);
  const groups = new Map<string, Naive[]>();
  for (const { key, ...place } of places) {
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  const sum = (group: readonly Naive[], of: (one: PersonRow) => number): number => group.reduce((total, one) => total + of(one.row), 0);
  const people = [...groups.values()].map((group) => ({
    name: (group.find((one) => one.row.name.includes(' ')) ?? group[0])?.row.name ?? '',
    counts: [sum(group, (one) => one.quoteCount), sum(group, (one) => one.reportedCount), sum(group, (one) => one.mentionCount)] as const,
    places: group.map(({ uri, row: { id } }) => `${uri}${String(id)}`).join(' '),
    sources: new Set(group.map(({ uri }) => uri)).size,
  }));
  const ordered = orderPeople(people, selection.order, ({ counts }) => counts);
  const speaking = ordered.filter(({ counts }) => selection.speakersOnly !== true || counts[0] + counts[1] > 0);
  const query = new Query(selection.filter ?? '');
  return speaking
    .map((one) => ({ ...one, fit: query.fit(one.name, one.name) }))
    .filter(({ fit }) => fit !== undefined)
    .sort((a, b) => (a.fit ?? 0) - (b.fit ?? 0))
    .map(({ name, counts, places: where, sources }) => `${name} ${counts.join()} in ${String(sources)}: ${where}`);
}

const people = fc.array(
  fc.record({
    name: fc.constantFrom('Ann Lee', 'ANN LEE', 'Lee', 'lee', 'Bo Lee', 'Bo Dahl', 'Dahl', 'Cy van Dahl', 'van Dahl'),
    surname: fc.constantFrom(undefined, 'Lee', 'van Dahl'),
    quoteCount: fc.nat(2),
    reportedCount: fc.nat(1),
    mentionCount: fc.nat(3),
    evidence: fc.constantFrom(
      ...['mayor', 'dr.', 'coach'].map((role) => evidenceOf(undefined, { roles: [role], places: [], words: [] })),
      [],
    ),
  }),
  { maxLength: 4 },
);
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('put' as const), uri: fc.constantFrom('a', 'b', 'c', 'd', 'e'), people }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), uri: fc.constantFrom('a', 'b', 'c', 'd', 'e') }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('reorder' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('list' as const), order: fc.constantFrom('mention' as const, 'count' as const) }),
    },
  ),
  { maxLength: 20 },
);
/** So many others that a change does not make the list be sorted anew. */
const OTHERS = cast(
  'z',
  ...Array.from({ length: 60 }, (_, index) => row(`Di ${String.fromCharCode(65 + (index % 26)).repeat(1 + index / 26)}`)),
);

const SELECTIONS: readonly PeopleSelection[] = [
  { order: 'mention' },
  { order: 'count' },
  { order: 'count', speakersOnly: true },
  { order: 'mention', filter: 'lee' },
];

describe('a directory of people after many changes', () => {
  it('holds what all sources grouped anew give', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const made = new CastDirectory();
        const known = new Map([['z', { cast: OTHERS, order: 999 }]]);
        made.add(OTHERS, 999);
        const drop = (uri: string): void => {
          const before = known.get(uri);
          if (before !== undefined) {
            made.remove(before.cast);
            known.delete(uri);
          }
        };
        for (const step of all) {
          if (step.kind === 'put') {
            drop(step.uri);
            const fresh = cast(
              step.uri,
              ...step.people.map(({ surname, ...one }) => row(one.name, { ...one, ...(surname === undefined ? {} : { surname }) })),
            );
            known.set(step.uri, { cast: fresh, order: step.uri.charCodeAt(0) });
            made.add(fresh, step.uri.charCodeAt(0));
          } else if (step.kind === 'remove') {
            drop(step.uri);
          } else if (step.kind === 'reorder') {
            for (const [uri, one] of known) {
              known.set(uri, { ...one, order: -one.order });
            }
            made.reorder([...known].map(([uri, { order }]) => [uri, order]));
          } else {
            made.people.list({ order: step.order }, ALL);
          }
        }
        for (const selection of SELECTIONS) {
          const listed = made.people.list(selection, ALL).items.map(({ key, name, quotes, reported, mentions, sources }) => {
            const where = made.people.places(key).map(({ uri, row: id }) => `${uri}${String(id)}`);
            return `${name} ${[quotes, reported, mentions].join()} in ${String(sources)}: ${where.join(' ')}`;
          });
          assert.deepEqual(listed, regrouped(known, selection), JSON.stringify(selection));
        }
      }),
      { numRuns: 500 },
    );
  });
});
