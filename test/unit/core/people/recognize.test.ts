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
    example('[Kenan-ul-Haqqi] met [Shane McAtterley].');
    example('The champion [Rodrigo "Hands of Lead" Varela] met [Dwight "The Brick" Hollis].');
    example('Then King [Baldwin I], who built it, died.');
    example('[Anna Wrenfield] & [David Hollis] wrote it.');
    example('[Harris] And [Wendell] met.');
  });

  describe('after what stands before them with a capital', () => {
    example('Controversial Australian [Anthony Wrenfield] won.');
    example('The Secretary of State [John Wrenfield] agreed.');
    example('U.S. Secretary of State [Quorrinda Hollis] left. Then Secretary of State [Hollis] spoke.');
    example('The mayor of New York [Bill Hollis] spoke.');
    example('The President of Harvard University spoke.');
    example('The Minister of Foreign Affairs [Anna Quillfeather] agreed.');
    example('The speaker of the lower house, [Osmund Vratsky], resigned.');
  });

  describe('without the genitive', () => {
    example('We read [David Hollis]’s book.');
    example("We read [David Hollis]' book.");
  });

  describe('alone, where the rest of the article knows the name', () => {
    example('[Ana de la Cendra], a pilot, saw the storm come in. [De la Cendra] was asked about it.');
    example('[Joris van der Plassen] lost the vote. [Van der Plassen] left the hall by the back door.');
    example('She works for Van der Plassen Industries. Van der Plassen Industries grew.');
    example('[Martin Ostrelik] came. Later [Ostrelik] said no.');
    example('“I agree,” said [Ostrelik], whose envoy is [Martin Ostrelik].');
    example('[Carla Denholm] and Berlin agree. [Denholm] said so.');
    example('[Orr] said so. A letter by [Majorel Orr] came. They asked [Orr] again.');
    example('“I agree,” said [Quillmark], who has shares. [Quillmark] left.');
  });

  describe('and not', () => {
    example('The White House and the Kremlin met in New York on Monday in April.');
    example('He works for Quill Industries Inc. and Harvard University.');
    example('The Supreme Court told Congress.');
    example('Police in Paris arrested Russian officials.');
    example('The Treasury Department, NATO and the FBI said so.');
    example('Christmas came to South Africa. However, Moscow said no.');
    example('I think it is English. Yes, Prime Minister.');
    example('Wickram & Hale built it. Edward Jones & Co. paid.');
    example('Christian leaders met German officials in Virginia.');
    example('Officials in the town of Quillham said so, Xinhua reported.');
    example('The group al-Qaida told Reuters. Witnesses say so.');
    example('It hurts Britain’s trade. Disaster struck in the Middle East.');
    example('Shares of Quillmark fell. Quillmark profits rose. Quillmark announced it.');
    example('They read “Wrenfield” twice.');
    example('W L\nHarriers 45 12');
  });

  it('in bylines', () => assert.deepEqual(namesIn('Rain falls\nBy Helen Marsh\nIt rained.', ['title', 'byline']), []));

  it('in titles as in the text', () =>
    assert.deepEqual(namesIn('US envoy: Ostrelik sees rain\nMartin Ostrelik said so.', ['title']), ['Ostrelik', 'Martin Ostrelik']));

  it('in titles without the word that opens them', () => {
    const text = 'Understated Hernandez rises\nMartin Hernandez said so, and Anna Hernandez left.';
    assert.equal(namesIn(text, ['title'])[0], 'Hernandez');
    assert.equal(namesIn(text.replace('Understated', 'Susan'), ['title'])[0], 'Susan Hernandez');
  });

  it('in capitals only where the text has the name', () =>
    assert.deepEqual(namesIn('OSTRELIK SEES RAIN IN PARIS\nMartin Ostrelik said so.', ['title']), ['OSTRELIK', 'Martin Ostrelik']));

  it('whole in titles, however the text calls them', () => {
    const text =
      'Our interview with Mario J. Lucent and Isabel Ruiz\n[Mario] is glad. [Isabel] too. We met [Mario J. Lucent] and [Isabel Ruiz].';
    assert.deepEqual(namesIn(text.replace(/[[\]]/g, ''), ['title']).slice(0, 2), ['Mario J. Lucent', 'Isabel Ruiz']);
  });

  it('over a no-break space and a wrapped line', () => {
    assert.deepEqual(namesIn('We met Helen\u00a0Marsh and Mr.\u00a0Hollis.'), ['Helen Marsh', 'Hollis']);
  });
});
