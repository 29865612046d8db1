/** What a tool for language models is: a question about the sources, whose answers are words of these and places. */
import type { SourceQueries } from '../sourceQueries.ts';

/** A value of an argument, and what it means. */
export type ArgumentSchema =
  | { readonly type: 'string'; readonly description: string }
  | { readonly type: 'boolean'; readonly description: string }
  | { readonly type: 'integer'; readonly description: string; readonly minimum: number; readonly maximum: number };

/** The arguments of a tool, as JSON Schema. */
export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ArgumentSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

/** A schema of an answer, as JSON Schema. */
export interface OutputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
}

/** What a tool asks. */
export interface ToolSources {
  readonly queries: SourceQueries;
  /** What a source is named by. */
  readonly pathOf: (uri: string) => string;
  /** The source that is named so; undefined where there is none. */
  readonly uriOf: (path: string) => string | undefined;
  /** How many sources there are, and how many of them are read as they are now. */
  readonly progress: () => SourcesRead;
  /** Sources that prove nothing, as `DraftToCheck.without` names them; none when missing. */
  readonly without?: readonly string[];
}

/** How far the reading is: an answer over fewer sources than there are may miss something. */
export interface SourcesRead {
  readonly total: number;
  readonly read: number;
}

/** A tool. It looks and changes nothing. */
export interface SourceTool {
  readonly name: `verbatim_${string}`;
  readonly title: string;
  /** When to call it, and what it answers; for the model. */
  readonly description: string;
  readonly inputSchema: InputSchema;
  readonly outputSchema: OutputSchema;
  /** Answers what `outputSchema` says. Throws a `UserError` for arguments other than `inputSchema` says. */
  run(input: unknown, sources: ToolSources): Promise<Readonly<Record<string, unknown>>>;
}

/** In every answer: over how many sources it was found. */
export const SOURCES_SCHEMA = {
  type: 'object',
  description: 'How many sources there are, and how many of these are read: while fewer are, something may be missing.',
  properties: { total: { type: 'integer' }, read: { type: 'integer' } },
  required: ['total', 'read'],
} as const;

/** Something that may be missing. */
export function nullable(type: 'string' | 'integer', description?: string): object {
  return { type: [type, 'null'], ...(description === undefined ? {} : { description }) };
}
