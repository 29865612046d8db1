/** Promises that code of others leaves to themselves. */

/** Does something. A worker does not end when a promise is rejected with nobody attending; the browser is kept from telling of it. */
export async function attended<T>(work: () => Promise<T>): Promise<T> {
  const attend = (event: PromiseRejectionEvent): void => event.preventDefault();
  self.addEventListener('unhandledrejection', attend);
  try {
    return await work();
  } finally {
    // They are told when all that could attend to them has run.
    await new Promise((resolve) => setTimeout(resolve, 0));
    self.removeEventListener('unhandledrejection', attend);
  }
}
