/** What runs the extension. */

/** System, processor and version of Node. */
export function hostName(): string {
  return `${process.platform} ${process.arch}, Node ${process.version}`;
}
