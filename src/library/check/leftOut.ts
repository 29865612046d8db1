/** Sources that do not count when something is checked. */

/** Whether a list has a source: by its address, or by the beginning of it where that ends with `/`. */
export function isAmong(uri: string, list: readonly string[]): boolean {
  return list.some((one) => (one.endsWith('/') ? uri.startsWith(one) : uri === one));
}
