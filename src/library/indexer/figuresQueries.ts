/** Answers who is quoted how much, while others work and the sources change. */
import type { Figures, FiguresRequest, FiguresRow } from '../figures.ts';
import { withRoles } from '../people.ts';
import type { Range } from '../sourceQueries.ts';
import { countFigures } from '../statistics.ts';
import { type CountSeams, DirectoryCounts } from './directoryCounts.ts';

/** No answer has more rows. */
const MOST_ROWS = 10_000;

/** The answers. */
export class FiguresQueries {
  readonly #seams: CountSeams;
  readonly #counts: DirectoryCounts;

  constructor(seams: CountSeams) {
    this.#seams = seams;
    this.#counts = new DirectoryCounts(seams);
  }

  /** As `SourceQueries.figures`. */
  async ask(request: FiguresRequest, { offset, limit }: Range): Promise<Figures | undefined> {
    const range = { offset, limit: Math.min(limit, MOST_ROWS) };
    const answer = await this.#counts.count(request.asker, (casts) => countFigures(casts, request, range));
    if (answer === undefined) {
      return undefined;
    }
    const { counted, revision } = answer;
    const rows = { ...counted.rows, items: this.#withRoles(counted.rows.items) };
    return { ...counted, rows, ...this.#counts.missing(request.within, counted.total.sources), revision };
  }

  /** Namesakes with their roles. */
  #withRoles(rows: readonly FiguresRow[]): readonly FiguresRow[] {
    const people = rows.filter((row) => row.kind === 'person');
    const known = new Map(withRoles(people, (uri) => this.#seams.digest(uri)).map((row) => [row.key, row]));
    return rows.map((row) => (row.kind === 'person' ? (known.get(row.key) ?? row) : row));
  }
}
