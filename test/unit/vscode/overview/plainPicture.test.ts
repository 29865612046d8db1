/** A picture that a page has made becomes a file only where it is drawn, and does nothing. */
import { strict as assert } from 'node:assert';
import { isPlainPicture } from '../../../../src/vscode/overview/plainPicture.ts';

const picture = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="10" height="10">${inner}</svg>`;

describe('isPlainPicture', () => {
  it('takes shapes and texts, whatever the texts say', () => {
    for (const inner of [
      '',
      '<title>Overview</title><g transform="translate(1 2)"><rect x="1" fill="rgb(1, 2, 3)"/><path d="M0 0H4V2" stroke-width="1px"/></g>',
      '<text font-family="&quot;Segoe UI&quot;, sans-serif" text-anchor="end">&lt;script&gt; onload="x" href=</text>',
    ]) {
      assert.equal(isPlainPicture(picture(inner)), true, inner);
    }
  });

  it('refuses what does something, or loads something', () => {
    for (const inner of [
      '<script>alert(1)</script>',
      '<rect onload="alert(1)"/>',
      '<a href="https://example.org"><text>x</text></a>',
      '<image href="x.png"/>',
      '<use href="#a"/>',
      '<rect fill="url(https://example.org/a.svg#b)"/>',
      '<style>@import "x";</style>',
      '<foreignObject/>',
      '<!-- x -->',
      '<rect x="1" x="<script>"/>',
      '<set attributeName="x"/>',
      '<text xml:base="x">x</text>',
    ]) {
      assert.equal(isPlainPicture(picture(inner)), false, inner);
    }
    assert.equal(isPlainPicture(undefined), false);
    assert.equal(isPlainPicture('text'), false);
    assert.equal(isPlainPicture(picture('x'.repeat(6_000_000))), false);
  });

  it('looks through a long hostile one in no time', () => {
    const started = performance.now();
    assert.equal(isPlainPicture(picture(`<rect${' x="1"'.repeat(400_000)} <`)), false);
    assert.equal(isPlainPicture(picture('<rect x="'.repeat(300_000))), false);
    assert.ok(performance.now() - started < 2000);
  });
});
