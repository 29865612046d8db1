// `npm run l10n`: takes the messages out of the code into l10n/bundle.l10n.json, puts the translations into its order, leaves out those
// that are of no message any more, and tells what is left to translate.
import './node24.mjs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const { extractMessages } = await import('./l10n/messages.ts');
const { BUNDLE, MANIFEST, messageFiles, readMessages, sortedLike, translationProblems, writeMessages } =
  await import('./l10n/translations.ts');

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { messages, problems } = extractMessages(root);
writeMessages(root, BUNDLE, Object.fromEntries(messages));

const told = [...problems];
for (const english of [BUNDLE, MANIFEST].map((file) => messageFiles(root, file))) {
  const wanted = readMessages(root, english.english);
  for (const [language, file] of english.translations) {
    const kept = sortedLike(wanted, readMessages(root, file));
    writeMessages(root, file, kept);
    told.push(...translationProblems(wanted, kept, language).map((problem) => `${file}: ${problem}`));
  }
}
console.log([...told, `${String(messages.size)} messages, ${String(told.length)} things to do`].join('\n'));
process.exitCode = told.length === 0 ? 0 : 1;
