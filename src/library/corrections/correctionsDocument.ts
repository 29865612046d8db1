/** The file of corrections: what is read of it, what is wrong in it and where, and how it is written. */
import { LineMap } from '../../core/lineMap.ts';
import type { Span } from '../../core/span.ts';
import { type Correction, sourcesOf } from './correction.ts';
import { type CorrectionEntry, type CorrectionsDocument, NO_CORRECTIONS } from './correctionEntries.ts';
import { checkCorrection } from './correctionShape.ts';
import { type Json, JsonError, type JsonFields, type JsonNode, parseJson } from './json.ts';

/** Something in the file that is not as it must be. Line and character count from 0. */
export interface CorrectionsProblem {
  /** `json`: no JSON from here on; `shape`: a value is missing or of another type; `twice`: the id is another entry's too. */
  readonly kind: 'json' | 'shape' | 'twice';
  /** What is missing or wrong, as `people[0].name`; empty for `json`. */
  readonly path: string;
  readonly line: number;
  readonly character: number;
  /** The place in the text. */
  readonly span: Span;
}

/** What is read of a file. With any problem it must not be written. */
export interface ParsedCorrections {
  /** Undefined where the file is no JSON; else it has the entries without a problem. */
  readonly document?: CorrectionsDocument;
  readonly problems: readonly CorrectionsProblem[];
}

/** Reads a file; an empty one has no corrections. */
export function parseCorrections(text: string): ParsedCorrections {
  if (text.trim() === '') {
    return { document: NO_CORRECTIONS, problems: [] };
  }
  const lines = new LineMap(text);
  const problem = (kind: CorrectionsProblem['kind'], path: string, span: Span): CorrectionsProblem => {
    const { line, character } = lines.positionAt(span.start);
    return { kind, path, line, character, span };
  };
  try {
    const root = parseJson(text);
    const found: CorrectionsProblem[] = [];
    const document = documentOf(root, (kind, path, span) => found.push(problem(kind, path, span)));
    return { document, problems: found };
  } catch (error) {
    if (error instanceof JsonError) {
      const start = Math.min(error.offset, text.length);
      return { problems: [problem('json', '', { start, end: Math.min(start + 1, text.length) })] };
    }
    throw error;
  }
}

type Tell = (kind: CorrectionsProblem['kind'], path: string, span: Span) => void;

function documentOf(root: JsonNode, tell: Tell): CorrectionsDocument {
  const list = root.fields?.get('corrections');
  const version = root.fields?.get('version');
  if (root.fields === undefined || typeof version?.value !== 'number' || version.value < 1) {
    tell('shape', 'version', version ?? root);
  }
  if (list?.items === undefined) {
    tell('shape', 'corrections', list ?? root);
  }
  const ids = new Set<string>();
  const entries = (list?.items ?? []).flatMap((node, index) => {
    const entry = entryOf(node, `corrections[${String(index)}]`, tell);
    if (entry !== undefined && ids.has(entry.id)) {
      tell('twice', `corrections[${String(index)}].id`, node.fields?.get('id') ?? node);
      return [];
    }
    ids.add(entry?.id ?? '');
    return entry ?? [];
  });
  const head = [...(root.fields ?? [])].filter(([name]) => name !== 'corrections').map(([name, { value }]) => [name, value]);
  return { head: Object.fromEntries(head) as JsonFields, entries };
}

function entryOf(node: JsonNode, path: string, tell: Tell): CorrectionEntry | undefined {
  const id = node.fields?.get('id')?.value;
  const kind = node.fields?.get('kind')?.value;
  if (node.fields === undefined || typeof id !== 'string' || id === '' || typeof kind !== 'string') {
    tell('shape', typeof kind === 'string' ? `${path}.id` : `${path}.kind`, node.fields?.get('id') ?? node);
    return undefined;
  }
  const raw = node.value as JsonFields;
  const { isKnown, wrong } = checkCorrection(node, path);
  wrong.forEach((one) => tell('shape', one.path, one.node));
  if (wrong.length > 0) {
    return undefined;
  }
  return isKnown ? { id, raw, correction: raw as unknown as Correction } : { id, raw };
}

/** The entry of a new correction. */
export function entryOfCorrection(correction: Correction): CorrectionEntry {
  return { id: correction.id, raw: JSON.parse(JSON.stringify(correction)) as JsonFields, correction };
}

/** The file's text: entries by source, then as they were made, so that a new one changes few lines, and those near others of its source. */
export function formatCorrections({ head, entries }: CorrectionsDocument): string {
  const sorted = [...entries].sort((a, b) => compareText(sortKey(a), sortKey(b)));
  return `${JSON.stringify({ ...head, corrections: sorted.map(({ raw }) => raw) }, undefined, 2)}\n`;
}

function sortKey({ id, raw, correction }: CorrectionEntry): string {
  const source = correction === undefined ? raw['source'] : sourcesOf(correction)[0];
  return [textOf(source), textOf(raw['made']), id].join('\u0000');
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
