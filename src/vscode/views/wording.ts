/** The words in which the views speak of counts, kinds, doubts, dates and problems. */
import * as vscode from 'vscode';
import type { Confidence, PassageKind } from '../../core/article.ts';
import { fileNameOf } from '../../formats/formatNames.ts';
import type { DigestPerson } from '../../library/digest.ts';
import type { SourceProblem } from '../../library/library.ts';
import type { ReadState } from '../../library/reading/readState.ts';
import type { SharedPassage } from '../../library/sourceQueries.ts';
import { displayLanguage } from '../displayLanguage.ts';
import type { FolderProblem } from '../workspace/sourceModel.ts';
import { counted, numberText } from './counted.ts';
import { oneLine } from './excerpt.ts';

export { counted, numberText };

/** Parts of a description, those that are known. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** "7 quotes, 1 reported, 5 mentions", without those that there are none of. */
export function countsText(counts: { readonly quotes: number; readonly reported: number; readonly mentions?: number }): string {
  const { quotes, reported, mentions = 0 } = counts;
  return [
    quotes === 0 ? '' : counted(vscode.l10n.t('{0, plural, one {# quote} other {# quotes}}'), quotes),
    reported === 0 ? '' : counted(vscode.l10n.t('{0, plural, one {# reported} other {# reported}}'), reported),
    mentions === 0 ? '' : counted(vscode.l10n.t('{0, plural, one {# mention} other {# mentions}}'), mentions),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The same of how often one source quotes, reports and names a person. */
export function personCountsText({ quoteCount, reportedCount, mentionCount }: DigestPerson): string {
  return countsText({ quotes: quoteCount, reported: reportedCount, mentions: mentionCount });
}

/** "6 people", "1 person". */
export function peopleText(count: number): string {
  return counted(vscode.l10n.t('{0, plural, one {# person} other {# people}}'), count);
}

/** "in 3 sources", of a quotation; "in 40 or more sources" where not all were looked at. Undefined where it is in one alone. */
export function sharedText(shared: SharedPassage['shared']): string | undefined {
  return shared === undefined
    ? undefined
    : shared.isCut === true
      ? counted(vscode.l10n.t('{0, plural, one {in # or more sources} other {in # or more sources}}'), shared.sources)
      : inSourcesText(shared.sources);
}

/** "in 3 sources". */
export function inSourcesText(count: number): string {
  return counted(vscode.l10n.t('{0, plural, one {in # source} other {in # sources}}'), count);
}

/** "9 sources". */
export function sourcesText(count: number): string {
  return counted(vscode.l10n.t('{0, plural, one {# source} other {# sources}}'), count);
}

/** "also in 2 other sources"; undefined where there is none. */
export function elsewhereText(others: number): string | undefined {
  return others <= 0
    ? undefined
    : counted(vscode.l10n.t('{0, plural, one {also in # other source} other {also in # other sources}}'), others);
}

/** How far a source is read: "read", "60 % read"; undefined for one that is not. */
export function readText(state: ReadState): string | undefined {
  switch (state.kind) {
    case 'unread':
      return undefined;
    case 'started':
      return vscode.l10n.t('{0} read', state.share.toLocaleString(displayLanguage(), { style: 'percent' }));
    case 'read':
      return vscode.l10n.t('read');
    case 'changed':
      return vscode.l10n.t('changed since it was read');
  }
}

/** "14 articles", "1 article". */
export function articlesText(count: number): string {
  return counted(vscode.l10n.t('{0, plural, one {# article} other {# articles}}'), count);
}

/** "476 words". */
export function wordsText(count: number): string {
  return counted(vscode.l10n.t('{0, plural, one {# word} other {# words}}'), count);
}

/** A text in quotation marks as the display language has them. */
export function quotedText(text: string): string {
  return vscode.l10n.t('“{0}”', text);
}

/** A day as in "13 Apr 2025"; what is no full date is left as it is. */
export function dateText(date: string | undefined): string | undefined {
  const time = date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) {
    return date;
  }
  return new Intl.DateTimeFormat(proseLanguage(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(time);
}

/** A day and a time as in "13 April 2025 at 18:05". */
export function momentText(moment: Date): string {
  return new Intl.DateTimeFormat(proseLanguage(), { dateStyle: 'long', timeStyle: 'short' }).format(moment);
}

/** Names in a sentence: "Anna Berglund, Tom Okoye and Maria Lopez". */
export function listText(names: readonly string[]): string {
  return new Intl.ListFormat(proseLanguage(), { type: 'conjunction' }).format(names);
}

/** The language of dates and lists in a sentence. English is that outside of America, where a day comes before its month. */
export function proseLanguage(): string {
  const language = displayLanguage();
  return language.startsWith('en') ? 'en-GB' : language;
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
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'megabyte'] : [bytes / 1_000, 'kilobyte'];
  return new Intl.NumberFormat(displayLanguage(), { style: 'unit', unit, maximumSignificantDigits: 3 }).format(value);
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
