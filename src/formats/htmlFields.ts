/** What a web page says of its article where only machines look: JSON-LD, Open Graph and other meta tags, the canonical link. */
import { knownFields } from '../core/knownFields.ts';
import type { ArticleFields } from './assemble.ts';
import { parseDate } from './dates.ts';
import { parseByline } from './head.ts';
import type { PageHead } from './htmlClean.ts';

/** Types of schema.org that are articles: Article, NewsArticle, BlogPosting, LiveBlogPosting, Report and such. */
const ARTICLE_TYPE = /(?:Article|Posting)$|^(?:Report|Review|WebPage)$/;
const TITLES: readonly string[] = ['og:title', 'twitter:title', 'citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'headline'];
const BYLINES: readonly string[] = [
  'author',
  'article:author',
  'og:article:author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'parsely-author',
  'sailthru.author',
];
const PUBLISHERS: readonly string[] = [
  'og:site_name',
  'citation_journal_title',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'application-name',
];
const DATES: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'citation_publication_date',
  'citation_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'parsely-pub-date',
  'sailthru.date',
];
const ADDRESSES: readonly string[] = ['og:url', 'twitter:url', 'citation_public_url'];

/** The fields, of each kind the first that is well-formed: JSON-LD before meta tags; for the address the canonical link first. */
export function fieldsOfPage(head: PageHead): ArticleFields {
  const data = articleData(head.data);
  const metas = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => head.metas.filter(([key]) => key === name).map(([, content]) => content));
  const title = firstOf([data?.['headline'], ...metas(TITLES)], wordsOf) ?? firstOf([data?.['name']], wordsOf);
  const byline = bylineOf(data?.['author'] ?? data?.['creator']) ?? authorsOf(BYLINES.map((name) => metas([name])));
  const publisher = firstOf([data?.['publisher'], data?.['sourceOrganization'], ...metas(PUBLISHERS)], nameOf);
  const date = firstOf([data?.['datePublished'], ...metas(DATES)], dateOf);
  const page = data?.['mainEntityOfPage'];
  const addresses = [head.canonical, ...metas(ADDRESSES), data?.['url'], isRecord(page) ? page['@id'] : page, head.savedFrom];
  const address = firstOf(addresses, addressOf);
  return knownFields({ title, byline, publisher, date, address });
}

type Data = Readonly<Record<string, unknown>>;

/** The first article in the page's data; of two kinds an article before a mere page. */
function articleData(texts: readonly string[]): Data | undefined {
  const found = texts.flatMap((text) => nodesOf(parsed(text))).filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  return found.find((node) => !typesOf(node).includes('WebPage')) ?? found[0];
}

/** Data that does not parse is none: a page is not its data. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(
      text
        .replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')
        .replace(/[\t\r\n]+/g, ' ')
        .trim(),
    ) as unknown;
  } catch {
    return undefined;
  }
}

const MAX_NODES = 1000;

/** The things that data speaks of: itself, those of a list, those of a graph. */
function nodesOf(value: unknown): readonly Data[] {
  const top = Array.isArray(value) ? (value as readonly unknown[]).slice(0, MAX_NODES) : [value];
  return top.filter(isRecord).flatMap((node) => {
    const graph = node['@graph'];
    return [node, ...(Array.isArray(graph) ? (graph as readonly unknown[]).slice(0, MAX_NODES).filter(isRecord) : [])];
  });
}

function typesOf(node: Data): readonly string[] {
  const type = node['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? (type as readonly unknown[]) : [type];
  return types.filter((one) => typeof one === 'string').map((one) => one.replace(/^https?:\/\/schema\.org\//, ''));
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstOf<T>(values: readonly unknown[], read: (value: unknown) => T | undefined): T | undefined {
  for (const value of values) {
    const found = read(value);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

const MAX_WORDS = 500;

/** The words of a value, with character references that were written twice read once more: sites escape what is escaped. */
function wordsOf(value: unknown): string | undefined {
  const words =
    typeof value === 'string'
      ? unescaped(value.slice(0, 2 * MAX_WORDS))
          .replace(/\s+/g, ' ')
          .trim()
      : '';
  return words === '' || words.length > MAX_WORDS ? undefined : words.toWellFormed();
}

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', '\u00a0'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
]);

function unescaped(words: string): string {
  return words.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return name === undefined ? String.fromCodePoint(code) : (REFERENCES.get(name.toLowerCase()) ?? whole);
  });
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    return firstOf(value as readonly unknown[], nameOf);
  }
  const words = wordsOf(isRecord(value) ? value['name'] : value);
  return words === undefined || /^https?:|^@/.test(words) ? undefined : words;
}

const MAX_AUTHORS = 10;

function bylineOf(value: unknown): string | undefined {
  const authors = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).slice(0, MAX_AUTHORS);
  const names = authors.flatMap((one) => nameOf(one) ?? []).map((name) => parseByline(name) ?? name.replace(/^by\s+/i, ''));
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}

/** The authors of the first kind of tag that names any: several tags are several authors. */
function authorsOf(kinds: readonly (readonly string[])[]): string | undefined {
  return firstOf(kinds, bylineOf);
}

function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' ? parseDate(value.trim().replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, '$1-$2-$3')) : undefined;
}

function addressOf(value: unknown): string | undefined {
  const address = typeof value === 'string' ? value.trim() : '';
  return /^https?:\/\/[^\s/]+\S*$/i.test(address) && address.length <= 2000 ? address : undefined;
}
