// What naive checkers get wrong, one after the other: each has cost somebody.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { CheckedQuotation } from '../../../../src/library/check/checkedDraft.ts';
import { FOLDER, setUpCheck } from '../../../support/checkSetup.ts';
import { tearDownIndex } from '../../../support/indexSetup.ts';

const FERRY = `Ferry Row Goes On

“We will not sell the ferry — not now, not ever,” Mayor Anna Berg said. “It belongs to the island.”

Tom Hale, a fisherman, said: “I would sell it tomorrow, if anybody asked.” Then he laughed.

The council meets again in May.
`;

const PRICES = `Prices Go Up

“The fare rises by 3.5 percent in June,” said Carl Stone, the treasurer.
`;

const SOURCES = { 'ferry.txt': FERRY, 'prices.txt': PRICES };

/** The verdict on the first quotation of a draft, over some sources. */
async function verdict(draft: string, sources: Readonly<Record<string, string>> = SOURCES): Promise<CheckedQuotation['verdict']> {
  const { one } = await setUpCheck(sources);
  return (await one(draft)).verdict;
}

describe('the check of a draft', () => {
  afterEach(tearDownIndex);

  it('pitfall 1: takes no likeness for a proof: a sentence and its negation differ', async () => {
    assert.equal(await verdict('“We will sell the ferry — not now, not ever,” Berg said.'), 'differs');
    assert.equal(await verdict('“The fare rises by 3.6 percent in June,” Stone said.'), 'differs');
  });

  it('pitfall 2: takes the pieces around an ellipsis in their order, from one speaker alone', async () => {
    assert.equal(await verdict('“We will not sell the ferry … It belongs to the island,” Berg said.'), 'differs');
    assert.equal(await verdict('“We will not sell the ferry … not ever,” Berg said.'), 'differs');
    assert.equal(await verdict('“I would sell it … if anybody asked,” Hale said.'), 'verbatim');
    assert.equal(await verdict('“It belongs to the island … I would sell it tomorrow,” Berg said.'), 'differs');
    assert.notEqual(await verdict('“If anybody asked … I would sell it,” Hale said.'), 'verbatim');
  });

  it('pitfall 3: says more than yes and no, and knows words that are only written otherwise', async () => {
    const dirty = FERRY.replaceAll(' ', '\u00a0').replace('island', 'is\u00adland').replaceAll('—', '--').replaceAll('\n', '\r\n');
    assert.equal(await verdict('“It belongs to the island,” Berg said.', { 'ferry.txt': dirty }), 'verbatim');
    assert.equal(await verdict('“We will not sell the ferry - not now, not ever,” Berg said.', { 'ferry.txt': dirty }), 'verbatim');
    assert.equal(await verdict('He learned that “the council meets again in May”.'), 'not-a-quotation');
    assert.equal(await verdict('“Something that nobody has ever said here,” Berg said.'), 'not-found');
  });

  it('pitfall 4: looks into all sources before it says that words are not there', async () => {
    assert.equal(await verdict('“The fare rises by 3.5 percent in June,” Stone said ([Daily](sources/ferry.txt)).'), 'other-source');
  });

  it('pitfall 5: lets short words be, which stand anywhere', async () => {
    const { check } = await setUpCheck(SOURCES);
    assert.deepEqual((await check('He called it “a fair price” and “the island”.')).quotations, []);
  });

  it('pitfall 6: pairs marks as people set them', async () => {
    const { check } = await setUpCheck({
      'marks.txt':
        'Talk\n\n“I went home —” she broke off, Anna Berg said. “I never came back to it.”\n\n' +
        '“First we sold the boats,” “then we sold the quay,” “and then we sold the town,” Tom Hale said.\n\n' +
        'William “Bill” Hart said: “Nobody calls me by that name.”\n',
    });
    const { quotations } = await check(
      '“First we sold the boats,” “then we sold the quay,” “and then we sold the town,” Hale said.\n\n' +
        'William “Bill” Hart said: “Nobody calls me by that name.”\n\n“I never came back to it,” Berg said.\n',
    );
    assert.deepEqual(
      quotations.map((one) => [one.words, one.verdict]),
      [
        ['First we sold the boats,', 'verbatim'],
        ['then we sold the quay,', 'verbatim'],
        ['and then we sold the town,', 'verbatim'],
        ['Nobody calls me by that name.', 'verbatim'],
        ['I never came back to it,', 'verbatim'],
      ],
    );
  });

  it('pitfall 7: takes no look-alike for the words', async () => {
    const linus = { 'linus.txt': 'Note\n\n“The chines have been there for a thousand years,” said Tom Hale.\n' };
    assert.equal(await verdict('“The Linus have been there for a thousand years,” said Hale.', linus), 'differs');
  });

  it('pitfall 8: tells places in code units, whatever signs stand before them', async () => {
    const { one } = await setUpCheck({ 'emoji.txt': 'Note 😀👩‍👩‍👧\n\n“We 😀 laughed until it was dark 🌒 outside,” said Tom Hale.\n' });
    const draft = '😀😀 He said “we 😀 laughed until it was darker 🌒 outside”.';
    const { verdict: said, differences, source, start, end } = await one(draft);
    assert.equal(said, 'differs');
    assert.equal(draft.slice(start, end), '“we 😀 laughed until it was darker 🌒 outside”');
    assert.deepEqual(
      differences.map((difference) => [draft.slice(difference.draft.start, difference.draft.end), difference.sourceWords]),
      [['darker', 'dark']],
    );
    assert.equal(source?.text, 'We 😀 laughed until it was dark 🌒 outside');
  });

  it('pitfall 9: says nothing by a text that is not the one that was read', async () => {
    const { one, files } = await setUpCheck(SOURCES);
    files.write(`${FOLDER}ferry.txt`, FERRY.replace('not sell', 'sell'));
    const { verdict: said, reason } = await one('“We will not sell the ferry — not now, not ever,” Berg said.');
    assert.deepEqual([said, reason], ['cannot-check', 'index-not-ready']);
  });

  it('pitfall 11: accuses nobody by a guess', async () => {
    const unsure = { 'talk.txt': 'Talk\n\nAnna Berg met Tom Hale on the quay.\n\n“There is nothing left to talk about today.”\n' };
    assert.equal(await verdict('“There is nothing left to talk about today,” said Carl Stone.', unsure), 'verbatim');
    assert.equal(await verdict('“It belongs to the island,” said Carl Stone.'), 'other-speaker');
  });

  it('pitfall 16: knows one apostrophe from no other', async () => {
    const mine = { 'mine.txt': 'Note\n\n“That’s what they’ve been telling us, isn’t it?” said Tom Hale.\n' };
    assert.equal(await verdict("'That's what they've been telling us, isn't it?' said Hale.", mine), 'verbatim');
  });
});
