// Where things are: the project's root, and what tests and tools write below it (ignored by git).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What tests download and leave behind; @vscode/test-electron uses the same folder. */
export const cache = path.join(root, '.vscode-test');

/** Screenshots and logs of failed tests. */
export const failures = path.join(cache, 'failures');

/** Screenshots that the UI test takes on its way, for a person to look at. */
export const screenshots = path.join(cache, 'screenshots');

/** The bundled sample articles. */
export const samples = path.join(root, 'seeds');

/** The packaged extension, as `npm run package` writes it. */
export function packagedExtension(): string {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return path.join(root, `verbatim-${manifest.version}.vsix`);
}
