/** What YAML says of an article, at the head of its file or in a file beside it. */
import { parseDocument } from 'yaml';
import { knownFields } from '../core/knownFields.ts';
import type { ArticleFields } from './assemble.ts';
import { isCiteKey } from './bibliography/citeKey.ts';
import { parseDate } from './dates.ts';
import { parseByline } from './head.ts';

/** Longer YAML is not parsed: it is data, and does not tell of an article. In UTF-16 code units. */
export const MAX_YAML_LENGTH = 50_000;

/** What a YAML text is: fields, which may be none; something else, as a list or a lone text; or no YAML. */
export type YamlPart =
  | { readonly kind: 'fields'; readonly fields: ArticleFields }
  | { readonly kind: 'other' }
  | {
      readonly kind: 'broken';
      /** The offset of what is wrong. */
      readonly at: number;
      /** What is wrong, in the words of the parser. */
      readonly message: string;
    };

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
 * The fields of a YAML text, by the names that people give them, compared without case, `-` as `_`. A publisher is a name, an
 * address begins with `http://` or `https://`: `source` may be either. `id` is a cite key only beside a `type` of CSL. A text
 * without any value has no fields.
 */
export function readYaml(text: string): YamlPart {
  if (text.length > MAX_YAML_LENGTH) {
    return { kind: 'other' };
  }
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    return { kind: 'broken', at: error.pos[0], message: error.message };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch (thrown) {
    // Aliases may make it grow without end, or name nothing.
    return { kind: 'broken', at: 0, message: thrown instanceof Error ? thrown.message : String(thrown) };
  }
  if (value === null) {
    return { kind: 'fields', fields: {} };
  }
  return isRecord(value) ? { kind: 'fields', fields: fieldsOf(value) } : { kind: 'other' };
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
