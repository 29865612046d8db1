/** An opened source as the reader's page sets it. */
import * as vscode from 'vscode';
import type { Mention, Passage } from '../../core/article.ts';
import type { DigestPerson } from '../../library/digest.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { PageArticle, PageMention, PagePassage, PagePerson } from '../../shared/readerProtocol.ts';
import { attributionOf, doubtOf, marginNameOf, sharedSurnames, spokenPassage, totalsStatement } from './passageWording.ts';
import { correctedText, counted, countsText, dateText, joined, numberText, personCountsText, wordsText } from './wording.ts';

/**
 * What the page is to show of a source. `version` is the page's. `passages` are given by whoever cannot wait for all of a long
 * article's at once.
 */
export function pageArticle(opened: OpenedSource, version: number, passages = [...pagePassages(opened)]): PageArticle {
  const { article, analysis, digest } = opened;
  const has = (kind: string): boolean => article.blocks.some((block) => block.kind === kind);
  return {
    kind: 'article',
    uri: opened.uri,
    version,
    ...(article.title === undefined || has('title') ? {} : { title: article.title }),
    ...(article.byline === undefined || has('byline') ? {} : { byline: article.byline }),
    origin: originOf(opened),
    words: digest.words,
    text: article.text,
    blocks: article.blocks,
    passages,
    mentions: analysis.mentions.map(pageMention),
    people: digest.people.map(pagePerson),
    order: stripOrder(digest.people),
    totals: totalsStatement(opened),
    allPeople: vscode.l10n.t('All {0}…', numberText(digest.people.length)),
  };
}

/** "Caliber.Az · 13 Apr 2025 · 476 words · 7 paragraphs", as far as it is known. */
function originOf({ digest }: OpenedSource): string {
  const paragraphs = counted(vscode.l10n.t('{0, plural, one {# paragraph} other {# paragraphs}}'), digest.paragraphs);
  return joined(digest.publisher, dateText(digest.date), wordsText(digest.words), digest.paragraphs === 0 ? undefined : paragraphs);
}

/** The passages, one after the other. */
export function* pagePassages(opened: OpenedSource): Generator<PagePassage> {
  const shared = sharedSurnames(opened);
  for (const passage of opened.analysis.passages) {
    yield pagePassage(opened, passage, shared);
  }
}

function pagePassage(opened: OpenedSource, passage: Passage, shared: ReadonlySet<string>): PagePassage {
  const attribution = attributionOf(opened, passage);
  const named = marginNameOf(opened, passage, shared);
  const doubt = doubtOf(opened, passage);
  const isUnsure = named === undefined || attribution?.confidence === 'unsure';
  return {
    start: passage.start,
    end: passage.end,
    kind: passage.kind,
    ...(attribution?.person === undefined ? {} : { person: attribution.person }),
    speaker: named ?? vscode.l10n.t('speaker unclear'),
    ...(doubt === undefined ? {} : { doubt }),
    ...(isUnsure ? { isUnsure } : {}),
    description: spokenPassage(opened, passage),
  };
}

function pageMention({ start, end, kind, person }: Mention): PageMention {
  return { start, end, ...(person === undefined ? {} : { person }), ...(kind === 'name' ? {} : { isInferred: true }) };
}

function pagePerson(person: DigestPerson): PagePerson {
  const { name, role, quoteCount, reportedCount, mentionCount, isCorrected } = person;
  const mentions = countsText({ quotes: 0, reported: 0, mentions: mentionCount });
  // Only who is never quoted is told by reported speech; the bar below has all of it.
  const quotes = countsText({ quotes: quoteCount, reported: quoteCount > 0 ? 0 : reportedCount });
  const all = joined(personCountsText(person), correctedText(isCorrected));
  return {
    name,
    ...(role === undefined ? {} : { role }),
    counts: joined(quotes, mentions),
    statement: [{ text: name, isStrong: true }, { text: role === undefined ? ` · ${all}` : `, ${joined(role, all)}` }],
  };
}

/** Most quotes first, then reported speech, then who is named first. */
function stripOrder(people: readonly DigestPerson[]): readonly number[] {
  return people
    .map((person, index) => ({ person, index }))
    .sort((a, b) => b.person.quoteCount - a.person.quoteCount || b.person.reportedCount - a.person.reportedCount || a.index - b.index)
    .map(({ index }) => index);
}
