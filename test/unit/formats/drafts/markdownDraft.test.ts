/** Markdown drafts: markup is no part of the words, block quotes are quotations, code and front matter are none. */
import { strict as assert } from 'node:assert';
import { draftOf, placesQuoted, quotationIn, wordsQuoted } from '../../../support/draftReading.ts';

const words = (text: string): readonly string[] => wordsQuoted(text, 'markdown');
/** Each run as what it shows and what stands in the draft. */
const runs = (text: string): readonly (readonly [string, string])[] => {
  const { runs: own, words: shown } = quotationIn(text, 'markdown');
  return own.map(({ at, length, source }) => [shown.slice(at, at + length), text.slice(source.start, source.end)]);
};

describe('the words of a Markdown quotation', () => {
  for (const [markup, text, shown] of [
    ['emphasis', 'She said “we *will* **not** wait”.', 'we will not wait'],
    ['links', 'She said “we [will not](https://a.example) wait”.', 'we will not wait'],
    ['footnote marks', 'She said “we will[^1] not wait[^2]”.\n\n[^1]: One.\n\n[^2]: Two.', 'we will not wait'],
    ['cite keys in brackets, with the space before them', 'She said “we will not wait [@doe, p. 3].”', 'we will not wait.'],
    ['notes', 'She said “we will^[She *laughed*.] not wait”.', 'we will not wait'],
    ['escapes', 'She said “we will \\*not\\* wait \\[...\\] here”.', 'we will *not* wait [...] here'],
    ['character references', 'She said “you &amp; I &mdash; we &#8217;wait”.', 'you & I — we ’wait'],
    ['marks that are character references', 'She said &ldquo;we will not wait&rdquo;.', 'we will not wait'],
    ['marks that are escaped', 'She said \\"we will not wait\\".', 'we will not wait'],
    ['hard wraps', 'She said “we will\n  not wait”.', 'we will not wait'],
    ['hard breaks', 'She said “we will  \nnot\\\nwait”.', 'we will not wait'],
    ['HTML', 'She said “we <em>will</em> not<br>wait<!-- now -->”.', 'we will not wait'],
    ['code', 'She said “type `npm i` and wait”.', 'type npm i and wait'],
    ['a handle', 'She said “thanks @jane for the wait”.', 'thanks @jane for the wait'],
    ['a wrapped cite', 'She said “we will not wait [see @doe,\n p. 3], but go”.', 'we will not wait, but go'],
  ] as const) {
    it(`are without ${markup}`, () => assert.deepEqual(words(text)[0], shown));
  }
  it('know where each of them stands', () => {
    assert.deepEqual(runs('She said “we *will* [not](u) wait &amp;\ngo[^1] \\* on”.'), [
      ['we ', 'we '],
      ['will', 'will'],
      [' ', ' '],
      ['not', 'not'],
      [' wait ', ' wait '],
      ['&', '&amp;'],
      ['go', 'go'],
      [' ', ' '],
      ['* on', '* on'],
    ]);
  });
  it('may stand in links whose text they are', () => {
    assert.deepEqual(placesQuoted('See [“we will not wait”](u).', 'markdown'), ['“we will not wait”']);
  });
});

describe('a Markdown draft quotes nothing in', () => {
  for (const [place, text] of [
    ['front matter', '---\ntitle: “We will not wait”\n---\nIt rained.'],
    ['code spans', 'Type `say "we will not wait"` now.'],
    ['fenced code', '```\n“We will not wait”\n```'],
    ['indented code', 'It rained.\n\n    “We will not wait”'],
    ['HTML blocks', '<div title="we will not wait">\n“We will not wait”\n</div>'],
    ['comments', 'It rained <!-- “we will not wait” --> today.'],
    ['tags', 'It <span title="we will not wait">rained</span> today.'],
    ['addresses and titles of links', 'It [rained](u "we will not wait") today.'],
  ] as const) {
    it(place, () => assert.deepEqual(words(text), []));
  }
  it('code, whose marks pair with none outside', () => {
    assert.deepEqual(words('Type `"` and she said “we will not wait” to it.'), ['we will not wait']);
  });
});

describe('a block quote', () => {
  it('is one quotation with all its paragraphs', () => {
    const text = 'She wrote:\n\n> We will *not*\n> wait.\n>\n> It is late.\n\nThen she left.';
    assert.deepEqual(words(text), ['We will not wait.\n\nIt is late.']);
    assert.deepEqual(placesQuoted(text, 'markdown'), ['We will *not*\n> wait.\n>\n> It is late.']);
    assert.equal(quotationIn(text, 'markdown').kind, 'block');
  });
  it('ends at a blank line without its sign', () => assert.deepEqual(words('> One here.\n\n> Two here.'), ['One here.', 'Two here.']));
  it('goes on where the sign is left out', () => assert.deepEqual(words('> We will\nnot wait.'), ['We will not wait.']));
  it('may hold lists', () =>
    assert.deepEqual(words('> We want:\n>\n> - rain,\n> - snow\n> - and wind.'), ['We want:\n\nrain,\n\nsnow\n\nand wind.']));
  it('that stands in marks is without them', () => {
    assert.deepEqual(words('> “We will not wait.”'), ['We will not wait.']);
    assert.deepEqual(words('> "We will not wait."'), ['We will not wait.']);
    assert.deepEqual(words('> “We will not.\n>\n> “It is late.”'), ['We will not.\n\nIt is late.']);
  });
  it('that holds marks is a quotation as a whole', () => {
    assert.deepEqual(words('> “We will not,” she said, “wait.”'), ['“We will not,” she said, “wait.”']);
    assert.deepEqual(words('> We will not wait for “anybody” here.'), ['We will not wait for “anybody” here.']);
  });
  for (const [line, text] of [
    ['a dash and a name', '> We will not wait.\n>\n> — Jane Doe'],
    ['a dash and a name in the same paragraph', '> We will not wait.\n> — Jane Doe, *Daily*'],
    ['two hyphens and a name', '> We will not wait.\n> -- Jane Doe'],
    ['a name as a list item', '> We will not wait.\n> - Jane Doe'],
    ['a name on the same line', '> We will not wait. — Jane Doe'],
    ['a name after it', '> We will not wait.\n\n— Jane Doe, Daily'],
    ['a source', '> We will not wait.\n> Source: Daily, 3 May'],
    ['a name and a source', '> We will not wait.\n>\n> — Jane Doe\n>\n> Source: [Daily](d.html)'],
  ] as const) {
    it(`is without the line that has ${line}`, () => assert.deepEqual(words(text), ['We will not wait.']));
  }
  it('keeps a last line that goes on with the words after a dash', () => {
    assert.deepEqual(words('> We will wait.\n> — But not for you, as we said before.'), [
      'We will wait. — But not for you, as we said before.',
    ]);
  });
});

describe('while somebody types Markdown', () => {
  for (const [what, text, shown] of [
    ['a closing mark', 'She left. “We will not wait', 'We will not wait'],
    ['a link', 'She left. “We will [not](http', 'We will [not](http'],
    ['emphasis', 'She left. “We *will not wait.”', 'We *will not wait.'],
    ['a code span', 'She left. “We `will not wait.”', 'We `will not wait.'],
    ['a cite', 'She left. “We will not wait [@do”', 'We will not wait [@do'],
    ['a block quote in marks', '> “We will not wait', 'We will not wait'],
  ] as const) {
    it(`${what} may not be closed yet`, () => assert.equal(quotationIn(text, 'markdown').words, shown));
  }
  it('front matter that is not closed is text', () => assert.deepEqual(words('---\ntitle: “We wait here”\n'), ['We wait here']));
  it('an open fence takes what follows, and nothing before it', () => {
    assert.deepEqual(words('She left. “We wait here,” she said.\n\n```\n“Not this one”'), ['We wait here,']);
  });
});

describe('what is around a Markdown quotation', () => {
  const around = (text: string): string => {
    const place = draftOf(text, 'markdown').quotations[0]?.around;
    return text.slice(place?.start, place?.end);
  };
  it('is its sentence', () => {
    assert.equal(around('It rained. She *said* “we will not wait” twice. He left.'), 'She *said* “we will not wait” twice.');
  });
  it('is all sentences that it is in', () => {
    assert.equal(around('It rained. “We wait. We do,” she said. He left.'), '“We wait. We do,” she said.');
  });
  it('is the block quote', () => assert.equal(around('It rained.\n\n> We wait.\n> We do.'), 'We wait.\n> We do.'));
});
