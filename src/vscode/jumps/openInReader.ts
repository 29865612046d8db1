/** What "Open in Reader" and "Open to the Side" do: the source and place that are pointed at, or those of the text editor. */
import * as vscode from 'vscode';
import { LineMap } from '../../core/lineMap.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { OpenedSource } from '../../library/library.ts';
import { openReadable } from '../../library/openReadable.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { placeOf, targetOf } from '../target.ts';
import type { OpenOptions } from '../views/readerManager.ts';
import { spanOf } from '../workspace/convert.ts';
import { hasPlacesOf, sourceOfText } from '../workspace/textAddress.ts';

/** Opens what the argument points at; without one, and of the text editor that is used, the place of the cursor as well. */
export async function openInReader(services: Services, argument: unknown, options: OpenOptions): Promise<void> {
  const { readers } = services;
  const target = targetOf(argument);
  const editor = vscode.window.activeTextEditor;
  const edited = editor === undefined ? undefined : sourceOfText(editor.document.uri);
  const isOfEditor = target === undefined || (target.kind === 'source' && target.uri.toString() === edited?.toString());
  if (editor !== undefined && edited !== undefined && isOfEditor) {
    const uri = edited;
    const place = hasPlacesOf(edited, editor.document.uri) ? await placeOfEditor(services, editor) : undefined;
    await readers.open(uri, { ...options, ...(place === undefined ? {} : { place }) });
    return;
  }
  const uri = target?.uri ?? readers.active?.uri;
  if (uri === undefined) {
    throw new UserError(
      vscode.l10n.t('There is nothing to open. Choose a source in the Sources view, or open one in a text editor first.'),
    );
  }
  const place = target === undefined ? undefined : await placeOf(target, services.library);
  const person = target?.kind === 'person' ? target.person : undefined;
  await readers.open(uri, { ...options, ...(place === undefined ? {} : { place }), ...(person === undefined ? {} : { person }) });
}

/** What is selected in the editor, or the quote, name or word at the cursor; undefined when the source cannot be read: the reader says why. */
async function placeOfEditor({ library }: Services, { document, selection }: vscode.TextEditor): Promise<Span | undefined> {
  const opened = await openReadable(library, sourceOfText(document.uri).toString());
  if (opened === undefined) {
    return undefined;
  }
  const lines = new LineMap(opened.article.text);
  if (!selection.isEmpty) {
    return spanOf(lines, selection);
  }
  const word = document.getWordRangeAtPosition(selection.active);
  return markedAt(opened, spanOf(lines, selection).start) ?? (word === undefined ? undefined : spanOf(lines, word));
}

/** The smallest passage or mention that the character behind the cursor is in. */
function markedAt({ analysis: { passages, mentions } }: OpenedSource, start: number): Span | undefined {
  const character = { start, end: start + 1 };
  const [smallest] = [...passages, ...mentions]
    .filter((one) => overlaps(one, character))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return smallest === undefined ? undefined : { start: smallest.start, end: smallest.end };
}
