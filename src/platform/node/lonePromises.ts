/** Promises that code of others leaves to themselves. */
import { setImmediate } from 'node:timers/promises';

/** Does something while a promise that is rejected with nobody attending does not end the thread, as it would. */
export async function attended<T>(work: () => Promise<T>): Promise<T> {
  const attend = (): void => undefined;
  process.on('unhandledRejection', attend);
  try {
    return await work();
  } finally {
    // Node tells of rejections when all that could attend to them has run.
    await setImmediate();
    process.off('unhandledRejection', attend);
  }
}
