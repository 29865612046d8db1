/** The HTML of the page of a person: nothing runs but the one script, and what sources say stands in it as text. */
import { strict as assert } from 'node:assert';
import type { PersonContent, PersonStrings } from '../../../../src/shared/personProtocol.ts';
import { personHtml } from '../../../../src/vscode/person/personHtml.ts';

const NAME = '</main><script>alert(1)</script> "Anna" & \'Berg\'';

describe('personHtml', () => {
  const content: PersonContent = { kind: 'nobody', heading: NAME, sentence: NAME, isLoading: false, nearest: [] };
  const html = personHtml({
    csp: 'https://own.test',
    nonce: 'n0nce',
    script: 'person.js',
    styles: ['page.css', 'person.css'],
    language: 'en',
    title: NAME,
    look: { face: 'serif' },
    strings: {} as PersonStrings,
    content,
  });

  it('allows one script, by its nonce, and the style sheets', () => {
    assert.match(html, /content="default-src 'none'; script-src 'nonce-n0nce'; style-src https:\/\/own\.test;"/);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.equal(html.match(/<link rel="stylesheet"/g)?.length, 2);
    assert.doesNotMatch(html, / style=| on[a-z]+=/);
  });

  it('shows a name that looks like markup as text, and brings all of it along', () => {
    assert.ok(html.includes('<h1>&lt;/main&gt;&lt;script&gt;alert(1)'));
    const json = /data-content="([^"]*)"/.exec(html)?.[1] ?? '';
    const unescaped = json.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'");
    assert.deepEqual(JSON.parse(unescaped.replaceAll('&amp;', '&')), content);
  });
});
