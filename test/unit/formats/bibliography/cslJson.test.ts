/** Bibliographies in CSL-JSON. */
import { strict as assert } from 'node:assert';
import { cslEntries } from '../../../../src/formats/bibliography/cslJson.ts';

describe('CSL-JSON', () => {
  const item = {
    id: 'lopez2025clinic',
    type: 'article-newspaper',
    title: 'A clinic <i>without</i> a doctor',
    author: [{ family: 'Lopez', given: 'Maria' }],
    issued: { 'date-parts': [[2025, 2, 3]] },
    URL: 'https://gazette.example/clinic',
    DOI: '10.1/x',
  };
  const entry = {
    key: 'lopez2025clinic',
    title: 'A clinic without a doctor',
    author: 'Lopez, Maria',
    year: '2025',
    url: 'https://gazette.example/clinic',
    doi: '10.1/x',
  };

  it('is a list of items, a list with a name, or one item', () => {
    assert.deepEqual(cslEntries(JSON.stringify([item])), [entry]);
    assert.deepEqual(cslEntries(JSON.stringify({ items: [item] })), [entry]);
    assert.deepEqual(cslEntries(JSON.stringify(item)), [entry]);
  });

  it('gives the citation key where there is one, and dates in any form', () => {
    assert.deepEqual(cslEntries('[{"id": 7, "title": "x", "citation-key": "k", "issued": {"raw": "May 2024"}}]'), [
      { key: 'k', title: 'x', year: '2024' },
    ]);
    assert.deepEqual(cslEntries('[{"id": 7, "title": "x", "author": [{"literal": "The Press"}], "issued": "2023"}]'), [
      { key: '7', title: 'x', author: 'The Press', year: '2023' },
    ]);
  });

  it('of anything else is empty, and of what is no JSON nothing', () => {
    for (const other of ['{}', '[]', '[1, null, "x"]', '{"name": "a-package", "id": "x"}', '3']) {
      assert.deepEqual(cslEntries(other), [], other);
    }
    assert.equal(cslEntries('[{"id": '), undefined);
  });
});
