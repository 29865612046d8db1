/** Waits for answers only so long. */

/** The answers that come within so many milliseconds, in the order of what is waited for; undefined in place of those that do not. */
export async function withinTime<T>(milliseconds: number, waitedFor: readonly Promise<T>[]): Promise<readonly (T | undefined)[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.all(waitedFor.map((one) => Promise.race([one, over])));
  } finally {
    clearTimeout(timer);
  }
}
