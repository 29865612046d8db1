/** Who a draft says has said something: as the analysis reads the draft, and as the line under a block quote says. */
import { strict as assert } from 'node:assert';
import type { ClaimedSpeaker } from '../../../../src/formats/drafts/draft.ts';
import { claimedIn, draftOf } from '../../../support/draftReading.ts';

const claimed = (text: string): readonly (string | undefined)[] => claimedIn(text, 'markdown');

function firstClaim(text: string): ClaimedSpeaker {
  const claim = draftOf(text, 'markdown').quotations[0]?.claimed;
  assert.ok(claim !== undefined);
  return claim;
}

describe('the claimed speaker', () => {
  it('is who the sentence names', () => assert.deepEqual(claimed('It rained. “We wait here,” Jane Doe said.'), ['Jane Doe, high']));
  it('is told by the fullest name that the draft has', () => {
    const text = 'Mayor Jane Doe came late. “We wait here,” Doe said.';
    const { name, isPerson, variants, span } = firstClaim(text);
    assert.deepEqual([name, isPerson, variants.includes('Doe')], ['Jane Doe', true, true]);
    assert.equal(text.slice(span?.start, span?.end), 'Doe');
  });
  it('is whom a pronoun means', () => assert.deepEqual(claimed('Jane Doe came late. “We wait here,” she said.'), ['Jane Doe, high']));
  it('is the same for the pieces of one statement over its attribution', () => {
    assert.deepEqual(claimed('It rained. “We wait here,” Jane Doe said, “until it stops.”'), ['Jane Doe, high', 'Jane Doe, high']);
  });
  it('may be no person with a name', () => {
    const { name, isPerson, variants } = firstClaim('It rained. “We wait here,” the minister said.');
    assert.deepEqual([name, isPerson, variants], ['the minister', false, []]);
  });
  it('is nobody where the draft names none', () => assert.deepEqual(claimed('The so-called “experts in the field” met.'), [undefined]));
  for (const [markup, text] of [
    ['emphasis', 'It rained. *“We wait here,”* **Jane Doe** said.'],
    ['footnote marks', 'It rained. “We wait here,”[^1] Jane Doe said.\n\n[^1]: Daily, 3 May.'],
    ['cite keys', 'It rained. “We wait here” [@doe, 3], Jane Doe said.'],
    ['links', 'It rained. [“We wait here,”](a.txt) [Jane Doe](b.txt) said.'],
    ['escapes', 'It rained. \\“We wait here,” Jane Doe said\\.'],
  ] as const) {
    it(`is found over ${markup}`, () => assert.deepEqual(claimed(text), ['Jane Doe, high']));
  }
  it('is found in LaTeX as it is in print', () => {
    assert.deepEqual(claimedIn('It rained. \\enquote{We wait here}\\footnote{Daily.}, \\textsc{Jane Doe} said.', 'latex'), [
      'Jane Doe, high',
    ]);
    assert.deepEqual(claimedIn("It rained. ``We wait here,''~Jos\\'e D\\'{\\i}az said.", 'latex'), ['José Díaz, high']);
  });
  it('stands in the draft where its words do', () => {
    const text = "It rained. ``We wait here,'' Jos\\'e D\\'{\\i}az said.";
    const span = draftOf(text, 'latex').quotations[0]?.claimed?.span;
    assert.equal(text.slice(span?.start, span?.end), "Jos\\'e D\\'{\\i}az");
  });
});

describe('the claimed speaker of a block quote', () => {
  for (const [where, text, claim] of [
    ['the line with a name', '> We wait here.\n>\n> — Jane Doe, Daily', 'Jane Doe, high'],
    ['that line, by the fullest name', 'Jane Doe came late.\n\n> We wait here.\n\n— Doe', 'Jane Doe, high'],
    ['that line rather than the sentence before', 'Bram Quill read it out:\n\n> We wait here.\n>\n> — Jane Doe', 'Jane Doe, high'],
    ['the same line after the words', '> “We wait here.” — Jane Doe', 'Jane Doe, high'],
    ['the sentence that brings it', 'It rained. As Jane Doe told the council:\n\n> We wait for “anybody” here.', 'Jane Doe, likely'],
  ] as const) {
    it(`is named by ${where}`, () => assert.deepEqual(claimed(text), [claim]));
  }
  it('who is no person known is told as written', () => {
    const { name, isPerson, confidence } = firstClaim('> We wait here.\n>\n> — The Council, 3 May');
    assert.deepEqual([name, isPerson, confidence], ['The Council', false, 'likely']);
  });
  it('is unsure where somebody has only spoken before', () => {
    assert.deepEqual(claimed('“It rained,” Jane Doe said.\n\n> We wait here for them.'), ['Jane Doe, high', 'Jane Doe, unsure']);
  });
  it('over its paragraphs is one', () => {
    assert.deepEqual(claimed('It rained. Jane Doe wrote in a letter:\n\n> We wait here.\n>\n> It is late now.').length, 1);
  });
});
