/** Glob patterns match what VS Code's settings mean by them. */
import { strict as assert } from 'node:assert';
import { escapeGlob, expandBraces, parseGlob } from '../../../src/vscode/workspace/glob.ts';
import { processorTime } from '../../support/processorTime.ts';

const matches = (pattern: string, path: string): boolean => parseGlob(pattern).matches(path.split('/'));

describe('glob patterns', () => {
  for (const [pattern, path] of [
    ['{sources,seeds}/**/*.{txt,md}', 'sources/a.txt'],
    ['{sources,seeds}/**/*.{txt,md}', 'seeds/2024/05/a.md'],
    ['**/.git', '.git'],
    ['**/node_modules', 'packages/a/node_modules'],
    ['**/node_modules/**', 'a/node_modules/b/c.js'],
    ['drafts/**', 'drafts'],
    ['a?c[0-9][!x].txt', 'abc7y.txt'],
    ['./notes/', 'notes'],
    ['{a,b{c,d}}.txt', 'bd.txt'],
    ['[]].txt', '].txt'],
    ['*', 'anything.at.all'],
  ] as const) {
    it(`${pattern} matches ${path}`, () => assert.equal(matches(pattern, path), true));
  }

  for (const [pattern, path] of [
    ['{sources,seeds}/**/*.{txt,md}', 'a/sources/a.txt'],
    ['{sources,seeds}/**/*.{txt,md}', 'sources/a.pdf'],
    ['*.txt', 'folder/a.txt'],
    ['**/git', '.git'],
    ['a*c', 'ab'],
    ['A.txt', 'a.txt'],
    ['[!a].txt', 'a.txt'],
  ] as const) {
    it(`${pattern} leaves ${path} alone`, () => assert.equal(matches(pattern, path), false));
  }

  it('matches letters of either case when asked to', () => {
    assert.equal(parseGlob('*.txt', { ignoreCase: true }).matches(['A.TXT']), true);
  });

  it('tells which folders are worth looking into', () => {
    const glob = parseGlob('{sources,seeds}/**/*.txt');
    assert.deepEqual(
      [[], ['sources'], ['seeds', 'deep'], ['src'], ['a', 'sources']].map((folder) => glob.mayMatchBelow(folder)),
      [true, true, true, false, false],
    );
    assert.equal(parseGlob('notes/*.txt').mayMatchBelow(['notes', 'deep']), false);
  });

  it('escapes a path into a pattern for just that path', () => {
    const path = 'notes [1]/{a,b}*?.txt';
    assert.equal(matches(escapeGlob(path), path), true);
    assert.equal(matches(escapeGlob(path), 'notes 1/axx.txt'), false);
  });

  it('keeps a pattern whose braces explode as it is', () => {
    const pattern = '{a,b}'.repeat(40);
    assert.deepEqual(expandBraces(pattern), [pattern]);
  });

  it('stays linear on hostile patterns and names', () => {
    const time = processorTime(() => {
      assert.equal(matches(`${'*a'.repeat(60)}b`, 'a'.repeat(4000)), false);
      assert.equal(matches(`${'**/*a/'.repeat(60)}b`, Array.from({ length: 400 }, () => 'aaaa').join('/')), false);
    });
    assert.ok(time < 1000);
  });
});
