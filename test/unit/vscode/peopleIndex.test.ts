/** One person named in several sources is one entry. */
import { strict as assert } from 'node:assert';
import type { DigestPerson } from '../../../src/library/digest.ts';
import { orderPeople, type PersonPlace, sharedPeople } from '../../../src/vscode/views/peopleIndex.ts';
import type { SourceFile } from '../../../src/vscode/workspace/sourceModel.ts';

function place(file: string, name: string, counts: Partial<DigestPerson> = {}): PersonPlace {
  const person: DigestPerson = {
    id: 0,
    name,
    surname: name.split(' ').at(-1) ?? name,
    variants: [name],
    mentionCount: 1,
    quoteCount: 0,
    reportedCount: 0,
    first: { start: 0, end: name.length },
    ...counts,
  };
  return { file: { key: file } as SourceFile, person };
}

const shown = (places: readonly PersonPlace[]): readonly string[] =>
  sharedPeople(places).map((one) => `${one.name}: ${one.places.map(({ file }) => file.key).join(' ')}`);

describe('people across sources', () => {
  it('joins the same full name, however it is cased or composed', () => {
    assert.deepEqual(shown([place('a', 'José Peña'), place('b', 'JOSÉ PEÑA'.normalize('NFD')), place('b', 'Ada Peña')]), [
      'José Peña: a b',
      'Ada Peña: b',
    ]);
  });

  it('joins a bare surname to the one full name that has it', () => {
    assert.deepEqual(shown([place('a', 'Okoye'), place('b', 'Tom Okoye')]), ['Tom Okoye: b a']);
  });

  it('leaves a bare surname alone where two people have it', () => {
    assert.deepEqual(shown([place('a', 'Tom Okoye'), place('b', 'Ruth Okoye'), place('c', 'Okoye')]), [
      'Tom Okoye: a',
      'Ruth Okoye: b',
      'Okoye: c',
    ]);
  });

  it('adds up the counts and orders by them', () => {
    const people = sharedPeople([
      place('a', 'Ann Lee', { quoteCount: 1 }),
      place('a', 'Bo Dahl', { quoteCount: 2 }),
      place('b', 'Ann Lee', { quoteCount: 2 }),
    ]);
    assert.deepEqual(
      orderPeople(people, 'count', (one) => [one.quotes, one.reported, one.mentions]).map((one) => [one.name, one.quotes, one.mentions]),
      [
        ['Ann Lee', 3, 2],
        ['Bo Dahl', 2, 1],
      ],
    );
    assert.deepEqual(
      orderPeople(people, 'mention', () => [0, 0, 0]).map((one) => one.name),
      ['Ann Lee', 'Bo Dahl'],
    );
  });
});
