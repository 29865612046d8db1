/** The HTML of the page of an overview: nothing runs but the one script, and what sources say stands in it as text. */
import { strict as assert } from 'node:assert';
import type { OverviewContent, OverviewStrings } from '../../../../src/shared/overviewProtocol.ts';
import { overviewHtml } from '../../../../src/vscode/overview/overviewHtml.ts';

const NAME = '</main><script>alert(1)</script> "Anna" & \'Berg\'';

describe('overviewHtml', () => {
  const content: OverviewContent = { kind: 'nothing', heading: NAME, sentence: NAME, isLoading: false };
  const parts = {
    csp: 'https://own.test',
    nonce: 'n0nce',
    script: 'overview.js',
    styles: ['page.css', 'overview.css'],
    language: 'en',
    strings: {} as OverviewStrings,
    heading: NAME,
    place: { tables: [], top: 0, stops: {} },
  };
  const html = overviewHtml({ ...parts, content });

  it('allows one script, by its nonce, and the style sheets', () => {
    assert.match(html, /content="default-src 'none'; script-src 'nonce-n0nce'; style-src https:\/\/own\.test;"/);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, / style=| on[a-z]+=/);
  });

  it('shows a name that looks like markup as text', () => {
    assert.ok(html.includes('<h1>&lt;/main&gt;&lt;script&gt;alert(1)'));
  });

  it('has the heading, and nothing else to show, while the figures are counted', () => {
    const counting = overviewHtml({ ...parts, content: undefined });
    assert.ok(counting.includes('<h1>&lt;/main&gt;&lt;script&gt;alert(1)'));
    assert.ok(html.includes(' data-content=') && !counting.includes(' data-content='));
  });
});
