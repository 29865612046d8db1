/** The sources in which a person has corrected something: opens them one after the other, and tells what they are with that. */
import { Disposable, type Event } from '../shared/lifecycle.ts';
import type { LostCorrection } from './corrections/corrected.ts';
import type { Correction } from './corrections/correction.ts';
import { type OpenedSource, SourceError } from './sourceState.ts';

/** What persons have corrected. */
export interface SourceCorrections {
  /** The corrections of a source, which they name by its address; the same list until they change, undefined when there are none. */
  of(uri: string): readonly Correction[] | undefined;
  /** The sources whose corrections are others now. */
  readonly onDidChange: Event<ReadonlySet<string>>;
}

/** What is done with the sources. */
export interface CorrectedHost {
  open(uri: string): Promise<OpenedSource>;
  /** Whether the source is one, and none that an unsaved buffer speaks for. */
  isWanted(uri: string): boolean;
  /** What a source is, as corrected; undefined when it is what was found again. */
  take(uri: string, found: OpenedSource | SourceError | undefined): void;
  /** A source could not be opened for a reason that is not its own. */
  warn(message: string): void;
}

interface Applied {
  readonly of: readonly Correction[];
  readonly opened: OpenedSource;
}

/** Applies corrections to what is opened, and opens what is not, for all to know what it is with them. */
export class CorrectedSources extends Disposable {
  readonly #corrections: SourceCorrections | undefined;
  readonly #host: CorrectedHost;
  readonly #applied = new WeakMap<OpenedSource, Applied>();
  readonly #lost = new Map<string, readonly LostCorrection[]>();
  readonly #waiting = new Set<string>();
  #isReading = false;

  constructor(corrections: SourceCorrections | undefined, host: CorrectedHost) {
    super();
    this.#corrections = corrections;
    this.#host = host;
  }

  /** By address, the corrections that found no place when the source was last opened. */
  get lost(): ReadonlyMap<string, readonly LostCorrection[]> {
    return this.#lost;
  }

  has(uri: string): boolean {
    return this.#corrections?.of(uri) !== undefined;
  }

  /** The source as corrected; the same object for the same one as long as its corrections are the same. */
  async apply(opened: OpenedSource): Promise<OpenedSource> {
    const of = this.#corrections?.of(opened.uri);
    if (of === undefined) {
      this.#lost.delete(opened.uri);
      return opened;
    }
    const { correctedSource } = await import('./corrections/correctedSource.ts');
    const known = this.#applied.get(opened);
    if (known?.of === of) {
      return known.opened;
    }
    const applied = correctedSource(opened, of);
    this.#lost.set(opened.uri, applied.lost);
    this.#applied.set(opened, { of, opened: applied.opened });
    return applied.opened;
  }

  /** Has a source be told of as it is with its corrections now. */
  read(uri: string): void {
    this.#waiting.add(uri);
    if (!this.#isReading) {
      this.#isReading = true;
      void this.#readAll();
    }
  }

  async #readAll(): Promise<void> {
    for (const uri of this.#waiting) {
      this.#waiting.delete(uri);
      if (!this.isDisposed && this.#host.isWanted(uri)) {
        await this.#readOne(uri);
      }
    }
    this.#isReading = false;
  }

  async #readOne(uri: string): Promise<void> {
    let found: OpenedSource | SourceError | undefined;
    try {
      found = this.has(uri) ? await this.#host.open(uri) : undefined;
    } catch (error) {
      if (!(error instanceof SourceError)) {
        this.#host.warn(`${uri}: ${String(error)}`);
        return;
      }
      found = error;
    }
    // What changed meanwhile is read again.
    if (!this.isDisposed && this.#host.isWanted(uri) && !this.#waiting.has(uri)) {
      this.#host.take(uri, this.has(uri) ? found : undefined);
    }
  }
}
