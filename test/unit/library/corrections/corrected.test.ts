// What corrections make of the people and quotes that were found.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { analyze, ArticleAnalyzer } from '../../../../src/core/analyze.ts';
import type { Analysis, Article } from '../../../../src/core/article.ts';
import { corrected } from '../../../../src/library/corrections/corrected.ts';
import type { Correction } from '../../../../src/library/corrections/correction.ts';
import { digestOf } from '../../../../src/library/digest.ts';
import {
  groupsAreNumbered,
  listsAreInOrder,
  passagesLieInQuotes,
  quotesDiffer,
  spansLieInText,
  stretchesAreTheQuotes,
} from '../../../support/analysisLaws.ts';
import { newsText } from '../../../support/anyText.ts';
import { articleOf } from '../../../support/articleOf.ts';
import { anchorOf, anyCorrections, moment, PATH, refOf } from '../../../support/correcting.ts';

const article = articleOf(
  [
    'Mayor Ada Hollis opened the bridge on Monday. “It will hold,” Hollis said.',
    'Bram Quill disagreed. He called it “a toy for cars” and left.',
    'Ada Holis, who is mayor, did not answer. The bridge cost nine million, said an aide.',
    'Port Lindvik said that no ships were late.',
  ].join('\n'),
);
const found = analyze(article);

type Made<T = Correction> = T extends Correction ? Omit<T, 'id' | 'made'> : never;

function made(...corrections: readonly Made[]): readonly Correction[] {
  return corrections.map((one, nth) => ({ id: `c${String(nth)}`, made: moment(nth), ...one }));
}

function apply(...corrections: readonly Made[]): Analysis {
  const { analysis, lost } = corrected(article, found, made(...corrections), PATH);
  assert.deepEqual(lost, []);
  return analysis;
}

const ref = (name: string): ReturnType<typeof refOf> => refOf(article, found, name);
const at = (words: string): ReturnType<typeof anchorOf> => anchorOf(article, words);

/** Each person with the counts of mentions, quotes and reported passages; an asterisk where a person has corrected it. */
function peopleOf(analysis: Analysis, of: Article = article): readonly string[] {
  return digestOf(of, analysis).people.map(
    ({ name, mentionCount, quoteCount, reportedCount, isCorrected }) =>
      `${name}${isCorrected === true ? '*' : ''} ${[mentionCount, quoteCount, reportedCount].join(' ')}`,
  );
}

/** Each passage: its kind, words and speaker; an asterisk where a person has corrected it. */
function saidIn(analysis: Analysis, of: Article = article): readonly string[] {
  const { passages, people } = digestOf(of, analysis);
  return passages.map(
    ({ kind, words, person, rule, speakerText }) =>
      `${kind}${rule === 'corrected' ? '*' : ''} ${words} – ${people[person ?? -1]?.name ?? speakerText ?? '?'}`,
  );
}

describe('a correction', () => {
  it('starts from people and quotes as they were found', () => {
    assert.deepEqual(peopleOf(found), ['Ada Hollis 2 1 0', 'Bram Quill 1 1 1', 'Ada Holis 1 0 0']);
    assert.deepEqual(saidIn(found).slice(0, 2), ['direct “It will hold,” – Ada Hollis', 'reported it “a toy for cars” – Bram Quill']);
  });

  it('gives a person another name', () => {
    const analysis = apply({ kind: 'rename', people: [ref('Bram Quill')], name: 'Bram de Vries' });
    assert.deepEqual(peopleOf(analysis)[1], 'Bram de Vries* 1 1 1');
    assert.deepEqual(analysis.people[1]?.variants, ['Bram de Vries', 'Bram Quill']);
    assert.equal(analysis.people[1].surname, 'Vries');
  });

  it('makes one person of two', () => {
    const analysis = apply({ kind: 'merge', people: [ref('Ada Holis'), ref('Ada Hollis')], name: 'Ada Hollis' });
    assert.deepEqual(peopleOf(analysis), ['Ada Hollis* 3 1 0', 'Bram Quill 1 1 1']);
  });

  it('gives the name of who is one with somebody of another source, and passes over that one', () => {
    const elsewhere = { source: 'sources/other.txt', name: 'B. Quill' };
    const analysis = apply({ kind: 'merge', people: [elsewhere, ref('Bram Quill')], name: 'Bramwell Quill' });
    assert.deepEqual(peopleOf(analysis)[1], 'Bramwell Quill* 1 1 1');
  });

  it('takes places of a person for somebody else, with what is said there', () => {
    const analysis = apply({ kind: 'split', person: ref('Ada Hollis'), mentions: [anchorOfSecond()], name: 'Eve Hollis' });
    assert.deepEqual(peopleOf(analysis).slice(0, 2), ['Ada Hollis 1 0 0', 'Eve Hollis* 1 1 0']);
  });

  it('says that somebody is no person, whose words are then a thing’s', () => {
    const analysis = apply({ kind: 'notPerson', people: [ref('Bram Quill')] });
    assert.deepEqual(peopleOf(analysis), ['Ada Hollis 2 1 0', 'Ada Holis 1 0 0']);
    assert.equal(analysis.quotes[1]?.attribution.speakerKind, 'group');
  });

  it('gives a passage to somebody else of the article, to nobody, and to who is not named there', () => {
    const one = apply({ kind: 'speaker', source: PATH, at: at('“a toy for cars”'), speaker: ref('Ada Hollis') });
    assert.equal(saidIn(one)[2], 'partial* “a toy for cars” – Ada Hollis');
    const nobody = apply({ kind: 'speaker', source: PATH, at: at('“It will hold,”'), speaker: null });
    assert.equal(saidIn(nobody)[0], 'direct* “It will hold,” – ?');
    const other = apply({ kind: 'speaker', source: PATH, at: at('“It will hold,”'), speaker: { name: 'Nora Feldt' } });
    assert.equal(saidIn(other)[0], 'direct* “It will hold,” – Nora Feldt');
    assert.deepEqual(peopleOf(other).at(-1), 'Nora Feldt* 0 1 0');
    assert.deepEqual(digestOf(article, other).people.at(-1)?.first, { start: 46, end: 61 });
  });

  it('finds who was not taken for a person wherever the name stands', () => {
    const analysis = apply({ kind: 'speaker', source: PATH, at: at('“It will hold,”'), speaker: { name: 'Port Lindvik' } });
    assert.deepEqual(peopleOf(analysis).at(-1), 'Port Lindvik* 1 1 0');
  });

  it('makes a quote of words, and takes what stands in its way', () => {
    const analysis = apply({ kind: 'quote', source: PATH, at: at('it “a toy for cars” and left') });
    assert.equal(saidIn(analysis)[1], 'direct* it “a toy for cars” and left – Bram Quill');
    const spoken = apply({ kind: 'quote', source: PATH, at: at('did not answer'), speaker: ref('Bram Quill') });
    assert.ok(saidIn(spoken).includes('direct* did not answer – Bram Quill'));
  });

  it('makes a quote in each paragraph of words that go over several', () => {
    const analysis = apply({ kind: 'quote', source: PATH, at: at('and left.\nAda Holis'), speaker: null });
    const [first, second] = analysis.quotes.filter(({ attribution }) => attribution.rule === 'corrected');
    assert.equal(first?.group, second?.group);
    assert.ok(saidIn(analysis).includes('direct* and left. – ?') && saidIn(analysis).includes('direct* Ada Holis – ?'));
  });

  it('takes a quote out', () => {
    const analysis = apply({ kind: 'notQuote', source: PATH, at: at('“It will hold,”') });
    assert.deepEqual(saidIn(analysis), saidIn(found).slice(1));
    assert.equal(peopleOf(analysis)[0], 'Ada Hollis 2 0 0');
  });

  it('that ignores a quotation of a draft says nothing of sources', () => {
    const corrections = made({ kind: 'ignore', draft: PATH, at: at('“It will hold,”') });
    assert.deepEqual(corrected(article, found, corrections, PATH), { analysis: found, lost: [] });
  });

  it('comes after those that were made before it, wherever it stands', () => {
    const [first, second] = made(
      { kind: 'rename', people: [ref('Bram Quill')], name: 'Bram One' },
      { kind: 'rename', people: [ref('Bram Quill')], name: 'Bram Two' },
    );
    assert.ok(first !== undefined && second !== undefined);
    assert.equal(corrected(article, found, [second, first], PATH).analysis.people[1]?.name, 'Bram Two');
  });

  it('that finds its words no more takes no effect, and is told with them', () => {
    const gone = { ...at('“It will hold,”'), exact: '“It will fall,”', hash: 'other' };
    const corrections = made(
      { kind: 'notQuote', source: PATH, at: gone },
      { kind: 'rename', people: [{ source: PATH, name: 'Eve' }], name: 'Eva' },
    );
    assert.deepEqual(corrected(article, found, corrections, PATH), {
      analysis: found,
      lost: [
        { id: 'c0', words: '“It will fall,”' },
        { id: 'c1', words: 'Eve' },
      ],
    });
  });

  it('of any kind leaves an analysis that keeps the laws, and the one that it was made of as it was', () => {
    const analyzer = new ArticleAnalyzer();
    const cases = newsText.chain((text) => {
      const any = articleOf(text);
      const analysis = analyzer.analyze(any);
      return fc.record({ any: fc.constant(any), analysis: fc.constant(analysis), corrections: anyCorrections(any, analysis) });
    });
    fc.assert(
      fc.property(cases, ({ any, analysis, corrections }) => {
        const before = JSON.stringify(analysis);
        const after = corrected(any, analysis, corrections, PATH).analysis;
        assert.equal(JSON.stringify(analysis), before);
        spansLieInText(after, any.text);
        listsAreInOrder(after);
        quotesDiffer(after);
        passagesLieInQuotes(after, any.text);
        stretchesAreTheQuotes(after);
        groupsAreNumbered(after);
        after.people.forEach((person, id) => assert.equal(person.id, id));
        const meant = [...after.mentions, ...after.quotes.map(({ attribution }) => attribution)].flatMap(({ person }) => person ?? []);
        assert.ok(meant.every((person) => after.people[person] !== undefined));
        assert.deepEqual(corrected(any, analysis, [], PATH).analysis, analysis);
      }),
      { numRuns: 300 },
    );
  });
});

/** The second place where Hollis is named. */
function anchorOfSecond(): ReturnType<typeof anchorOf> {
  const { exact, prefix, suffix, start, end, hash } = anchorOf(article, 'Hollis said');
  return { exact: exact.slice(0, 6), prefix, suffix: ` said${suffix}`.slice(0, 32), start, end: end - 5, hash };
}
