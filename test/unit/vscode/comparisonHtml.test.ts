/** The HTML of the page that compares: nothing runs but the one script, and words of articles are no markup. */
import { strict as assert } from 'node:assert';
import type { PageComparison } from '../../../src/shared/comparisonProtocol.ts';
import { comparisonHtml } from '../../../src/vscode/comparison/comparisonHtml.ts';

const STRINGS = { base: 'Base', others: 'Others', open: 'Open', compare: 'Compare', added: 'added', left: 'left', end: 'end' };

describe('comparisonHtml', () => {
  it('allows one script, by its nonce, and keeps what stands in articles in one attribute', () => {
    const heading = '"></main><script>alert(1)</script> & more';
    const comparison: PageComparison = { heading, base: 0, versions: [], strings: STRINGS };
    const parts = { csp: 'https://own.test', nonce: 'n0nce', script: 'comparison.js', styles: ['comparison.css'], language: 'en' };
    const html = comparisonHtml({ ...parts, title: 'Versions', comparison });
    assert.match(html, /content="default-src 'none'; script-src 'nonce-n0nce'; style-src https:\/\/own\.test;"/);
    assert.equal(html.match(/<script|<\/main>/g)?.length, 2);
    assert.doesNotMatch(html, / style=| on[a-z]+=/);
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more'));
  });
});
