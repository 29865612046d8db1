/** Which entry of a bibliography is that of a source. */
import { strict as assert } from 'node:assert';
import type { BibliographyEntry } from '../../../../src/formats/bibliography/entry.ts';
import { KeyTable, type MatchedSource } from '../../../../src/library/bibliography/keyTable.ts';

const ENTRIES: readonly BibliographyEntry[] = [
  { key: 'harbour', title: 'The Old Harbour', year: '2025', url: 'https://www.news.example/harbour/?utm_source=x' },
  { key: 'clinic', title: 'A clinic without a doctor', year: '2024' },
  { key: 'twice1', title: 'Weather', year: '2024' },
  { key: 'twice2', title: 'Weather', year: '2025' },
  { key: 'same1', title: 'Obituaries', year: '2024' },
  { key: 'same2', title: 'obituaries.', year: '2024' },
  { key: 'paper', title: 'On bridges', doi: '10.1000/AB.1' },
  { key: 'undated', title: 'Señor Peña’s “bridge”' },
];

function tableOf(entries: readonly BibliographyEntry[]): KeyTable {
  const table = new KeyTable();
  entries.forEach((entry) => table.add(entry));
  return table;
}

describe('the entry of a source', () => {
  const table = tableOf(ENTRIES);
  const keyOf = (source: MatchedSource): string | undefined => table.find(source)?.key;

  it('is the one with its address, however that is written', () => {
    for (const address of [
      'http://news.example/harbour',
      'https://News.example/harbour/#part',
      'https://www.news.example/harbour?fbclid=1',
    ]) {
      assert.equal(keyOf({ address, title: 'Another title' }), 'harbour', address);
    }
    assert.equal(keyOf({ address: 'https://news.example/harbour?page=2' }), undefined);
  });

  it('is the one with its DOI', () => {
    assert.equal(keyOf({ address: 'https://doi.org/10.1000/ab.1' }), 'paper');
    assert.equal(keyOf({ address: 'https://dx.doi.org/10.1000/ab.2' }), undefined);
  });

  it('is the one with its title and year, blind to case, accents and marks', () => {
    assert.equal(keyOf({ title: 'A CLINIC without a doctor', date: '2024-02-03' }), 'clinic');
    assert.equal(keyOf({ title: 'A clinic without a doctor', date: '2023-02-03' }), undefined);
    assert.equal(keyOf({ title: "Senor Pena's bridge", date: '2023-02-03' }), 'undated');
    assert.equal(keyOf({ title: 'Weather', date: '2025-01-01' }), 'twice2');
  });

  it('is none where several fit, or nothing tells', () => {
    assert.equal(keyOf({ title: 'Weather' }), undefined);
    assert.equal(keyOf({ title: 'Obituaries', date: '2024-01-01' }), undefined);
    assert.equal(keyOf({ title: '' }), undefined);
    assert.equal(keyOf({}), undefined);
  });

  it('with a key that stands twice is the first', () => {
    const twice = tableOf([
      { key: 'k', title: 'One' },
      { key: 'k', title: 'Two' },
    ]);
    assert.deepEqual([...twice.entries], [{ key: 'k', title: 'One' }]);
    assert.equal(twice.find({ title: 'Two' }), undefined);
  });
});
