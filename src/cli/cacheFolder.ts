/** Where the tool keeps its indexes, unless it is told a file: in the user's cache, never among the sources. */
import os from 'node:os';
import path from 'node:path';
import { sha256 } from '#platform/sha256.ts';

/** What tells where a user's cache is. */
export interface UserPlaces {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Those of the user who runs this process. */
export function userPlaces(): UserPlaces {
  return { platform: process.platform, env: process.env, home: os.homedir() };
}

/** The folder for the index of folders, given by their real paths: the same in whatever order they are named. */
export function indexFolderFor(folders: readonly string[], places: UserPlaces): string {
  const key = sha256(folders.toSorted().join('\0')).slice(0, 16);
  return path.join(cacheFolder(places), 'verbatim', key);
}

/** The XDG Base Directory Specification says that a relative path there counts for nothing. */
function cacheFolder({ platform, env, home }: UserPlaces): string {
  const named = platform === 'win32' ? env['LOCALAPPDATA'] : platform === 'darwin' ? undefined : env['XDG_CACHE_HOME'];
  if (named !== undefined && path.isAbsolute(named)) {
    return named;
  }
  switch (platform) {
    case 'win32':
      return path.join(home, 'AppData', 'Local');
    case 'darwin':
      return path.join(home, 'Library', 'Caches');
    default:
      return path.join(home, '.cache');
  }
}
