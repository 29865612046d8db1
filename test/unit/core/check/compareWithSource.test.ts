/** A quotation against a source: what is the same, what is not, and what is said of it. Pitfalls are those that checkers fall into. */
import { strict as assert } from 'node:assert';
import { textOf } from '../../../../src/core/span.ts';
import { checkedSource, findings, told } from '../../../support/checkedSource.ts';

const NEWS = `The harbour vote
“We will not sell the harbour, and we never meant to,” said Anna Berglund, the mayor. “Nobody asked the people who work here – not once.”
Tom Okoye, the harbour master, called the plan “a gift to the rail company” and said that three hundred jobs were at risk.
“It is over,” Okoye said. “He told me, ‘You can stay until May,’ and then the doors were shut.”
According to Maria Lopez, the café on the quay can’t live on 3.5 per cent of its trade.
The council voted by nine to six on Tuesday.`;

const news = checkedSource(NEWS);

/** Quotations of the news, and what is told of them. */
function cases(title: string, list: readonly (readonly [quotation: string, expected: string])[]): void {
  describe(title, () => {
    for (const [quotation, expected] of list) {
      it(quotation, () => assert.equal(told(quotation, news), expected));
    }
  });
}

describe('a quotation against a source', () => {
  cases('is exact where only typography is other', [
    ['We will not sell the harbour, and we never meant to', 'exact quoted'],
    ['We will not sell the harbour, and we never meant to.', 'exact quoted'],
    ['… sell the harbour, and we never meant to …', 'exact quoted'],
    ['we never meant to', 'exact quoted'],
    ['we will not sell the harbour', 'exact quoted first-capital'],
    ['Nobody asked the people who work here -- not once', 'exact quoted'],
    ['Nobody asked the people who work here—not once', 'exact quoted'],
    ['Nobody\u00a0asked the\npeople who  work here - not once', 'exact quoted'],
    ['No\u00adbody asked the peo\u200bple', 'exact quoted'],
    ['He told me, "You can stay until May," and then', 'exact quoted'],
    ['He told me, «You can stay until May,» and then', 'exact quoted'],
    ["You can stay until May,' and then", 'exact quoted'],
    ["the cafe\u0301 on the quay can't live on 3.5 per cent", 'exact reported'],
    ['voted by nine to six', 'exact own'],
  ]);

  cases('is near, with the differences, where a letter, digit, accent, capital or inner mark is other', [
    ['We will not sell the harbor, and we never', 'near quoted; replaced harbor>harbour'],
    ['We will not sell the Harbour, and we never', 'near quoted; replaced Harbour>harbour'],
    ['the cafe on the quay can’t live', 'near reported; replaced cafe>café'],
    ['can’t live on 35 per cent of its trade', 'near reported; replaced 35>3.5'],
    ['We will not sell the harbour and we never meant to', 'near quoted; dropped >,'],
    ['We will not, sell the harbour, and we never', 'near quoted; added ,>'],
    ['We will not sell the harbour; and we never', 'near quoted; replaced ;>,'],
    ['Nobody asked the people who work here not once', 'near quoted; dropped >–'],
    ['He told me, You can stay until May, and then', 'near quoted; replaced ,>, ‘; replaced ,>,’'],
    ['We will not sell the harbour, and we never meant to?', 'near quoted; added ?>'],
    ['We will sell not the harbour, and we never', 'near quoted; moved sell>sell'],
    ['We will not sell our old harbour, and we never', 'near quoted; replaced our old>the'],
    ['We will not sell off the harbour, and we never', 'near quoted; added off>'],
    ['We will not sell, and we never meant to', 'near quoted; dropped >the harbour'],
  ]);

  cases('pitfall 1: never takes a sentence for its negation', [
    ['We will sell the harbour, and we never meant to', 'near quoted; dropped >not'],
    ['the café on the quay can live on 3.5 per cent', 'near reported; replaced can>can’t'],
    ['It is not over', 'near quoted; added not>'],
  ]);

  cases('pitfall 2: takes fragments in their order, within one speech, and names what is left out', [
    ['We will not sell … we never meant to', 'exact quoted; without the harbour, and'],
    ['We will not sell [...] we never meant to', 'exact quoted; without the harbour, and'],
    ['Nobody asked the people … not once', 'exact quoted; without who work here'],
    ['We will not … to', 'near quoted omits-negation; without sell the harbour, and we never meant'],
    ['We … sell the harbour', 'near quoted omits-negation; without will not'],
    ['we never meant to … Nobody asked', 'exact quoted; without said Anna Berglund, the mayor'],
    [
      'we never meant to … It is over',
      'near quoted crosses-speakers; without said Anna Berglund, the mayor. “Nobody asked the people who work here – not once.”\nTom Okoye, the harbour master, called the plan “a gift to the rail company” and said that three hundred jobs were at risk',
    ],
    ['Nobody asked the people … We will not sell the harbour', 'near quoted; moved Nobody asked the people>Nobody asked the people'],
    ['work here – not once … Nobody', 'nothing'],
  ]);

  cases('joins two pieces of one statement over the words that name its speaker', [
    ['We never meant to. Nobody asked the people', 'exact quoted first-capital joined'],
    ['we never meant to, nobody asked the people', 'exact quoted first-capital joined'],
    ['we never meant to. Everybody asked the people', 'near quoted joined; replaced Everybody>Nobody'],
    ['It is over. He told me', 'exact quoted joined'],
    ['It is over Okoye said. He told me', 'near own; dropped >,”; replaced .>. “'],
  ]);

  cases('takes what is in brackets for the words of who quotes', [
    ['[W]e will not sell the harbour', 'exact quoted'],
    ['[w]e will not sell the harbour', 'exact quoted first-capital'],
    ['[N]obody asked the people', 'exact quoted'],
    ['We will not sell [it], and we never meant to', 'exact quoted; without the harbour'],
    ['We will not sell the harbour [of this town], and we never', 'exact quoted'],
    ['We will [certainly] sell the harbour', 'near quoted omits-negation; without not'],
    ['Nobody ask[s] the people who work', 'exact quoted; without asked'],
    ['Nobody [t]asked the people who work', 'near quoted; replaced [t]asked>asked'],
    ['[The mayor] … not once, not twice, not ever', 'nothing'],
  ]);

  cases('says whose words they are', [
    ['three hundred jobs were at risk', 'exact reported'],
    ['said that three hundred jobs were at risk', 'exact own'],
    ['the plan “a gift to the rail company”', 'exact reported'],
    ['a gift to the rail company', 'exact quoted'],
    ['The council voted by nine to six on Tuesday', 'exact own'],
  ]);

  describe('pitfall 5: finds nothing in words that anybody uses', () => {
    for (const quotation of [
      'who work on the quay',
      'the end of the harbour',
      'and that was that',
      'They were at risk',
      '',
      '…',
      '[all]',
      '?!',
    ]) {
      it(quotation, () => assert.equal(told(quotation, news), 'nothing'));
    }
  });

  it('pitfall 7: stands where its letters stand, and not in a word that holds them', () => {
    assert.equal(told('the arbour, and we never', news), 'near quoted; replaced arbour>harbour');
    assert.equal(told('ever meant to', checkedSource('“We never meant to stay,” said Ada Hollis.')), 'nothing');
  });
});

describe('pitfall 8: signs of two code units', () => {
  const text = '“We 👩‍🌾 grow 🍅🍅 in 𝒜cre Lane, naïvely,” said Ada Hollis.';
  const checked = checkedSource(text);

  it('are kept whole where they are the same, and where they differ', () => {
    const [same] = findings('We 👩‍🌾 grow 🍅🍅 in 𝒜cre Lane', checked);
    assert.equal(same?.kind, 'exact');
    assert.equal(textOf(text, same.place), 'We 👩‍🌾 grow 🍅🍅 in 𝒜cre Lane');
    assert.equal(told('We 👩‍🌾 grow 🍅 in 𝒜cre Lane', checked), 'near quoted; replaced 🍅>🍅🍅');
    assert.equal(told('We 👨‍🌾 grow 🍅🍅 in 𝒜cre Lane', checked), 'near quoted; replaced 👨‍🌾>👩‍🌾');
    assert.equal(told('We grow 🍅🍅 in 𝒜cre Lane', checked), 'near quoted; dropped >👩‍🌾');
    assert.equal(told('🍅🍅 in 𝒜cre Lane', checked), 'exact quoted');
    assert.equal(told('🍆 in 𝒜cre Lane, naïvely', checked), 'near quoted; added 🍆>');
  });
});

describe('two pieces of speech', () => {
  const isJoined = (text: string): boolean => told('I saw it all. Nobody asked me', checkedSource(text)) === 'exact quoted joined';

  for (const text of [
    '“I saw it all,” said Ada Hollis. “Nobody asked me.”',
    '“I saw it all,” said Dr. Ada J. Hollis, a vet from St. Agnes. “Nobody asked me.”',
    '“I saw it all,” said Ada Hollis.\n“Nobody asked me,” she said.',
    'Ada Hollis told us: “I saw it all.” She said: “Nobody asked me.”',
  ]) {
    it(`are joined over the words that name the speaker: ${text}`, () => assert.ok(isJoined(text)));
  }

  for (const text of [
    '“I saw it all,” said Ada Hollis. The council went home. It rained. “Nobody asked me,” she said.',
    '“I saw it all,” said Ada Hollis.\nThe council went home.\n“Nobody asked me,” she said.',
    '“I saw it all,” said Ada Hollis. “It rained,” said Bram Quill. “Nobody asked me,” said Ada Hollis.',
    '“I saw it all,” said Ada Hollis. “Nobody asked me,” said Bram Quill.',
    '“Nobody asked me,” said Ada Hollis. “I saw it all.”',
  ]) {
    it(`are not joined otherwise: ${text}`, () => assert.ok(!isJoined(text)));
  }

  it('are not joined where the second is another’s, though nothing stands between', () => {
    const text = '“I saw it all,” said Ada Hollis.\nBram Quill asked: “Is it over?” Ada Hollis replied: “Not yet.”';
    assert.equal(told('Is it over? Not yet', checkedSource(text)).includes('exact'), false);
  });
});

describe('a source', () => {
  it('is quoted over its markup, and the place holds it', () => {
    const text = '# T\n\n“Every *figure* was &amp; is **pub­lic**,” said Ada Hollis.\n';
    const checked = checkedSource(text, 'a.md');
    const [finding] = findings('every figure was & is public', checked);
    assert.deepEqual([finding?.kind, finding?.notes], ['exact', ['first-capital']]);
    assert.equal(textOf(text, finding?.place ?? { start: 0, end: 0 }), 'Every *figure* was &amp; is **pub­lic');
  });

  it('goes on with its speech over paragraphs that open with the mark again', () => {
    const text = '"The bell rang. I went home.\n\n"I slept," said Ada Hollis.\n';
    assert.equal(told('The bell rang. I went home. I slept', checkedSource(text)), 'exact quoted');
    assert.equal(told('I went home.\n\nI slept', checkedSource(text)), 'exact quoted');
    assert.equal(told('I went home.\n\n"I slept', checkedSource(text)), 'exact quoted');
  });

  it('may have brackets of its own, which are quoted as they are', () => {
    const checked = checkedSource('“[T]he board is sure that [the mayor] has all the figures,” said Ada Hollis.');
    assert.equal(told('The board is sure that [the mayor] has all', checked), 'exact quoted');
    assert.equal(told('the board is sure that the mayor has all', checked), 'near quoted first-capital; dropped >[; dropped >]');
    assert.equal(
      told('the board is sure that [the vicar] has all the figures', checked),
      'near quoted first-capital; replaced [the vicar]>the mayor',
    );
  });

  it('may have an ellipsis of its own', () => {
    const checked = checkedSource('“I was … I was there all day,” said Ada Hollis. “He said so ... twice.”');
    assert.equal(told('I was … I was there', checked), 'exact quoted');
    assert.equal(told('He said so . . . twice', checked), 'exact quoted');
    assert.equal(told('He said so twice', checked), 'near quoted; dropped >...');
  });

  it('says the same words several times: quoted ones first, one of each speaker before others', () => {
    const text = [
      'It is over, he thought.',
      '“It is over,” said Ada Hollis.',
      '“It is over,” Ada Hollis said.',
      '“It is over,” said Bram Quill.',
    ].join('\n');
    const checked = checkedSource(text);
    const places = findings('It is over', checked).map(({ place, wordsOf }) => [wordsOf, text.slice(place.end + 2, place.end + 19).trim()]);
    assert.deepEqual(places.slice(0, 2), [
      ['quoted', 'said Ada Hollis.'],
      ['quoted', 'said Bram Quill.'],
    ]);
    assert.equal(places.length, 4);
  });

  it('tells twenty places at most', () => {
    const text = `${'It is over, he thought.\n'.repeat(300)}“It is over,” said Ada Hollis.\n“It is over,” said Bram Quill.`;
    const places = findings('It is over', checkedSource(text));
    assert.equal(new Set(places.map(({ place }) => place.start)).size, 20);
    assert.deepEqual(
      places.slice(0, 3).map(({ wordsOf }) => wordsOf),
      ['quoted', 'quoted', 'own'],
    );
  });
});
