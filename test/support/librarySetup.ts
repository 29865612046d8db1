// A library over files in memory, for tests.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Analyzer } from '../../src/library/analyzer.ts';
import type { SourceCorrections } from '../../src/library/correctedSources.ts';
import { FileAnalyzer } from '../../src/library/fileAnalyzer.ts';
import { Library, type LibrarySeams } from '../../src/library/library.ts';
import { LocalIndex } from './localIndex.ts';
import { markAnalysis } from './markAnalysis.ts';
import { MemoryFiles } from './memoryFiles.ts';

/** What a test of the library works with. */
export interface Setup {
  readonly files: MemoryFiles;
  readonly library: Library;
  readonly log: string[];
  /** How many analysers were started. */
  readonly started: () => number;
}

const setups: Setup[] = [];

/** A library over files in memory; `tearDown` disposes it. */
export function setUp(
  analyzer: () => Analyzer = () => new FileAnalyzer(markAnalysis),
  files = new MemoryFiles(),
  corrections?: SourceCorrections,
): Setup {
  const log: string[] = [];
  let started = 0;
  const seams: LibrarySeams = {
    readBytes: (uri) => files.readBytes(uri),
    stat: (uri) => files.stat(uri),
    readOpenText: (uri) => files.readOpenText(uri),
    openUris: () => files.openUris(),
    index: new LocalIndex(files),
    ...(corrections === undefined ? {} : { corrections }),
    maxFileSize: () => files.maxFileSize(),
    startAnalyzer: () => {
      started++;
      return analyzer();
    },
    log: { info: (line) => log.push(line), warn: (line) => log.push(line) },
  };
  const setup = { files, library: new Library(seams), log, started: () => started };
  setups.push(setup);
  return setup;
}

/** Resolves when nothing is left to do. */
export async function settled(library: Library): Promise<void> {
  for (let { done, total } = library.progress; done < total; { done, total } = library.progress) {
    await sleep(2);
  }
}

/** Disposes what `setUp` made. */
export function tearDown(): void {
  for (const { library } of setups.splice(0)) {
    library.dispose();
  }
}
