// What is in a package, and whether it is what is to be shipped: nothing missing, nothing else, nothing larger than it was agreed to be.
import { openZip } from '../../src/formats/zip.ts';

/** More than all files of a package come to, in bytes. */
const UNPACKED_LIMIT = 64_000_000;

/** A package that was read. */
export interface PackageContents {
  /** In bytes, of the one file that is installed. */
  readonly size: number;
  /** Bytes of each of its files, by their paths below the extension's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** How large it may be, in kB (1,000 bytes). */
export interface SizeBounds {
  /** Of the one file that is installed. */
  readonly package: number;
  /** Unpacked, by path; see `boundName`. */
  readonly files: Readonly<Record<string, number>>;
}

/** Reads a package out of the bytes of a .vsix. Rejects when they are none. */
export async function readPackage(bytes: Uint8Array): Promise<PackageContents> {
  const zip = openZip(bytes, UNPACKED_LIMIT);
  const files = new Map<string, Uint8Array>();
  for (const name of zip.names) {
    const part = await zip.read(name);
    if (part === undefined || part === 'tooLarge') {
      throw new Error(`${name} in the package cannot be read.`);
    }
    files.set(name.replace(/^extension\//, ''), part);
  }
  return { size: bytes.length, files };
}

/** The name under which a file's size is bounded: without what stands for its contents in it, and the parts that bundles share as one. */
export const boundName = (name: string): string => name.replace(/-[A-Z0-9]{8}(?=\.cjs$)/, '');

/** Unpacked sizes in bytes, by the names that bounds have, in order. */
export function sizesOf({ files }: PackageContents): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const [name, { length }] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    sizes.set(boundName(name), (sizes.get(boundName(name)) ?? 0) + length);
  }
  return sizes;
}

const kB = (bytes: number): string => (bytes / 1_000).toFixed(1);

/** What is too large, not in the table of bounds, or in the table alone. */
export function sizeProblems(contents: PackageContents, bounds: SizeBounds): readonly string[] {
  const sizes = sizesOf(contents);
  const problems = [...sizes].flatMap(([name, size]) => {
    const bound = bounds.files[name];
    if (bound === undefined) {
      return [`${name} (${kB(size)} kB) is in the package, and not in the table of sizes.`];
    }
    return size > bound * 1_000 ? [`${name} has ${kB(size)} kB, of ${String(bound)} at most.`] : [];
  });
  const gone = Object.keys(bounds.files).filter((name) => !sizes.has(name));
  return [
    ...problems,
    ...gone.map((name) => `${name} is in the table of sizes, and not in the package.`),
    ...(contents.size > bounds.package * 1_000 ? [`The package has ${kB(contents.size)} kB, of ${String(bounds.package)} at most.`] : []),
  ];
}

const NEEDED = ['package.json', 'package.nls.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'THIRD-PARTY-NOTICES.md'];
const SOURCE = /\.map$|\.tsx?$|^(?:src|test|scripts|docs|node_modules|\.[^/]+)(?:\/|$)/;

/** What is missing, what does not belong there, and what tells of the machine that `folder` is on. */
export function fileProblems({ files }: PackageContents, folder: string): readonly string[] {
  const text = (name: string): string => new TextDecoder().decode(files.get(name));
  const { main, icon } = JSON.parse(text('package.json')) as { readonly main: string; readonly icon: string };
  const needed = [...NEEDED, main.replace('./', ''), icon];
  const programs = [...files.keys()].filter((name) => name.startsWith('dist/'));
  return [
    ...needed.filter((name) => !files.has(name)).map((name) => `${name} is missing.`),
    ...[...files.keys()].filter((name) => SOURCE.test(name)).map((name) => `${name} does not belong into the package.`),
    ...programs.filter((name) => text(name).includes('sourceMappingURL=data:')).map((name) => `${name} holds a source map.`),
    ...programs.filter((name) => text(name).includes(folder)).map((name) => `${name} names the folder that it was built in.`),
  ];
}

/** The addresses of a Markdown document's pictures and links that are relative; links to its own headings are not. */
function relativeAddresses(markdown: string): readonly string[] {
  const addresses = [...markdown.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? '');
  return addresses.filter((address) => !/^(?:https:|#)/.test(address));
}

/** What the Marketplace would not show of the README: it takes pictures by https alone, and packaging makes them so from `repository`. */
export function readmeProblems({ files }: PackageContents): readonly string[] {
  const text = (name: string): string => new TextDecoder().decode(files.get(name));
  const relative = relativeAddresses(text('readme.md').replace(/```[^]*?```|`[^`\n]*`|<code>.*?<\/code>/g, ''));
  const { repository } = JSON.parse(text('package.json')) as { readonly repository?: unknown };
  if (relative.length === 0) {
    return [];
  }
  return [
    repository === undefined
      ? `package.json has no \`repository\`, so the README's pictures and links (${relative[0] ?? ''} and others) cannot be made addresses of https: set it to where the code is published.`
      : `The README's ${relative.join(', ')} was not made an address of https.`,
  ];
}
