/** What a draft quotes: stretches in marks as core pairs them, whoever says them; each pitfall of naive checkers by its name. */
import { strict as assert } from 'node:assert';
import type { DraftFormat } from '../../../../src/formats/drafts/draft.ts';
import { draftFormatOf } from '../../../../src/formats/drafts/draftNames.ts';
import { placesQuoted, quotationIn, wordsQuoted } from '../../../support/draftReading.ts';

const FORMATS: readonly DraftFormat[] = ['markdown', 'latex', 'asciidoc', 'restructuredText', 'plainText'];

/** In each format the words are these. */
function example(title: string, text: string, words: readonly string[]): void {
  for (const format of FORMATS) {
    it(`${title} (${format})`, () => assert.deepEqual(wordsQuoted(text, format), words));
  }
}

describe('the format of a draft', () => {
  for (const [path, format] of [
    ['/a/Draft.MD', 'markdown'],
    ['a.markdown', 'markdown'],
    ['a.mdown', 'markdown'],
    ['a.mkd', 'markdown'],
    ['chapter.tex', 'latex'],
    ['chapter.ltx', 'latex'],
    ['notes.adoc', 'asciidoc'],
    ['a.AsciiDoc', 'asciidoc'],
    ['a.asc', 'asciidoc'],
    ['index.rst', 'restructuredText'],
    ['README.rest', 'restructuredText'],
    ['C:\\notes\\a.txt', 'plainText'],
    ['a.text', 'plainText'],
    ['a.md.bak', undefined],
    ['a.html', undefined],
    ['README', undefined],
  ] as const) {
    it(`of ${path} is ${String(format)}`, () => assert.equal(draftFormatOf(path), format));
  }
});

describe('what a draft quotes', () => {
  example('in curly marks', 'It rained, she said. “We will not wait.” Then she left.', ['We will not wait.']);
  example('in straight marks', 'It rained, she said. "We will not wait." Then she left.', ['We will not wait.']);
  example('in single marks as the main ones', 'She left early. ‘We’ll not wait,’ she said. ‘It’s late.’', [
    'We’ll not wait,',
    'It’s late.',
  ]);
  example('in German marks', 'Es hat geregnet. „Wir warten nicht“, sagte sie.', ['Wir warten nicht']);
  example('in French marks, without the spaces', 'Il pleuvait. « Nous partons », dit-elle.', ['Nous partons']);
  example('nested, as one', 'She left. “He told me, ‘Go home,’ and I went,” she said.', ['He told me, ‘Go home,’ and I went,']);
  example('over paragraphs whose marks open again, as one', 'She spoke at last.\n\n“It rained.\n\n“We left,” she said.', [
    'It rained.\n\nWe left,',
  ]);
  example('over paragraphs whose marks do not open again, as one', 'She spoke at last.\n\n“It rained.\n\nWe left,” she said.', [
    'It rained.\n\nWe left,',
  ]);
  example(
    'hard-wrapped, on one line',
    'She came back late in the evening and said to them that “we will not\nwait for anybody at all, whatever they may tell us of it” and then\nshe left the room early.',
    ['we will not wait for anybody at all, whatever they may tell us of it'],
  );
  example('with CRLF', 'She said.\r\n\r\n“We will not wait,” she said.\r\n\r\n“It is late.”\r\n', ['We will not wait,', 'It is late.']);
  example('words of which nobody is said to be the speaker', 'The so-called “experts in the field” met.', ['experts in the field']);
  example('nothing at all', 'It rained. Then she left for good.', []);
  example('nothing in empty marks', 'It was “” and "" and so on.', []);

  it('that is not closed goes to the end of its paragraph, and says so', () => {
    for (const format of FORMATS) {
      const quotation = quotationIn('She left early. “We will not wait for them\n\nIt rained.', format);
      assert.equal(quotation.words, 'We will not wait for them');
      assert.equal(quotation.isUnclosed, true);
    }
  });
  it('that is closed says nothing of it', () => {
    assert.ok(!('isUnclosed' in quotationIn('“It rained.\n\n“We left,” she said.', 'plainText')));
  });
  it('has its marks in its place and not in its words', () => {
    assert.deepEqual(placesQuoted('She left. “We *will* not wait,” she said.', 'markdown'), ['“We *will* not wait,”']);
    assert.deepEqual(placesQuoted("She left. ``We \\emph{will} wait,'' she said.", 'latex'), ["``We \\emph{will} wait,''"]);
    assert.deepEqual(placesQuoted('She left. \\enquote{We wait}, she said.', 'latex'), ['\\enquote{We wait}']);
  });
  it('counts words as a reader does', () =>
    assert.equal(quotationIn('“We — all of us – don’t wait … 24 hours.”', 'plainText').wordCount, 8));
});

describe('pitfalls', () => {
  it('the title that a footnote names its source by is no quotation', () => {
    const note = 'Ada Hollis, “The Long Rain of the North,” Daily, 3 May.';
    assert.deepEqual(wordsQuoted(`It rained.[^1]\n\n[^1]: ${note}`, 'markdown'), []);
    assert.deepEqual(wordsQuoted(`It rained.\\footnote{${note}}`, 'latex'), []);
    assert.deepEqual(wordsQuoted(`It rained.footnote:[${note}]`, 'asciidoc'), []);
    assert.deepEqual(wordsQuoted(`It rained [1]_.\n\n.. [1] ${note}`, 'restructuredText'), []);
  });
  it('what a footnote quotes is one', () => {
    assert.deepEqual(wordsQuoted('It rained.[^1]\n\n[^1]: She said “we will not wait” there.', 'markdown'), ['we will not wait']);
    assert.deepEqual(wordsQuoted('It rained.\\footnote{She said “we will not wait” there.}', 'latex'), ['we will not wait']);
    assert.deepEqual(wordsQuoted('It rained.footnote:[She said “we will not wait” there.]', 'asciidoc'), ['we will not wait']);
  });
  example('an em-dash interruption', 'She came in. “I never—” she began. He left.', ['I never—']);
  example('an interruption by the writer', 'She came in. “I never”—she paused—“said so.”', ['I never', 'said so.']);
  example('three quotes in a row', 'She came in. “One.” “Two.” “Three.”', ['One.', 'Two.', 'Three.']);
  example('three straight quotes in a row', 'She came in. "One." "Two." "Three."', ['One.', 'Two.', 'Three.']);
  example('a nickname in quotes', 'Walter “Sparky” Henderson left.', ['Sparky']);
  example('a curly pair is one quotation, not two', 'She said “yes, we can” and left.', ['yes, we can']);
  example('feet and inches are no quotes', 'The board is 6\'2" by 5\'11" and 3" thick.', []);
  example('apostrophes are no quotes', 'The boys’ hats and the girls’ coats of the ’90s.', []);
  example('emoji count as two units and are not split', 'She left. “😀 It rained all day 😀,” she said 😀.', ['😀 It rained all day 😀,']);
  it('emoji leave offsets as they are in the draft', () => {
    const text = '😀 **She** left. “😀 It *rained* 😀,” she said.';
    const { runs, words } = quotationIn(text, 'markdown');
    assert.equal(words, '😀 It rained 😀,');
    assert.deepEqual(
      runs.map(({ source }) => text.slice(source.start, source.end)),
      ['😀 It ', 'rained', ' 😀,'],
    );
  });
  it('a byte order mark harms nothing', () => {
    for (const format of FORMATS) {
      assert.deepEqual(wordsQuoted('\ufeffShe left. “We wait,” she said.', format), ['We wait,']);
    }
  });
  it('soft hyphens stay, as they are in the draft', () => {
    assert.equal(quotationIn('She left. “We will not be wait\u00ading,” she said.', 'markdown').words, 'We will not be wait\u00ading,');
  });
});
