/** Waiting that can be given up. */
import type { CancellationToken } from '../shared/lifecycle.ts';
import { CancelledError } from './sourceState.ts';

/** What `result` comes to, or a rejection with a `CancelledError` as soon as the token is cancelled. The work itself goes on. */
export async function orCancelled<T>(result: Promise<T>, token: CancellationToken | undefined): Promise<T> {
  if (token === undefined) {
    return result;
  }
  if (token.isCancellationRequested) {
    // Nobody waits for it any more: its failure is nobody's.
    result.catch(() => undefined);
    throw new CancelledError();
  }
  return new Promise((resolve, reject) => {
    const subscription = token.onCancellationRequested(() => {
      subscription.dispose();
      reject(new CancelledError());
    });
    result.then(resolve, reject).finally(() => subscription.dispose());
  });
}
