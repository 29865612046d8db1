/** What the page says that compares the versions of a quotation. */
import * as vscode from 'vscode';
import { foldedWords } from '../../core/compare/comparedWords.ts';
import { wordDiff, type WordDiffPart } from '../../core/compare/wordDiff.ts';
import { foldName } from '../../library/cast.ts';
import { CORRECTED_RULE } from '../../library/corrections/correctedRule.ts';
import { areAlike } from '../../library/reuse/versionRule.ts';
import type { VersionPlace, Versions } from '../../library/sourceQueries.ts';
import type { PageComparison, PageVersion, VersionPart } from '../../shared/comparisonProtocol.ts';
import { oneLine, shorten } from '../views/excerpt.ts';
import { correctedText, counted, doubtText, joined, spokenParagraph } from '../views/wording.ts';

/** Where a place stands, as it is told. */
export interface VersionOrigin {
  readonly title: string;
  readonly publisher?: string;
  /** As shown. */
  readonly date?: string;
}

/** Of words that are left out no more are shown, in characters: a version may be one sentence of a speech. */
const LEFT_LENGTH = 120;
/** Differences of one version that are told in words; the rest is counted. */
const MOST_TOLD = 12;
const QUOTED_LENGTH = 60;

/** The place with the most words, of those the first; the others are best compared with it. */
export function longestOf(places: readonly VersionPlace[]): number {
  const lengths = places.map(({ passage }) => foldedWords(passage.words).length);
  return lengths.indexOf(Math.max(...lengths));
}

/** What the page shows. `base` is an index of the places; `originOf` tells of their sources. */
export function comparisonOf({ places, isCut }: Versions, base: number, originOf: (place: VersionPlace) => VersionOrigin): PageComparison {
  const chosen = places[base];
  const sources = new Set(places.map(({ uri }) => uri)).size;
  return {
    heading:
      sources > 1
        ? counted(vscode.l10n.t('{0, plural, one {One quotation in # source} other {One quotation in # sources}}'), sources)
        : vscode.l10n.t('This quotation stands in one source only'),
    base,
    versions: places.map((place) => versionOf(place, chosen ?? place, originOf(place))),
    ...(isCut ? { rest: vscode.l10n.t('There may be more sources that have it.') } : {}),
    strings: {
      base: vscode.l10n.t('Compared with'),
      others: vscode.l10n.t('Other versions'),
      open: vscode.l10n.t('Open in Reader'),
      compare: vscode.l10n.t('Compare with This'),
      added: vscode.l10n.t('only here:'),
      left: vscode.l10n.t('left out:'),
      end: vscode.l10n.t('(end)'),
    },
  };
}

function versionOf(place: VersionPlace, base: VersionPlace, { title, publisher, date }: VersionOrigin): PageVersion {
  const parts = wordDiff(shown(base), shown(place));
  const differences = differencesOf(parts);
  const otherSpeaker = place === base ? undefined : otherSpeakerText(place, base);
  return {
    source: oneLine(title),
    origin: joined(publisher, date, spokenParagraph(place.passage.paragraph)),
    attribution: attributionText(place),
    ...(otherSpeaker === undefined ? {} : { otherSpeaker }),
    parts: parts.map(shortened),
    differences:
      differences.length > MOST_TOLD
        ? [
            ...differences.slice(0, MOST_TOLD),
            counted(vscode.l10n.t('{0, plural, one {… and # more.} other {… and # more.}}'), differences.length - MOST_TOLD),
          ]
        : differences,
    summary: summaryText(differences.length),
  };
}

/** The words as the page sets them: lines as the page breaks them. */
function shown({ passage }: VersionPlace): string {
  return oneLine(passage.words);
}

function shortened({ kind, text }: WordDiffPart): VersionPart {
  return { kind, text: kind === 'left' ? shorten(text, LEFT_LENGTH) : text };
}

/** Each difference as a sentence. */
function differencesOf(parts: readonly WordDiffPart[]): readonly string[] {
  return parts.flatMap(({ kind, text }, index) => {
    const words = shorten(text, QUOTED_LENGTH);
    const before = parts[index - 1];
    const after = parts[index + 1];
    if (kind === 'left') {
      return after?.kind === 'added' ? [] : [vscode.l10n.t('Left out: “{0}”', words)];
    }
    if (kind === 'added') {
      return before?.kind === 'left'
        ? [vscode.l10n.t('“{0}” in place of “{1}”', words, shorten(before.text, QUOTED_LENGTH))]
        : [vscode.l10n.t('Only here: “{0}”', words)];
    }
    return [];
  });
}

function summaryText(differences: number): string {
  return differences === 0
    ? vscode.l10n.t('In the same words')
    : counted(vscode.l10n.t('{0, plural, one {# difference in the words} other {# differences in the words}}'), differences);
}

function attributionText({ speaker, passage }: VersionPlace): string {
  if (speaker === undefined) {
    return vscode.l10n.t('It is unclear who says it');
  }
  const doubt = doubtText(passage.confidence) ?? correctedText(passage.rule === CORRECTED_RULE);
  const said = vscode.l10n.t('Said by {0}', oneLine(speaker));
  return doubt === undefined ? said : vscode.l10n.t('{0}, {1}', said, doubt);
}

/** That the speakers are different people, or that one of the sources names nobody. */
function otherSpeakerText(place: VersionPlace, base: VersionPlace): string | undefined {
  const [here, there] = [place.speaker, base.speaker];
  // Two of one name who are kept apart, for want of evidence, are most likely one where they are said to have said the same.
  const areOne = place.person !== undefined && place.person === base.person;
  if (areOne || here === there || (here !== undefined && there !== undefined && areAlike(foldName(here), foldName(there)))) {
    return undefined;
  }
  if (place.person !== undefined && base.person !== undefined) {
    return vscode.l10n.t('Attributed to someone else: {0} here, {1} there.', oneLine(here ?? ''), oneLine(there ?? ''));
  }
  return there === undefined
    ? vscode.l10n.t('The version that it is compared with names nobody.')
    : vscode.l10n.t('The version that it is compared with says: {0}.', oneLine(there));
}
