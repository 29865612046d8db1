/** Finds all statements of an article and who made them: first those with a word of saying, then quotations that have none. */
import type { Scene } from '../grammar/scene.ts';
import type { TokenRange } from '../people/recognition.ts';
import { pairKey } from '../text/pairKey.ts';
import type { Attributed } from './attributed.ts';
import { withQuotations } from './carry.ts';
import { type Chains, chainsOf, overParagraphs } from './chains.ts';
import { confidenceOfRule, lesser } from './confidence.ts';
import { isUtterance, statementsByCue } from './cues.ts';
import { findLabels } from './labels.ts';
import { LABEL_RULES } from './rules/index.ts';
import { SpeakerResolver } from './speakers.ts';
import type { Statement } from './statement.ts';

/** The statements of the article in order of their first piece. Linear in the number of tokens. */
export function attribute(scene: Scene): readonly Attributed[] {
  const labels = findLabels(scene);
  const byLabel = withoutTwice(LABEL_RULES.flatMap((rule) => rule.find(scene, labels)));
  const labelled = new Set(byLabel.map(({ pieces }) => scene.tokens.block[pieces[0]?.first ?? 0] ?? -1));
  const isLabelled = (token: number): boolean => labelled.has(scene.tokens.block[token] ?? -1);
  const chains = chainsOf(scene.tokens.columns, scene.quotations, (index) => isLabelled(scene.quotations.first[index] ?? 0));
  const byCue = statementsByCue(scene)
    .filter((statement) => !isLabelled(statement.cue?.first ?? statement.pieces[0]?.first ?? 0) || isUtterance(scene, statement))
    .map((statement) => overAll(scene, chains, statement));
  const ordered = saidOnce([...byLabel, ...byCue]).sort((a, b) => cueOf(a) - cueOf(b));
  return withQuotations(scene, chains, resolveAll(scene, ordered, isLabelled));
}

/** A headline may be the first line of a transcript: the first rule has it. */
function withoutTwice(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<number>();
  return statements.filter(({ cue }) => !seen.has(cue?.first ?? -1) && seen.add(cue?.first ?? -1));
}

/** The same words are said once: the first statement that has them keeps them, one that has no others goes. */
function saidOnce(statements: readonly Statement[]): Statement[] {
  const said = new Set<number>();
  return statements.flatMap((statement) => {
    const pieces = statement.pieces.filter((piece) => !said.has(placeOf(piece)));
    statement.pieces.forEach((piece) => said.add(placeOf(piece)));
    return pieces.length === statement.pieces.length ? [statement] : pieces.length > 0 ? [{ ...statement, pieces }] : [];
  });
}

/** First token and end of a range as one number. */
function placeOf({ first, end }: TokenRange): number {
  return pairKey(first, end);
}

function overAll(scene: Scene, chains: Chains, statement: Statement): Statement {
  return { ...statement, pieces: statement.pieces.map((piece) => overParagraphs(scene.quotations, chains, piece)) };
}

function resolveAll(scene: Scene, statements: readonly Statement[], isLabelled: (token: number) => boolean): Attributed[] {
  const speakers = new SpeakerResolver(scene, isLabelled);
  return statements.map((statement, group) => {
    const speaker = speakers.resolve(statement);
    const confidence = lesser(speaker.confidence, confidenceOfRule(statement.rule));
    return { statement, speaker: { ...speaker, confidence }, group, carried: false };
  });
}

/** Where the statement is told of: at its word of saying, else where it starts. */
function cueOf({ cue, pieces }: Statement): number {
  return cue?.first ?? pieces[0]?.first ?? 0;
}
