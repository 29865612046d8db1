import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ArticleAnalyzer } from '../../../src/core/analyze.ts';
import type { DraftFormat } from '../../../src/formats/drafts/draft.ts';
import { draftPlace } from '../../../src/formats/drafts/draftPlace.ts';
import { readDraft } from '../../../src/formats/drafts/readDraft.ts';

/** What the draft has at the place of some words of its first quotation. */
function at(draft: string, words: string, format: DraftFormat = 'markdown'): string {
  const [quotation] = readDraft(draft, format, new ArticleAnalyzer()).quotations;
  const start = quotation?.words.indexOf(words) ?? -1;
  assert.ok(quotation !== undefined && start >= 0, quotation?.words);
  const place = draftPlace(quotation, { start, end: start + words.length });
  return draft.slice(place.start, place.end);
}

describe('the way back from quoted words to the draft', () => {
  it('is the words themselves where nothing is set', () => {
    assert.equal(at('He said “we will not wait for you”.', 'not wait'), 'not wait');
  });

  it('keeps markup that lies inside, and leaves out what lies around', () => {
    assert.equal(at('He said “we will *not* wait for you”.', 'not'), 'not');
    assert.equal(at('He said “we will *not* wait for you”.', 'will not wait'), 'will *not* wait');
  });

  it('has whole what stands for something else', () => {
    assert.equal(at('He said “fish &amp; chips for you”.', '&'), '&amp;');
    assert.equal(at("He said ``fish \\& chips for you''.", 'fish & chips', 'latex'), 'fish \\& chips');
    assert.equal(at('He said "`fish &amp; *chips* for`".', 'fish & chips', 'asciidoc'), 'fish &amp; *chips');
  });

  it('goes over the ends of lines', () => {
    assert.equal(at('He said “we will\nnot wait”.', 'will not'), 'will\nnot');
  });

  it('is an empty place behind what stands before it', () => {
    const [quotation] = readDraft('He said “we wait here now”.', 'markdown', new ArticleAnalyzer()).quotations;
    assert.ok(quotation !== undefined);
    assert.deepEqual(draftPlace(quotation, { start: 2, end: 2 }), { start: 11, end: 11 });
    assert.deepEqual(draftPlace(quotation, { start: 0, end: 0 }), { start: 9, end: 9 });
  });
});
