import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { comparedAddress } from '../../../../src/library/check/webAddress.ts';

describe('addresses of the web', () => {
  it('are the same however they are written', () => {
    const all = [
      'https://daily.example/news/harbor',
      'http://www.daily.example/news/harbor/',
      ' https://Daily.example/news/harbor#top ',
      'https://daily.example/news/harbor?utm_source=mail&utm_medium=x',
    ];
    assert.deepEqual(new Set(all.map(comparedAddress)), new Set(['daily.example/news/harbor']));
  });

  it('are others where their paths or queries are', () => {
    assert.notEqual(comparedAddress('https://daily.example/a?id=1'), comparedAddress('https://daily.example/a?id=2'));
    assert.notEqual(comparedAddress('https://daily.example/a'), comparedAddress('https://daily.example/b'));
  });
});
