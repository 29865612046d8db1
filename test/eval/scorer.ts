// Runs the shared scorer, as it stands, in a process of its own, and reads what it says.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../support/program.ts';
import { root } from '../support/paths.ts';
import type { PredictedDocument } from './predict.ts';
import { type GoldDocument, scorer } from './sets.ts';

/** Precision, recall and F1 in percent, null where there was nothing to divide by; the counts are whole. */
export interface Scores {
  readonly P: number | null;
  readonly R: number | null;
  readonly F1: number | null;
  readonly predicted: number;
  readonly gold: number;
}

interface Share {
  readonly accuracy: number | null;
  readonly of: number;
}

/** What it says of the quotations of one type. */
export interface QuoteScores {
  readonly exact: Scores;
  readonly overlap: Scores;
  readonly speaker: Share;
  readonly identity: Share;
  readonly e2e: Scores;
}

/** Whether a quotation is `direct`, `mixed` or `indirect`, or any of them. */
export type TypeOrAll = 'all' | 'direct' | 'mixed' | 'indirect';

/** What the scorer answers; a layer that is not annotated is missing. */
export interface ScoreResult {
  readonly people?: { readonly exact: Scores; readonly overlap: Scores };
  readonly quotes?: { readonly speech: Readonly<Record<TypeOrAll, QuoteScores>> };
  /** By the `speakerKind` of the annotation: matched quotations in scope, and how many of those have the right speaker. */
  readonly bySpeakerKind?: Readonly<Record<string, { readonly matched: number; readonly speakerRight: number }>>;
}

/** How the scorer is asked. */
export interface ScoreOptions {
  /** Pieces of one statement count as one. */
  readonly merge?: boolean;
}

/** The scorer's answer for the predictions. Documents without annotation of a layer do not count for it. */
export async function score(
  gold: readonly GoldDocument[],
  predicted: readonly PredictedDocument[],
  { merge = false }: ScoreOptions = {},
): Promise<ScoreResult> {
  return JSON.parse(await runScorer(gold, predicted, ['--json', ...(merge ? ['--merge'] : [])])) as ScoreResult;
}

/** The scorer's own table. */
export async function scoreTable(gold: readonly GoldDocument[], predicted: readonly PredictedDocument[]): Promise<string> {
  return runScorer(gold, predicted, []);
}

async function runScorer(
  gold: readonly GoldDocument[],
  predicted: readonly PredictedDocument[],
  flags: readonly string[],
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-eval-'));
  try {
    const files = [
      ['gold.jsonl', gold],
      ['predicted.jsonl', predicted],
    ] as const;
    const paths = files.map(([name, documents]) => {
      const file = path.join(folder, name);
      writeFileSync(file, documents.map((document) => JSON.stringify(document)).join('\n'));
      return file;
    });
    return await runProgram(process.execPath, [scorer, ...paths, ...flags], { cwd: root });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
