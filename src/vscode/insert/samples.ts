/** Whether a source is one of the sample articles, which nobody quotes in a draft. */
import type { SourceStore } from '../workspace/sourceStore.ts';

/** It is none where the folder of the samples is open as a workspace. */
export function isSample(store: SourceStore, uri: string): boolean {
  const file = store.get(uri);
  return file !== undefined && store.groupOf(file.folder)?.kind === 'samples';
}
