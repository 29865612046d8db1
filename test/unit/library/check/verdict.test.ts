import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Evidence, judge, type PlacedFinding } from '../../../../src/library/check/verdict.ts';

function place(about: Partial<PlacedFinding> = {}): PlacedFinding {
  return {
    kind: 'exact',
    uri: 'a',
    place: { start: 0, end: 9 },
    lines: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } },
    fragments: [{ start: 0, end: 9 }],
    differences: [],
    omitted: [],
    notes: [],
    wordsOf: 'quoted',
    likeness: 1,
    text: 'the words',
    before: '',
    after: '',
    fragmentWords: ['the words'],
    differenceWords: [],
    omittedWords: [],
    isSomebodyElses: false,
    ...about,
  };
}

function verdict(evidence: Partial<Evidence>): string {
  const all: Evidence = { places: [], cited: undefined, obstacle: undefined, isComplete: true, ...evidence };
  const { verdict: given, reason, place: by } = judge(all);
  return [given, reason, by?.uri].filter((part) => part !== undefined).join(' ');
}

const own = place({ uri: 'own', wordsOf: 'own' });
const near = place({ uri: 'near', kind: 'near', likeness: 0.8 });
const other = place({ uri: 'other', isSomebodyElses: true });

describe('a verdict', () => {
  it('is the best that can be said, wherever the words stand', () => {
    assert.equal(verdict({ places: [near, own, other, place()] }), 'verbatim a');
    assert.equal(verdict({ places: [near, own, other] }), 'other-speaker other');
    assert.equal(verdict({ places: [near, own] }), 'not-a-quotation own-words own');
    assert.equal(verdict({ places: [near, place({ kind: 'near', uri: 'nearer', likeness: 0.9 })] }), 'differs nearer');
    assert.equal(verdict({}), 'not-found');
  });

  it('goes by the sources that are cited', () => {
    assert.equal(verdict({ places: [place(), other], cited: ['other'] }), 'other-speaker other');
    assert.equal(verdict({ places: [place(), near], cited: ['near'] }), 'other-source a');
    assert.equal(verdict({ places: [place()], cited: ['b'] }), 'other-source a');
    assert.equal(verdict({ places: [own, near], cited: ['near'] }), 'differs near');
    assert.equal(verdict({ places: [near], cited: ['b'] }), 'differs near');
    assert.equal(verdict({ cited: ['b'] }), 'not-found');
  });

  it('is none where the source that is cited cannot be looked into', () => {
    assert.equal(verdict({ places: [place()], obstacle: 'source-missing' }), 'cannot-check source-missing a');
    assert.equal(verdict({ obstacle: 'source-unreadable' }), 'cannot-check source-unreadable');
  });

  it('waits until all sources were searched, unless nothing more can come of it', () => {
    assert.equal(verdict({ isComplete: false }), 'cannot-check index-not-ready');
    assert.equal(verdict({ places: [near], isComplete: false }), 'cannot-check index-not-ready near');
    assert.equal(verdict({ places: [other], isComplete: false }), 'cannot-check index-not-ready other');
    assert.equal(verdict({ places: [place()], isComplete: false }), 'verbatim a');
    assert.equal(verdict({ places: [other], cited: ['other'], isComplete: false }), 'other-speaker other');
  });

  it('is none of so few words that they stand anywhere', () => {
    assert.equal(verdict({ places: [place()], obstacle: 'too-short' }), 'cannot-check too-short a');
  });
});
