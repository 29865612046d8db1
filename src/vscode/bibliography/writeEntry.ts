/** Writes an entry for a source behind those that a bibliography has, in BibTeX or CSL-JSON. What is there stays as it is. */
import type { Article } from '../../core/article.ts';
import { authorsOf } from '../../formats/bibliography/citeKey.ts';
import { escapeLatex } from '../../library/writing/escapeMarkup.ts';

/** What is written of a source; what is not known is left out. */
export type CitedFields = Pick<Article, 'title' | 'byline' | 'publisher' | 'date' | 'address'>;

/** Something to be put into a text, and where: an offset in UTF-16 code units. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** An entry of BibTeX behind all others, with a blank line between. Lines end as they do in the text. */
export function appendBibtex(bibliography: string, key: string, { title, byline, publisher, date, address }: CitedFields): Insertion {
  const fields = [
    ['author', byline === undefined ? undefined : authorsOf(byline).map(escapeLatex).join(' and ')],
    ['title', title === undefined ? undefined : escapeLatex(title)],
    ['journal', publisher === undefined ? undefined : escapeLatex(publisher)],
    ['year', date?.slice(0, 4)],
    ['date', date],
    ['url', address === undefined ? undefined : urlOf(address)],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`  ${String(name)} = {${value}},`]));
  const type = publisher === undefined ? 'misc' : 'article';
  const entry = [`@${type}{${key},`, ...fields, '}', ''].join('\n');
  return appended(bibliography, entry);
}

/** An address as it may stand between braces, where it is taken as it is written. */
function urlOf(address: string): string {
  return address.replace(/[{}\\\s]/g, (char) => encodeURIComponent(char));
}

function appended(text: string, entry: string): Insertion {
  const between = text.trim() === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return { at: text.length, text: withBreaksOf(text, between + entry) };
}

/**
 * An item behind all others of a list, indented as these are; the list itself where there is none yet. Undefined where the text is
 * no list of items, so that nothing can be put behind them.
 */
export function appendCsl(bibliography: string, key: string, fields: CitedFields): Insertion | undefined {
  const item = JSON.stringify(itemOf(key, fields), undefined, 2).replace(/^/gm, '  ');
  if (bibliography.trim() === '') {
    return { at: bibliography.length, text: `[\n${item}\n]\n` };
  }
  const last = /\S?\s*(?=\]\s*$)/.exec(bibliography);
  if (last === null || !isList(bibliography)) {
    return undefined;
  }
  const isFirst = last[0].startsWith('[');
  const at = last.index + 1;
  const hasBreak = bibliography.slice(at).includes('\n');
  return { at, text: withBreaksOf(bibliography, `${isFirst ? '' : ','}\n${item}${hasBreak && !isFirst ? '' : '\n'}`) };
}

function isList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false; // what cannot be read is not written to
  }
}

function itemOf(key: string, { title, byline, publisher, date, address }: CitedFields): Readonly<Record<string, unknown>> {
  return {
    id: key,
    type: publisher === undefined ? (address === undefined ? 'document' : 'webpage') : 'article-newspaper',
    title,
    author: byline === undefined ? undefined : authorsOf(byline).map(nameOf),
    'container-title': publisher,
    issued: date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] },
    URL: address,
  };
}

/** A person's name in its two parts, any other name as one. */
function nameOf(name: string): Readonly<Record<string, string>> {
  const [, given, family] = /^(\p{Lu}[\p{L}.’' -]*?) (\p{Lu}[\p{L}’'-]+)$/u.exec(name) ?? [];
  return given === undefined || family === undefined ? { literal: name } : { family, given };
}

function withBreaksOf(text: string, written: string): string {
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}
