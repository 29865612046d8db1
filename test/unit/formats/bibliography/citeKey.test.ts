/** Keys that sources are cited by. */
import { strict as assert } from 'node:assert';
import { isCiteKey, makeCiteKey } from '../../../../src/formats/bibliography/citeKey.ts';

describe('a cite key', () => {
  it('is made of surname, year and first word of the title', () => {
    const free = (): boolean => false;
    assert.equal(makeCiteKey({ byline: 'Anna Berglund', date: '2025-04-13', title: 'The old harbour' }, free), 'berglund2025old');
    assert.equal(
      makeCiteKey({ byline: 'Zoë Müller-Łoś and Bo Lee', date: '2024-01-01', title: 'A “Clinic” closes' }, free),
      'mullerlos2024clinic',
    );
    assert.equal(makeCiteKey({ publisher: 'The Invented Gazette', title: '7 days' }, free), 'invented7');
    assert.equal(makeCiteKey({}, free), 'source');
    assert.equal(makeCiteKey({ title: 'The' }, free), 'sourcethe');
  });

  it('is made another one where it is taken', () => {
    const taken = new Set(['lee2024it', 'lee2024ita']);
    const made = (): string => makeCiteKey({ byline: 'Bo Lee', date: '2024-01-01', title: 'It' }, (key) => taken.has(key));
    assert.equal(made(), 'lee2024itb');
    Array.from('bcdefghijklmnopqrstuvwxyz').forEach((letter) => taken.add(`lee2024it${letter}`));
    assert.equal(made(), 'lee2024itaa');
  });

  it('is what BibTeX takes', () => {
    for (const key of ['lee2024', 'Lee:2024/a', 'DBLP:conf/x-1', 'müller', '7']) {
      assert.ok(isCiteKey(key), key);
    }
    for (const text of ['', 'a b', 'a,b', 'a}b', '@a', 'a"b', 'x'.repeat(201)]) {
      assert.equal(isCiteKey(text), false, text);
    }
  });
});
