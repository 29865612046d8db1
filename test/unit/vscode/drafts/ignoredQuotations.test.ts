/** Which quotations of a draft are left alone: those that were ignored, as long as their words are the same. */
import { strict as assert } from 'node:assert';
import type { Correction } from '../../../../src/library/corrections/correction.ts';
import { ignoredIn, ignoring } from '../../../../src/vscode/drafts/ignoredQuotations.ts';

const DRAFT = 'file:///work/draft.md';
const TEXT = 'He said “We will wait here” and went.\nShe said “We will wait here” and stayed.';

function quotationsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(/“[^”]*”/g), ({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** What is ignored in a text when the nth quotation of another was: each as the letters before it. */
function ignored(nth: number, text: string, before = TEXT): readonly string[] {
  const [place] = quotationsIn(before).slice(nth);
  assert.ok(place);
  const correction = { id: 'one', made: '2025-01-01T00:00:00.000Z', ...ignoring(DRAFT, before, place) } as Correction;
  return [...ignoredIn(text, quotationsIn(text), [correction])].map(({ start, end }) => text.slice(Math.max(0, start - 9), end));
}

describe('ignored quotations', () => {
  it('are told apart by what stands around them', () => {
    assert.deepEqual(ignored(0, TEXT), ['He said “We will wait here”']);
    assert.deepEqual(ignored(1, TEXT), ['She said “We will wait here”']);
  });

  it('stay ignored when the draft changes elsewhere', () => {
    assert.deepEqual(ignored(1, `A title\r\n\r\n${TEXT} And more.`), ['She said “We will wait here”']);
  });

  it('are checked again when a word of them changes', () => {
    assert.deepEqual(ignored(0, TEXT.replaceAll('wait', 'stay')), []);
    assert.deepEqual(ignored(0, 'He said “We will stay here” and went.'), []);
  });

  it('are none where other kinds of corrections are', () => {
    const other: Correction = {
      ...ignoring(DRAFT, TEXT, { start: 8, end: 27 }),
      id: 'two',
      made: 'x',
      kind: 'notQuote',
      source: DRAFT,
    } as never;
    assert.equal(ignoredIn(TEXT, quotationsIn(TEXT), [other]).size, 0);
  });
});
