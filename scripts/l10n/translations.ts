/** The files of messages: those in English, and their translations. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { slotProblems } from './slots.ts';

/** Messages by key. */
export type Messages = Readonly<Record<string, string>>;

/** English messages, and what they are translated into. */
export interface MessageFiles {
  /** The file in English, from the root. */
  readonly english: string;
  /** The file of each language, by its tag as VS Code has it: "de", "pt-br". */
  readonly translations: ReadonlyMap<string, string>;
}

/** The English messages of the code, which `npm run l10n` takes out of it. */
export const BUNDLE = 'l10n/bundle.l10n.json';
/** The English messages of the manifest, which are written by hand. */
export const MANIFEST = 'package.nls.json';

/** The files with the translations of one in English. */
export function messageFiles(root: string, english: string): MessageFiles {
  const stem = english.replace(/\.json$/, '');
  const files = globSync(`${stem}.*.json`, { cwd: root }).sort();
  return {
    english,
    translations: new Map(files.map((file) => [file.slice(stem.length + 1, -'.json'.length), file.split(path.sep).join('/')])),
  };
}

/** Reads messages; none where there is no such file. */
export function readMessages(root: string, file: string): Messages {
  const full = path.join(root, file);
  return existsSync(full) ? (JSON.parse(readFileSync(full, 'utf8')) as Messages) : {};
}

/** Writes messages as they are ordered, each in a line. */
export function writeMessages(root: string, file: string, messages: Messages): void {
  writeFileSync(path.join(root, file), `${JSON.stringify(messages, null, 2)}\n`);
}

/** What is wrong with a translation, each with its key: it is missing, it is of no message any more, or it keeps not what it must. */
export function translationProblems(english: Messages, translation: Messages, language: string): readonly string[] {
  return [
    ...Object.keys(english).flatMap((key) => (key in translation ? [] : [`not translated: ${key}`])),
    ...Object.keys(translation).flatMap((key) => (key in english ? [] : [`of no message: ${key}`])),
    ...Object.entries(translation).flatMap(([key, words]) => {
      const message = english[key];
      const problems = message === undefined ? [] : words.trim() === '' ? ['is empty'] : slotProblems(message, words, language);
      return problems.map((problem) => `the translation ${problem}: ${key}`);
    }),
  ];
}

/** A translation in the order of its English messages, without those that are of none any more. */
export function sortedLike(english: Messages, translation: Messages): Messages {
  return Object.fromEntries(
    Object.keys(english).flatMap((key) => {
      const words = translation[key];
      return words === undefined ? [] : [[key, words]];
    }),
  );
}
