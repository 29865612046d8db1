/** The words in which the views speak of counts, kinds, doubts, dates and problems. */
import * as vscode from 'vscode';
import type { Confidence, PassageKind } from '../../core/article.ts';
import { fileNameOf } from '../../formats/formatNames.ts';
import type { SourceProblem } from '../../library/library.ts';
import type { SharedPassage } from '../../library/sourceQueries.ts';
import type { FolderProblem } from '../workspace/sourceModel.ts';
import { oneLine } from './excerpt.ts';

/** Parts of a description, those that are known. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** "7 quotes, 1 reported, 5 mentions", without those that there are none of. */
export function countsText(counts: { readonly quotes: number; readonly reported: number; readonly mentions?: number }): string {
  const { quotes, reported, mentions = 0 } = counts;
  return [
    quotes === 0 ? '' : quotes === 1 ? vscode.l10n.t('1 quote') : vscode.l10n.t('{0} quotes', numberText(quotes)),
    reported === 0 ? '' : vscode.l10n.t('{0} reported', numberText(reported)),
    mentions === 0 ? '' : mentions === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', numberText(mentions)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** "6 people", "1 person". */
export function peopleText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 person') : vscode.l10n.t('{0} people', numberText(count));
}

/** "in 3 sources", of a quotation; "in 40 or more sources" where not all were looked at. Undefined where it is in one alone. */
export function sharedText(shared: SharedPassage['shared']): string | undefined {
  return shared === undefined
    ? undefined
    : shared.isCut === true
      ? vscode.l10n.t('in {0} or more sources', numberText(shared.sources))
      : vscode.l10n.t('in {0} sources', numberText(shared.sources));
}

/** "also in 2 other sources"; undefined where there is none. */
export function elsewhereText(others: number): string | undefined {
  return others <= 0
    ? undefined
    : others === 1
      ? vscode.l10n.t('also in 1 other source')
      : vscode.l10n.t('also in {0} other sources', numberText(others));
}

/** "14 articles", "1 article". */
export function articlesText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', numberText(count));
}

/** A number with the separators of the display language. */
export function numberText(value: number): string {
  return value.toLocaleString(vscode.env.language); // unlike `Intl.NumberFormat`, of which each costs 50 microseconds to be made
}

/** A day as in "13 Apr 2025"; what is no full date is left as it is. */
export function dateText(date: string | undefined): string | undefined {
  const time = date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) {
    return date;
  }
  // For English the day comes first, as newspapers outside America write it, for it cannot be mistaken for a month.
  const locale = vscode.env.language.startsWith('en') ? 'en-GB' : vscode.env.language;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(time);
}

/** The doubt about a speaker as a word; undefined for high confidence, which is the normal case. */
export function doubtText(confidence: Confidence): string | undefined {
  switch (confidence) {
    case 'high':
      return undefined;
    case 'likely':
      return vscode.l10n.t('likely');
    case 'unsure':
      return vscode.l10n.t('unsure');
  }
}

/** Who says a passage: the person's name, or what the text calls the speaker; "speaker unclear" where it tells neither. */
export function speakerText(speaker: string | undefined): string {
  return speaker === undefined ? vscode.l10n.t('speaker unclear') : oneLine(speaker);
}

/** That a person has corrected something; undefined where it is as it was found. */
export function correctedText(isCorrected: boolean | undefined): string | undefined {
  return isCorrected === true ? vscode.l10n.t('corrected by hand') : undefined;
}

/** The kind of a passage, as it is spoken. */
export function kindText(kind: PassageKind): string {
  switch (kind) {
    case 'direct':
      return vscode.l10n.t('Direct quote');
    case 'partial':
      return vscode.l10n.t('Partial quote');
    case 'reported':
      return vscode.l10n.t('Reported');
  }
}

/** "¶ 4"; undefined for a place outside the numbered paragraphs. */
export function paragraphText(paragraph: number | undefined): string | undefined {
  return paragraph === undefined ? undefined : `¶ ${String(paragraph)}`;
}

/** The title of a source, else the name of its file. */
export function titleText(title: string | undefined, uri: string): string {
  return oneLine(title ?? '') || fileNameOf(vscode.Uri.parse(uri).path);
}

/** "paragraph 4", as it is spoken. */
export function spokenParagraph(paragraph: number | undefined): string | undefined {
  return paragraph === undefined ? undefined : vscode.l10n.t('paragraph {0}', String(paragraph));
}

/** A size in MB or kB. */
export function sizeText(bytes: number): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000, 'kB'];
  return `${new Intl.NumberFormat(vscode.env.language, { maximumSignificantDigits: 3 }).format(value)} ${unit}`;
}

/** Why a source could not be read, short enough for a description. */
export function problemText(problem: SourceProblem): string {
  switch (problem.kind) {
    case 'tooLarge':
      return vscode.l10n.t('{0}, over the limit of {1}', sizeText(problem.size), sizeText(problem.limit));
    case 'binary':
      return vscode.l10n.t('not text');
    case 'missing':
      return vscode.l10n.t('no longer there');
    case 'noPermission':
      return vscode.l10n.t('may not be read');
    case 'unreadable':
      return vscode.l10n.t('cannot be read: {0}', problem.detail);
    case 'damaged':
      return vscode.l10n.t('damaged, or not what its name says');
    case 'encrypted':
      return vscode.l10n.t('locked with a password');
    case 'noText':
      return vscode.l10n.t('without text');
    case 'tooComplex':
      return vscode.l10n.t('too large or too intricate inside');
  }
}

/** Why a folder could not be listed. */
export function folderProblemText(problem: FolderProblem): string {
  switch (problem) {
    case 'missing':
      return vscode.l10n.t('no longer there');
    case 'noPermission':
      return vscode.l10n.t('may not be read');
    case 'unreadable':
      return vscode.l10n.t('cannot be read');
  }
}
