/** Figures as records: what a table, and each format that is written, has of a row. */
import * as vscode from 'vscode';
import type { Counts, Figures, FiguresBy, FiguresRow, OtherRow } from '../../library/figures.ts';
import { CancelledError } from '../../library/library.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import type { FiguresScope } from './scope.ts';

/** One row. */
export interface FiguresRecord extends Counts {
  readonly kind: FiguresRow['kind'] | OtherRow['kind'];
  /** As the sources write it; of a source its title. Undefined where there is none. */
  readonly name: string | undefined;
  readonly role?: string | undefined;
  /** Of a source. */
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  /** Where a source is, relative to the workspace if it is in there. */
  readonly file?: string;
  /** Of a group: how many of its people are quoted or reported, and whose names nobody has. */
  readonly people?: number;
  readonly missing?: readonly string[];
}

/** What holds for all rows. */
export interface FiguresHead extends Pick<Figures, 'total' | 'unread' | 'failed' | 'leftOut' | 'inSeveral'> {
  readonly by: FiguresBy;
  /** "Who Is Quoted by Person – All Sources" */
  readonly title: string;
  /** The sources that are meant. */
  readonly scope: string;
  /** How many rows there are, besides those of what is nobody's. */
  readonly count: number;
}

/** Part of the rows. */
export interface FiguresPart extends Omit<Figures, 'rows'> {
  readonly count: number;
  readonly records: readonly FiguresRecord[];
  readonly otherRecords: readonly FiguresRecord[];
}

/** What is asked of the index. */
export interface PartRequest extends FiguresScope {
  readonly asker: string;
  readonly offset: number;
  readonly limit: number;
}

/** Asks for some rows. Throws a `UserError` where the setting of the groups is wrong, a `CancelledError` where another question came between. */
export async function partOf(services: Services, { by, within, asker, offset, limit }: PartRequest): Promise<FiguresPart> {
  const { groups, problem } = by === 'group' ? services.settings.groups : {};
  if (problem !== undefined) {
    throw new UserError(problem);
  }
  const request = { by, asker, ...(within === undefined ? {} : { within }), ...(groups === undefined ? {} : { groups }) };
  const figures = await services.library.queries.figures(request, { offset, limit });
  if (figures === undefined) {
    throw new CancelledError();
  }
  const { rows, ...rest } = figures;
  return {
    ...rest,
    count: rows.total,
    records: rows.items.map((row) => recordOf(services, row)),
    otherRecords: rest.others.map((row) => ({ name: undefined, ...row })),
  };
}

function recordOf({ library, store }: Services, row: FiguresRow): FiguresRecord {
  const { quotes, words, reported, sources } = row;
  const counts = { quotes, words, reported, sources };
  switch (row.kind) {
    case 'person':
      return { kind: row.kind, name: row.name, role: row.role, ...counts };
    case 'speaker':
    case 'publisher':
      return { kind: row.kind, name: row.name, ...counts };
    case 'group':
      return { kind: row.kind, name: row.name, people: row.people, missing: row.missing, ...counts };
    case 'source': {
      const state = library.state(row.uri);
      const summary = state.kind === 'ready' ? state.summary : undefined;
      const file = store.get(row.uri);
      const path = vscode.workspace.asRelativePath(file?.uri ?? vscode.Uri.parse(row.uri));
      return {
        kind: row.kind,
        name: summary?.title ?? file?.name,
        publisher: summary?.publisher,
        date: summary?.date,
        file: path,
        ...counts,
      };
    }
  }
}
