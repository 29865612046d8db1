/** The elements of the list: a source with its places, and each place as one line or as many as its words need. */
import type { PagePlace, PageSource } from '../../shared/personProtocol.ts';
import { element } from '../elements.ts';

/** A source: its heading, and below it what holds its places. */
export interface SourceElement {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
}

/** A source. In a list of choices a heading is no heading: it names the group. */
export function sourceElement({ id, title, origin, uri }: PageSource): SourceElement {
  const name = `source-${String(id)}`;
  const heading = element('div', { class: 'source', id: name, role: 'presentation' }, element('span', { class: 'title' }, title));
  if (origin !== '') {
    heading.append(' ', element('span', { class: 'origin' }, origin));
  }
  const made = element('div', { role: 'group', 'aria-labelledby': name, 'data-vscode-context': contextOf('source', { verbatimUri: uri }) });
  made.append(heading);
  return { element: made, heading };
}

/** The id of the element of a place. */
export function placeId(source: number, index: number): string {
  return `place-${String(source)}-${String(index)}`;
}

/** A place. */
export function placeElement(source: PageSource, index: number, place: PagePlace): HTMLElement {
  const { kind, before, words, after, note, paragraph, spoken, start, end, person } = place;
  const isMention = kind === 'mention';
  const marked = isMention ? element('span', { class: 'person' }, words) : element('mark', { class: `quote ${kind}` }, words);
  const text = element('p', { dir: 'auto' }, element('span', { class: 'spoken' }, spoken, ' '), before, marked, after);
  if (note !== undefined) {
    text.append(' ', element('span', { class: 'note' }, note));
  }
  const section = isMention ? 'name' : kind === 'reported' ? 'reported' : 'quote';
  return element(
    'div',
    {
      role: 'option',
      id: placeId(source.id, index),
      class: `place ${kind}`,
      'aria-selected': 'false',
      'data-index': String(index),
      'data-number': paragraph,
      'data-vscode-context': contextOf(section, { verbatimUri: source.uri, start, end, ...(isMention ? { person } : {}) }),
    },
    text,
  );
}

/** What stands in place of the places of a source that cannot be read. */
export function problemElement(source: PageSource, problem: string): HTMLElement {
  return element(
    'div',
    { role: 'option', id: placeId(source.id, 0), class: 'place problem', 'aria-selected': 'false', 'data-index': '0' },
    element('p', {}, problem),
  );
}

function contextOf(section: string, more: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ webviewSection: section, preventDefaultContextMenuItems: true, ...more });
}
