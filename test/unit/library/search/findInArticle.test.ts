/** Where the words stand that were looked for. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { markdown } from '../../../../src/formats/markdown.ts';
import { findInArticle } from '../../../../src/library/search/findInArticle.ts';
import { parseQuery } from '../../../../src/library/search/searchQuery.ts';

const text = `# The harbour

The harbour was built in 1871. “We will **miss the
cranes**,” said Zoë Ødegård. Nobody&nbsp;else will.

${'Nothing is said here of what is looked for. '.repeat(20)}

The cranes are gone.`;

const article = markdown.read(text, { fileName: 'a.md' });
const find = (typed: string, limit = 3): readonly string[] =>
  findInArticle(article, parseQuery(typed).terms, limit).map(({ start, end }) => text.slice(start, end));

describe('finding words in an article', () => {
  for (const [typed, expected] of [
    ['crane', ['cranes', 'cranes']],
    ['crane ', []],
    ['"miss the cranes"', ['miss the\ncranes']],
    ['odegard', ['Ødegård']],
    ['cranes odegard', ['cranes**,” said Zoë Ødegård']],
    ['nobody else', ['Nobody&nbsp;else']],
    ['harbour built', ['harbour\n\nThe harbour was built']],
    ['cranes zebra', []],
  ] as const) {
    it(`${typed} finds ${JSON.stringify(expected)}`, () => assert.deepEqual(find(typed), expected));
  }

  it('finds no more places than wanted', () => assert.equal(find('said', 2).length, 2));

  it('shows what stands around', () => {
    const [place] = findInArticle(article, parseQuery('"miss the cranes"').terms, 1);
    assert.deepEqual(
      [place?.before, place?.words, place?.after],
      ['The harbour was built in 1871. “We will ', 'miss the cranes', ',” said Zoë Ødegård. Nobody\u00a0else will.'],
    );
    const [third] = findInArticle(article, parseQuery('odegard').terms, 1);
    assert.deepEqual(third?.before, '“We will miss the cranes,” said Zoë ');
    const [last] = findInArticle(article, parseQuery('gone').terms, 1);
    assert.deepEqual([last?.before, last?.after], ['The cranes are ', '.']);
  });

  it('finds every word of any text where it stands', () => {
    const words = fc.array(fc.constantFrom('Anna', 'said', '“no”', 'Zoë', '*', '1871', '\n\n', 'Ödegård,'), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.nat(), (all, index) => {
        const word = all[index % all.length] ?? '';
        const source = all.join(' ');
        const { terms } = parseQuery(`${word} `);
        const places = findInArticle(markdown.read(source, { fileName: 'a.md' }), terms, 100);
        const bare = word.replace(/[^\p{L}\p{N}]/gu, '');
        assert.ok(terms.length === 0 || places.length > 0);
        assert.ok(places.every(({ start, end }) => source.slice(start, end) === bare));
      }),
    );
  });
});
