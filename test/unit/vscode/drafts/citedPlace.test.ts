/** What of a draft is replaced for it to cite another source. */
import { strict as assert } from 'node:assert';
import { citedPlace } from '../../../../src/vscode/drafts/citedPlace.ts';

/** The text with what would be replaced in braces; `shown` is what the citation's span covers. */
function marked(text: string, shown: string, value: string): string | undefined {
  const start = text.indexOf(shown);
  const place = citedPlace(text, { kind: 'link', start, end: start + shown.length, value });
  return place === undefined ? undefined : `${text.slice(0, place.start)}{{${value}}}${text.slice(place.end)}`;
}

describe('what a citation is written as', () => {
  it('stands in it', () => {
    assert.equal(marked('“words” [@key, p. 3]', '@key', 'key'), '“words” [@{{key}}, p. 3]');
    assert.equal(marked('see http://a.org/b, a.txt', 'http://a.org/b', 'http://a.org/b'), 'see {{http://a.org/b}}, a.txt');
  });

  it('stands behind the words of a link, and not behind those of another to the same place', () => {
    assert.equal(marked('[one](a.txt) and [two](a.txt)', 'two', 'a.txt'), '[one](a.txt) and [two]({{a.txt}})');
    assert.equal(marked('[*one*](<a b.txt>)', 'one', 'a b.txt'), '[*one*](<{{a b.txt}}>)');
    assert.equal(marked('\\href{a.txt}{one} and \\href{a.txt}{two}', 'two', 'a.txt'), '\\href{a.txt}{one} and \\href{{{a.txt}}}{two}');
  });

  it('stands in the footnote, unless others have it too', () => {
    assert.equal(marked('“words”[^1]\n\n[^1]: [Title](a.txt)', '[^1]', 'a.txt'), '“words”[^1]\n\n[^1]: [Title]({{a.txt}})');
    assert.equal(marked('“words”[^1] “more”[^1]\n\n[^1]: [Title](a.txt)', '[^1]', 'a.txt'), undefined);
    assert.equal(marked('“words”[^1] a.txt\n\n[^1]: [Title](a.txt)', '[^1]', 'a.txt'), undefined);
  });

  it('stands in the link, the target or the footnote of reStructuredText, unless others have it too', () => {
    assert.equal(marked('`one <a.txt>`_ `two <a.txt>`_', '`two <a.txt>`_', 'a.txt'), '`one <a.txt>`_ `two <{{a.txt}}>`_');
    assert.equal(marked('one_\n\n.. _one: a.txt', 'one_', 'a.txt'), 'one_\n\n.. _one: {{a.txt}}');
    assert.equal(marked('“words” [1]_\n\n.. [1] Daily', '[1]_', 'Daily'), '“words” [1]_\n\n.. [1] {{Daily}}');
    assert.equal(marked('“words” [1]_ “more” [1]_\n\n.. [1] Daily', '[1]_', 'Daily'), undefined);
  });

  it('is nowhere where it is written otherwise', () => {
    assert.equal(marked('[one](a%20b.txt)', 'one', 'a b.txt'), undefined);
  });
});
