/** Opens a source for those to whom one that cannot be read is as good as none. */
import type { CancellationToken } from '../shared/lifecycle.ts';
import type { Library } from './library.ts';
import { type OpenedSource, SourceError } from './sourceState.ts';

/**
 * A source with its text, as `Library.open` answers it; undefined where it cannot be read: the views and the reader say why. So it
 * is when `token` is cancelled: then nobody waits for an answer.
 */
export async function openReadable(
  library: Pick<Library, 'open'>,
  uri: string,
  token?: CancellationToken,
): Promise<OpenedSource | undefined> {
  try {
    return await library.open(uri, token);
  } catch (error) {
    if (error instanceof SourceError || token?.isCancellationRequested === true) {
      return undefined;
    }
    throw error;
  }
}
