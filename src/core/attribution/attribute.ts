/** Finds all statements of an article and who made them: first those with a word of saying, then quotations that have none. */
import type { Scene } from '../grammar/scene.ts';
import { firstQuotationFrom } from '../quotes/quotations.ts';
import { quotationShape } from '../quotes/utterance.ts';
import { type Attributed, isQuotation } from './attributed.ts';
import { type Chains, chainsOf, overParagraphs } from './chains.ts';
import { confidenceOfRule, lesser } from './confidence.ts';
import { isUtterance, statementsByCue } from './cues.ts';
import { findLabels } from './labels.ts';
import { LABEL_RULES, QUOTATION_RULES } from './rules/index.ts';
import type { CarriedSpeaker, QuotationPlace } from './rules/quotationRule.ts';
import { SpeakerResolver } from './speakers.ts';
import type { Statement } from './statement.ts';

/** The statements of the article in order of their first piece. Linear in the number of tokens. */
export function attribute(scene: Scene): readonly Attributed[] {
  const labels = findLabels(scene);
  const byLabel = withoutTwice(LABEL_RULES.flatMap((rule) => rule.find(scene, labels)));
  const labelled = new Set(byLabel.map(({ pieces }) => scene.tokens.block[pieces[0]?.first ?? 0] ?? -1));
  const isLabelled = (token: number): boolean => labelled.has(scene.tokens.block[token] ?? -1);
  const chains = chainsOf(scene.quotations, (index) => isLabelled(scene.quotations.first[index] ?? 0));
  const byCue = statementsByCue(scene)
    .filter((statement) => !isLabelled(statement.cue?.first ?? statement.pieces[0]?.first ?? 0) || isUtterance(scene, statement))
    .map((statement) => overAll(scene, chains, statement));
  const ordered = [...byLabel, ...byCue].sort((a, b) => cueOf(a) - cueOf(b));
  return withQuotations(scene, chains, resolveAll(scene, ordered, isLabelled)).sort((a, b) => firstOf(a) - firstOf(b));
}

/** A headline may be the first line of a transcript: the first rule has it. */
function withoutTwice(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<number>();
  return statements.filter(({ cue }) => !seen.has(cue?.first ?? -1) && seen.add(cue?.first ?? -1));
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

/** Adds the quotations that no statement holds yet and a rule knows a speaker for. */
function withQuotations(scene: Scene, chains: Chains, named: readonly Attributed[]): Attributed[] {
  const { quotations, tokens } = scene;
  const ordered = [...named].sort((a, b) => firstOf(a) - firstOf(b));
  const owned = ownedQuotations(scene, ordered);
  const all = [...named];
  let next = 0;
  let before: Attributed | undefined;
  for (let index = 0; index < quotations.count; index++) {
    const first = quotations.first[index] ?? 0;
    for (; next < ordered.length && firstOf(ordered[next]) <= first; next++) {
      before = later(scene, before, ordered[next]);
    }
    if (owned[index] === 1 || chains.first[index] !== index) {
      continue;
    }
    const after = ordered[next];
    const found = carried(
      {
        scene,
        index,
        shape: quotationShape(tokens, quotations, index),
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
      overParagraphs(quotations, chains, { first, end: quotations.end[index] ?? 0 }),
      all.length,
    );
    if (found !== undefined) {
      all.push(found);
      before = found;
    }
  }
  return all;
}

function carried(place: QuotationPlace, piece: Statement['pieces'][number], group: number): Attributed | undefined {
  for (const rule of QUOTATION_RULES) {
    const found = rule.find(place);
    if (found !== undefined) {
      return attributedTo(found, rule.id, piece, group);
    }
  }
  return undefined;
}

function attributedTo(found: CarriedSpeaker, rule: string, piece: Statement['pieces'][number], group: number): Attributed {
  const { from } = found;
  const words = from?.statement.speaker;
  return {
    statement: { rule, pieces: [piece], ...(words === undefined ? {} : { speaker: words }) },
    speaker:
      from === undefined
        ? { kind: 'unknown', confidence: 'unsure' }
        : { ...from.speaker, confidence: lesser(from.speaker.confidence, confidenceOfRule(rule)) },
    group: found.continues ? (from?.group ?? group) : group,
    carried: true,
  };
}

function ownedQuotations(scene: Scene, ordered: readonly Attributed[]): Uint8Array {
  const { quotations } = scene;
  const owned = new Uint8Array(quotations.count);
  for (const { statement } of ordered) {
    for (const { first, end } of statement.pieces) {
      for (let i = firstQuotationFrom(quotations, first); i < quotations.count && (quotations.first[i] ?? 0) < end; i++) {
        owned[i] = 1;
      }
    }
  }
  return owned;
}

/**
 * Of two statements the one that who goes on speaking belongs to: the later one, but a quotation before what is reported in
 * the rest of its sentence ("“…,” said X, who claims that …").
 */
function later(scene: Scene, a: Attributed | undefined, b: Attributed | undefined): Attributed | undefined {
  if (a === undefined || b === undefined) {
    return a ?? b;
  }
  const { of } = scene.resolution.text.sentences;
  const isSameSentence = of[lastOf(a) - 1] === of[firstOf(b)];
  return (isSameSentence && isQuotation(scene, a) && !isQuotation(scene, b)) || lastOf(a) > lastOf(b) ? a : b;
}

function firstOf(attributed: Attributed | undefined): number {
  return attributed?.statement.pieces[0]?.first ?? 0;
}

/** Where the statement is told of: at its word of saying, else where it starts. */
function cueOf({ cue, pieces }: Statement): number {
  return cue?.first ?? pieces[0]?.first ?? 0;
}

function lastOf(attributed: Attributed): number {
  return attributed.statement.pieces.at(-1)?.end ?? 0;
}
