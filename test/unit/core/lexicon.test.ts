/** The word lists are what the script makes of the packages, and say of words what they should. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { FEMALE_NAMES, GIVEN_NAMES, MALE_NAMES } from '../../../src/core/lexicon/generated/givenNames.ts';
import { SURNAMES } from '../../../src/core/lexicon/generated/surnames.ts';
import { Lexicon } from '../../../src/core/lexicon/lexicon.ts';
import { WordFlag } from '../../../src/core/lexicon/wordFlags.ts';
import { foldWord } from '../../../src/core/text/foldWord.ts';

describe('lexicon', () => {
  const lexicon = new Lexicon();

  it('has generated lists that are current', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/buildLexicon.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  for (const [word, bit] of [
    ['susan', 'FemaleName'],
    ['robert', 'MaleName'],
    ['vladimir', 'MaleName'],
    ['hernández', 'Surname'],
    ['france', 'Place'],
    ['russian', 'Demonym'],
    ['ministry', 'Organisation'],
    ['president', 'Role'],
    ['mr.', 'Honorific'],
    ['van', 'Particle'],
    ['tuesday', 'Weekday'],
    ['however', 'Opener'],
  ] as const) {
    it(`knows ${word} as ${bit}`, () => assert.ok((lexicon.flags(word) & WordFlag[bit]) !== 0));
  }

  it('holds single words only, but for places and organisations', () => {
    assert.ok(lexicon.phrases.every((phrase) => phrase.words.length > 1 && phrase.words.every((word) => word !== '')));
    assert.ok(lexicon.phrases.every((phrase) => phrase.flag === WordFlag.Place || phrase.flag === WordFlag.Organisation));
  });

  it('holds no full name of anybody', () => {
    for (const list of [FEMALE_NAMES, MALE_NAMES, GIVEN_NAMES, SURNAMES]) {
      const names = list.split(' ');
      assert.ok(names.length > 1000);
      assert.deepEqual(
        names.filter((name) => !/^[\p{Ll}\p{M}]+(?:[-'][\p{Ll}\p{M}]+)*$/u.test(name)),
        [],
      );
    }
  });

  it('folds accents, apostrophes and letters that are no base and mark', () => {
    assert.deepEqual(['Žižek', 'Łukasz', 'Sørensen', 'O’Neill', 'Ataöv'].map(foldWord), [
      'zizek',
      'lukasz',
      'sorensen',
      "o'neill",
      'ataov',
    ]);
  });
});
