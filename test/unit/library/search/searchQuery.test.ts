/** What a person may type to search. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isEmptyQuery, parseQuery } from '../../../../src/library/search/searchQuery.ts';

/** Terms as a person would write them down: words with spaces, a star for the beginning of a word. */
const terms = (typed: string): readonly string[] =>
  parseQuery(typed).terms.map(({ words, isPrefix }) => words.join(' ') + (isPrefix ? '*' : ''));

describe('what was typed to search', () => {
  for (const [typed, expected] of [
    ['harbour', ['harbour*']],
    ['harbour ', ['harbour']],
    ['miss the cra', ['miss', 'the', 'cra*']],
    ['“Miss the Cranes”', ['miss the cranes']],
    ['"miss the cra', ['miss the cra*']],
    ['cran* harbour ', ['cran*', 'harbour']],
    ['"permanent peace" Zoë', ['permanent peace', 'zoe*']],
    ['don’t', ['don t']],
    ['vice-pre', ['vice pre*']],
    ['"miss the cr', ['miss the']],
    ['習近', ['習 近*']],
    ['speaker:ann speaker', ['speaker*']],
    ['— … “', []],
  ] as const) {
    it(`${typed} looks for ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(terms(typed), expected));
  }

  it('may name the speaker and the source, with one word or with several in marks', () => {
    const query = parseQuery('speaker:"Anna Berg" cranes source:Times speaker:mayor');
    assert.deepEqual(query, {
      terms: [{ words: ['cranes'], isPrefix: false }],
      speaker: ['anna', 'berg', 'mayor'],
      source: ['times'],
    });
    assert.deepEqual(parseQuery('Speaker:“Zoë').speaker, ['zoe']);
  });

  it('is nothing when there is nothing to look for', () => {
    assert.ok(isEmptyQuery(parseQuery(' “” speaker: ')), JSON.stringify(parseQuery(' “” speaker: ')));
    assert.ok(!isEmptyQuery(parseQuery('source:a')));
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        assert.ok(parseQuery(typed).terms.every(({ words }) => words.length > 0 && words.every((word) => word !== '')));
      }),
    );
  });
});
