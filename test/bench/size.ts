// How large is the package, and how much code is loaded at activation?
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { packagedExtension, root } from '../support/paths.ts';
import { type Bench, type Row, row } from './row.ts';

const PACKAGE_TARGET_MB = 3.5;
const ACTIVATION_TARGET_KB = 100;

/** The file and those of ours that it loads as it is loaded; not those that it loads later, which stand behind a `then`. */
function loadedWith(name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (!seen.has(name)) {
    seen.add(name);
    const code = readFileSync(path.join(root, 'dist', name), 'utf8').replace(/then\(\(\)=>[^;]*?require\("[^"]*"\)/g, '');
    for (const [, other = ''] of code.matchAll(/require\("\.\/([^"]+)"\)/g)) {
      loadedWith(other, seen);
    }
  }
  return seen;
}

function measure(): readonly Row[] {
  const packageMb = statSync(packagedExtension()).size / 1_000_000;
  const activationKb =
    [...loadedWith('extension.cjs')].reduce((sum, name) => sum + statSync(path.join(root, 'dist', name)).size, 0) / 1_000;
  return [
    row({ name: 'package', unit: 'MB', values: [packageMb], target: PACKAGE_TARGET_MB, isBetter: 'lower' }),
    row({ name: 'activation file', unit: 'kB', values: [activationKb], target: ACTIVATION_TARGET_KB, isBetter: 'lower' }),
  ];
}

/** The sizes of the packaged extension and of the code that is loaded at activation, as it is packaged. */
export const size: Bench = { name: 'size', run: () => Promise.resolve(measure()) };
