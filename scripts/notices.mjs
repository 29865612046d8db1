// `npm run notices`: writes THIRD-PARTY-NOTICES.md out of what is bundled. With `--check` it writes nothing, and fails when the file is not
// what it would write.
import './node24.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledFiles } from '../esbuild.mjs';

const { packagesOf, readThirdParty } = await import('./notices/packages.ts');
const { renderNotices } = await import('./notices/render.ts');

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const file = path.join(root, 'THIRD-PARTY-NOTICES.md');

/** What `buildLexicon.mjs` takes lists from. */
const DATA = [
  ['@faker-js/faker', 'lists of given names, surnames and places'],
  ['compromise', 'lists of given names, places and common words'],
];

const read = (name) => readFileSync(path.join(root, 'scripts/notices', name), 'utf8').replace(/\n+$/, '');
const notices = renderNotices({
  programs: packagesOf(await bundledFiles(), root),
  data: DATA.map(([name, what]) => ({ from: readThirdParty(path.join(root, 'node_modules', name)), what })),
  aboutData: read('data.md'),
  apache: read('Apache-2.0.txt'),
});
if (!process.argv.includes('--check')) {
  writeFileSync(file, notices);
} else if (readFileSync(file, 'utf8') !== notices) {
  console.error('THIRD-PARTY-NOTICES.md is not what is bundled: run `npm run notices`.');
  process.exit(1);
}
