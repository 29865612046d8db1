// How large is the package, and how much code is loaded at activation?
import { statSync } from 'node:fs';
import path from 'node:path';
import { packagedExtension, root } from '../support/paths.ts';
import { type Bench, type Row, row } from './row.ts';

const PACKAGE_TARGET_MB = 1.5;
const ACTIVATION_TARGET_KB = 100;

function measure(): readonly Row[] {
  const packageMb = statSync(packagedExtension()).size / 1_000_000;
  const activationKb = statSync(path.join(root, 'dist/extension.cjs')).size / 1_000;
  return [
    row({ name: 'package', unit: 'MB', values: [packageMb], target: PACKAGE_TARGET_MB, isBetter: 'lower' }),
    row({ name: 'activation file', unit: 'kB', values: [activationKb], target: ACTIVATION_TARGET_KB, isBetter: 'lower' }),
  ];
}

/** The sizes of the packaged extension and of the file that is loaded at activation, as it is packaged. */
export const size: Bench = { name: 'size', run: () => Promise.resolve(measure()) };
