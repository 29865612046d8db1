/** Bibliographies in BibTeX, whole, odd and broken. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { bibtexEntries } from '../../../../src/formats/bibliography/bibtex.ts';
import type { BibliographyEntry } from '../../../../src/formats/bibliography/entry.ts';
import { bibtexText } from '../../../../src/formats/bibliography/bibtexText.ts';

const read = (text: string): readonly BibliographyEntry[] => [...bibtexEntries(text)];

describe('BibTeX', () => {
  it('gives key, title, first author, year, address and DOI', () => {
    const text = `
      % the papers
      @Article{berglund2025harbour,
        author = {Berglund, Anna and Holm, Per},
        title  = "The {Old} Harbour",
        year   = 2025,
        url    = {https://news.example/harbour?id=1\\&x=2},
        doi    = {10.1000/182},
      }`;
    assert.deepEqual(read(text), [
      {
        key: 'berglund2025harbour',
        title: 'The Old Harbour',
        author: 'Berglund, Anna',
        year: '2025',
        url: 'https://news.example/harbour?id=1&x=2',
        doi: '10.1000/182',
      },
    ]);
  });

  it('reads nested braces, and quotation marks in braces', () => {
    assert.deepEqual(read('@misc{a, title = {A {B {C}} "D" E}, note = "x {"} y"}\n@misc{b, title={F}}'), [
      { key: 'a', title: 'A B C "D" E' },
      { key: 'b', title: 'F' },
    ]);
  });

  it('follows strings, months and joined pieces', () => {
    const text =
      '@string{gaz = "Invented Gazette"}\n@string(one = {Part } # "one")\n@article{a, title = gaz # ": " # one, date = {2024-05}, month = may}';
    assert.deepEqual(read(text), [{ key: 'a', title: 'Invented Gazette: Part one', year: '2024' }]);
  });

  it('passes over comments, preambles and what stands between entries', () => {
    const text = 'Mail anna@example.org.\n@comment{@misc{no, title={x}}}\n@preamble{"\\def\\x{y}"}\n@misc(yes, title = {z})';
    assert.deepEqual(read(text), [{ key: 'yes', title: 'z' }]);
  });

  it('takes the address out of howpublished, and the editor where there is no author', () => {
    assert.deepEqual(read('@misc{k, editor = {Ann Hall}, howpublished = {\\url{https://a.example/b_c}}}'), [
      { key: 'k', author: 'Ann Hall', url: 'https://a.example/b_c' },
    ]);
  });

  for (const [name, broken] of [
    ['a brace that is not closed', '@misc{a, title = {An open\n'],
    ['marks that are not closed', '@misc{a, title = "An open\n'],
    ['a key alone', '@misc{a\n'],
    ['a field without a value', '@misc{a, title = \n'],
    ['a comma that is missing', '@misc{a title = {x}}\n'],
    ['a closing brace too many', '@misc{a, title = {x}}}\n'],
    ['an entry without a key', '@misc{, title = {x}}\n'],
    ['a type alone', '@misc\n'],
  ] as const) {
    it(`reads what stands around ${name}`, () => {
      const keys = read(`@misc{before, title={x}}\n${broken}@misc{after, title={y}}\n`).map(({ key }) => key);
      assert.deepEqual([keys[0], keys.at(-1)], ['before', 'after']);
    });
  }

  it('reads any text, in time in proportion to its length', () => {
    const unit = fc.constantFrom(...'@{}()"#=,\n \\abc1'.split(''), '@misc{k,', 'title = ');
    fc.assert(fc.property(fc.string({ unit, maxLength: 200 }), (text) => read(text).every(({ key }) => key !== '')));
    const started = performance.now();
    read('@misc{a, title = {'.repeat(100_000));
    read('@misc{a, title = {x\n'.repeat(100_000));
    read('@misc{a, title = {x}}'.repeat(100_000));
    assert.ok(performance.now() - started < 5000);
  });
});

describe('a BibTeX value', () => {
  for (const [value, shown] of [
    ['G{\\"o}del, Escher', 'Gödel, Escher'],
    ["Caf\\'e \\'{e}t\\'{\\i} {\\'\\i}", 'Café étí í'],
    ['\\c{c}a \\v{S}koda \\v Z \\H{o} \\k{a} \\~n \\r{a}', 'ça Škoda Ž ő ą ñ å'],
    ['Stra{\\ss}e {\\O}re \\aa{}b \\L{}odz \\ae on', 'Straße Øre åb Łodz æon'],
    ['R\\&D at 50\\% for \\$5', 'R&D at 50% for $5'],
    ["``So it is'' -- or not --- 1--2", '“So it is” – or not — 1–2'],
    ['an \\emph{old} {\\em one}~here', 'an old one here'],
    ['two\n   lines', 'two lines'],
  ] as const) {
    it(`${JSON.stringify(value)} shows ${shown}`, () => assert.equal(bibtexText(value), shown));
  }
});
