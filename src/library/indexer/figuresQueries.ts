/** Answers who is quoted how much, while others work and the sources change. */
import type { CastDirectory } from '../castDirectory.ts';
import type { SourceDigest } from '../digest.ts';
import type { Figures, FiguresRequest, FiguresRow } from '../figures.ts';
import { withRoles } from '../people.ts';
import { Turns } from '../search/turns.ts';
import type { Range } from '../sourceQueries.ts';
import { type CountedFigures, countFigures, isWithin } from '../statistics.ts';

/** No answer has more rows. */
const MOST_ROWS = 10_000;

/** What changes so often while it is counted is counted in one go. */
const ATTEMPTS = 3;

/** What the answers are made of. */
export interface FiguresSeams {
  readonly sources: {
    /** All sources, in no order. */
    uris(): Iterable<string>;
    /** Whether a source was read, or cannot be. */
    isStored(uri: string): boolean;
  };
  /** Who is in all sources, once that is read. */
  readonly directory: () => Promise<CastDirectory>;
  readonly digest: (uri: string) => SourceDigest | undefined;
}

/** The answers. */
export class FiguresQueries {
  readonly #seams: FiguresSeams;
  /** Those under way, by who asked. */
  readonly #turns = new Map<string, Turns>();

  constructor(seams: FiguresSeams) {
    this.#seams = seams;
  }

  /** As `SourceQueries.figures`. */
  async ask(request: FiguresRequest, range: Range): Promise<Figures | undefined> {
    this.#turns.get(request.asker)?.end();
    const turns = new Turns();
    this.#turns.set(request.asker, turns);
    try {
      return await this.#answer(request, { ...range, limit: Math.min(range.limit, MOST_ROWS) }, turns);
    } finally {
      if (this.#turns.get(request.asker) === turns) {
        this.#turns.delete(request.asker);
      }
    }
  }

  async #answer(request: FiguresRequest, range: Range, turns: Turns): Promise<Figures | undefined> {
    for (let attempt = 1; ; attempt++) {
      const casts = await this.#seams.directory();
      const { revision } = casts;
      const counted = await this.#count(casts, { request, range, isInOneGo: attempt === ATTEMPTS }, turns);
      if (turns.areOver) {
        return undefined;
      }
      if (counted !== undefined) {
        const { rows, ...rest } = counted;
        const known = { ...rest, rows: { ...rows, items: this.#withRoles(rows.items) } };
        return { ...known, ...this.#missing(request, counted.total.sources), revision };
      }
    }
  }

  /** Undefined when nobody waits any more, or what is counted has changed meanwhile. */
  async #count(
    casts: CastDirectory,
    { request, range, isInOneGo }: { readonly request: FiguresRequest; readonly range: Range; readonly isInOneGo: boolean },
    turns: Turns,
  ): Promise<CountedFigures | undefined> {
    const { revision } = casts;
    const counting = countFigures(casts, request, range);
    for (let step = counting.next(); ; step = counting.next()) {
      if (step.done === true) {
        return step.value;
      }
      if (!isInOneGo) {
        await turns.pause();
        if (turns.areOver || casts.revision !== revision) {
          return undefined;
        }
      }
    }
  }

  /** How many sources that are asked about have no part in the figures, of which `read` have. */
  #missing({ within }: FiguresRequest, read: number): Pick<Figures, 'unread' | 'failed'> {
    const { sources } = this.#seams;
    const isAskedFor = isWithin(within);
    let [all, stored] = [0, 0];
    for (const uri of sources.uris()) {
      if (isAskedFor(uri)) {
        all++;
        stored += sources.isStored(uri) ? 1 : 0;
      }
    }
    // An unsaved buffer may speak for a source that is not read: it is none of the unread ones.
    const unread = Math.min(all - stored, Math.max(0, all - read));
    return { unread, failed: Math.max(0, all - read - unread) };
  }

  /** Namesakes with their roles. */
  #withRoles(rows: readonly FiguresRow[]): readonly FiguresRow[] {
    const people = rows.filter((row) => row.kind === 'person');
    const known = new Map(withRoles(people, (uri) => this.#seams.digest(uri)).map((row) => [row.key, row]));
    return rows.map((row) => (row.kind === 'person' ? (known.get(row.key) ?? row) : row));
  }
}
