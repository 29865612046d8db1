/** The words in which the page of a person speaks. */
import * as vscode from 'vscode';
import { CORRECTED_RULE } from '../../library/corrections/correctedRule.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { Companion, KnownPerson, NamingSources, SharedPerson } from '../../library/sourceQueries.ts';
import type { PageOther, PagePlace, PersonStrings } from '../../shared/personProtocol.ts';
import { oneLine } from '../views/excerpt.ts';
import {
  correctedText,
  countsText,
  dateText,
  doubtText,
  inSourcesText,
  joined,
  kindText,
  sourcesText,
  spokenParagraph,
} from '../views/wording.ts';
import { type TextPlace, wordsOf } from './personPlaces.ts';

/** So many other names are told. */
const MAX_NAMES = 12;

/** The words in the display language. */
export function personStrings(): PersonStrings {
  return {
    list: vscode.l10n.t('Quotes and mentions'),
    loading: vscode.l10n.t('Reading the sources'),
    doubts: vscode.l10n.t('May be the same person'),
    merge: vscode.l10n.t('Merge People…'),
    company: vscode.l10n.t('Named with'),
    more: vscode.l10n.t('Show more'),
    shows: vscode.l10n.t('What is listed'),
    all: vscode.l10n.t('All places'),
    quotes: vscode.l10n.t('Quotes only'),
    order: vscode.l10n.t('Order of the sources'),
    byDate: vscode.l10n.t('Newest first'),
    bySource: vscode.l10n.t('As in Sources'),
    nearest: vscode.l10n.t('People with a similar name'),
    nothing: vscode.l10n.t('No source quotes this person.'),
    previousSource: vscode.l10n.t('Previous source'),
    nextSource: vscode.l10n.t('Next source'),
    ordinal: vscode.l10n.t('{0} of {1}'),
    places: vscode.l10n.t('{0, plural, one {# place} other {# places}}'),
  };
}

/** "12 quotes, 3 reported, 40 mentions in 9 sources". */
export function totalsText(person: SharedPerson): string {
  return joined(countsText(person), sourcesText(person.sources));
}

/** "3 Feb 2024 to 5 May 2025"; undefined where no source tells a day. */
export function daysText(days: NamingSources['days']): string | undefined {
  const [first, last] = [dateText(days?.first), dateText(days?.last)];
  return first === undefined || last === undefined || first === last ? first : vscode.l10n.t('{0} to {1}', first, last);
}

/** "Also named: Steven Witkoff, Witkoff"; undefined where all sources give one name. */
export function alsoText({ person, variants }: KnownPerson): string | undefined {
  const others = variants.filter((name) => name !== person.name).map(oneLine);
  const more = others.length > MAX_NAMES ? ', …' : '';
  return others.length === 0 ? undefined : vscode.l10n.t('Also named: {0}', others.slice(0, MAX_NAMES).join(', ') + more);
}

/** Somebody who may be the same, or whose name is alike. */
export function otherPerson(id: number, person: SharedPerson): PageOther {
  return { id, name: oneLine(person.name), detail: joined(person.role, totalsText(person)) };
}

/** Somebody who is named in the same sources. */
export function companion(id: number, { person, together }: Companion): PageOther {
  return { id, name: oneLine(person.name), detail: joined(person.role, inSourcesText(together)) };
}

/** A place as the page sets it. */
export function pagePlace({ article }: OpenedSource, place: TextPlace): PagePlace {
  const { kind, start, end, person, attribution } = place;
  const { before, words, after, paragraph, confidence } = wordsOf(article, place);
  const note = doubtText(confidence) ?? correctedText(attribution?.rule === CORRECTED_RULE);
  const what = kind === 'mention' ? vscode.l10n.t('Mention') : kindText(kind);
  const told = [what, spokenParagraph(paragraph)].filter((part) => part !== undefined).join(', ');
  return {
    kind,
    start,
    end,
    person,
    before,
    words,
    after,
    ...(note === undefined ? {} : { note }),
    ...(paragraph === undefined ? {} : { paragraph: String(paragraph) }),
    spoken: vscode.l10n.t('{0}:', told),
  };
}
