/** Reads CSL-JSON: a list of items as Zotero and Pandoc write it, or a single one. */
import { type BibliographyEntry, entryOf } from './entry.ts';

/** The items that have a key. Undefined where the text is no JSON, as it may be while somebody types; empty where it holds no items. */
export function cslEntries(text: string): readonly BibliographyEntry[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // the parser's message helps nobody: it is told to those who write JSON, by the editor
  }
  return itemsOf(value).flatMap((item) => (isRecord(item) ? (entryOfItem(item) ?? []) : []));
}

function itemsOf(value: unknown): readonly unknown[] {
  const items = isRecord(value) ? (value['items'] ?? value['references'] ?? [value]) : value;
  return Array.isArray(items) ? items : [];
}

function entryOfItem(item: Readonly<Record<string, unknown>>): BibliographyEntry | undefined {
  const key = wordsOf(item['citation-key'] ?? item['citekey'] ?? item['id']);
  const isItem = ['type', 'title', 'URL', 'DOI', 'author', 'issued'].some((name) => name in item);
  return key === undefined || !isItem
    ? undefined
    : entryOf(key, {
        title: wordsOf(item['title'])?.replace(/<[^>]{1,40}>/g, ''),
        author: authorOf(item['author'] ?? item['editor']),
        year: yearOf(item['issued']),
        url: wordsOf(item['URL'] ?? item['url']),
        doi: wordsOf(item['DOI'] ?? item['doi']),
      });
}

function authorOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
  if (!isRecord(first)) {
    return wordsOf(first);
  }
  const name = [first['family'], first['given']].map(wordsOf).filter((part) => part !== undefined);
  return wordsOf(first['literal']) ?? name.join(', ');
}

function yearOf(value: unknown): string | undefined {
  const { 'date-parts': parts, raw, literal } = isRecord(value) ? value : { 'date-parts': undefined, raw: value, literal: undefined };
  const first: unknown = Array.isArray(parts) ? (parts as readonly unknown[])[0] : undefined;
  const year: unknown = Array.isArray(first) ? (first as readonly unknown[])[0] : (raw ?? literal);
  return /\d{4}/.exec(wordsOf(year) ?? '')?.[0];
}

function wordsOf(value: unknown): string | undefined {
  const words = typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
  return words === '' ? undefined : words;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
