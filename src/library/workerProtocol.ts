/** The calls that the library makes of its worker. Both sides are ours; what arrives is checked all the same. */
import type { AnalyzerFile, DigestAnswer, OpenAnswer } from './analyzer.ts';

/** One file of a batch: the text of a buffer, or where its bytes stand among those of the batch. */
export interface PackedFile {
  readonly uri: string;
  readonly content: string | { readonly start: number; readonly end: number };
  readonly isUnmarked?: true;
}

/** Files with all their bytes in one buffer, which moves to the worker without being copied. */
export interface PackedFiles {
  readonly files: readonly PackedFile[];
  readonly bytes: ArrayBuffer;
}

/** What the worker answers. */
export interface WorkerCalls {
  /** Digests of the files, in order. */
  digest(files: PackedFiles): Promise<readonly DigestAnswer[]>;
  /** The first of the files, whole. */
  open(files: PackedFiles): Promise<OpenAnswer>;
}

/** Puts the bytes of files together. The files' own bytes stay as they are. */
export function packFiles(files: readonly AnalyzerFile[]): PackedFiles {
  const size = files.reduce((sum, { content }) => sum + (typeof content === 'string' ? 0 : content.length), 0);
  const bytes = new Uint8Array(size);
  let end = 0;
  const packed = files.map((file): PackedFile => {
    const { content } = file;
    if (typeof content === 'string') {
      return { ...file, content };
    }
    const start = end;
    bytes.set(content, start);
    end += content.length;
    return { ...file, content: { start, end } };
  });
  return { files: packed, bytes: bytes.buffer };
}

/** The files that were put together. Their bytes are views of the batch's. */
export function unpackFiles({ files, bytes }: PackedFiles): readonly AnalyzerFile[] {
  return files.map(({ content, ...file }) => ({
    ...file,
    content: typeof content === 'string' ? content : new Uint8Array(bytes, content.start, content.end - content.start),
  }));
}

/** Whether what has arrived is a batch of files whose bytes lie in it. */
export function isPackedFiles(value: unknown): value is PackedFiles {
  if (!isRecord(value) || !(value['bytes'] instanceof ArrayBuffer) || !Array.isArray(value['files'])) {
    return false;
  }
  const { byteLength } = value['bytes'];
  return (value['files'] as readonly unknown[]).every((file) => isPackedFile(file, byteLength));
}

function isPackedFile(value: unknown, length: number): value is PackedFile {
  if (!isRecord(value) || typeof value['uri'] !== 'string' || ![undefined, true].includes(value['isUnmarked'] as undefined)) {
    return false;
  }
  const content = value['content'];
  if (typeof content === 'string') {
    return true;
  }
  const start = isRecord(content) ? content['start'] : undefined;
  const end = isRecord(content) ? content['end'] : undefined;
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) <= Number(end) && Number(end) <= length;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
