import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { CheckedQuotation, DraftToCheck } from '../../../../src/library/check/checkedDraft.ts';
import { DRAFT, FOLDER, setUpCheck } from '../../../support/checkSetup.ts';
import { indexed, tearDownIndex } from '../../../support/indexSetup.ts';

const HARBOR = `Harbor Plan Fails

By Ruth Calder

“We will not raise the fare this year,” Mayor Anna Berg said on Tuesday. “The boats are full as they are.”

The council had met behind closed doors for three hours. Berg said that the ferry would run until midnight from May.

“Nobody asked the people on the island,” said Tom Hale, a fisherman.
`;

const BUDGET = `Budget Vote Delayed

“The money was never there to begin with,” said Carl Stone, the treasurer.

Stone added: “I told them so in March, and I did not tell them twice.”
`;

/** Verdict and reason, as a test names them. */
function said({ verdict, reason }: CheckedQuotation): string {
  return reason === undefined ? verdict : `${verdict}: ${reason}`;
}

describe('checking a draft', () => {
  afterEach(tearDownIndex);

  describe('gives one verdict to each quotation', () => {
    const cases: readonly (readonly [name: string, draft: string, verdict: string])[] = [
      ['verbatim', '“We will not raise the fare this year,” Anna Berg said.', 'verbatim'],
      ['verbatim in other marks', '"We will not raise the fare this year", Anna Berg said.', 'verbatim'],
      ['a word that is other', '“We will not raise the fares this year,” Anna Berg said.', 'differs'],
      ['a negation that is left out', '“We will raise the fare this year,” Anna Berg said.', 'differs'],
      ['a part of what was said', 'Berg will “not raise the fare this year”.', 'verbatim'],
      ['joined over the attribution', '“We will not raise the fare this year. The boats are full as they are,” Berg said.', 'verbatim'],
      ['said by somebody else', '“Nobody asked the people on the island,” Carl Stone said.', 'other-speaker'],
      ['by the surname alone', '“Nobody asked the people on the island,” said Hale.', 'verbatim'],
      ['the words of the article', 'It was said that “the council had met behind closed doors”.', 'not-a-quotation: own-words'],
      ['reported speech', '“The ferry would run until midnight from May,” Berg said.', 'not-a-quotation: reported'],
      ['nowhere', '“Seven green bottles were standing on the wall,” Berg said.', 'not-found'],
      ['in the source that is cited', '“We will not raise the fare this year,” Berg said ([Daily](sources/harbor.txt)).', 'verbatim'],
      ['in another source', '“We will not raise the fare this year,” Berg said ([Daily](sources/budget.txt)).', 'other-source'],
      [
        'in a source that is none',
        '“We will not raise the fare this year,” Berg said ([Daily](sources/gone.txt)).',
        'cannot-check: source-missing',
      ],
      [
        'a page of the web that is none',
        '“We will not raise the fare this year,” Berg said ([Daily](https://daily.example/a)).',
        'verbatim',
      ],
      ['left out in one speech', '“I told them so … and I did not tell them twice,” Stone said.', 'verbatim'],
      ['left out over a negation', '“We will … raise the fare this year,” Berg said.', 'differs: omits-negation'],
      ['not at its end yet', '“We will not raise the fare', 'cannot-check: unclosed'],
      ['nothing left between what is left out', '“the … of … and … to … it” he said.', 'cannot-check: too-short'],
    ];
    for (const [name, draft, verdict] of cases) {
      it(name, async () => {
        const { one } = await setUpCheck({ 'harbor.txt': HARBOR, 'budget.txt': BUDGET });
        assert.equal(said(await one(draft)), verdict);
      });
    }
  });

  it('tells who said it, where, and what stands around it', async () => {
    const { one } = await setUpCheck({ 'harbor.txt': HARBOR, 'budget.txt': BUDGET });
    const { speaker, claimedSpeaker, source } = await one('“The boats are full as they are,” Berg said.');
    assert.equal(speaker, 'Anna Berg');
    assert.equal(claimedSpeaker, 'Berg');
    assert.equal(source?.uri, `${FOLDER}harbor.txt`);
    assert.equal(source.title, 'Harbor Plan Fails');
    assert.equal(source.paragraph, 1);
    assert.equal(source.text, 'The boats are full as they are');
    assert.ok(source.before.startsWith('“We will not raise'), source.before);
  });

  it('tells the lines of the words as an editor counts them, whatever ends a line', async () => {
    const text = 'Mixed Ends\r\n\r\n\rAt nine 😀 “we left\u2028for\r\nthe  island,” said Tom Hale.\n';
    const { one } = await setUpCheck({ 'mixed.txt': text });
    const { source } = await one('“We left for the island,” Hale said.');
    assert.equal(text.slice(source?.start, source?.end), 'we left\u2028for\r\nthe  island');
    assert.deepEqual(source?.lines, { start: { line: 3, character: 12 }, end: { line: 4, character: 11 } });
  });

  it('names the words that differ, and how the source has them', async () => {
    const draft = 'He wrote: “We will *surely* not raise the price this year.”';
    const { one } = await setUpCheck({ 'harbor.txt': HARBOR });
    const { differences, replacements } = await one(draft);
    assert.deepEqual(
      differences.map(({ kind, draft: { start, end }, sourceWords }) => [kind, draft.slice(start, end), sourceWords]),
      [
        ['added', 'surely', ''],
        ['replaced', 'price', 'fare'],
      ],
    );
    assert.deepEqual(
      replacements.map(({ span, words }) => [draft.slice(span.start, span.end), words]),
      [['We will *surely* not raise the price this year', 'We will not raise the fare this year']],
    );
  });

  it('takes the stars and lines by which a plain text sets words off for no part of them', async () => {
    const { one } = await setUpCheck({ 'mail.txt': 'Note\n\n“We have *not* sold the _Marlin_ to anybody,” said Tom Hale.\n' });
    assert.equal(said(await one('“We have not sold the Marlin to anybody,” said Hale.')), 'verbatim');
    assert.equal(said(await one('“We have *not* sold the *Marlin* to anybody,” said Hale.')), 'verbatim');
  });

  it('leaves shorter quotations alone', async () => {
    const { check } = await setUpCheck({ 'harbor.txt': HARBOR });
    assert.deepEqual((await check('He is a “fair weather friend” of hers, the “mayor”.', { minimumWords: 5 })).quotations, []);
  });

  it('leaves the title of a source alone', async () => {
    const { check } = await setUpCheck({ 'budget.txt': BUDGET, 'harbor.txt': HARBOR });
    assert.deepEqual((await check('See “Harbor plan fails”, page 3.', { minimumWords: 3 })).quotations, []);
  });

  it('follows a line that names the source by its title', async () => {
    const { one } = await setUpCheck({ 'harbor.txt': HARBOR, 'budget.txt': BUDGET });
    assert.equal(said(await one('> The money was never there to begin with.\n>\n> Source: “Harbor Plan Fails”, Daily\n')), 'other-source');
    assert.equal(said(await one('> The money was never there to begin with.\n>\n> Source: Budget Vote Delayed, Daily\n')), 'verbatim');
  });

  it('never takes a copy of the draft for a source', async () => {
    const prose = 'This is the story of how a small town lost its boats and then found out who had sold them to whom and why.';
    const draft = `${prose}\n\n“We never sold a single boat to anybody,” said Tom Hale.\n\n${prose.replace('small', 'very small')}\n`;
    const setup = await setUpCheck({ 'harbor.txt': HARBOR, 'copy.md': `${draft}\nOne more line of an earlier day.\n` });
    assert.equal(said(await setup.one(draft)), 'not-found');
    const itself = await setUpCheck({ 'draft.md': '“We never sold a single boat,” said Hale.' });
    assert.equal(said(await itself.one('“We never sold a single boat,” said Hale.', { uri: `${FOLDER}draft.md` })), 'not-found');
    assert.equal(said(await itself.one('“We never sold a single boat,” said Hale.', { uri: DRAFT })), 'not-found');
  });

  it('does not count sources that are left out', async () => {
    const { one } = await setUpCheck({ 'harbor.txt': HARBOR, 'own/budget.txt': BUDGET });
    const draft = '“We will not raise the fare this year,” Berg said.';
    assert.equal(said(await one(draft, { without: [`${FOLDER}harbor.txt`] })), 'not-found');
    assert.equal(said(await one(draft, { without: [`${FOLDER}own/`] })), 'verbatim');
  });

  it('sees a change of a source, once it is read', async () => {
    const { one, files, indexer, ...setup } = await setUpCheck({ 'harbor.txt': HARBOR });
    const draft = '“We will not raise the fare this year,” Berg said.';
    assert.equal(said(await one(draft)), 'verbatim');
    files.write(`${FOLDER}harbor.txt`, HARBOR.replace('fare', 'price'));
    indexer.refresh([`${FOLDER}harbor.txt`]);
    await indexed({ ...setup, one, files, indexer } as Parameters<typeof indexed>[0]);
    assert.equal(said(await one(draft)), 'differs');
  });

  it('tells how many sources were searched, whatever becomes of them', async () => {
    const own = `${FOLDER}own/a.txt`;
    const setup = await setUpCheck({ 'harbor.txt': HARBOR, 'budget.txt': BUDGET, 'own/a.txt': HARBOR, 'own/b.txt': BUDGET });
    const { check, files, indexer } = setup;
    const searched = async (about: Partial<DraftToCheck> = {}): Promise<number> => (await check('Nothing.', about)).searched;
    const counts = async (): Promise<readonly number[]> => [
      await searched({ without: [`${FOLDER}own/`] }),
      await searched({ without: [`${FOLDER}own/`], uri: own }),
      await searched({ uri: own }),
      await searched(),
      await searched({ without: [own, `${FOLDER}harbor.txt`] }),
    ];
    assert.deepEqual(await counts(), [2, 2, 3, 4, 2]);
    const without = [`${FOLDER}own/`];
    assert.equal(await searched({ without }), 2);
    files.write(`${FOLDER}own/c.txt`, BUDGET);
    files.write(`${FOLDER}more.txt`, BUDGET);
    const added = [`${FOLDER}own/c.txt`, `${FOLDER}more.txt`, `${FOLDER}gone.txt`].map((uri, at) => ({ uri, order: 10 + at }));
    indexer.changeSources({ added, removed: [] });
    await indexed(setup);
    assert.equal(await searched({ without }), 4, 'one that cannot be read counts as read');
    assert.deepEqual(await counts(), [4, 4, 6, 7, 5]);
    assert.equal(await searched({ without }), 4);
    indexer.changeSources({ added: [], removed: [own, `${FOLDER}budget.txt`] });
    assert.equal(await searched({ without }), 3, 'at once');
    files.write(`${FOLDER}own/b.txt`, HARBOR);
    indexer.refresh([`${FOLDER}own/b.txt`]);
    await indexed(setup);
    assert.deepEqual(await counts(), [3, 3, 5, 5, 4]);
    indexer.clear();
    assert.equal(await searched(), 0);
    await indexed(setup);
    assert.deepEqual(await counts(), [3, 3, 5, 5, 4]);
  });

  it('says nothing by a file that is no longer what was read', async () => {
    const { one, files } = await setUpCheck({ 'harbor.txt': HARBOR });
    files.write(`${FOLDER}harbor.txt`, HARBOR.replace('Anna Berg', 'Tom Hale'));
    assert.equal(said(await one('“We will not raise the fare this year,” Berg said.')), 'cannot-check: index-not-ready');
  });

  it('answers only the last check of a draft', async () => {
    const { queries } = await setUpCheck({ 'harbor.txt': HARBOR });
    const draft = { uri: DRAFT, text: '“We will not raise the fare this year,” Berg said.', format: 'markdown', minimumWords: 4 } as const;
    const [first, second] = await Promise.all([queries.checkDraft(draft), queries.checkDraft(draft)]);
    assert.equal(first, undefined);
    assert.equal(second?.quotations.length, 1);
  });
});
