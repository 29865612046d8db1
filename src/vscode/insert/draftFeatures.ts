/** Completion and drops in drafts, as VS Code asks for them. Nothing is loaded before the first time. */
import * as vscode from 'vscode';
import { QUOTES_TYPE } from '../../shared/draggedQuotes.ts';
import type { Services } from '../services.ts';
import { DROP_KIND, WRITTEN_SELECTOR } from './draftDocument.ts';

/** Signs behind which something may be completed: marks, the space between words of a quotation, and what cite keys follow. */
const TRIGGERS = ['"', '“', '„', '«', '`', '{', ',', ' ', '@'];

/** Registers both. */
export function registerDraftFeatures(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      WRITTEN_SELECTOR,
      {
        provideCompletionItems: async (...asked) => (await import('./draftCode.ts')).completionsAt(services, ...asked),
      },
      ...TRIGGERS,
    ),
    vscode.languages.registerDocumentDropEditProvider(
      WRITTEN_SELECTOR,
      {
        provideDocumentDropEdits: async (document, position, data, token) => {
          const dragged = await data.get(QUOTES_TYPE)?.asString();
          return dragged === undefined
            ? undefined
            : (await import('./draftCode.ts')).dropQuotes(services, { document, position, dragged }, token);
        },
      },
      { dropMimeTypes: [QUOTES_TYPE], providedDropEditKinds: [DROP_KIND] },
    ),
  );
}
