/** Where the command-line tool keeps its indexes on each system. */
import { strict as assert } from 'node:assert';
import path from 'node:path';
import { indexFolderFor, type UserPlaces } from '../../../src/cli/cacheFolder.ts';

const home = path.resolve('/home/ada');
const folderOf = (places: Omit<UserPlaces, 'home'>, folders: readonly string[] = ['/a']): string =>
  indexFolderFor(folders, { home, ...places });

describe('the folder of an index', () => {
  it('is in the cache of the system', () => {
    const named = path.resolve('/named');
    const cases: readonly (readonly [Omit<UserPlaces, 'home'>, string])[] = [
      [{ platform: 'linux', env: {} }, path.join(home, '.cache')],
      [{ platform: 'linux', env: { XDG_CACHE_HOME: named } }, named],
      [{ platform: 'linux', env: { XDG_CACHE_HOME: 'relative' } }, path.join(home, '.cache')],
      [{ platform: 'linux', env: { XDG_CACHE_HOME: '' } }, path.join(home, '.cache')],
      [{ platform: 'darwin', env: { XDG_CACHE_HOME: named } }, path.join(home, 'Library', 'Caches')],
      [{ platform: 'win32', env: { LOCALAPPDATA: named } }, named],
      [{ platform: 'win32', env: {} }, path.join(home, 'AppData', 'Local')],
    ];
    for (const [places, expected] of cases) {
      assert.equal(path.dirname(path.dirname(folderOf(places))), expected, JSON.stringify(places));
    }
  });

  it('is one for the same folders in any order, and another for others', () => {
    const places = { platform: 'linux', env: {} } as const;
    assert.equal(folderOf(places, ['/a', '/b']), folderOf(places, ['/b', '/a']));
    assert.notEqual(folderOf(places, ['/a', '/b']), folderOf(places, ['/a']));
    assert.notEqual(folderOf(places, ['/a', '/b']), folderOf(places, ['/a/b']));
  });
});
