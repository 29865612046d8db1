/** "Export Who Is Quoted…": all rows as CSV, JSON or Markdown, in a file. */
import * as vscode from 'vscode';
import type { CancellationToken } from '../../shared/lifecycle.ts';
import { UserError } from '../../shared/userError.ts';
import { cancellable } from '../cancellable.ts';
import { throwIfCancelled } from '../copy/nodePassages.ts';
import { askForFile, type ExportFormat, formatOf, replaceFile } from '../exports/exportedFile.ts';
import type { Services } from '../services.ts';
import { CsvWriter } from './csvWriter.ts';
import { JsonWriter } from './jsonWriter.ts';
import { MarkdownWriter } from './markdownWriter.ts';
import { type FiguresPart, partOf } from './records.ts';
import { askForScope, type FiguresScope, scopeOf, scopeText, titleText } from './scope.ts';
import type { FiguresWriter } from './writer.ts';

/** So many rows are asked for at once. */
const PART = 5000;
/** What changes between two parts is asked for from the beginning, so often. */
const ATTEMPTS = 3;

const FORMATS: Readonly<Record<ExportFormat, () => FiguresWriter>> = {
  csv: () => new CsvWriter(),
  json: () => new JsonWriter(),
  md: () => new MarkdownWriter(),
};

/** Asks for what and where, and writes it. From a table that is shown it is that. */
export async function exportFigures(services: Services, clicked: unknown): Promise<void> {
  const shown = clicked instanceof vscode.Uri ? clicked : clicked === undefined ? vscode.window.activeTextEditor?.document.uri : undefined;
  const scope =
    (shown === undefined ? undefined : scopeOf(shown)) ?? (await askForScope(services, vscode.l10n.t('Export Who Is Quoted'), clicked));
  const target = scope === undefined ? undefined : await askForFile(vscode.l10n.t('Export Who Is Quoted'), titleText(services, scope));
  if (scope === undefined || target === undefined) {
    return;
  }
  await cancellable(vscode.l10n.t('Exporting who is quoted'), (token) => saveFigures(services, scope, target, token));
}

/**
 * Writes the figures into a file, in the format that its name tells, in place of what was there. Throws a `UserError` when that
 * cannot be done, and a `CancelledError` when it is not wanted any more; the file is as it was then.
 */
export async function saveFigures(services: Services, scope: FiguresScope, target: vscode.Uri, token?: CancellationToken): Promise<void> {
  const makeWriter = FORMATS[formatOf(target)];
  await replaceFile(target, await textOf(services, scope, makeWriter, token));
}

/** All of it, of one state of the index. */
async function textOf(
  services: Services,
  scope: FiguresScope,
  makeWriter: () => FiguresWriter,
  token: CancellationToken | undefined,
): Promise<string> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const writer = makeWriter();
    const texts: string[] = [];
    let first: FiguresPart | undefined;
    let part = await nextPart(services, scope, 0, token);
    for (let offset = 0; first === undefined || part.revision === first.revision;) {
      if (first === undefined) {
        const head = { ...part, ...scope, title: titleText(services, scope), scope: scopeText(services, scope.within) };
        texts.push(writer.begin(head, [...part.records, ...part.otherRecords]));
        first = part;
      }
      texts.push(writer.rows(part.records));
      offset += part.records.length;
      if (part.records.length === 0 || offset >= part.count) {
        return [...texts, writer.end(first.otherRecords)].join('');
      }
      part = await nextPart(services, scope, offset, token);
    }
  }
  throw new UserError(vscode.l10n.t('The sources changed while they were counted, and nothing was written. Try again when they are read.'));
}

async function nextPart(
  services: Services,
  scope: FiguresScope,
  offset: number,
  token: CancellationToken | undefined,
): Promise<FiguresPart> {
  const part = await partOf(services, { ...scope, asker: 'export', offset, limit: PART });
  throwIfCancelled(token);
  return part;
}
