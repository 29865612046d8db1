/** The page that compares the versions of a quotation: the base, and beside or below it the others with what differs. */
import type { PageComparison, PageVersion, VersionPart } from '../../shared/comparisonProtocol.ts';
import { button, element } from '../elements.ts';

/** What a person can ask for: of a version by its index. */
export interface ComparisonActions {
  open(version: number): void;
  compareWith(version: number): void;
}

/** The elements of a comparison. */
export function comparisonElements(comparison: PageComparison, actions: ComparisonActions): readonly HTMLElement[] {
  const { heading, base, versions, rest, strings } = comparison;
  const others = versions.flatMap((version, index) => (index === base ? [] : [versionElement(version, index, comparison, actions)]));
  const [first] = versions.slice(base, base + 1);
  const baseElement = first === undefined ? [] : [versionElement(first, base, comparison, actions)];
  return [
    element('h1', {}, heading),
    element(
      'div',
      { class: 'columns' },
      section('base', strings.base, baseElement),
      section('others', strings.others, [...others, ...(rest === undefined ? [] : [element('p', { class: 'rest' }, rest)])]),
    ),
  ];
}

function section(name: string, heading: string, children: readonly HTMLElement[]): HTMLElement {
  const id = `${name}-heading`;
  return element('section', { class: name, 'aria-labelledby': id }, element('h2', { id }, heading), ...children);
}

function versionElement(version: PageVersion, index: number, { base, strings }: PageComparison, actions: ComparisonActions): HTMLElement {
  const isBase = index === base;
  const name = `version-${String(index)}`;
  const { source, origin, attribution, otherSpeaker, parts, differences, summary } = version;
  const buttons = [
    button(strings.open, () => actions.open(index), { id: `${name}-open`, 'aria-describedby': name }),
    ...(isBase ? [] : [button(strings.compare, () => actions.compareWith(index), { 'aria-describedby': name })]),
  ];
  return element(
    'article',
    { class: 'version', 'aria-labelledby': name },
    element('h3', { id: name, dir: 'auto' }, source),
    element('p', { class: 'origin' }, origin),
    element('blockquote', { dir: 'auto' }, ...parts.flatMap((part, at) => partNodes(part, parts[at - 1], strings))),
    element('p', { class: 'attribution' }, attribution),
    ...(otherSpeaker === undefined ? [] : [element('p', { class: 'warning' }, otherSpeaker)]),
    ...(isBase ? [] : [element('p', { class: 'summary' }, summary)]),
    ...(differences.length === 0 ? [] : [element('ul', { class: 'differences' }, ...differences.map((one) => element('li', {}, one)))]),
    element('div', { class: 'actions' }, ...buttons),
  );
}

/** A part with a word before and after it for who hears it; what is left out is set apart from the words before it. */
function partNodes(
  { kind, text }: VersionPart,
  before: VersionPart | undefined,
  strings: PageComparison['strings'],
): readonly (Node | string)[] {
  if (kind === 'same') {
    return [text];
  }
  const spoken = (words: string): HTMLElement => element('span', { class: 'spoken' }, words);
  const marked = element(kind === 'added' ? 'ins' : 'del', {}, spoken(` ${strings[kind]} `), text, spoken(` ${strings.end} `));
  const isGlued = before !== undefined && !/[\s“„«"'(]$/.test(before.text);
  return isGlued && (kind === 'left' || before.kind === 'left') ? [' ', marked] : [marked];
}
