/** Entries that are written into bibliographies can be read again, and leave what is there as it is. */
import { strict as assert } from 'node:assert';
import { bibtexEntries } from '../../../src/formats/bibliography/bibtex.ts';
import { cslEntries } from '../../../src/formats/bibliography/cslJson.ts';
import { appendBibtex, appendCsl, type Insertion } from '../../../src/vscode/bibliography/writeEntry.ts';

const SOURCE = {
  title: 'R&D at 50% {sic}',
  byline: 'Anna Berglund, Per Holm',
  publisher: 'The Gazette',
  date: '2025-04-13',
  address: 'https://a.example/x_y?z=1%20',
};
const applied = (text: string, { at, text: added }: Insertion): string => text.slice(0, at) + added + text.slice(at);

describe('an entry for a source', () => {
  it('in BibTeX stands behind all others', () => {
    const before = '@misc{a, title = {x}}';
    const after = applied(before, appendBibtex(before, 'b', SOURCE));
    assert.equal(
      after,
      `${before}\n\n@article{b,\n  author = {Anna Berglund and Per Holm},\n  title = {R\\&D at 50\\% \\{sic\\}},\n  journal = {The Gazette},\n  year = {2025},\n  date = {2025-04-13},\n  url = {https://a.example/x_y?z=1%20},\n}\n`,
    );
    assert.deepEqual(
      [...bibtexEntries(after)].map(({ key }) => key),
      ['a', 'b'],
    );
  });

  it('in BibTeX is the first, and has no field of nothing', () => {
    assert.equal(applied('', appendBibtex('', 'b', { title: 'x' })), '@misc{b,\n  title = {x},\n}\n');
    assert.equal(appendBibtex('@misc{a}\r\n', 'b', {}).text, '\r\n@misc{b,\r\n}\r\n');
  });

  for (const before of [
    '',
    '[]',
    '[\n]\n',
    '[{"id":"a","title":"x"}]',
    '[\n  {\n    "id": "a",\n    "title": "x"\n  }\n]\n',
    '[{"id":"a","title":"]"} ]',
  ]) {
    it(`in CSL-JSON stands behind all others of ${JSON.stringify(before)}`, () => {
      const insertion = appendCsl(before, 'b', SOURCE) ?? assert.fail();
      const after = applied(before, insertion);
      const known = before.includes('"a"') ? ['a'] : [];
      assert.deepEqual(
        cslEntries(after)?.map(({ key }) => key),
        [...known, 'b'],
        after,
      );
      assert.ok(after.startsWith(before.slice(0, insertion.at)));
      assert.equal(cslEntries(after)?.at(-1)?.author, 'Berglund, Anna');
    });
  }

  it('in CSL-JSON is not written into what is no list of items', () => {
    for (const before of ['{"items": []}', '[{"id": ', 'x]']) {
      assert.equal(appendCsl(before, 'b', SOURCE), undefined);
    }
  });
});
