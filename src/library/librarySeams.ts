/** What the library needs of the world outside, and what it tells of its work. */
import type { Analyzer } from './analyzer.ts';
import type { SourceCorrections } from './correctedSources.ts';
import type { SourceFiles } from './readSource.ts';
import type { SourceIndex } from './sourceIndex.ts';

/** What the library needs of the world outside. */
export interface LibrarySeams extends SourceFiles {
  /** Starts an analyser; called when one is first needed, and once more when there are large files. */
  startAnalyzer(): Analyzer;
  /** Follows the files of all sources. The library disposes it. */
  readonly index: SourceIndex;
  /** What persons have corrected; nothing when missing. */
  readonly corrections?: SourceCorrections;
  /** The addresses of all unsaved buffers. */
  openUris(): Iterable<string>;
  readonly log: LibraryLog;
}

/** Where the library says what it does; VS Code's log channels fit. */
export interface LibraryLog {
  info(message: string): void;
  warn(message: string): void;
}

/** A source as it is found: its address as a string. */
export interface SourceEntry {
  readonly uri: string;
  /** Its place among the sources, ascending, which people and passages of several sources follow; 0 where it is left out. */
  readonly order?: number;
}

/** How far the background work is. `done` of `total` sources are ready or failed, and not to be read again. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Sources whose state or text may have changed. */
export interface SourcesChange {
  readonly uris: ReadonlySet<string>;
}
