/** Reads drafts for tests: what is quoted as strings, and the laws that every draft keeps. */
import { strict as assert } from 'node:assert';
import { ArticleAnalyzer } from '../../src/core/analyze.ts';
import type { Span } from '../../src/core/span.ts';
import type { Draft, DraftFormat, DraftQuotation } from '../../src/formats/drafts/draft.ts';
import { readDraft } from '../../src/formats/drafts/readDraft.ts';

const analyzer = new ArticleAnalyzer();

/** The draft that the text is. */
export function draftOf(text: string, format: DraftFormat): Draft {
  return readDraft(text, format, analyzer);
}

/** What the draft quotes, as words. */
export function wordsQuoted(text: string, format: DraftFormat): readonly string[] {
  return draftOf(text, format).quotations.map(({ words }) => words);
}

/** Where the quotations stand in the draft, as its text. */
export function placesQuoted(text: string, format: DraftFormat): readonly string[] {
  return draftOf(text, format).quotations.map(({ start, end }) => text.slice(start, end));
}

/** The only quotation of a text. */
export function quotationIn(text: string, format: DraftFormat): DraftQuotation {
  const [quotation, ...others] = draftOf(text, format).quotations;
  assert.ok(quotation !== undefined && others.length === 0, `one quotation in ${text}`);
  return quotation;
}

/** What is cited for each quotation, as `kind value`. */
export function citedIn(text: string, format: DraftFormat): readonly (readonly string[])[] {
  return draftOf(text, format).quotations.map(({ citations }) => citations.map(({ kind, value }) => `${kind} ${value}`));
}

/** Who is said to have said each quotation: name and confidence; undefined where nobody is. */
export function claimedIn(text: string, format: DraftFormat): readonly (string | undefined)[] {
  return draftOf(text, format).quotations.map(({ claimed }) =>
    claimed === undefined ? undefined : `${claimed.name}, ${claimed.confidence}`,
  );
}

/** Quotations are in order and apart, their words are those of their runs, and all places lie in the text and split no pair. */
export function assertDraftLaws(draft: Draft): void {
  let end = 0;
  for (const quotation of draft.quotations) {
    assertPlace(draft.text, quotation);
    assertPlace(draft.text, quotation.around);
    assert.ok(quotation.start >= end, 'quotations are in order and apart');
    assert.ok(quotation.start < quotation.end && quotation.wordCount > 0);
    assert.ok(quotation.around.start <= quotation.start && quotation.end <= quotation.around.end);
    quotation.citations.forEach((citation) => {
      assertPlace(draft.text, citation);
      assert.notEqual(citation.value, '');
    });
    assertRuns(draft.text, quotation);
    end = quotation.end;
  }
  assert.ok(draft.ownWords.length <= 200);
}

function assertRuns(text: string, { runs, words }: DraftQuotation): void {
  let at = 0;
  let source = 0;
  for (const run of runs) {
    assertPlace(text, run.source);
    assert.match(words.slice(at, run.at), /^\s*$/, 'between runs stands white space');
    assert.ok(run.length > 0 && run.source.start < run.source.end);
    const shown = words.slice(run.at, run.at + run.length);
    const written = text.slice(run.source.start, run.source.end);
    assert.ok(shown === written || /[&\\`'"~\-,<>$}).|]/.test(written), `${JSON.stringify(written)} shows ${JSON.stringify(shown)}`);
    assert.ok(run.source.start >= source, 'runs are in order of the text');
    at = run.at + run.length;
    source = run.source.end;
  }
  assert.match(words.slice(at), /^\s*$/);
}

function assertPlace(text: string, { start, end }: Span): void {
  assert.ok(0 <= start && start <= end && end <= text.length);
  assert.ok(!isInPair(text, start) && !isInPair(text, end), 'no pair is split');
}

function isInPair(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
