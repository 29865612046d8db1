/** Names of people are found with their exact places, and nothing else is. */
import { strict as assert } from 'node:assert';
import type { BlockKind } from '../../../../src/core/article.ts';
import { recognizePeople } from '../../../../src/core/people/recognize.ts';
import { shownName } from '../../../../src/core/people/names.ts';
import { splitSentences } from '../../../../src/core/text/sentences.ts';
import { tokenize } from '../../../../src/core/text/tokenizer.ts';
import { WordTable } from '../../../../src/core/text/wordTable.ts';
import { articleOf } from '../../../support/articleOf.ts';

const words = new WordTable();

function namesIn(text: string, kinds: readonly BlockKind[] = []): string[] {
  const article = articleOf(text, kinds);
  const tokens = tokenize(article, words);
  return recognizePeople(tokens, splitSentences(tokens), article).names.map((name) => shownName(tokens, name));
}

/** Names stand in square brackets in the example; the text is the example without them. */
function example(text: string): void {
  it(text, () =>
    assert.deepEqual(
      namesIn(text.replace(/[[\]]/g, '')),
      [...text.matchAll(/\[(.*?)\]/g)].map((match) => match[1]),
    ),
  );
}

describe('names of people', () => {
  describe('after titles and roles, which are left out', () => {
    example('Then Mr. [Quillfeather] spoke.');
    example('Ukrainian President [Oleksiy Dovbnyak] agreed.');
    example('US Special Envoy [Martin Ostrelik] left.');
    example('Former Deputy Foreign Minister [Anna Wrenfield] resigned.');
    example('We met Sen. [Laura Brightwater] and Rep. [Tomás Arguelles].');
    example('The striker [Peter Vandermolen] scored.');
    example('Dr. [Helen Marsh] and Prof. [J. R. Okonkwo-Bell] wrote it.');
  });

  describe('with all their parts', () => {
    example('[Pieter van der Walsum] won.');
    example('Critics praised [Robert F. Hollis Jr.] on Monday.');
    example('Critics praised [Robert Hollis, Jr.], who wrote it.');
    example('[Walter "Sparky" Henderson] retired.');
    example('[Jean-Claude Morvan] met [Maureen O’Donnell].');
    example('President [Park Jin-ho] spoke.');
  });

  describe('without the genitive', () => {
    example('We read [David Hollis]’s book.');
    example("We read [David Hollis]' book.");
  });

  describe('alone, where the rest of the article knows the name', () => {
    example('[Martin Ostrelik] came. Later [Ostrelik] said no.');
    example('“I agree,” said [Ostrelik], whose envoy is [Martin Ostrelik].');
    example('[Carla Denholm] and Berlin agree. [Denholm] said so.');
  });

  describe('and not', () => {
    example('The White House and the Kremlin met in New York on Monday in April.');
    example('He works for Quill Industries Inc. and Harvard University.');
    example('The Supreme Court told Congress.');
    example('Police in Paris arrested Russian officials.');
    example('The Treasury Department, NATO and the FBI said so.');
    example('Christmas came to South Africa. However, Moscow said no.');
    example('I think it is English. Yes, Prime Minister.');
  });

  it('in bylines', () => assert.deepEqual(namesIn('Rain falls\nBy Helen Marsh\nIt rained.', ['title', 'byline']), []));

  it('in titles as in the text', () =>
    assert.deepEqual(namesIn('US envoy: Ostrelik sees rain\nMartin Ostrelik said so.', ['title']), ['Ostrelik', 'Martin Ostrelik']));

  it('in capitals only where the text has the name', () =>
    assert.deepEqual(namesIn('OSTRELIK SEES RAIN IN PARIS\nMartin Ostrelik said so.', ['title']), ['OSTRELIK', 'Martin Ostrelik']));

  it('over a no-break space and a wrapped line', () => {
    assert.deepEqual(namesIn('We met Helen\u00a0Marsh and Mr.\u00a0Hollis.'), ['Helen Marsh', 'Hollis']);
  });
});
