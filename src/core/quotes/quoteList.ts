/** From attributed statements to the quotes of the analysis: one for each piece, with what stands in marks. */
import type { Attribution, Confidence, Quote, QuoteType } from '../article.ts';
import type { Attributed } from '../attribution/attributed.ts';
import { confidenceOfStatement } from '../attribution/confidence.ts';
import type { Statement } from '../attribution/statement.ts';
import type { Scene } from '../grammar/scene.ts';
import type { TokenRange } from '../people/recognition.ts';
import type { Span } from '../span.ts';
import { TokenKind } from '../text/tokens.ts';
import { firstQuotationFrom, isQuoted, MarkBit } from './quotations.ts';

/** The quotes of the article in order of the text, a container before what it holds. */
export function quoteList(scene: Scene, statements: readonly Attributed[]): readonly Quote[] {
  const groups = new Map<number, number>();
  const pieces = statements.flatMap((attributed) => attributed.statement.pieces.map((piece) => ({ attributed, piece })));
  pieces.sort((a, b) => a.piece.first - b.piece.first || b.piece.end - a.piece.end);
  return pieces.map(({ attributed, piece }): Quote => {
    const { start, end } = spanOf(scene, piece);
    return {
      start,
      end,
      type: typeOf(scene, piece),
      quoted: quotedIn(scene, piece),
      group: numbered(groups, attributed.group),
      attribution: attributionOf(scene, attributed),
      confidence: confidenceOf(scene, attributed, piece),
    };
  });
}

/** Groups are numbered by their first quote. */
function numbered(groups: Map<number, number>, group: number): number {
  const known = groups.get(group);
  if (known !== undefined) {
    return known;
  }
  groups.set(group, groups.size);
  return groups.size - 1;
}

function spanOf(scene: Scene, range: TokenRange): Span {
  return { start: scene.tokens.start[range.first] ?? 0, end: scene.tokens.end[range.end - 1] ?? 0 };
}

/** Direct where nothing but marks stands outside of quotations, indirect where nothing stands inside. */
function typeOf(scene: Scene, piece: TokenRange): QuoteType {
  let inside = false;
  let outside = false;
  for (let i = piece.first; i < piece.end; i++) {
    const kind = scene.tokens.kind[i] ?? 0;
    if (kind === TokenKind.Word || kind === TokenKind.Number) {
      const quoted = isQuoted(scene.quotations, i);
      inside ||= quoted;
      outside ||= !quoted;
    }
  }
  return inside ? (outside ? 'mixed' : 'direct') : 'indirect';
}

function quotedIn(scene: Scene, piece: TokenRange): readonly Span[] {
  const { quotations } = scene;
  const quoted: Span[] = [];
  for (let i = firstQuotationFrom(quotations, piece.first); i < quotations.count; i++) {
    const first = quotations.first[i] ?? 0;
    const end = quotations.end[i] ?? 0;
    if (first >= piece.end) {
      break;
    }
    quoted.push(spanOf(scene, { first, end }));
  }
  return quoted;
}

function attributionOf(scene: Scene, { statement, speaker }: Attributed): Attribution {
  const { kind, person, antecedent, confidence } = speaker;
  const place = antecedentOf(scene, statement, antecedent);
  return {
    rule: statement.rule,
    confidence,
    speakerKind: kind,
    ...(statement.speaker === undefined ? {} : { speaker: spanOf(scene, statement.speaker) }),
    ...(person === undefined ? {} : { person }),
    ...(statement.cue === undefined ? {} : { cue: spanOf(scene, statement.cue) }),
    ...(place === undefined ? {} : { antecedent: { start: place.start, end: place.end } }),
  };
}

/** Where the speaker is named whom a pronoun means, or who goes on speaking; undefined where the words themselves name him or her. */
function antecedentOf(scene: Scene, { speaker, cue }: Statement, antecedent: TokenRange | undefined): Span | undefined {
  const words = antecedent ?? speaker?.antecedent;
  if (words !== undefined) {
    return spanOf(scene, words);
  }
  return cue === undefined ? scene.resolution.mentions[speaker?.mention ?? -1] : undefined;
}

/** An unclosed quotation may hold what is none. */
function confidenceOf(scene: Scene, { statement }: Attributed, piece: TokenRange): Confidence {
  const index = scene.quotations.at[piece.first] ?? -1;
  const isClosed = index < 0 || ((scene.quotations.bits[index] ?? 0) & MarkBit.Closed) !== 0;
  return isClosed ? confidenceOfStatement(statement.rule, { isQuotation: index >= 0 }) : 'unsure';
}
