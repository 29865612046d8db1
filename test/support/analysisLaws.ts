/** The laws of the analysis, which hold for any text: each by its title, checked for as many texts as asked for. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { analyze, ArticleAnalyzer } from '../../src/core/analyze.ts';
import type { Analysis, Article, BlockKind } from '../../src/core/article.ts';
import { CUE_RULES, LABEL_RULES, QUOTATION_RULES, SENTENCE_RULES } from '../../src/core/attribution/rules/index.ts';
import { compareSpans, contains, type Span } from '../../src/core/span.ts';
import { anyText, newsText, plainParagraph } from './anyText.ts';
import { newsAndAddition } from './castNews.ts';
import { articleOf } from './articleOf.ts';

/** Checks one law for so many texts, and fails with the shortest text that breaks it. */
export type LawCheck = (numRuns: number) => void;

const analyzer = new ArticleAnalyzer();
const RULES = new Set([...LABEL_RULES, ...CUE_RULES, ...SENTENCE_RULES, ...QUOTATION_RULES].map(({ id }) => id));

/** A law about one text and its analysis. */
function ofAnyText(law: (analysis: Analysis, text: string) => void): LawCheck {
  return (numRuns) => {
    fc.assert(
      fc.property(fc.oneof(anyText, newsText), (text) => {
        law(analyzer.analyze(articleOf(text)), text);
      }),
      { numRuns },
    );
  };
}

/** Titles and checks of the laws about any text. */
export const lawsOfAnyText: ReadonlyMap<string, LawCheck> = new Map([
  ['gives spans that lie in the text and split no surrogate pair', ofAnyText(spansLieInText)],
  ['gives mentions, quotes and passages in order, a container before what it holds', ofAnyText(listsAreInOrder)],
  ['gives no two quotes of the same words', ofAnyText(quotesDiffer)],
  ['gives passages that lie in their quote and in their block', ofAnyText(passagesLieInQuotes)],
  ['gives each stretch in marks once, in order, as one that its quote has', ofAnyText(stretchesAreTheQuotes)],
  ['gives people and mentions that mean each other', ofAnyText(peopleAreMentioned)],
  ['gives speakers that are people of the article, of a kind that fits, by known rules', ofAnyText(speakersArePeople)],
  ['numbers the groups of quotes by their first quotes', ofAnyText(groupsAreNumbered)],
  ['is plain JSON', ofAnyText((analysis) => void assert.deepEqual(JSON.parse(JSON.stringify(analysis)), analysis))],
  ['is the same again', ofAnyText((analysis, text) => void assert.deepEqual(analyzer.analyze(articleOf(text)), analysis))],
]);

/** It costs a hundred times as much as the others: an analyzer of its own learns all words anew. */
export const isSameInAnotherAnalyzer: LawCheck = ofAnyText((analysis, text) => {
  assert.deepEqual(analyze(articleOf(text)), analysis);
});

/** What the law about an added paragraph starts from: texts of anything, news, or news about people whose names are words, too. */
export type BeforeAddition = 'anyText' | 'newsText' | 'newsAboutPeople';

/** Checks that a paragraph added at the end, without quotation mark and new name, leaves the direct quotes before it as they were. */
export function leavesDirectQuotes(before: BeforeAddition): LawCheck {
  const texts =
    before === 'newsAboutPeople'
      ? newsAndAddition
      : fc.record({ text: before === 'anyText' ? anyText : newsText, kinds: fc.constant([]), paragraph: plainParagraph });
  return (numRuns) => {
    fc.assert(
      fc.property(texts, ({ text, kinds, paragraph }) => {
        assert.deepEqual(upToLastDirectQuote(`${text}\n${paragraph}`, kinds), upToLastDirectQuote(text, kinds));
      }),
      { numRuns },
    );
  };
}

/**
 * What is found up to the end of the last direct quote: all quotes, and the places where the people who spoke are named. Of a person
 * the places tell who it is; the fullest name and the role are those of the whole article.
 */
export function upToLastDirectQuote(text: string, kinds: readonly BlockKind[] = []): Pick<Analysis, 'quotes' | 'mentions'> {
  const { quotes, mentions } = analyzer.analyze(articleOf(text, kinds));
  const last = Math.max(0, ...quotes.filter(({ type }) => type === 'direct').map(({ end }) => end));
  return {
    quotes: quotes.filter(({ end }) => end <= last),
    mentions: mentions.filter(({ kind, end }) => kind !== 'descriptor' && end <= last),
  };
}

export function spansLieInText(analysis: Analysis, text: string): void {
  for (const { start, end } of spansOf(analysis)) {
    assert.ok(0 <= start && start < end && end <= text.length);
    assert.ok(!isInPair(text, start) && !isInPair(text, end));
  }
}

function spansOf({ people, mentions, quotes, passages }: Analysis): readonly Span[] {
  const attributions = quotes.flatMap(({ attribution: { speaker, cue, antecedent } }) => [speaker, cue, antecedent]);
  const roles = people.map(({ roleSpan }) => roleSpan);
  return [...mentions, ...quotes, ...quotes.flatMap(({ quoted }) => quoted), ...passages, ...attributions, ...roles].filter(
    (span) => span !== undefined,
  );
}

function isInPair(text: string, offset: number): boolean {
  return offset > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

export function listsAreInOrder({ mentions, quotes, passages }: Analysis): void {
  for (const list of [mentions, quotes, passages] as const) {
    assert.deepEqual(list, [...list].sort(compareSpans));
  }
}

export function quotesDiffer({ quotes }: Analysis): void {
  const places = quotes.map(({ start, end }) => `${String(start)}-${String(end)}`);
  assert.equal(new Set(places).size, places.length);
}

export function passagesLieInQuotes(analysis: Analysis, text: string): void {
  passagesLieInBlocks(analysis, articleOf(text));
}

/** The same, of an article in any format. */
export function passagesLieInBlocks({ quotes, passages }: Analysis, { blocks }: Pick<Article, 'blocks'>): void {
  for (const passage of passages) {
    assert.ok(contains(quotes[passage.quote] ?? { start: 0, end: 0 }, passage));
    const block = blocks[passage.block];
    assert.ok(block !== undefined && block.start <= passage.start && passage.end <= block.end);
  }
}

export function stretchesAreTheQuotes({ quotes, passages }: Analysis): void {
  const marked = passages.filter(({ kind }) => kind !== 'reported');
  assert.equal(new Set(marked.map(({ start }) => start)).size, marked.length);
  for (const { quote, start, end } of marked) {
    assert.ok(quotes[quote]?.quoted.some((stretch) => stretch.start === start && stretch.end === end));
  }
  for (const { quoted } of quotes) {
    quoted.forEach((stretch, i) => assert.ok(i === 0 || (quoted[i - 1]?.end ?? 0) <= stretch.start));
  }
}

function peopleAreMentioned({ people, mentions }: Analysis): void {
  people.forEach((person, index) => assert.equal(person.id, index));
  for (const { person, candidates } of mentions) {
    const meant = person === undefined ? (candidates ?? []) : [person];
    assert.ok(meant.length > 0 && meant.every((id) => people[id] !== undefined));
  }
  assert.ok(people.every(({ id }) => mentions.some(({ person, candidates }) => person === id || candidates?.includes(id))));
}

function speakersArePeople({ people, quotes }: Analysis): void {
  for (const { attribution } of quotes) {
    const { person, speakerKind, rule } = attribution;
    assert.ok(person === undefined || (speakerKind === 'person' && people[person] !== undefined));
    assert.ok(RULES.has(rule), rule);
  }
}

export function groupsAreNumbered({ quotes }: Analysis): void {
  const groups = [...new Set(quotes.map(({ group }) => group))];
  assert.deepEqual(groups, [...groups.keys()]);
}
