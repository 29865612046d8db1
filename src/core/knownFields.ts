/** What is known of where an article comes from, without what is not. */
import type { Article } from './article.ts';

/** The title and origin of an article. */
type Fields = Pick<Article, 'title' | 'byline' | 'publisher' | 'date' | 'address' | 'citekey'>;

/** The fields that are known, in the order given. */
export function knownFields(fields: { readonly [K in keyof Fields]?: Fields[K] | undefined }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
