/** Folders of sources and their index, which is kept from one run of the tool to the next. */
import { realpathSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { diskFiles } from '#platform/diskFiles.ts';
import { IndexClient } from '../library/indexer/indexClient.ts';
import type { IndexOptions } from '../library/indexer/indexProtocol.ts';
import type { IndexNotice } from '../library/indexer/notices.ts';
import { problemOf } from '../library/readSource.ts';
import { type ScannedFolder, scanFolder } from '../library/scanFolder.ts';
import type { SourceQueries } from '../library/sourceQueries.ts';
import type { SourceState } from '../library/sourceState.ts';
import { startThread } from '../library/startThread.ts';
import { isIndexFile } from '../library/store/indexFile.ts';
import { Disposable, type IDisposable } from '../shared/lifecycle.ts';
import { UserError } from '../shared/userError.ts';
import { indexFolderFor, userPlaces } from './cacheFolder.ts';
import type { ToolWorld } from './command.ts';
import { noticeWords } from './noticeWords.ts';
import { problemWords } from './problems.ts';
import { MAX_FILE_SIZE } from './readFiles.ts';

/** How folders are indexed. */
export interface IndexedFoldersOptions {
  readonly folders: readonly string[];
  /** The file that is to be the index; one in the user's cache when missing. */
  readonly db: string | undefined;
}

/** What is known of a source: its state, and whether that was found out anew. Undefined where there was no room for it. */
export interface SourceReport {
  readonly path: string;
  readonly state: SourceState | undefined;
  readonly isStored: boolean;
}

/**
 * Opens the index of folders, and begins to bring it up to date. Throws a `UserError` for a folder that cannot be read, and for a
 * file that is no index.
 */
export async function indexFolders(options: IndexedFoldersOptions, world: ToolWorld): Promise<IndexedFolders> {
  for (const folder of options.folders) {
    await assertIsFolder(folder);
  }
  if (options.db !== undefined) {
    assertIsIndex(options.db);
  }
  const indexed = new IndexedFolders(options, world);
  await indexed.update();
  const unread = indexed.failed.find(({ path: at }) => options.folders.includes(at));
  if (unread !== undefined) {
    indexed.dispose();
    throw new UserError(`${unread.path}: ${problemWords(unread.reason)}`);
  }
  return indexed;
}

/** The sources of some folders, indexed. */
export class IndexedFolders extends Disposable {
  readonly #folders: readonly string[];
  readonly #client: IndexClient;
  readonly #states = new Map<string, Omit<SourceReport, 'path'>>();
  /** The sources by their addresses, with their paths as the folders were given. */
  #paths: ReadonlyMap<string, string> = new Map();
  /** Times of the last changes, in milliseconds, where these were looked at. */
  #times: ReadonlyMap<string, number | undefined> = new Map();
  #failed: ScannedFolder['failed'] = [];
  #stopped: string | undefined;

  constructor({ folders, db }: IndexedFoldersOptions, { tool, tell }: ToolWorld) {
    super();
    this.#folders = folders;
    const kept =
      db === undefined
        ? {
            folder: indexFolderFor(
              folders.map((one) => realpathSync(one)),
              userPlaces(),
            ),
          }
        : { folder: undefined, file: path.resolve(db) };
    this.#client = this._register(
      new IndexClient({
        start: (limit) => startThread(tool, { kind: 'index', worker: tool, limit, ...kept } satisfies IndexOptions),
        files: diskFiles,
        limit: MAX_FILE_SIZE,
      }),
    );
    this._register(
      this.#client.onDidTell((states) => {
        states.forEach(({ uri, state, isStored }) => this.#states.set(uri, { state, isStored: isStored === true }));
      }),
    );
    this._register(this.#client.onDidNotice((notice) => this.#notice(notice, { db, tell })));
  }

  /** What is asked about all sources. */
  get queries(): SourceQueries {
    return this.#client.queries;
  }

  /** How many sources there are, and how many of these are read as they are now. */
  get progress(): { readonly read: number; readonly total: number } {
    const { done } = this.#client.progress;
    return { read: Math.min(done, this.#paths.size), total: this.#paths.size };
  }

  /** Folders that could not be listed. */
  get failed(): ScannedFolder['failed'] {
    return this.#failed;
  }

  /** What is known of each source, in order. */
  get reports(): readonly SourceReport[] {
    return Array.from(this.#paths, ([uri, at]) => ({ path: at, ...(this.#states.get(uri) ?? { state: undefined, isStored: false }) }));
  }

  /** The path of a source, beginning with the folder's as it was given. */
  pathOf(uri: string): string {
    return this.#paths.get(uri) ?? fileURLToPath(uri);
  }

  /** The source at a path, as `pathOf` names it or any other; undefined where there is none. */
  uriOf(at: string): string | undefined {
    const uri = pathToFileURL(path.resolve(at)).href;
    return this.#paths.has(uri) ? uri : undefined;
  }

  /** Looks for sources anew: those that came, went and have changed since this was last done. */
  async update(): Promise<void> {
    const scanned = await Promise.all(this.#folders.map(scanFolder));
    const files = scanned.flatMap((one) => one.files);
    const paths = new Map(files.map((file) => [pathToFileURL(path.resolve(file)).href, file] as const));
    const times = new Map(Array.from(paths, ([uri, file]) => [uri, statSync(file, { throwIfNoEntry: false })?.mtimeMs] as const));
    const removed = [...this.#paths.keys()].filter((uri) => !paths.has(uri));
    const changed = [...times].filter(([uri, time]) => this.#times.has(uri) && this.#times.get(uri) !== time).map(([uri]) => uri);
    this.#failed = scanned.flatMap(({ failed }) => failed);
    this.#paths = paths;
    this.#times = times;
    this.#client.changeSources({ added: [...paths.keys()].map((uri, order) => ({ uri, order })), removed });
    this.#client.refresh(changed);
  }

  /** Resolves when all sources are read as they are now. Rejects with a `UserError` when they cannot be. */
  async whenRead(): Promise<void> {
    let listeners: readonly IDisposable[] = [];
    await new Promise<void>((resolve) => {
      const look = (): void => {
        const { done, total } = this.#client.progress;
        if (this.#stopped !== undefined || done >= total) {
          resolve();
        }
      };
      listeners = [this.#client.onDidProgress(look), this.#client.onDidNotice(look)];
      look();
    });
    listeners.forEach((one) => one.dispose());
    if (this.#stopped !== undefined) {
      throw new UserError(this.#stopped);
    }
  }

  #notice(notice: IndexNotice, { db, tell }: Pick<IndexedFoldersOptions, 'db'> & Pick<ToolWorld, 'tell'>): void {
    // Whoever names a file wants it kept there; that this Node has no database is no fault of the file.
    const isRefused = notice.kind === 'notKept' && db !== undefined && notice.reason !== 'unavailable';
    if (notice.kind === 'stopped' || isRefused) {
      this.#stopped = noticeWords(notice);
    } else {
      tell(noticeWords(notice));
    }
  }
}

async function assertIsFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => {
    throw new UserError(`${folder}: ${problemWords(problemOf(error))}`);
  });
  if (!found.isDirectory()) {
    throw new UserError(`${folder}: no folder`);
  }
}

function assertIsIndex(file: string): void {
  try {
    if (isIndexFile(file)) {
      return;
    }
  } catch (error) {
    throw new UserError(`${file}: ${problemWords(problemOf(error))}`);
  }
  throw new UserError(`${file}: no index of Verbatim, and is left as it is. Name another file, or one that is not there yet.`);
}
