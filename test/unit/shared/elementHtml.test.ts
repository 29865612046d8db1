/** Elements are written so that a parser reads back the attributes and the text. */
import { strict as assert } from 'node:assert';
import { elementHtml, startTag } from '../../../src/shared/elementHtml.ts';

describe('elements as HTML', () => {
  it('have the attributes that have a value, escaped', () => {
    assert.equal(elementHtml('p', { title: '"<', id: undefined, lang: '' }, '&amp;'), '<p title="&quot;&lt;" lang="">&amp;</p>');
    assert.equal(startTag('ol'), '<ol>');
  });

  it('keep the line break that code begins with, of which a parser drops one', () => {
    assert.equal(elementHtml('pre', {}, '\ncode'), '<pre>\n\ncode</pre>');
  });
});
