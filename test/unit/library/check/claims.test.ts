import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Confidence } from '../../../../src/core/article.ts';
import { Claims } from '../../../../src/library/check/claims.ts';

function isSomebodyElse(claimed: string, told: readonly string[], confidence: Confidence = 'high', isPerson = true): boolean {
  const speaker = { name: claimed, isPerson, variants: [claimed], confidence } as const;
  return new Claims().isSomebodyElse(speaker, { people: told, names: told, confidence: 'likely' });
}

describe('who the draft says has said it', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Anna Berg', 'Anna Berg'],
    ['Berg', 'Anna Berg'],
    ['Anna', 'Anna Berg'],
    ['Anna Berg', 'A. Berg'],
    ['Bob Stone', 'Robert Stone'],
    ['José Muñoz', 'Jose Munoz'],
    ['Anna Maria Berg', 'Anna Berg'],
  ];
  for (const [claimed, told] of same) {
    it(`${claimed} may be ${told}`, () => assert.equal(isSomebodyElse(claimed, [told]), false));
  }

  const others: readonly (readonly [string, string])[] = [
    ['Anna Berg', 'Tom Hale'],
    ['Berg', 'Tom Hale'],
    ['Anna Berg', 'Peter Berg'],
    ['John Stone Jr.', 'John Stone Sr.'],
  ];
  for (const [claimed, told] of others) {
    it(`${claimed} is not ${told}`, () => assert.equal(isSomebodyElse(claimed, [told]), true));
  }

  it('may have another name in other sources', () => {
    assert.equal(isSomebodyElse('Anna Holm', ['Anna Berg', 'Anna Holm']), false);
  });

  it('is a person where the source names one so', () => {
    const claimed = { name: 'Femi Holt', isPerson: false, variants: [], confidence: 'likely' } as const;
    const told = { names: ['Tom Hale'], confidence: 'high' } as const;
    assert.equal(new Claims().isSomebodyElse(claimed, { ...told, people: ['Tom Hale', 'Femi Holt'] }), true);
    assert.equal(new Claims().isSomebodyElse(claimed, { ...told, people: ['Tom Hale'] }), false);
  });

  it('is no matter where either is unsure, or no person with a name', () => {
    assert.equal(isSomebodyElse('Anna Berg', ['Tom Hale'], 'unsure'), false);
    assert.equal(isSomebodyElse('the minister', ['Tom Hale'], 'high', false), false);
    assert.equal(isSomebodyElse('Anna Berg', []), false);
    const claimed = { name: 'Anna Berg', isPerson: true, variants: [], confidence: 'high' } as const;
    assert.equal(new Claims().isSomebodyElse(claimed, { people: [], names: ['Tom Hale'], confidence: 'unsure' }), false);
    assert.equal(new Claims().isSomebodyElse(undefined, { people: [], names: ['Tom Hale'], confidence: 'high' }), false);
  });
});
