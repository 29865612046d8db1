/** Files on the disk: a worker of a browser has none, and asks who started it for all files. */

/** Whether `diskFiles` can read what is at the address: nothing is. */
export function isOnDisk(_uri: string): boolean {
  return false;
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('There is no disk.'));
}

/** Rejects all calls. */
export const diskFiles = Object.freeze({ stat: (_uri: string) => refuse(), readBytes: (_uri: string) => refuse() });
