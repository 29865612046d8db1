/** What a draft in AsciiDoc shows, quotes and cites. */
import { strict as assert } from 'node:assert';
import { ShownText } from '../../../../src/core/shownText.ts';
import { asciidocDraft } from '../../../../src/formats/drafts/asciidoc/asciidocDraft.ts';
import { assertDraftLaws, citedIn, claimedIn, draftOf, placesQuoted, wordsQuoted } from '../../../support/draftReading.ts';

/** All that is shown, a blank line between blocks. */
function shownIn(text: string): string {
  return new ShownText({ text, blocks: asciidocDraft.read(text) }).text;
}

describe('what AsciiDoc shows within a line', () => {
  for (const [what, text, shown] of [
    ['words around which marks stand', 'We *will* _not_ #wait# `here` [.lead]#now#.', 'We will not wait here now.'],
    ['parts of words', 'un**bear**able __f__act, H~2~O and x^2^', 'unbearable fact, H2O and x2'],
    ['marks over the end of a line', 'We *will\nnot* wait', 'We will not wait'],
    ['marks within marks', '*a _b **c** d_ e*', 'a b c d e'],
    ['signs that are no marks', '2 * 3 * 4, a_b_c, C# and C++ or 5 ^ 2', '2 * 3 * 4, a_b_c, C# and C++ or 5 ^ 2'],
    ['curly marks', "She said \"`it's a '`no`'`\".", 'She said “it’s a ‘no’”.'],
    ['a mark that is not closed', 'She said "`no', 'She said "`no'],
    ['a mark that a letter follows', 'She said "`no`"s', 'She said "`no`"s'],
    ['what passes', '+*a*+ ++__b__++ +++<i>+++ pass:[*c*] `+{d}+`', '*a* __b__ <i> *c* {d}'],
    [
      'what is escaped',
      '\\*a* \\_b_ \\{amp} \\"`c`" \\https://d.example[e] \\... \\+f+ g\\h',
      '*a* _b_ {amp} "`c`" https://d.example[e] ... +f+ g\\h',
    ],
    ['signs in print', "a -- b, c--d ... (C) (TM) it's '60s -> =>", "a — b, c—d … © ™ it’s '60s → ⇒"],
    ['character references', '&amp; &#8212; &#x2014; &hellip; &nothing; AT&T', '& — — … &nothing; AT&T'],
    ['attributes', '{ldquo}a{rdquo}{nbsp}{lsquo}b{rsquo}{empty} {unknown}', '“a”\u00a0‘b’ {unknown}'],
    ['attributes of the draft', ':name: Jane\n:Full: {name} \\\n  Doe\n\n{full} and {name}', 'Jane Doe and Jane'],
    ['no attribute that was taken back', ':a: b\n:a!:\n\n{a}', '{a}'],
    ['words of links', 'https://a.example[the *Daily*^] and link:b.txt["c, d",role=e] and link:f.txt[]', 'the Daily and c, d and f.txt'],
    ['words of references', 'xref:a.adoc#b[there], <<c,here>> and <<d>>', 'there, here and'],
    ['a bare address', 'See https://a.example/b_c_d. Or <https://e.example>', 'See https://a.example/b_c_d. Or https://e.example'],
    ['no pictures, anchors or terms', 'a image:b.png[c] [[d]]e (((f)))g stem:[x] indexterm:[y]', 'a e g'],
    ['keys and buttons', 'Press kbd:[Ctrl] btn:[OK]', 'Press Ctrl OK'],
    ['a line that is broken', 'We wait +\nhere', 'We wait here'],
  ] as const) {
    it(what, () => assert.equal(shownIn(text), shown));
  }
});

describe('the blocks of AsciiDoc', () => {
  for (const [what, text, shown] of [
    ['the title and no author', '= Title\nJane Doe <j@a.example>\nv1, 2020-01-01\n:a: b\n\n{a}', 'Title\n\nb'],
    ['headings', '== One ==\n\nTwo\n---\n\n# Three\n\n.Four\nFive', 'One\n\nTwo\n\nThree\n\nFour\n\nFive'],
    ['lists', '* a\n** b\n- [x] c\n. d\n  e\n1. f\n<1> g\n+\nh', 'a\n\nb\n\nc\n\nd e\n\nf\n\ng\n\nh'],
    ['terms', 'a:: b\nc::\n  d\n\ne f', 'a\n\nb\n\nc\n\nd\n\ne f'],
    ['a paragraph that only looks like a list', 'a\n* b', 'a * b'],
    ['notes', 'NOTE: a\n\n[TIP]\n====\nb\n====', 'a\n\nb'],
    ['boxes in boxes', '====\na\n\n=====\nb\n=====\n====\n\n****\nc\n****\n\n--\nd\n--', 'a\n\nb\n\nc\n\nd'],
    ['cells', '[cols=2]\n|===\n|a |b c\n2+a|d\ne\n|===\n\nf', 'a\n\nb c\n\nd e\n\nf'],
    ['no comments', 'a\n// b\nc\n\n////\nd\n\ne\n////\nf', 'a c\n\nf'],
    ['no code', '----\na\n----\n\n....\nb\n....\n\n```js\nc\n```\n\n++++\nd\n++++\n\n  e\n\n[source,js]\nf\n\ng', 'g'],
    ['no directives, pictures or breaks', "ifdef::a[]\nb\nendif::[]\ninclude::c.adoc[]\n\nimage::d.png[e]\n\n'''\n\n<<<\n\nf", 'b\n\nf'],
    ['no front matter', '---\ntitle: a\n---\nb', 'b'],
    ['what follows code that has no end yet', '----\na\n\nb', 'a\n\nb'],
    ['Windows’ ends of lines', '= T\r\n\r\na\r\nb\r\n\r\n----\r\nc\r\n----\r\n', 'T\n\na b'],
  ] as const) {
    it(what, () => assert.equal(shownIn(text), shown));
  }
});

describe('a block quote in AsciiDoc', () => {
  for (const [what, text, words, claim, cited] of [
    ['of a paragraph', '[quote, Jane Doe, "Daily, 3 May"]\nWe wait\nhere.', 'We wait here.', 'Jane Doe, high', ['source Daily, 3 May']],
    ['of several', '[quote,Jane Doe,Daily]\n____\nWe wait.\n\nHere.\n____', 'We wait.\n\nHere.', 'Jane Doe, high', ['source Daily']],
    ['with names', "[quote, attribution='Jane Doe', citetitle=Daily]\nWe wait.", 'We wait.', 'Jane Doe, high', ['source Daily']],
    ['with a link', "[quote, Jane Doe, 'link:a.txt[Daily, 3]']\n____\nWe wait.\n____", 'We wait.', 'Jane Doe, high', ['link a.txt']],
    ['without a name', '[quote, , Daily]\nWe wait.', 'We wait.', undefined, ['source Daily']],
    ['as verse', '[verse, Jane Doe]\nWe wait\nhere.', 'We wait here.', 'Jane Doe, high', []],
    ['in air quotes', '[, Jane Doe, Daily]\n""\nWe wait.\n""', 'We wait.', 'Jane Doe, high', ['source Daily']],
    ['in marks with a name', '"We wait\nhere."\n-- Jane Doe, Daily', 'We wait here.', 'Jane Doe, high', ['source Daily']],
    ['in marks with somebody', '"We wait here."\n-- the minister', 'We wait here.', 'the minister, likely', []],
    ['behind signs', '> We wait\n> here.\n>\n> Now.\n> -- Jane Doe', 'We wait here.\n\nNow.', 'Jane Doe, high', []],
    ['in an open block', '[quote, Jane Doe]\n--\nWe wait.\n--', 'We wait.', 'Jane Doe, high', []],
    ['that holds another', '____\nWe wait.\n\n[quote]\nHere.\n____', 'We wait.\n\nHere.', undefined, []],
    ['without an end yet', '____\nWe wait.\n\nMore.', 'We wait.', undefined, []],
    ['with a line that says so', '____\nWe wait.\n____\nSource: Daily', 'We wait.', undefined, ['source Daily']],
    ['after what cites', 'See link:a.txt[Daily]:\n\n[quote, Jane Doe]\nWe wait.', 'We wait.', 'Jane Doe, high', ['link a.txt']],
  ] as const) {
    it(what, () => {
      const { quotations } = draftOf(text, 'asciidoc');
      assert.deepEqual(
        quotations.map((one) => [one.kind, one.words]),
        [['block', words]],
      );
      assert.deepEqual(claimedIn(text, 'asciidoc'), [claim]);
      assert.deepEqual(citedIn(text, 'asciidoc'), [cited]);
    });
  }
});

describe('AsciiDoc cites', () => {
  for (const [what, text, cited] of [
    ['an address', '"We wait," she said (https://a.example/b).', ['link https://a.example/b']],
    ['a link', '"We wait," she said (https://a.example/b[Daily]).', ['link https://a.example/b']],
    ['a file', '"We wait," she told link:a%20b.txt#L4[the Daily].', ['link a%20b.txt#L4']],
    ['an address in an attribute', ':d: https://a.example\n\n"We wait," she told {d}[the Daily].', ['link https://a.example']],
    ['a part of an address in one', ':d: a/b\n\n"We wait," she told link:{d}/c.txt[the Daily].', ['link a/b/c.txt']],
    ['another document', '"We wait," she said (xref:a.adoc#b[there]).', ['link a.adoc#b']],
    ['another document by a reference', '"We wait," she said (<<a.adoc#b,there>>).', ['link a.adoc#b']],
    ['a key', '"We wait," she said cite:[doe].', ['key doe']],
    ['keys with pages', '"We wait," she said citenp:[doe(3-4), roe].', ['key doe', 'key roe']],
    ['an entry of a bibliography', '"We wait," she said <<doe>>.\n\n[bibliography]\n* [[[doe]]] Doe.', ['key doe']],
    ['nothing in the draft itself', '[[doe]]\n== Doe\n\n"We wait," she said <<doe>>, <<_roe>> and xref:doe[].', []],
    ['a footnote’s words', '"We wait,"footnote:[Daily, 3 May.] she said.', ['source Daily, 3 May.']],
    ['a footnote’s link', '"We wait,"footnote:[See link:a.txt[Daily, [3\\]] there.] she said.', ['link a.txt']],
    ['a footnote’s key', '"We wait,"footnote:[See cite:[doe].] she said.', ['key doe']],
    ['a footnote again', 'So.footnote:d[Daily.]\n\n"We wait,"footnote:d[] she said.', ['source Daily.']],
    ['a footnote of the old kind', '"We wait,"footnoteref:[d,Daily.] she said.', ['source Daily.']],
    ['a source line', '"We wait," she said.\nSource: Daily', ['source Daily']],
  ] as const) {
    it(what, () => assert.deepEqual(citedIn(text, 'asciidoc')[0], cited));
  }
});

describe('quotations in AsciiDoc', () => {
  it('have their marks in their place and not in their words', () => {
    const text = 'She left. "`We *will* not\nwait,`" she said, {ldquo}ever{rdquo}.';
    assert.deepEqual(wordsQuoted(text, 'asciidoc'), ['We will not wait,', 'ever']);
    assert.deepEqual(placesQuoted(text, 'asciidoc'), ['"`We *will* not\nwait,`"', '{ldquo}ever{rdquo}']);
  });

  it('are none in code', () => assert.deepEqual(wordsQuoted('Type `"a b c"` and `+"d e f"+`.', 'asciidoc'), []));

  it('do not go on in a footnote, though one there is not closed either', () => {
    const draft = draftOf('"We waitfootnote:["In the Daily] for you.', 'asciidoc');
    assertDraftLaws(draft);
    assert.equal(draft.quotations[0]?.words, 'We wait for you.');
  });

  it('have nothing of a footnote that is set in them', () =>
    assert.deepEqual(wordsQuoted('She said "we waitfootnote:[In the Daily, on\n3 May.] for you" there.', 'asciidoc'), ['we wait for you']));
});
