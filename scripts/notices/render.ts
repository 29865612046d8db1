// THIRD-PARTY-NOTICES.md: who has made what is in the package, and the licence texts, each once.
import { licencesTaken } from './licences.ts';
import { type ThirdParty } from './packages.ts';
import { type LicenceText, takeApart, wordsOf } from './texts.ts';

/** What the notices are made of. */
export interface NoticesInput {
  /** Of which there is code in the program files. */
  readonly programs: readonly ThirdParty[];
  /** Of which there are lists of words, with what is taken. */
  readonly data: readonly { readonly from: ThirdParty; readonly what: string }[];
  /** What else is to be said of the data, in Markdown. */
  readonly aboutData: string;
  /** The text of the Apache licence, which packages may name without giving it. */
  readonly apache: string;
}

/** One text and those that are under it. */
interface Group {
  readonly licence: string;
  readonly terms: string;
  readonly whose: string[];
}

/** What a package holds of others without saying so in its licence file, by the package that holds it. */
const HELD: Readonly<Record<string, { readonly name: string; readonly licence: string; readonly copyright: string }>> = {
  unpdf: { name: 'PDF.js', licence: 'Apache-2.0', copyright: 'Copyright Mozilla Foundation' },
};

/** Parts of licence files that are about a choice of licences, and the licence that is not taken. */
const NOT_TAKEN: Readonly<Record<string, RegExp>> = { jszip: /^JSZip is dual licensed[^]*?\n\n|\n+GPL version 3\n[^]*$/g };

/** The licences under which a package is taken. Throws, with its name, when it may not be in the package. */
function licencesOf({ name, version, licence }: ThirdParty): readonly string[] {
  const taken = licencesTaken(licence);
  if (taken === undefined) {
    throw new Error(`${name} ${version} is under “${licence}”, which scripts/notices/licences.ts does not allow.`);
  }
  return taken;
}

/** The texts of a package, each with its licence. Throws when it gives none: then who has made it is to be found out. */
function textsOf(one: ThirdParty): readonly (LicenceText & { readonly licence: string })[] {
  const { name, version, texts } = one;
  const licences = licencesOf(one);
  if (texts.length === 0) {
    throw new Error(`${name} ${version} has no licence text.`);
  }
  return texts.map((text, index) => {
    const taken = text.replace(NOT_TAKEN[name] ?? /$^/g, '');
    return { ...takeApart(taken), licence: licences[index] ?? licences[0] ?? '' };
  });
}

const named = ({ name, version }: ThirdParty): string => `${name} ${version}`;
const line = (name: string, copyrights: readonly string[]): string => [name, ...copyrights].join('. ').replace(/\.\.(?= |$)/g, '.');

/** Puts those together that are under the same words. */
function grouped(packages: readonly ThirdParty[], apache: string): readonly Group[] {
  const groups = new Map<string, Group>();
  const add = (whose: string, licence: string, terms: string): void => {
    const key = `${licence} ${wordsOf(terms)}`;
    const group = groups.get(key) ?? { licence, terms, whose: [] };
    groups.set(key, group);
    group.whose.push(whose);
  };
  for (const one of packages) {
    for (const { copyrights, terms, licence } of textsOf(one)) {
      add(line(named(one), copyrights), licence, licence === 'Apache-2.0' ? apache : terms);
    }
    const held = HELD[one.name];
    if (held !== undefined) {
      add(line(`${held.name}, in ${named(one)}`, [held.copyright]), held.licence, apache);
    }
  }
  return [...groups.values()].sort((one, other) => (one.licence < other.licence ? -1 : one.licence > other.licence ? 1 : 0));
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function programRow(one: ThirdParty): readonly string[] {
  const held = HELD[one.name];
  return [one.name, one.version, licencesOf(one).join(', ') + (held === undefined ? '' : `; ${held.name}: ${held.licence}`)];
}

function section({ licence, terms, whose }: Group): string {
  return [`### ${licence}`, whose.map((one) => `- ${one}`).join('\n'), `\`\`\`text\n${terms}\n\`\`\``].join('\n\n');
}

/** The whole document. Throws, with the name of the package, when one may not be taken or gives no licence text. */
export function renderNotices({ programs, data, aboutData, apache }: NoticesInput): string {
  const groups = grouped([...programs, ...data.map(({ from }) => from)], apache);
  return `${[
    '# Third-party notices',
    'Verbatim itself is under the MIT licence, see `LICENSE`. The package holds, bundled into its program files, the work of others that is listed here. This file is made by `npm run notices`.',
    '## Programs',
    table(['Package', 'Version', 'Licence'], programs.map(programRow)),
    'They read Markdown and its front matter, web pages, PDF, Word documents and mail, in the worker and never in the reader’s page. The Model Context Protocol’s SDK, and what it needs to check messages, are in the command-line tool alone. What may be had under one of several licences is taken under the one that is named.',
    '## Data',
    table(
      ['Package', 'Version', 'Licence', 'What is taken'],
      data.map(({ from, what }) => [from.name, from.version, licencesOf(from).join(', '), what]),
    ),
    aboutData,
    '## Licences',
    ...groups.map(section),
  ].join('\n\n')}\n`;
}
