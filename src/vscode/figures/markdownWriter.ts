/** Figures as a table in Markdown, for people: shown as it is, as a preview, or kept. */
import * as vscode from 'vscode';
import type { Counts } from '../../library/figures.ts';
import { escapeMarkdown } from '../../library/writing/escapeMarkup.ts';
import { displayLanguage } from '../displayLanguage.ts';
import { oneLine, shorten } from '../views/excerpt.ts';
import { counted, dateText } from '../views/wording.ts';
import { alignedRow, alignment, type Column, columnsFor } from './alignedTable.ts';
import type { FiguresHead, FiguresRecord } from './records.ts';
import type { FiguresWriter } from './writer.ts';

/** So much of a name that is hostile, or a title, is written; and where lines must be short, for an editor breaks them else. */
const NAME_LENGTH = 200;
const SHORT_NAME = 36;

/** A column, and what stands in it. */
interface FiguresColumn {
  readonly title: string;
  readonly isNumber: boolean;
  readonly id?: 'sources';
  readonly cell: (record: FiguresRecord) => string;
}

/** Writes with numbers and words in the display language. All that comes from articles is escaped. */
export class MarkdownWriter implements FiguresWriter {
  readonly #number = new Intl.NumberFormat(displayLanguage());
  readonly #percent = new Intl.NumberFormat(displayLanguage(), { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  readonly #isNarrow: boolean;
  #head: FiguresHead | undefined;
  #columns: readonly FiguresColumn[] = [];
  #widths: readonly Column[] = [];

  /** Narrow for an editor, in which the columns stand one below the other only where no line is broken. */
  constructor({ isNarrow = false }: { readonly isNarrow?: boolean } = {}) {
    this.#isNarrow = isNarrow;
  }

  begin(head: FiguresHead, first: readonly FiguresRecord[]): string {
    this.#head = head;
    this.#columns = this.#columnsOf(head);
    const total = this.#cells({ kind: 'person', name: '', ...head.total });
    const titles = this.#columns.map(({ title, isNumber }) => ({ title, isNumber }));
    this.#widths = columnsFor(titles, [...first.map((record) => this.#cells(record)), total]);
    const header = [
      alignedRow(
        this.#widths,
        titles.map(({ title }) => title),
      ),
      alignment(this.#widths),
    ];
    return `# ${cell(head.title, NAME_LENGTH)}\n\n${this.#summary(head)}\n\n${header.join('\n')}\n`;
  }

  rows(records: readonly FiguresRecord[]): string {
    return records.map((record) => `${alignedRow(this.#widths, this.#cells(record))}\n`).join('');
  }

  end(others: readonly FiguresRecord[]): string {
    const notes = this.#head === undefined ? [] : this.#notes(this.#head);
    return `${this.rows(others)}\n${notes.map((note) => `- ${note}\n`).join('')}`;
  }

  /** A row for those that are not shown, which adds up with the others to the total. `others` are what is in none of the rows. */
  rest(head: FiguresHead, shown: readonly FiguresRecord[], others: readonly FiguresRecord[]): string {
    const left = (of: (counts: Counts) => number): number => [...shown, ...others].reduce((rest, one) => rest - of(one), of(head.total));
    const counts = { quotes: left((one) => one.quotes), words: left((one) => one.words), reported: left((one) => one.reported) };
    const cells = this.#cells({ kind: 'person', name: '', ...counts, sources: 0 });
    const label = counted(vscode.l10n.t('{0, plural, one {… and # more} other {… and # more}}'), head.count - shown.length);
    // A source may have several of them: how many sources they have is not known.
    const known = cells.map((text, at) => (at === 0 ? label : this.#columns[at]?.id === 'sources' ? '' : text));
    return `${alignedRow(this.#widths, known)}\n`;
  }

  #cells(record: FiguresRecord): readonly string[] {
    return this.#columns.map(({ cell: of }) => of(record));
  }

  #columnsOf({ by, total }: FiguresHead): readonly FiguresColumn[] {
    const text = (title: string, of: (record: FiguresRecord) => string): FiguresColumn => ({ title, isNumber: false, cell: of });
    const count = (title: string, of: (record: FiguresRecord) => string): FiguresColumn => ({ title, isNumber: true, cell: of });
    const share = (part: number, whole: number): string => this.#percent.format(whole === 0 ? 0 : part / whole);
    const counts = [
      count(vscode.l10n.t('Quotes'), ({ quotes }) => this.#number.format(quotes)),
      count(vscode.l10n.t('Share'), ({ quotes }) => share(quotes, total.quotes)),
      count(vscode.l10n.t('Words'), ({ words }) => this.#number.format(words)),
      count(vscode.l10n.t('Share'), ({ words }) => share(words, total.words)),
      count(vscode.l10n.t('Reported'), ({ reported }) => this.#number.format(reported)),
    ];
    const inSources = count(vscode.l10n.t('Sources'), ({ sources }) => this.#number.format(sources));
    const origin = [
      text(vscode.l10n.t('Publisher'), ({ publisher }) => cell(publisher ?? '', NAME_LENGTH)),
      text(vscode.l10n.t('Date'), ({ date }) => cell(dateText(date) ?? '', NAME_LENGTH)),
    ];
    const sources: FiguresColumn = { ...inSources, id: 'sources' };
    const name = (record: FiguresRecord): string => nameText(record, this.#isNarrow ? SHORT_NAME : NAME_LENGTH);
    switch (by) {
      case 'person':
        return [text(vscode.l10n.t('Who'), name), ...counts, sources];
      case 'publisher':
        return [text(vscode.l10n.t('Publisher'), name), ...counts, sources];
      case 'source':
        return [text(vscode.l10n.t('Source'), name), ...(this.#isNarrow ? [] : origin), ...counts];
      case 'group':
        return [
          text(vscode.l10n.t('Group'), name),
          count(vscode.l10n.t('People'), ({ people }) => (people === undefined ? '' : this.#number.format(people))),
          ...counts,
          sources,
        ];
    }
  }

  #summary({ total }: FiguresHead): string {
    const [quotes, words, reported, sources] = [total.quotes, total.words, total.reported, total.sources].map((one) =>
      this.#number.format(one),
    );
    return vscode.l10n.t(
      'Sources: {0}. Quotes: {1}. Words in quotes: {2}. Reported passages: {3}.',
      sources ?? '',
      quotes ?? '',
      words ?? '',
      reported ?? '',
    );
  }

  #notes({ by, unread, failed, leftOut, inSeveral }: FiguresHead): readonly string[] {
    const number = (value: number): string => this.#number.format(value);
    return [
      vscode.l10n.t('Quotes are direct and partial; their words are counted, and none of what is reported.'),
      unread > 0 ? vscode.l10n.t('Sources not read yet: {0}.', number(unread)) : '',
      failed > 0 ? vscode.l10n.t('Sources that cannot be read: {0}.', number(failed)) : '',
      leftOut > 0 ? vscode.l10n.t('Passages in none of the rows, for their sources have too many: {0}.', number(leftOut)) : '',
      by === 'group' && inSeveral > 0
        ? vscode.l10n.t('People who are in several groups, so that the shares add up to more: {0}.', number(inSeveral))
        : '',
    ].filter((note) => note !== '');
  }
}

/** What a row is called. */
function nameText({ kind, name, role, missing = [] }: FiguresRecord, length: number): string {
  const known = cell(name ?? '', length);
  switch (kind) {
    case 'person':
      return role === undefined ? known : `${known} (${cell(role, length)})`;
    case 'speaker':
      return vscode.l10n.t('{0} (no person)', known);
    case 'group':
      return missing.length === 0 ? known : vscode.l10n.t('{0} (nobody found: {1})', known, cell(missing.join(', '), length));
    case 'source':
    case 'publisher':
      return known;
    case 'speakers':
      return vscode.l10n.t('Groups and unnamed speakers');
    case 'unknown':
      return vscode.l10n.t('Speaker unclear');
    case 'noPublisher':
      return vscode.l10n.t('No publisher told');
    case 'noGroup':
      return vscode.l10n.t('In no group');
  }
}

/** A text on one line, escaped, and without what would divide cells. */
function cell(text: string, length: number): string {
  return escapeMarkdown(shorten(oneLine(text), length)).replaceAll('|', '\\|');
}
