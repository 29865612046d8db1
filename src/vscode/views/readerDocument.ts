/** An opened source as the reader's page sets it. */
import * as vscode from 'vscode';
import type { Mention, Passage } from '../../core/article.ts';
import type { DigestPerson } from '../../library/digest.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { PageArticle, PageMention, PagePassage, PagePerson } from '../../shared/readerProtocol.ts';
import { attributionOf, doubtOf, marginNameOf, sharedSurnames, spokenPassage, totalsStatement } from './passageWording.ts';
import { correctedText, countsText, dateText, joined, numberText } from './wording.ts';

/** What the page is to show of a source. `version` is the page's. */
export function pageArticle(opened: OpenedSource, version: number): PageArticle {
  const { article, analysis, digest } = opened;
  const shared = sharedSurnames(opened);
  const has = (kind: string): boolean => article.blocks.some((block) => block.kind === kind);
  return {
    kind: 'article',
    uri: opened.uri,
    version,
    ...(article.title === undefined || has('title') ? {} : { title: article.title }),
    ...(article.byline === undefined || has('byline') ? {} : { byline: article.byline }),
    origin: originOf(opened),
    text: article.text,
    blocks: article.blocks,
    passages: analysis.passages.map((passage) => pagePassage(opened, passage, shared)),
    mentions: analysis.mentions.map(pageMention),
    people: digest.people.map(pagePerson),
    order: stripOrder(digest.people),
    totals: totalsStatement(opened),
    allPeople: vscode.l10n.t('All {0}…', numberText(digest.people.length)),
  };
}

/** "Caliber.Az · 13 Apr 2025 · 476 words · 7 paragraphs", as far as it is known. */
function originOf({ digest }: OpenedSource): string {
  const words = digest.words === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', numberText(digest.words));
  const paragraphs =
    digest.paragraphs === 1 ? vscode.l10n.t('1 paragraph') : vscode.l10n.t('{0} paragraphs', numberText(digest.paragraphs));
  return joined(digest.publisher, dateText(digest.date), words, digest.paragraphs === 0 ? undefined : paragraphs);
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

function pagePerson({ name, role, quoteCount, reportedCount, mentionCount, isCorrected }: DigestPerson): PagePerson {
  const mentions = countsText({ quotes: 0, reported: 0, mentions: mentionCount });
  // Only who is never quoted is told by reported speech; the bar below has all of it.
  const quotes = countsText({ quotes: quoteCount, reported: quoteCount > 0 ? 0 : reportedCount });
  const counts = countsText({ quotes: quoteCount, reported: reportedCount, mentions: mentionCount });
  const all = joined(counts, correctedText(isCorrected));
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
