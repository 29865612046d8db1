/** "Export Quotes…": quotes with speaker, confidence, source and place as CSV, JSON or Markdown, in a file. */
import * as vscode from 'vscode';
import { knownFields } from '../../core/knownFields.ts';
import type { PlacedPassage } from '../../library/sourceQueries.ts';
import type { CancellationToken } from '../../shared/lifecycle.ts';
import { UserError } from '../../shared/userError.ts';
import { cancellable } from '../cancellable.ts';
import type { Services } from '../services.ts';
import { counted, titleText } from '../views/wording.ts';
import { askForFile, type ExportFormat, formatOf, replaceFile } from './exportedFile.ts';
import { QuotesCsv } from './quotesCsv.ts';
import { QuotesJson } from './quotesJson.ts';
import { QuotesMarkdown } from './quotesMarkdown.ts';
import { askForQuotes, type QuotesScope } from './quotesScope.ts';
import type { QuoteRecord, QuotesWriter, RecordSource } from './quotesWriter.ts';

/** More are not written into one file: all of it is held in memory until it is whole. */
const MOST_EXPORTED = 200_000;

/** The status message is shown this long, in milliseconds. */
const SHOWN = 6000;

const WRITERS: Readonly<Record<ExportFormat, () => QuotesWriter>> = {
  csv: () => new QuotesCsv(),
  json: () => new QuotesJson(),
  md: () => new QuotesMarkdown(),
};

/** Asks for what is not clicked on, and where to, and writes it. */
export async function exportQuotes(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const scope = await askForQuotes(services, clicked, selected);
  const name = scope === undefined ? '' : vscode.l10n.t('Quotes: {0}', scope.name);
  const target = scope === undefined ? undefined : await askForFile(vscode.l10n.t('Export Quotes'), name);
  if (scope === undefined || target === undefined) {
    return;
  }
  const count = await cancellable(vscode.l10n.t('Exporting quotes'), (token) => saveQuotes(services, scope, target, token));
  if (count !== undefined) {
    const done = counted(vscode.l10n.t('{0, plural, one {Exported # quote.} other {Exported # quotes.}}'), count);
    vscode.window.setStatusBarMessage(done, SHOWN);
  }
}

/**
 * Writes quotes into a file, in the format that its name tells, in place of what was there; answers how many. Throws a `UserError`
 * when that cannot be done, and a `CancelledError` when it is not wanted any more; the file is as it was then.
 */
export async function saveQuotes(services: Services, scope: QuotesScope, target: vscode.Uri, token?: CancellationToken): Promise<number> {
  const writer = WRITERS[formatOf(target)]();
  const { done, total } = services.library.progress;
  const texts = [writer.begin({ scope: scope.name, unread: total - done })];
  const records = new Records(services);
  for await (const passages of scope.passages(token)) {
    texts.push(writer.records(passages.map((one) => records.of(one))));
    if (records.count > MOST_EXPORTED) {
      throw new UserError(
        counted(
          vscode.l10n.t(
            '{0, plural, one {These are more than # quote} other {These are more than # quotes}}, and nothing was written. Export a folder or a person.',
          ),
          MOST_EXPORTED,
        ),
      );
    }
  }
  if (records.count === 0) {
    throw new UserError(vscode.l10n.t('There are no quotes to export there, and nothing was written.'));
  }
  await replaceFile(target, [...texts, writer.end()].join(''));
  return records.count;
}

/** Makes records; those of one source, which come together, have the same object for it. */
class Records {
  readonly #services: Pick<Services, 'library'>;
  #source: { readonly uri: string; readonly known: RecordSource } | undefined;
  count = 0;

  constructor(services: Pick<Services, 'library'>) {
    this.#services = services;
  }

  of({ uri, passage, speaker }: PlacedPassage): QuoteRecord {
    const { kind, words, confidence, paragraph, start, end } = passage;
    this.count++;
    return { kind, words, speaker, confidence, paragraph, start, end, source: this.#sourceOf(uri) };
  }

  #sourceOf(uri: string): RecordSource {
    if (this.#source?.uri !== uri) {
      const state = this.#services.library.state(uri);
      const { title, publisher, date, address, citekey } = state.kind === 'ready' ? state.summary : {};
      const file = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
      this.#source = { uri, known: { title: titleText(title, uri), ...knownFields({ publisher, date, address, citekey }), file } };
    }
    return this.#source.known;
  }
}
