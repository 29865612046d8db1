/** Quotes as Markdown, to be read: by source, each quotation as a block with who says it, and what is reported set apart from them. */
import * as vscode from 'vscode';
import { escapeMarkdown } from '../../library/writing/escapeMarkup.ts';
import { type Copied, copyText } from '../copy/citation.ts';
import { citedSpeaker, labelledWords } from '../copy/copied.ts';
import { oneLine } from '../views/excerpt.ts';
import { dateText, numberText, spokenParagraph } from '../views/wording.ts';
import type { QuoteRecord, QuotesHead, QuotesWriter, RecordSource } from './quotesWriter.ts';

/** Writes in the display language. All that comes from articles is escaped. */
export class QuotesMarkdown implements QuotesWriter {
  #source: RecordSource | undefined;

  begin({ scope, unread }: QuotesHead): string {
    const title = `# ${vscode.l10n.t('Quotes: {0}', escapeMarkdown(oneLine(scope)))}\n`;
    return unread === 0 ? title : `${title}\n${vscode.l10n.t('Sources not read yet: {0}.', numberText(unread))}\n`;
  }

  records(records: readonly QuoteRecord[]): string {
    return records.map((record) => this.#entry(record)).join('');
  }

  end(): string {
    return '';
  }

  #entry(record: QuoteRecord): string {
    const heading = record.source === this.#source ? '' : `\n${headingOf(record.source)}\n`;
    this.#source = record.source;
    return `${heading}\n${copyText([copiedOf(record)], 'markdown')}\n`;
  }
}

function headingOf({ title, publisher, date, file }: RecordSource): string {
  const parts = [publisher === undefined ? '' : `*${set(publisher)}*`, set(dateText(date) ?? ''), set(file)];
  return `## ${set(title)}\n\n${parts.filter((part) => part !== '').join(', ')}`;
}

/** As quotes are copied, with the place in the citation: the heading tells of the source. */
function copiedOf({ kind, words, speaker, confidence, paragraph, start, end }: QuoteRecord): Copied {
  const characters = vscode.l10n.t('characters {0} to {1}', String(start), String(end));
  const parts = [oneLine(citedSpeaker(speaker, confidence)), spokenParagraph(paragraph), characters];
  return { ...labelledWords(words, kind), citation: parts.flatMap((text) => (text === undefined ? [] : [{ text }])) };
}

/** A text on one line, escaped. */
function set(text: string): string {
  return escapeMarkdown(oneLine(text));
}
