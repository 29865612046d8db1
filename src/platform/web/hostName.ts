/** What runs the extension. */

/** That it is a worker of a browser, which is not asked for more. */
export function hostName(): string {
  return 'web worker';
}
