/** Files of YAML beside sources. */
import { strict as assert } from 'node:assert';
import { readSidecarYaml } from '../../../../src/formats/bibliography/sidecarYaml.ts';

describe('a YAML file beside a source', () => {
  const FIELDS =
    'citekey: lopez2025\ntitle: A clinic\nauthor: [Maria Lopez, Sam Ito]\ndate: 2025-02-03\nurl: https://gazette.example/clinic\n';
  const ENTRY = {
    key: 'lopez2025',
    title: 'A clinic',
    author: 'Maria Lopez, Sam Ito',
    year: '2025',
    url: 'https://gazette.example/clinic',
  };

  it('has the fields of front matter, with fences or without', () => {
    for (const text of [FIELDS, `---\n${FIELDS}`, `---\n${FIELDS}---\n`, `---\n${FIELDS}...\n`, FIELDS.replaceAll('\n', '\r\n')]) {
      assert.deepEqual(readSidecarYaml(text), { kind: 'entries', entries: [ENTRY] }, text);
    }
    assert.deepEqual(readSidecarYaml('id: lopez\ntype: article-newspaper\n'), { kind: 'entries', entries: [{ key: 'lopez' }] });
  });

  it('says without a key what its source is known by', () => {
    const facts = { title: 'A clinic', date: '2025-02-03', address: 'https://gazette.example/clinic' };
    assert.deepEqual(readSidecarYaml(FIELDS.replace('citekey', 'key')), { kind: 'entries', entries: [], facts });
    assert.deepEqual(readSidecarYaml('title: A clinic\n'), { kind: 'entries', entries: [], facts: { title: 'A clinic' } });
    assert.deepEqual(readSidecarYaml('author: Maria Lopez\n'), { kind: 'entries', entries: [] });
  });

  it('gives nothing where it is something else', () => {
    for (const text of ['', '# nothing yet\n', 'id: lopez\n', 'citekey: not a key\n', '- a\n- b\n', 'words', '3']) {
      assert.deepEqual(readSidecarYaml(text), { kind: 'entries', entries: [] }, text);
    }
    assert.deepEqual(readSidecarYaml(`citekey: a\nnote: ${'x'.repeat(60_000)}\n`), { kind: 'entries', entries: [] });
  });

  it('says where it is broken, and grows from no alias', () => {
    const broken = readSidecarYaml('title: A clinic\nauthor: "Maria\ncitekey: lopez\n');
    assert.ok(broken.kind === 'broken');
    assert.ok(broken.at >= 'title: A clinic\n'.length);
    assert.match(broken.message, /quote/);
    assert.equal(readSidecarYaml('author: *nobody\n').kind, 'broken');
    const bomb = [
      'a0: &a0 [x, x, x, x]',
      ...Array.from({ length: 9 }, (_, i) => `a${String(i + 1)}: &a${String(i + 1)} [${`*a${String(i)},`.repeat(9)}]`),
    ];
    assert.equal(readSidecarYaml(bomb.join('\n')).kind, 'broken');
  });
});
