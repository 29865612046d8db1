/** A page names what it was told of by numbers, and nothing else is known by them. */
import { strict as assert } from 'node:assert';
import type { SharedPerson } from '../../../../src/library/sourceQueries.ts';
import { ToldThings } from '../../../../src/vscode/person/toldThings.ts';

function personOf(key: string): SharedPerson {
  return { key, name: key, quotes: 0, reported: 0, mentions: 1, sources: 1, places: 1, first: { uri: 'a', person: 0 } };
}

describe('what a page was told of', () => {
  it('has a number for each source, the same one each time, and none for others', () => {
    const told = new ToldThings();
    assert.deepEqual(
      ['a', 'b', 'a'].map((uri) => told.idOfSource(uri)),
      [0, 1, 0],
    );
    assert.deepEqual([told.source(1), told.source(2), told.source(-1)], ['b', undefined, undefined]);
  });

  it('counts the changes of those alone', () => {
    const told = new ToldThings();
    told.idOfSource('a');
    assert.deepEqual(
      ['a', 'b', 'a'].map((uri) => told.changed(uri)),
      [true, false, true],
    );
    assert.deepEqual(
      ['a', 'b'].map((uri) => told.version(uri)),
      [2, 0],
    );
  });

  it('has a number for each person as long as he or she is remembered', () => {
    const told = new ToldThings();
    const first = told.idOfPerson(personOf('first'));
    assert.equal(told.idOfPerson(personOf('first')), first);
    for (let nth = 0; nth < 6000; nth++) {
      told.idOfPerson(personOf(String(nth)));
    }
    assert.equal(told.person(first), undefined);
    const again = told.idOfPerson(personOf('first'));
    assert.deepEqual([told.person(again)?.key, told.person(-1)], ['first', undefined]);
  });
});
