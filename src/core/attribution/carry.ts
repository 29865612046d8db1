/** Finds the speakers of quotations that nothing in their sentence names one for, from the statements around them. */
import type { Scene } from '../grammar/scene.ts';
import { firstQuotationFrom } from '../quotes/quotations.ts';
import { quotationShape } from '../quotes/utterance.ts';
import { type Attributed, isQuotation } from './attributed.ts';
import { type Chains, overParagraphs } from './chains.ts';
import { confidenceOfRule, lesser } from './confidence.ts';
import { QUOTATION_RULES } from './rules/index.ts';
import type { CarriedSpeaker, QuotationPlace } from './rules/quotationRule.ts';
import type { Statement } from './statement.ts';

/**
 * All statements in order of their first piece: those found by a word of saying or a label, and the quotations that none of
 * these holds and a rule knows a speaker for. Those without pieces introduce a quotation that comes after them.
 */
export function withQuotations(scene: Scene, chains: Chains, named: readonly Attributed[]): readonly Attributed[] {
  const told = named.filter(({ statement }) => statement.pieces.length > 0);
  const introductions = named.filter(({ statement }) => statement.pieces.length === 0);
  const ordered = [...told].sort((a, b) => firstOf(a) - firstOf(b));
  const owned = ownedQuotations(scene, ordered);
  const { quotations, tokens } = scene;
  const around = new Around(scene, ordered, introductions);
  const all = [...told];
  for (let index = 0; index < quotations.count; index++) {
    const first = quotations.first[index] ?? 0;
    around.moveTo(first);
    if (owned[index] === 1 || chains.first[index] !== index) {
      continue;
    }
    const place = { scene, index, shape: quotationShape(tokens, quotations, index), ...around.statements() };
    const piece = overParagraphs(quotations, chains, { first, end: quotations.end[index] ?? 0 });
    const found = carried(place, piece, named.length + index);
    if (found !== undefined) {
      all.push(found);
      around.add(found);
    }
  }
  return all.sort((a, b) => firstOf(a) - firstOf(b));
}

/** The statements around a place that moves through the text. */
class Around {
  readonly #scene: Scene;
  readonly #ordered: readonly Attributed[];
  readonly #introductions: readonly Attributed[];
  #next = 0;
  #nextIntroduction = 0;
  #before: Attributed | undefined;

  constructor(scene: Scene, ordered: readonly Attributed[], introductions: readonly Attributed[]) {
    this.#scene = scene;
    this.#ordered = ordered;
    this.#introductions = introductions;
  }

  /** Goes on to the token. */
  moveTo(token: number): void {
    for (; this.#next < this.#ordered.length && firstOf(this.#ordered[this.#next]) <= token; this.#next++) {
      this.#before = later(this.#scene, this.#before, this.#ordered[this.#next]);
    }
    while (cueOf(this.#introductions[this.#nextIntroduction]) < token) {
      this.#nextIntroduction++;
    }
  }

  /** Takes a statement that was found at the place. */
  add(found: Attributed): void {
    this.#before = found;
  }

  statements(): Pick<QuotationPlace, 'before' | 'after' | 'introduction'> {
    const after = this.#ordered[this.#next];
    const introduction = this.#introductions[this.#nextIntroduction - 1];
    return {
      ...(this.#before === undefined ? {} : { before: this.#before }),
      ...(after === undefined ? {} : { after }),
      ...(introduction === undefined ? {} : { introduction }),
    };
  }
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
  const cue = from?.statement.pieces.length === 0 ? from.statement.cue : undefined;
  return {
    statement: { rule, pieces: [piece], ...(words === undefined ? {} : { speaker: words }), ...(cue === undefined ? {} : { cue }) },
    speaker:
      from === undefined
        ? { kind: 'unknown', confidence: 'unsure' }
        : { ...from.speaker, confidence: lesser(from.speaker.confidence, confidenceOfRule(rule)) },
    group: found.continues ? (from?.group ?? group) : group,
    carried: true,
  };
}

function ownedQuotations(scene: Scene, ordered: readonly Attributed[]): Uint8Array {
  const { quotations, tokens } = scene;
  const owned = tokens.columns.uint8(quotations.count);
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

function lastOf(attributed: Attributed): number {
  return attributed.statement.pieces.at(-1)?.end ?? 0;
}

function cueOf(attributed: Attributed | undefined): number {
  return attributed?.statement.cue?.first ?? Infinity;
}
