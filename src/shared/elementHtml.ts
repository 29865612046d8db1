/** Elements as HTML. */
import { escapeHtml } from './escapeHtml.ts';

/** By name; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** The start tag of an element. The values of attributes are any text, their names and that of the element are ours. */
export function startTag(tag: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`));
  // A parser drops a line break that `pre` begins with.
  return `<${tag}${written.join('')}>${tag === 'pre' ? '\n' : ''}`;
}

/** An element. `content` is HTML, in which all that is not ours is escaped. */
export function elementHtml(tag: string, attributes: Attributes, content: string): string {
  return `${startTag(tag, attributes)}${content}</${tag}>`;
}
