/** reStructuredText drafts: what is indented is quoted, what is markup is not shown, and what is no prose is left out. */
import { strict as assert } from 'node:assert';
import { citedIn, claimedIn, draftOf, placesQuoted, quotationIn, wordsQuoted } from '../../../support/draftReading.ts';

const words = (text: string): readonly string[] => wordsQuoted(text, 'restructuredText');
/** The words of a quotation that holds what is given. */
const shown = (inner: string, after = ''): string | undefined => words(`She left. “We ${inner} go” twice.${after}`)[0];

describe('the words of a reStructuredText quotation', () => {
  for (const [written, read] of [
    ['*will* **not**', 'will not'],
    ['``will`` not', 'will not'],
    ['``wi\\ll``', 'wi\\ll'],
    ['`will`', 'will'],
    [':emphasis:`will` not', 'will not'],
    ['`will`:strong: not', 'will not'],
    ['re\\ *al*\\ ly', 'really'],
    ['will\\\nnot', 'willnot'],
    ['\\*will\\* \\`not\\` \\\\', '*will* `not` \\'],
    ['will\nnot', 'will not'],
    ['*will\nnot* ever', 'will not ever'],
    ['`will <https://a.example>`_ not', 'will not'],
    ['`will\nnot <https://a.example>`__', 'will not'],
    ['`<https://a.example>`_', 'https://a.example'],
    ['will_ `not ever`_', 'will not ever'],
    ['will__ not', 'will not'],
    ['_`will` not', 'will not'],
    ['will [1]_, not', 'will, not'],
    ['will\\ [#]_ not', 'will not'],
    ['will [#name]_ [*]_ not', 'will not'],
    ['will :cite:p:`a,b` not', 'will not'],
    ['will :math:`x^2` not', 'will not'],
    [':download:`will <a.txt>` not', 'will not'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a*b*c and (*) and __init__ and snake_case', 'a*b*c and (*) and __init__ and snake_case'],
    ['*will not', '*will not'],
    ['|who| not', 'Ada Hollis not'],
    ['|nobody| not', '|nobody| not'],
    ['will |logo| not', 'will not'],
  ] as const) {
    it(`${JSON.stringify(written)} are ${JSON.stringify(read)}`, () => {
      const after = '\n\n.. |who| replace:: *Ada* Hollis\n.. |logo| image:: a.png\n';
      assert.equal(shown(written, after)?.replace(/ {2,}/g, ' '), `We ${read} go`);
    });
  }

  it('know where each of them stands', () => {
    const text = 'She left. “We *will*\\ ly not \\* `go <a.txt>`_ |x|.”\n\n.. |x| replace:: home';
    const { runs, words: own } = quotationIn(text, 'restructuredText');
    assert.deepEqual(
      runs.map(({ at, length, source }) => [own.slice(at, at + length), text.slice(source.start, source.end)]),
      [
        ['We ', 'We '],
        ['will', 'will'],
        ['ly not ', 'ly not '],
        ['*', '\\*'],
        [' ', ' '],
        ['go', 'go'],
        [' ', ' '],
        ['home', '|x|'],
        ['.', '.'],
      ],
    );
  });
});

describe('a reStructuredText draft quotes', () => {
  for (const [what, text, read] of [
    ['by indentation', 'She wrote:\n\n   We will\n   not wait.\n\n   It is late.\n\nThen she left.', ['We will not wait.\n\nIt is late.']],
    ['by a tab', 'She wrote:\n\n\tWe wait.\n        Still.\n', ['We wait. Still.']],
    ['deeper, as a part of the whole', 'She wrote:\n\n   One.\n\n      Two.\n\n   Three.', ['One.\n\nTwo.\n\nThree.']],
    ['twice, where the first is signed', 'So:\n\n   One.\n\n   -- Jane Doe\n\n   Two.', ['One.', 'Two.']],
    ['twice, with an empty comment between', 'So:\n\n   One.\n\n..\n\n   Two.', ['One.', 'Two.']],
    ['by an epigraph', '.. epigraph::\n\n   We wait.\n\n   -- Jane Doe', ['We wait.']],
    ['by highlights', '.. highlights::\n   We wait.', ['We wait.']],
    ['by a pull-quote on its line', '.. pull-quote:: We\n   wait.', ['We wait.']],
    ['in verses', 'She wrote:\n\n   | We wait\n   | all day\n     long.\n', ['We wait all day long.']],
    ['in an item', '- It rained.\n\n    We wait.\n\n- Then not.', ['We wait.']],
    ['in marks in a line block', '| “We wait,” she said.\n| “We go.”', ['We wait,', 'We go.']],
    ['in items that go on', '- “We\n  wait,” she said.\n#. “We go.”\n\n(a) “We stay.”', ['We wait,', 'We go.', 'We stay.']],
    ['in items in items', '- * “We wait,” she said.\n\n  * “We go.”', ['We wait,', 'We go.']],
    ['in an item that begins with an initial', '2. A. Hollis said “we\n   wait” there.', ['we wait']],
    ['in definitions', 'Term\n   “We wait,” she said.\n\n   “We go.”', ['We wait,', 'We go.']],
    ['in indented lists', 'Said:\n\n  - “We wait,” she said.\n  - “We go,” he said.', ['We wait,', 'We go,']],
    ['under an indented list', 'Said:\n\n  - “We wait,” she said.\n\n  We go.', ['We wait,', 'We go.']],
    ['in fields', 'Text.\n\n:Said: “We wait,”\n   she said. “We go.”', ['We wait,', 'We go.']],
    ['in options', 'Text.\n\n-a, --all=X  “We wait,” she said.\n             “We go.”', ['We wait,', 'We go.']],
    ['in titles', '=============\n“We wait”\n=============\n\n“We go”\n-------\nIt rained.', ['We wait', 'We go']],
    ['in admonitions', '.. note:: “We wait,” she said.\n\n.. warning::\n   :class: “x y”\n\n   “We go.”', ['We wait,', 'We go.']],
    ['in captions', '.. figure:: a.png\n   :alt: “x y”\n\n   “We wait,” she said.', ['We wait,']],
    ['in directives of its own', '.. container:: “x y”\n\n   “We wait,” she said.', ['We wait,']],
    ['in footnotes', 'It rained [1]_.\n\n.. [1] She said “we wait here”\n   there.', ['we wait here']],
    ['after a hanging line', 'She said “we will\nnot\n   wait” there.', ['we will not wait']],
    ['before colons', '“We wait,” she said::\n\n   “x y”\n\nThen “we go”.', ['We wait,', 'we go']],
  ] as const) {
    it(what, () => assert.deepEqual(words(text), read));
  }

  for (const [what, text] of [
    ['fields at the head', 'Title\n=====\n\n:Author: “We wait here”\n   “and here”\n\nIt rained.'],
    ['comments', 'It rained.\n\n.. “We wait here”\n   “and here”\n\n..\n   “and here”\n'],
    ['literal blocks', 'It rained.\n\n::\n\n   “We wait here”\n\n   “and here”\n'],
    ['literal blocks of quoted lines', 'It rained::\n\n> “We wait here”\n> “and here”\n'],
    ['doctests', '>>> print("We wait here")\n"We wait here"\n'],
    ['code', '.. code-block:: python\n\n   "We wait here"\n\n   "and here"\n'],
    ['raw text and math', '.. raw:: html\n\n   "We wait here"\n\n.. math:: "We wait here"\n'],
    ['grid tables', '+-------+\n| “We wait here” |\n+-------+\n'],
    ['simple tables', '=== ===\n“We wait here” a\n=== ===\nb   c\n\n“d  e”\n=== ===\n\nIt rained.'],
    ['code in the line', 'It ``"rained"`` there.'],
    ['substitutions', '.. |a| replace:: “we wait here”\n'],
    ['targets', '.. _“we wait here”: a.txt\n'],
  ] as const) {
    it(`nothing in ${what}`, () => assert.deepEqual(words(text), []));
  }

  it('blocks whose place has no marks of its own', () => {
    const text = 'She wrote:\n\n   We *will*\n   wait.\n\n   -- Jane Doe\n';
    assert.deepEqual(placesQuoted(text, 'restructuredText'), ['We *will*\n   wait.']);
    assert.equal(quotationIn(text, 'restructuredText').kind, 'block');
  });
});

describe('a reStructuredText attribution', () => {
  for (const [what, text, claimed, cited] of [
    ['names speaker and source', 'So:\n\n   We wait here.\n\n   -- Jane Doe, Daily', 'Jane Doe, high', ['source Daily']],
    ['may have three dashes or a long one', 'So:\n\n   We wait here.\n\n   —Jane Doe', 'Jane Doe, high', []],
    [
      'may be wrapped',
      'So:\n\n   We wait here.\n\n   --- Jane Doe, in the\n       Daily of May',
      'Jane Doe, high',
      ['source in the Daily of May'],
    ],
    ['may name no person', 'So:\n\n   We wait here.\n\n   -- the council', 'the council, likely', []],
    ['may link', 'So:\n\n   We wait here.\n\n   -- `Jane Doe, Daily <a.txt>`__', 'Jane Doe, high', ['link a.txt']],
    ['may end a nested quote', 'So:\n\n   We wait here.\n\n      -- Jane Doe', 'Jane Doe, high', []],
    [
      'may be the second: the outer speaker’s',
      'So:\n\n   One two.\n\n      It is so.\n\n      -- Bob Roe\n\n   -- Jane Doe',
      'Jane Doe, high',
      [],
    ],
  ] as const) {
    it(what, () => {
      assert.deepEqual(claimedIn(text, 'restructuredText'), [claimed]);
      assert.deepEqual(citedIn(text, 'restructuredText'), [cited]);
    });
  }
  it('is none where nothing is quoted before it', () => {
    assert.deepEqual(words('So:\n\n   -- Jane Doe left.\n'), ['-- Jane Doe left.']);
  });
});

describe('a reStructuredText draft cites', () => {
  for (const [what, text, sources] of [
    ['a link with its address', '“We wait here,” she told `the Daily <a.txt>`_.', ['link a.txt']],
    [
      'a link whose address is elsewhere',
      '“We wait here,” she told `the  Daily`_.\n\n.. _The Daily: https://d.example/\n   a\\_b',
      ['link https://d.example/a_b'],
    ],
    ['a word that is a link', '“We wait here,” she told Daily_.\n\n.. _daily: a.txt', ['link a.txt']],
    ['a link by another’s name', '“We wait here,” she told `them <Daily_>`_.\n\n.. _daily: paper_\n.. _paper: a.txt', ['link a.txt']],
    [
      'links without names, in order',
      'See this__. She left.\n\n“We wait here,” she told them__.\n\n__ a.txt\n.. __: b.txt',
      ['link b.txt'],
    ],
    ['a name again', 'See `the Daily <a.txt>`_.\n\n“We wait here,” she told `the Daily`_.', ['link a.txt']],
    ['a bare address', '“We wait here,” she said (https://d.example/a).', ['link https://d.example/a']],
    ['a footnote’s link', '“We wait here,” [1]_ she said.\n\n.. [1] See `x <a.txt>`__.', ['link a.txt']],
    ['a footnote’s words', '“We wait here,” [#]_ she said [#]_.\n\n.. [#] Daily, *3 May*.\n.. [#] Other.', ['source Daily, 3 May.']],
    ['a footnote by its name', '“We wait here” [#a]_.\n\n.. [#b] Other.\n.. [#a] Daily', ['source Daily']],
    ['a citation of the draft', '“We wait here” [Doe2020]_.\n\n.. [Doe2020] Doe, Daily', ['source Doe, Daily']],
    ['a citation of another file', '“We wait here” [Doe2020]_.', ['key Doe2020']],
    ['keys', '“We wait here” :cite:`doe,roe`.', ['key doe', 'key roe']],
    ['keys with places', '“We wait here” :cite:p:`{see}doe{p. 3}`.', ['key doe']],
    ['keys in footnotes', '“We wait here” :footcite:t:`doe`.', ['key doe']],
    ['a download', '“We wait here,” says :download:`this <../a.txt>`.', ['link ../a.txt']],
    ['a document', '“We wait here,” says :doc:`/a/b`.', ['link /a/b']],
    ['no label', '“We wait here,” says :ref:`this <part>`.', []],
    ['a source line', '“We wait here,” she said.\n\nSource: Daily, 3 May', ['source Daily, 3 May']],
    ['a source field', '“We wait here,” she said.\n\n:Source: Daily, 3 May', ['source Daily, 3 May']],
    ['what stands by itself after a block quote', 'So:\n\n   We wait here.\n\n:cite:p:`doe`\n', ['key doe']],
  ] as const) {
    it(what, () => assert.deepEqual(citedIn(text, 'restructuredText')[0], sources));
  }
});

describe('while somebody types reStructuredText', () => {
  for (const [what, text, read] of [
    ['backquotes that are not closed are signs', 'She `left. “We wait,” she said.', ['We wait,']],
    ['a role that is not closed is text', 'She :emphasis:`left. “We wait,” she said.', ['We wait,']],
    ['a substitution that is not closed is a sign', 'She |left. “We wait,” she said.', ['We wait,']],
    ['a directive without content is nothing', '.. epigraph::\n\nShe left. “We wait,” she said.', ['We wait,']],
    ['a table without an end is text', '=== ===\n“We wait,” she said.\nMore.', ['We wait,']],
    ['a backslash at the end is itself', '“We wait,” she said. \\', ['We wait,']],
  ] as const) {
    it(what, () => assert.deepEqual(words(text), read));
  }
  it('says of what is not closed that it is not', () => {
    assert.equal(draftOf('She left. “We will not wait', 'restructuredText').quotations[0]?.isUnclosed, true);
  });
});
