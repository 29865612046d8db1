/** What came of the check of a quotation, in plain words. */
import * as vscode from 'vscode';
import type { FindingNote } from '../../core/check/finding.ts';
import type {
  CheckedDifference,
  CheckedDraft,
  CheckedQuotation,
  CheckedSource,
  CheckReason,
  Verdict,
} from '../../library/check/checkedDraft.ts';
import { oneLine, shorten } from '../views/excerpt.ts';
import { counted, quotedText, spokenParagraph, titleText } from '../views/wording.ts';

/** So many differences are named; the rest is counted. */
const MOST_TOLD = 3;
/** Of words of the draft or the source so many characters are shown. */
const WORDS = 60;
const TITLE = 80;

/** The verdict as a few words. */
export function verdictText(verdict: Verdict): string {
  switch (verdict) {
    case 'verbatim':
      return vscode.l10n.t('Verbatim');
    case 'differs':
      return vscode.l10n.t('Differs from the source');
    case 'other-source':
      return vscode.l10n.t('In another source');
    case 'other-speaker':
      return vscode.l10n.t('Said by someone else');
    case 'not-a-quotation':
      return vscode.l10n.t('Not a quotation in the source');
    case 'not-found':
      return vscode.l10n.t('Not found');
    case 'cannot-check':
      return vscode.l10n.t('Cannot be checked');
  }
}

/** "12 quotations". */
export function quotationsText(count: number): string {
  return counted(vscode.l10n.t('{0, plural, one {# quotation} other {# quotations}}'), count);
}

/** The verdict with why, who has said it and where, in sentences. */
export function explanationOf(quotation: CheckedQuotation, { searched }: Pick<CheckedDraft, 'searched'>): string {
  const { verdict, source, speaker } = quotation;
  const from = source === undefined ? '' : originText(source, speaker);
  switch (verdict) {
    case 'verbatim':
      return sentence(from);
    case 'differs':
      return sentences(differsText(quotation), from);
    case 'other-source':
      return sentences(vscode.l10n.t('The source that is cited does not have these words, but another does'), from);
    case 'other-speaker':
      return sentences(otherSpeakerText(quotation), source === undefined ? '' : originText(source, undefined));
    case 'not-a-quotation':
      return sentences(withOmitted(quotation), from);
    case 'not-found':
      return sentence(notFoundText(searched));
    case 'cannot-check':
      return sentences(withOmitted(quotation), from);
  }
}

/** `Anna Berglund in “The old harbour”, paragraph 3`. */
export function originText(source: CheckedSource, speaker: string | undefined): string {
  const title = shorten(titleOfSource(source), TITLE);
  const place = [
    speaker === undefined ? quotedText(title) : vscode.l10n.t('{0} in “{1}”', oneLine(speaker), title),
    spokenParagraph(source.paragraph),
  ];
  return place.filter((part) => part !== undefined).join(', ');
}

/** The title of the source, else the name of its file. */
export function titleOfSource({ title, uri }: CheckedSource): string {
  return titleText(title, uri);
}

/** Each difference as a part of a sentence; those that are too many are counted. */
export function differenceTexts(differences: readonly CheckedDifference[], most = MOST_TOLD): readonly string[] {
  const told = differences.length > most + 1 ? differences.slice(0, most) : differences;
  const rest = differences.length - told.length;
  const text = ({ kind, draftWords, sourceWords }: CheckedDifference): string =>
    differenceText(kind, shorten(draftWords, WORDS), shorten(sourceWords, WORDS));
  return [
    ...told.map(text),
    ...(rest > 0 ? [counted(vscode.l10n.t('{0, plural, one {# more place differs} other {# more places differ}}'), rest)] : []),
  ];
}

/** What is named of words that count as the same, and what the quotation leaves out or puts in, each as a sentence. */
export function noteTexts({ notes, omitted, inserted }: CheckedQuotation, draft: string): readonly string[] {
  return [
    ...notes.map((note) => sentence(noteText(note))),
    ...omitted.filter(({ words }) => words !== '').map(({ words }) => omittedText(shorten(words, 2 * WORDS))),
    ...inserted.map(({ start, end }) => vscode.l10n.t('Inserted: {0}', shorten(draft.slice(start, end), WORDS))),
  ];
}

/** Something that is named of words that count as the same; without full stop. */
export function noteText(note: FindingNote): string {
  return note === 'first-capital'
    ? vscode.l10n.t('The first letter is a capital in only one of draft and source')
    : vscode.l10n.t('The quotation joins two parts of one statement, between which the source names the speaker');
}

/** What stands in the source where the quotation leaves something out. */
export function omittedText(words: string): string {
  return vscode.l10n.t('Left out: “{0}”', words);
}

function differsText(quotation: CheckedQuotation): string {
  const { differences, reason } = quotation;
  const told = differenceTexts(differences).join('; ');
  return reason === undefined ? told || verdictText('differs') : sentences(withOmitted(quotation), told).replace(/\.$/, '');
}

/** One difference as a part of a sentence. */
export function differenceText(kind: CheckedDifference['kind'], here: string, there: string): string {
  switch (kind) {
    case 'replaced':
      return vscode.l10n.t('“{0}” is “{1}” in the source', here, there);
    case 'added':
      return vscode.l10n.t('“{0}” is not in the source', here);
    case 'dropped':
      return vscode.l10n.t('“{0}” of the source is missing', there);
    case 'moved':
      return vscode.l10n.t('“{0}” stands elsewhere in the source', here || there);
  }
}

function otherSpeakerText({ claimedSpeaker, speaker }: CheckedQuotation): string {
  return claimedSpeaker === undefined || speaker === undefined
    ? vscode.l10n.t('Somebody else has said this')
    : speakersText(oneLine(claimedSpeaker), oneLine(speaker));
}

/** Who has said it, where the draft names somebody else. */
export function speakersText(claimed: string, speaker: string): string {
  return vscode.l10n.t('Not {0} has said this, but {1}', claimed, speaker);
}

function withOmitted({ reason, omitted }: CheckedQuotation): string {
  const words = shorten(omitted.map((one) => one.words).join(' … '), 2 * WORDS);
  return reason === undefined ? '' : words === '' ? reasonText(reason) : vscode.l10n.t('{0}: “{1}”', reasonText(reason), words);
}

/** Why a verdict is what it is; without full stop. */
export function reasonText(reason: CheckReason): string {
  switch (reason) {
    case 'omits-negation':
      return vscode.l10n.t('What is left out holds a negation');
    case 'crosses-speakers':
      return vscode.l10n.t('The words are not all of one speaker');
    case 'reported':
      return vscode.l10n.t('The source reports this in its own words, and does not quote it');
    case 'own-words':
      return vscode.l10n.t('These are words of the article itself, which quotes nobody with them');
    case 'source-missing':
      return vscode.l10n.t('What is cited is none of the sources');
    case 'source-unreadable':
      return vscode.l10n.t('The source that is cited cannot be read');
    case 'index-not-ready':
      return vscode.l10n.t('Not all sources are read yet');
    case 'unclosed':
      return vscode.l10n.t('Its closing quotation mark is missing');
    case 'too-short':
      return vscode.l10n.t('Too little of it is left to be looked for');
  }
}

function notFoundText(searched: number): string {
  return counted(
    vscode.l10n.t(
      '{0, plural, one {The one source has nothing like these words} other {None of the # sources has anything like these words}}',
    ),
    searched,
  );
}

function sentences(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ');
}

function sentence(text: string): string {
  return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`;
}
