/** Counts, kind by kind, what the check makes of changed quotations. */
import { compareWithSource } from '../../src/core/check/compareWithSource.ts';
import { parseQuotation } from '../../src/core/check/quotationText.ts';
import { SourceText } from '../../src/core/check/sourceText.ts';
import { spokenPassages } from './checkedSource.ts';
import type { MutatedSource, Mutation } from './mutations.ts';

/** What was made of a quotation: the same as the source, something else that is like it, or nothing that is there. */
export type Judgement = 'verbatim' | 'differs' | 'not found';

/** A row of the table. */
export interface MutationRow {
  readonly kind: string;
  readonly count: number;
  /** Changed, and taken for the same. */
  readonly missed: number;
  /** The same, and taken for something else. */
  readonly wrong: number;
  /** Changed, and not known for what it is a change of. */
  readonly lost: number;
}

/** A row for each kind, in order of its first quotation. */
export function mutationTable(mutations: readonly Mutation[], judge: (mutation: Mutation) => Judgement): readonly MutationRow[] {
  const rows = new Map<string, MutationRow>();
  for (const mutation of mutations) {
    const { kind, isSame } = mutation;
    const row = rows.get(kind) ?? { kind, count: 0, missed: 0, wrong: 0, lost: 0 };
    const judgement = judge(mutation);
    rows.set(kind, {
      kind,
      count: row.count + 1,
      missed: row.missed + Number(!isSame && judgement === 'verbatim'),
      wrong: row.wrong + Number(isSame && judgement !== 'verbatim'),
      lost: row.lost + Number(!isSame && judgement === 'not found'),
    });
  }
  return [...rows.values()];
}

/** Judges by the core alone, in the source that the quotation is from. */
export function judgeAgainstSource(): (mutation: Mutation) => Judgement {
  const prepared = new Map<MutatedSource, SourceText>();
  return ({ source, words }) => {
    const text = prepared.get(source) ?? new SourceText(source.article, spokenPassages(source.analysis));
    prepared.set(source, text);
    const found = compareWithSource(parseQuotation(words), text);
    if (found.some(({ kind }) => kind === 'exact')) {
      return 'verbatim';
    }
    return found.length > 0 ? 'differs' : 'not found';
  };
}
