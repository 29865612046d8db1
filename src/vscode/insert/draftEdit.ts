/** Where in a draft a quotation goes: what has to stand between it and the words around, and where its footnotes go. */
import * as vscode from 'vscode';
import type { InsertedText } from '../copy/insertedText.ts';

/** Texts to be put into a document at one time; places are as before all of them. */
export interface DraftInsertion {
  readonly at: vscode.Position;
  readonly text: string;
  /** Where the cursor goes: behind the quotation. */
  readonly cursor: vscode.Position;
  /** Undefined where there are no footnotes, and where these are the end of the text. */
  readonly notes?: { readonly at: vscode.Position; readonly text: string };
}

/** What is put into the document for a quotation at a place of it. */
export function draftInsertion(document: vscode.TextDocument, at: vscode.Position, { text, isBlock, notes }: InsertedText): DraftInsertion {
  const [before, after] = isBlock ? blockSpaces(document, at) : lineSpaces(document, at);
  const quotation = before + text + after;
  const placed = { at, text: quotation, cursor: positionBehind(at, before + text) };
  if (notes.length === 0) {
    return placed;
  }
  const end = document.lineAt(document.lineCount - 1).range.end;
  const isLast = end.isEqual(at);
  const isEnded = !isLast && document.lineAt(end.line).text === '';
  const between = isLast ? '\n\n' : isEnded ? '\n' : '\n\n';
  const written = `${between}${notes.join('\n\n')}\n`;
  return isLast ? { ...placed, text: quotation + written } : { ...placed, notes: { at: end, text: written } };
}

/** The end of a text that is put in at a place. */
function positionBehind(at: vscode.Position, text: string): vscode.Position {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return new vscode.Position(at.line + lines.length - 1, lines.length === 1 ? at.character + last : last);
}

/** A space to a word or to the end of a sentence before, and to a word behind. */
function lineSpaces(document: vscode.TextDocument, at: vscode.Position): readonly [string, string] {
  const line = document.lineAt(at.line).text;
  const before = /[\p{L}\p{N}.,:;!?)\]”"’]$/u.test(line.slice(0, at.character)) ? ' ' : '';
  const after = /^[\p{L}\p{N}(]/u.test(line.slice(at.character)) ? ' ' : '';
  return [before, after];
}

/** A blank line before and behind, unless there is one. */
function blockSpaces(document: vscode.TextDocument, at: vscode.Position): readonly [string, string] {
  const line = document.lineAt(at.line).text;
  const isBlank = (index: number): boolean => index < 0 || index >= document.lineCount || document.lineAt(index).isEmptyOrWhitespace;
  const before = line.slice(0, at.character).trim() !== '' ? '\n\n' : isBlank(at.line - 1) ? '' : '\n';
  const after = line.slice(at.character).trim() !== '' ? '\n\n' : isBlank(at.line + 1) ? '' : '\n';
  return [before, after];
}
