/** Whatever an article holds, in HTML it is text. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { escapeHtml } from '../../../src/shared/escapeHtml.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };

/** What a parser of HTML makes of it. */
const parsed = (html: string): string => html.replace(/&([a-z0-9#]+);/g, (_all, name: string) => ENTITIES[name] ?? '?');

describe('escapeHtml', () => {
  it('makes text of tags, attributes and references', () => {
    assert.equal(escapeHtml('<img src="x" onerror=\'y\'>&amp;'), '&lt;img src=&quot;x&quot; onerror=&#39;y&#39;&gt;&amp;amp;');
  });

  it('keeps carriage returns, which a parser would make line feeds of', () => {
    assert.equal(escapeHtml('a\r\nb'), 'a&#13;\nb');
  });

  it('replaces what HTML cannot hold, and keeps what is beyond the plane', () => {
    assert.equal(escapeHtml('a\0b\ud83dc 😀'), 'a\ufffdb\ufffdc 😀');
  });

  it('is read back as the same text, and holds nothing that begins markup or ends an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", ';', '#', '\r', '\n', '😀', '\u2028', 'é') }), (text) => {
        const html = escapeHtml(text);
        assert.doesNotMatch(html, /[<>"'\r]/);
        assert.equal(parsed(html), text);
      }),
    );
  });
});
