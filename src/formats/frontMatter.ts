/** What the YAML at the head of a Markdown file says of the article. */
import { parseDocument } from 'yaml';
import type { Block } from '../core/article.ts';
import { LineMap } from '../core/lineMap.ts';
import { knownFields } from '../core/knownFields.ts';
import type { ArticleFields } from './assemble.ts';
import { isCiteKey } from './bibliography/citeKey.ts';
import { parseDate } from './dates.ts';
import { parseByline } from './head.ts';

/** The head of a Markdown file. */
export interface FrontMatterPart {
  readonly fields: ArticleFields;
  /** Where the body begins: 0 when there is no front matter. */
  readonly end: number;
  /** Front matter that does not parse, as blocks to be shown; empty when it does. */
  readonly shown: readonly Block[];
}

/** Longer front matter is not parsed: it is data, not a head. */
const MAX_LENGTH = 50_000;

const TITLE: readonly string[] = ['title', 'headline'];
const BYLINE: readonly string[] = ['byline', 'author', 'authors', 'by', 'creator'];
const PUBLISHER: readonly string[] = [
  'publisher',
  'publication',
  'outlet',
  'source',
  'site',
  'site_name',
  'sitename',
  'newspaper',
  'website',
];
const DATE: readonly string[] = [
  'date',
  'published',
  'date_published',
  'datepublished',
  'publish_date',
  'pubdate',
  'published_at',
  'publication_date',
];
const CITE_KEY: readonly string[] = ['citekey', 'cite_key', 'citation_key', 'bibtex_key', 'bibkey'];
/** Types of CSL: where the front matter has one of them it is an item of a bibliography, and `id` its key. */
const CSL_TYPE =
  /^(?:article(?:-\w+)?|book|broadcast|chapter|dataset|document|interview|motion_picture|pamphlet|paper-conference|personal_communication|post(?:-weblog)?|report|review|speech|thesis|webpage)$/;
const ADDRESS: readonly string[] = ['url', 'address', 'link', 'permalink', 'canonical', 'canonical_url', 'source_url', 'source'];

/**
 * The front matter of a Markdown text: what stands between a first line `---` and the next, if it is a YAML mapping or does
 * not parse; then it is shown, line by line. Names of fields are compared without case, `-` as `_`. A publisher is a name, an
 * address begins with `http://` or `https://`: `source` may be either. `id` is a cite key only beside a `type` of CSL.
 */
export function frontMatterOf(text: string): FrontMatterPart {
  const none = { fields: {}, end: 0, shown: [] };
  if (!/^---[ \t]*[\r\n]/.test(text)) {
    return none;
  }
  // The next fence is looked for no further than front matter may be long.
  const lines = new LineMap(text.slice(0, MAX_LENGTH));
  for (let index = 1; index < lines.lineCount; index++) {
    const { start, end } = lines.line(index);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text.slice(start, end))) {
      return partOf(text, lines, index) ?? none;
    }
  }
  return none;
}

function partOf(text: string, lines: LineMap, last: number): FrontMatterPart | undefined {
  const fence = lines.line(last);
  const document = parseDocument(text.slice(lines.line(1).start, fence.start), { logLevel: 'silent' });
  const value = document.errors.length > 0 ? undefined : valueOf(document);
  if (isRecord(value)) {
    return { fields: fieldsOf(value), end: fence.end, shown: [] };
  }
  if (value === null) {
    return { fields: {}, end: fence.end, shown: [] };
  }
  // A lone text between two rules is what it looks like.
  return value === undefined ? { fields: {}, end: fence.end, shown: shownBlocks(text, lines, last) } : undefined;
}

function shownBlocks(text: string, lines: LineMap, last: number): readonly Block[] {
  return Array.from({ length: last - 1 }, (_, index) => lines.line(index + 1)).flatMap(({ start, end }) =>
    text.slice(start, end).trim() === '' ? [] : [{ kind: 'matter' as const, start, end, runs: [{ start, end }] }],
  );
}

/** The value of the document; undefined where it cannot be had, for aliases that make it grow without end or name nothing. */
function valueOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 }) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: Readonly<Record<string, unknown>>): ArticleFields {
  const named = new Map(Object.entries(value).map(([key, one]) => [key.toLowerCase().replaceAll('-', '_'), one]));
  const first = <T>(names: readonly string[], read: (value: unknown) => T | undefined): T | undefined => {
    for (const name of names) {
      const found = read(named.get(name));
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  };
  const title = first(TITLE, wordsOf);
  const byline = first(BYLINE, bylineOf);
  const publisher = first(PUBLISHER, (one) => (addressOf(one) === undefined ? wordsOf(one) : undefined));
  const date = first(DATE, (one) => (typeof one === 'string' ? parseDate(one) : undefined));
  const address = first(ADDRESS, addressOf);
  const isItem = CSL_TYPE.test(wordsOf(named.get('type')) ?? '');
  const citekey = first(isItem ? [...CITE_KEY, 'id'] : CITE_KEY, keyOf);
  return knownFields({ title, byline, publisher, date, address, citekey });
}

/** The words of a field: a string or number, or the `name` of what is more than a word. */
function wordsOf(value: unknown): string | undefined {
  if (isRecord(value)) {
    return wordsOf(value['name']);
  }
  const words = typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
  return words === '' ? undefined : words;
}

function bylineOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).flatMap((one) => wordsOf(one) ?? []);
  const words = names.join(', ');
  return words === '' ? undefined : (parseByline(words) ?? words);
}

/** A cite key, with the sign before it or without. */
function keyOf(value: unknown): string | undefined {
  const key = wordsOf(value)?.replace(/^@/, '');
  return key !== undefined && isCiteKey(key) ? key : undefined;
}

function addressOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\/\S+$/i.test(value.trim()) ? value.trim() : undefined;
}
