/** Names that mean one person are joined, and those of two are not. */
import { strict as assert } from 'node:assert';
import { textOf } from '../../../../src/core/span.ts';
import { recognizePeople } from '../../../../src/core/people/recognize.ts';
import { type Resolution, resolvePeople } from '../../../../src/core/people/resolve.ts';
import { splitSentences } from '../../../../src/core/text/sentences.ts';
import { tokenize } from '../../../../src/core/text/tokenizer.ts';
import { WordTable } from '../../../../src/core/text/wordTable.ts';
import { articleOf } from '../../../support/articleOf.ts';

const words = new WordTable();

function resolve(text: string): Resolution {
  const article = articleOf(text);
  const tokens = tokenize(article, words);
  return resolvePeople(recognizePeople(tokens, splitSentences(tokens), article));
}

/** Each mention with whom it means: `Ostrelik = Martin Ostrelik`. */
function readings(text: string): string[] {
  const { mentions, people } = resolve(text);
  const name = (id: number): string => people[id]?.name ?? '?';
  return mentions.map(
    (mention) =>
      `${textOf(text, mention)} = ${mention.person === undefined ? (mention.candidates ?? []).map(name).join(' or ') : name(mention.person)}`,
  );
}

const people = (text: string): string[] => resolve(text).people.map((person) => person.name);

describe('people', () => {
  it('are one by full name, surname, given name and title', () =>
    assert.deepEqual(people('Mr. Ostrelik came. Martin Ostrelik spoke, and Ostrelik left. “Bye, Martin,” said Mr. Ostrelik.'), [
      'Martin Ostrelik',
    ]));

  it('are in order of first mention, by a bare surname too', () =>
    assert.deepEqual(people('Mr. Hollis met Anna Wrenfield. David Hollis smiled.'), ['David Hollis', 'Anna Wrenfield']));

  it('are one with a middle initial, a short form, an initial', () => {
    assert.deepEqual(people('Robert F. Hollis spoke. Bob Hollis left. R. Hollis wrote.'), ['Robert F. Hollis']);
  });

  it('are one with the nickname in marks', () => {
    assert.deepEqual(people('Walter "Sparky" Henderson spoke. Then Sparky Henderson left.'), ['Walter "Sparky" Henderson']);
  });

  it('are one where a name is misspelt once', () =>
    assert.deepEqual(people('Martin Ostrelik came. Ostrelik spoke. Mr. Ostrelick left. Martin Ostrellik slept.'), ['Martin Ostrelik']));

  it('are two with two surnames that differ by a letter, each with a full name', () =>
    assert.deepEqual(people('Peter Anderson met Susan Andersen.'), ['Peter Anderson', 'Susan Andersen']));

  it('are two with one surname, told apart by title', () => {
    assert.deepEqual(readings('David Hollis met Anna Hollis. Mrs. Hollis spoke to Mr. Hollis.').slice(2), [
      'Hollis = Anna Hollis',
      'Hollis = David Hollis',
    ]);
  });

  it('are two with one surname, and a mention that fits both says so', () => {
    assert.deepEqual(readings('David Hollis met Anna Hollis. Then Hollis spoke.').at(-1), 'Hollis = David Hollis or Anna Hollis');
  });

  it('keep the bare surname that one was called by before the other came', () => {
    assert.deepEqual(readings('David Hollis came. Then Hollis spoke. Anna Hollis sang. Hollis left.').at(-1), 'Hollis = David Hollis');
  });

  it('are the one of two whom the article names far more often', () => {
    const text = 'David Hollis sang. David Hollis ran. David Hollis met Anna Hollis. Then Hollis spoke.';
    assert.equal(readings(text).at(-1), 'Hollis = David Hollis');
    assert.equal(readings(text.replace('David Hollis ran', 'He ran')).at(-1), 'Hollis = David Hollis or Anna Hollis');
  });

  it('are two as father and son', () => assert.equal(people('Robert Hollis Jr. met Robert Hollis Sr. there.').length, 2));

  it('have the family name first where the text calls them by it', () => {
    const [person] = resolve('President Park Jin-ho spoke. Mr. Park left.').people;
    assert.equal(person?.surname, 'Park');
  });

  it('have the surname without particles and suffix', () => {
    assert.equal(resolve('Critics met Pieter van der Walsum Jr. there.').people[0]?.surname, 'Walsum');
  });

  it('have their names as shown, with single spaces', () => assert.deepEqual(people('We met Helen\u00a0 Marsh.'), ['Helen Marsh']));

  it('have all forms of the name, the fullest first', () => {
    assert.deepEqual(resolve('Hollis won. David Hollis won. “David,” said Mr. Hollis.').people[0]?.variants, [
      'David Hollis',
      'Hollis',
      'David',
    ]);
  });

  for (const [text, role] of [
    ['US Special Envoy Martin Ostrelik left.', 'US Special Envoy'],
    ['Then former US President David Hollis spoke.', 'former US President'],
    ['Anna Wrenfield, the Russian foreign minister, left.', 'Russian foreign minister'],
    ['Anna Wrenfield, mayor of Lisbon, left.', 'mayor of Lisbon'],
    ['Then Sen. Laura Brightwater spoke.', 'Sen.'],
    ['The striker Peter Vandermolen scored.', 'striker'],
    ['Then Mr. Hollis spoke.', undefined],
    ['Anna Wrenfield, who was late, left.', undefined],
  ] as const) {
    it(`have the role that the text gives: ${text}`, () => {
      const [person] = resolve(text).people;
      assert.ok(person !== undefined);
      assert.equal(person.role, role);
      assert.equal(person.roleSpan === undefined ? undefined : textOf(text, person.roleSpan), role);
    });
  }

  for (const [text, gender] of [
    ['Then Mrs. Quorrindale spoke.', 'female'],
    ['Then King Xanthrib spoke.', 'male'],
    ['Susan Quorrindale spoke.', 'female'],
    ['Then Mr. Quorrindale spoke.', 'male'],
    ['Then Senator Quorrindale took his hat.', 'male'],
    ['Then Senator Quorrindale left. She took a hat.', 'female'],
    ['Then Senator Quorrindale said she was late.', 'female'],
    ['Then Senator Quorrindale told her to go.', undefined],
    ['Susan Quorrindale spoke. He was late. Quorrindale said he left. Quorrindale took his hat.', 'male'],
    ['Susan Quorrindale spoke. He was late. Quorrindale said he left.', 'female'],
    ['Then Senator Quorrindale spoke.', undefined],
  ] as const) {
    it(`have the gender that the text or the name tells: ${text}`, () => assert.equal(resolve(text).people[0]?.gender, gender));
  }

  it('are found at each of their tokens', () => {
    const { mentionAt, text } = resolve('Then David Hollis spoke.');
    assert.deepEqual([...mentionAt.subarray(0, text.tokens.count)], [-1, 0, 0, -1, -1]);
  });
});
