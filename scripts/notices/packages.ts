// The packages of which something is in the program files, with what each says of its licence.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package of others. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** What its manifest says of its licence: an SPDX expression, or empty. */
  readonly licence: string;
  /** What it says of its licence itself: its licence file, or else that section of its README, and its NOTICE file if it has one. */
  readonly texts: readonly string[];
}

interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Licences of parts of a package that stand in none of its licence files, but above the code: the file, relative to the package. */
const LICENCES_IN_CODE: Readonly<Record<string, string>> = { pako: 'lib/zlib/adler32.js' };

const LICENCE_FILE = /^(?:licen[cs]e|copying)\b/i;
const NOTICE_FILE = /^notice\b/i;

/** The comment at the head of a file, from the copyright on. */
function headComment(code: string): string {
  const lines = code.split('\n');
  const start = lines.findIndex((line) => /^\/\/ \(C\)/.test(line));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('//'));
  return lines
    .slice(start, end)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join('\n')
    .replaceAll('(C)', 'Copyright (C)');
}

/** The section of a README that gives the licence, without its heading; empty when there is none. */
function licenceSection(readme: string): string {
  const section = /^#+ licen[cs]e\s*\n([^]*?)(?=\n#|$(?![^]))/im.exec(readme)?.[1] ?? '';
  return section.replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim();
}

/** Reads what a package in a folder says of itself. Throws when it has no manifest. */
export function readThirdParty(folder: string): ThirdParty {
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const { name, version, license = '' } = JSON.parse(read('package.json')) as PackageManifest;
  const files = readdirSync(folder).sort();
  const readme = files.find((file) => /^readme\b/i.test(file));
  const licences = files.filter((file) => LICENCE_FILE.test(file)).map(read);
  const inCode = LICENCES_IN_CODE[name];
  const texts = [
    ...(licences.length > 0 || readme === undefined ? licences : [licenceSection(read(readme))]),
    ...(inCode === undefined ? [] : [headComment(read(inCode))]),
    ...files.filter((file) => NOTICE_FILE.test(file)).map(read),
  ];
  return { name, version, licence: license, texts: texts.filter((text) => text !== '') };
}

/** The packages out of which the given files are, relative to `root`: by name and version, each once. */
export function packagesOf(files: readonly string[], root: string): readonly ThirdParty[] {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []));
  const packages = [...folders].map((folder) => readThirdParty(path.join(root, folder)));
  const each = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...each].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => found);
}
