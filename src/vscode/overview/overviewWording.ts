/** The words in which an overview speaks. */
import * as vscode from 'vscode';
import type {
  OverviewCount,
  OverviewFigures,
  OverviewName,
  OverviewPerson,
  TimeBucket,
  TimeUnit,
} from '../../library/overview/overviewFigures.ts';
import type { OverviewStrings, OverviewSubject } from '../../shared/overviewProtocol.ts';
import { oneLine, shorten } from '../views/excerpt.ts';
import { counted, countsText, dateText, joined, numberText, proseLanguage } from '../views/wording.ts';

/** In a heading so much of a name is of use. */
const NAME_LENGTH = 60;

/** The words of the page in the display language. */
export function overviewStrings(): OverviewStrings {
  return {
    loading: vscode.l10n.t('Reading the sources'),
    table: vscode.l10n.t('Show as Table'),
    saveSvg: vscode.l10n.t('Save as SVG…'),
    saveCsv: vscode.l10n.t('Save Figures as CSV…'),
    quotes: vscode.l10n.t('Quotes'),
    sources: vscode.l10n.t('Sources'),
  };
}

/** "Overview – Anna Berglund"; `where` says which sources are meant. */
export function headingText({ person }: OverviewSubject, where: string): string {
  return vscode.l10n.t('Overview – {0}', person === undefined ? where : shorten(person.name, NAME_LENGTH));
}

/** "42 quotes, 5 reported · 8 sources"; of a person those that name him or her. */
export function totalText({ total, person }: OverviewFigures): string {
  const counts = countsText(total) || vscode.l10n.t('no quotes');
  return joined(counts, person === undefined ? sourcesText(total.sources) : namingText(total.sources));
}

/** "8 sources". */
export function sourcesText(count: number): string {
  return counted(vscode.l10n.t('{0, plural, one {# source} other {# sources}}'), count);
}

/** "named in 8 sources". */
function namingText(count: number): string {
  return counted(vscode.l10n.t('named in {0, plural, one {# source} other {# sources}}'), count);
}

/** What is not counted, each as a sentence; `progress` says how far the reading is, where it is not at its end. */
export function missingNotes({ unread, failed, leftOut }: OverviewFigures, progress: readonly string[]): readonly string[] {
  return [
    ...progress.map((note) => `${note}.`),
    progress.length === 0 && unread > 0 ? vscode.l10n.t('Sources that are not read yet: {0}.', numberText(unread)) : '',
    failed > 0 ? vscode.l10n.t('Sources that cannot be read: {0}.', numberText(failed)) : '',
    leftOut > 0 ? vscode.l10n.t('Passages left out, of sources that have too many: {0}.', numberText(leftOut)) : '',
  ].filter((note) => note !== '');
}

/** "Anna Berglund: 12 quotes, 3 reported, 40 mentions · named in 9 sources" */
export function personText(person: OverviewPerson): string {
  const { quotes, reported, mentions, naming } = person;
  return vscode.l10n.t('{0}: {1}', nameText(person), joined(countsText({ quotes, reported, mentions }), namingText(naming)));
}

/** "Anna Berglund", or of namesakes "Anna Berglund, mayor". */
export function nameText({ name, role }: Pick<OverviewName, 'name' | 'role'>): string {
  return role === undefined ? oneLine(name) : vscode.l10n.t('{0}, {1}', oneLine(name), oneLine(role));
}

/** "March 2025: 12 quotes · 3 sources" */
export function countText(name: string, { quotes, sources }: OverviewCount): string {
  return vscode.l10n.t('{0}: {1}', name, joined(countsText({ quotes, reported: 0 }), sourcesText(sources)));
}

/** "Anna Berglund and Tom Okoye: named together in 3 sources" */
export function pairText(one: string, other: string, sources: number): string {
  const message = vscode.l10n.t('{1} and {2}: named together in {0, plural, one {# source} other {# sources}}');
  return counted(message, sources, one, other);
}

/** How many people are not told one by one, as a name of a row. */
export function morePeopleText(count: number): string {
  return counted(vscode.l10n.t('{0, plural, one {# more person} other {# more people}}'), count);
}

/** How many publishers are not told one by one, as a name of a row. */
export function morePublishersText(count: number): string {
  return counted(vscode.l10n.t('{0, plural, one {# more publisher} other {# more publishers}}'), count);
}

/** A stretch of time, short enough for an axis: "3 Feb 2024", "Feb 2024", "2024–26". */
export function bucketText({ first, last }: Pick<TimeBucket, 'first' | 'last'>, unit: TimeUnit): string {
  const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(proseLanguage(), { timeZone: 'UTC', ...options });
  switch (unit) {
    case 'day':
      return dateText(first) ?? first;
    case 'week':
      return format({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(at(first), at(last));
    case 'month':
      return format({ month: 'short', year: 'numeric' }).format(at(first));
    case 'quarter':
      return format({ month: 'short', year: 'numeric' }).formatRange(at(first), at(last));
    case 'year':
      return first.slice(0, 4);
    case 'decade':
    case 'century':
      return `${first.slice(0, 4)}–${last.slice(0, 4)}`;
  }
}

/** How long the stretches are that time is told in. */
export function unitText(unit: TimeUnit): string {
  switch (unit) {
    case 'day':
      return vscode.l10n.t('By day.');
    case 'week':
      return vscode.l10n.t('By week.');
    case 'month':
      return vscode.l10n.t('By month.');
    case 'quarter':
      return vscode.l10n.t('By quarter.');
    case 'year':
      return vscode.l10n.t('By year.');
    case 'decade':
      return vscode.l10n.t('By decade.');
    case 'century':
      return vscode.l10n.t('By century.');
  }
}
