/** What a command is about: a source, a person, a passage or a mention, however the person pointed at it. */
import * as vscode from 'vscode';
import type { Span } from '../core/span.ts';
import type { Library } from '../library/library.ts';
import { sourceOfText } from './workspace/textAddress.ts';

/** A place to go to. `person` is an index of the people of that source's analysis; `span` is in its `Article.text`. */
export type Target =
  | { readonly kind: 'source'; readonly uri: vscode.Uri }
  | { readonly kind: 'person'; readonly uri: vscode.Uri; readonly person: number }
  | { readonly kind: 'passage'; readonly uri: vscode.Uri; readonly span: Span }
  | { readonly kind: 'mention'; readonly uri: vscode.Uri; readonly span: Span; readonly person: number };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTarget(value: unknown): value is Target {
  return isRecord(value) && value['uri'] instanceof vscode.Uri && typeof value['kind'] === 'string';
}

/** The context that the reader's page gives with a right click: a quote has offsets, a name has offsets and a person. */
function ofPageContext(context: Readonly<Record<string, unknown>>): Target | undefined {
  const address = context['verbatimUri'];
  if (typeof address !== 'string') {
    return undefined;
  }
  const uri = vscode.Uri.parse(address);
  const { start, end, person } = context;
  const isPerson = isOffset(person);
  if (isOffset(start) && isOffset(end) && start <= end) {
    const span = { start, end };
    return isPerson && context['webviewSection'] === 'name' ? { kind: 'mention', uri, span, person } : { kind: 'passage', uri, span };
  }
  return isPerson ? { kind: 'person', uri, person } : { kind: 'source', uri };
}

/**
 * What a command's argument points at: a tree node (it carries `target`), a Uri (from the Explorer or an editor's title; that of
 * a text that was taken out of a document stands for the document),
 * a `Target`, or the `data-vscode-context` of the reader's page: `{webviewSection, verbatimUri, start, end, person}`, where
 * `webviewSection` is `quote`, `reported`, `name` or `text`. Undefined when it points at nothing of ours.
 */
export function targetOf(argument: unknown): Target | undefined {
  if (argument instanceof vscode.Uri) {
    return { kind: 'source', uri: sourceOfText(argument) };
  }
  if (!isRecord(argument)) {
    return undefined;
  }
  if (isTarget(argument)) {
    return argument;
  }
  const carried = argument['target'];
  return isTarget(carried) ? carried : ofPageContext(argument);
}

/** What a menu gives a command: all that is selected with what was clicked, else that alone; nothing where no menu was used. */
export function given(clicked: unknown, selected: unknown): readonly unknown[] {
  const many: readonly unknown[] = Array.isArray(selected) ? selected : [];
  return many.length > 0 ? many : clicked === undefined ? [] : [clicked];
}

/** Where in its source a target is; of a person, where he or she is first named. Undefined for a source, and for one not read yet. */
export async function placeOf(target: Target, { queries }: Library): Promise<Span | undefined> {
  switch (target.kind) {
    case 'source':
      return undefined;
    case 'passage':
    case 'mention':
      return target.span;
    case 'person':
      return (await queries.digest(target.uri.toString()))?.people[target.person]?.first;
  }
}
