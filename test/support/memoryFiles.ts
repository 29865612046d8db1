// Files in memory for tests of the library: they can be missing, forbidden, slow, or open in an editor.
import type { FileStat, SourceFiles } from '../../src/library/readSource.ts';

interface MemoryFile {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** A file system error with a code, as Node and VS Code throw them. */
export class FileError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`${code}: no such luck`);
    this.code = code;
  }
}

/** A small file system. `reads` and `mostAtOnce` tell how it was used. */
export class MemoryFiles implements SourceFiles {
  readonly #files = new Map<string, MemoryFile | FileError>();
  readonly #buffers = new Map<string, string>();
  #time = 1;
  #atOnce = 0;
  readonly reads: string[] = [];
  mostAtOnce = 0;
  limit = 20_000_000;
  /** Runs before a file is read, after it was looked at. */
  beforeRead: (uri: string) => Promise<void> | void = () => undefined;

  /** Each write has a later time, unless one is given. */
  write(uri: string, content: string | Uint8Array, mtime = this.#time++): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#files.set(uri, { bytes, mtime });
  }

  fail(uri: string, code: string): void {
    this.#files.set(uri, new FileError(code));
  }

  delete(uri: string): void {
    this.#files.delete(uri);
  }

  /** Opens an unsaved buffer of the file; undefined closes it. */
  edit(uri: string, text: string | undefined): void {
    if (text === undefined) {
      this.#buffers.delete(uri);
    } else {
      this.#buffers.set(uri, text);
    }
  }

  async readBytes(uri: string): Promise<Uint8Array> {
    this.reads.push(uri);
    this.#atOnce++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    try {
      await this.beforeRead(uri);
      return this.#file(uri).bytes.slice();
    } finally {
      this.#atOnce--;
    }
  }

  async stat(uri: string): Promise<FileStat> {
    await Promise.resolve();
    const { bytes, mtime } = this.#file(uri);
    return { size: bytes.length, mtime };
  }

  readOpenText(uri: string): string | undefined {
    return this.#buffers.get(uri);
  }

  openUris(): Iterable<string> {
    return this.#buffers.keys();
  }

  maxFileSize(): number {
    return this.limit;
  }

  #file(uri: string): MemoryFile {
    const file = this.#files.get(uri) ?? new FileError('ENOENT');
    if (file instanceof FileError) {
      throw file;
    }
    return file;
  }
}
