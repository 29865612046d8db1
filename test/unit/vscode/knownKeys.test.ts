/** Whose cite key is whose, by what stands beside a source and in bibliographies. */
import { strict as assert } from 'node:assert';
import { KnownKeys } from '../../../src/vscode/bibliography/knownKeys.ts';

const SOURCE = 'file:///sources/scan.pdf';

/** A bibliography with two editions of one title. */
function known(): KnownKeys {
  const keys = new KnownKeys([]);
  keys.add({ key: 'ferry2024', title: 'The ferry landing', year: '2024' });
  keys.add({ key: 'ferry2025', title: 'The ferry landing', year: '2025' });
  return keys;
}

describe('the cite key of a source', () => {
  it('is found by what a file beside it says, before what the source says itself', () => {
    const keys = known();
    const source = { uri: SOURCE, title: 'scan 0001', date: '2024-05-01' };
    assert.equal(keys.keyOf(source), undefined);
    keys.addFacts({ source: SOURCE, facts: { title: 'The Ferry Landing' } });
    assert.equal(keys.keyOf(source), 'ferry2024');
    keys.addFacts({ source: SOURCE, facts: { title: 'The Ferry Landing', date: '2025-05-01' } });
    assert.equal(keys.keyOf(source), 'ferry2025');
    assert.deepEqual(keys.knownKey('ferry2025'), { key: 'ferry2025', title: 'The ferry landing', source: SOURCE });
  });

  it('is first what its own head says, and what is in a file beside it', () => {
    const keys = known();
    keys.addFacts({ source: SOURCE, facts: { title: 'The ferry landing', date: '2025' } });
    assert.equal(keys.keyOf({ uri: SOURCE, citekey: 'own' }), 'own');
    keys.addSidecar({ source: SOURCE, entry: { key: 'beside' } });
    assert.equal(keys.keyOf({ uri: SOURCE }), 'beside');
  });

  it('is not taken from what stands beside another source', () => {
    const keys = known();
    keys.addFacts({ source: SOURCE, facts: { title: 'The ferry landing', date: '2025' } });
    assert.equal(keys.keyOf({ uri: 'file:///sources/other.pdf', title: 'scan 0002' }), undefined);
  });
});
