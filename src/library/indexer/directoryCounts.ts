/** Has something be counted over all sources while others work and the sources change. */
import type { CastDirectory } from '../castDirectory.ts';
import type { SourceDigest } from '../digest.ts';
import type { Figures } from '../figures.ts';
import { Turns } from '../search/turns.ts';
import { isWithin } from '../statistics.ts';

/** What changes so often while it is counted is counted in one go. */
const ATTEMPTS = 3;

/** What counts are made of. */
export interface CountSeams {
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

/** Counts, with pauses in which others may work; what is counted must be the same after each. */
export type Counting<T> = (casts: CastDirectory) => Generator<undefined, T>;

/** What was counted, and the revision of the directory that it was counted in. */
export interface Revised<T> {
  readonly counted: T;
  readonly revision: number;
}

/** Counts by who asked for them: of several that one asked for only the last is answered. */
export class DirectoryCounts {
  readonly #seams: Pick<CountSeams, 'sources' | 'directory'>;
  /** Those under way, by who asked. */
  readonly #turns = new Map<string, Turns>();

  constructor(seams: Pick<CountSeams, 'sources' | 'directory'>) {
    this.#seams = seams;
  }

  /** Undefined as soon as the same asker asks again. */
  async count<T>(asker: string, counting: Counting<T>): Promise<Revised<T> | undefined> {
    this.#turns.get(asker)?.end();
    const turns = new Turns();
    this.#turns.set(asker, turns);
    try {
      return await this.#count(counting, turns);
    } finally {
      if (this.#turns.get(asker) === turns) {
        this.#turns.delete(asker);
      }
    }
  }

  async #count<T>(counting: Counting<T>, turns: Turns): Promise<Revised<T> | undefined> {
    for (let attempt = 1; ; attempt++) {
      const casts = await this.#seams.directory();
      const counted = await attemptTo(counting, { casts, isInOneGo: attempt === ATTEMPTS }, turns);
      if (turns.areOver || counted !== undefined) {
        return turns.areOver ? undefined : counted;
      }
    }
  }

  /** How many sources within a folder, or of all, have no part in what was counted, of which `read` have. */
  missing(within: string | undefined, read: number): Pick<Figures, 'unread' | 'failed'> {
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
}

/** Undefined when nobody waits any more, or what is counted has changed meanwhile. */
async function attemptTo<T>(
  counting: Counting<T>,
  { casts, isInOneGo }: { readonly casts: CastDirectory; readonly isInOneGo: boolean },
  turns: Turns,
): Promise<Revised<T> | undefined> {
  const { revision } = casts;
  const steps = counting(casts);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      return { counted: step.value, revision };
    }
    if (!isInOneGo) {
      await turns.pause();
      if (turns.areOver || casts.revision !== revision) {
        return undefined;
      }
    }
  }
}
