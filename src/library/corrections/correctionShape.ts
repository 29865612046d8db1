/** Checks that an entry of the file has all that its kind needs, and finds the value that is wrong. */
import type { Correction } from './correction.ts';
import type { JsonNode } from './json.ts';

/** A value that is wrong, or the object in which it is missing. */
export interface WrongValue {
  readonly path: string;
  readonly node: JsonNode;
}

/** What a value must be. */
type Shape =
  | 'text'
  | 'words'
  | 'offset'
  | { readonly list: Shape }
  | { readonly orNull: Shape }
  | { readonly fields: Readonly<Record<string, Shape>>; readonly optional?: Readonly<Record<string, Shape>> };

const ANCHOR: Shape = { fields: { exact: 'words', prefix: 'text', suffix: 'text', start: 'offset', end: 'offset', hash: 'text' } };
const PERSON: Shape = { fields: { source: 'words', name: 'words' }, optional: { at: ANCHOR } };
const PEOPLE: Shape = { list: PERSON };
const SPEAKER: Shape = { orNull: { fields: { name: 'words' }, optional: { at: ANCHOR } } };
const BASE: Readonly<Record<string, Shape>> = { id: 'words', made: 'words' };

const SHAPES: Readonly<Record<Correction['kind'], Shape>> = Object.freeze<Record<Correction['kind'], Shape>>({
  rename: { fields: { ...BASE, people: PEOPLE, name: 'words' } },
  merge: { fields: { ...BASE, people: PEOPLE, name: 'words' } },
  apart: { fields: { ...BASE, people: PEOPLE } },
  notPerson: { fields: { ...BASE, people: PEOPLE } },
  split: { fields: { ...BASE, person: PERSON, mentions: { list: ANCHOR }, name: 'words' } },
  speaker: { fields: { ...BASE, source: 'words', at: ANCHOR, speaker: SPEAKER } },
  quote: { fields: { ...BASE, source: 'words', at: ANCHOR }, optional: { speaker: SPEAKER } },
  notQuote: { fields: { ...BASE, source: 'words', at: ANCHOR } },
  ignore: { fields: { ...BASE, draft: 'words', at: ANCHOR } },
});

/** Whether the kind is one that is known, and what is wrong with the entry then. */
export function checkCorrection(node: JsonNode, path: string): { readonly isKnown: boolean; readonly wrong: readonly WrongValue[] } {
  const kind = node.fields?.get('kind')?.value;
  const shape = Object.entries(SHAPES).find(([name]) => name === kind)?.[1];
  return shape === undefined ? { isKnown: false, wrong: [] } : { isKnown: true, wrong: wrongIn(node, shape, path) };
}

function wrongIn(node: JsonNode, shape: Shape, path: string): readonly WrongValue[] {
  const { value } = node;
  if (typeof shape === 'string') {
    return isPlain(value, shape) ? [] : [{ path, node }];
  }
  if ('orNull' in shape) {
    return value === null ? [] : wrongIn(node, shape.orNull, path);
  }
  if ('list' in shape) {
    const { items } = node;
    return items === undefined || items.length === 0
      ? [{ path, node }]
      : items.flatMap((item, index) => wrongIn(item, shape.list, `${path}[${String(index)}]`));
  }
  const { fields } = node;
  if (fields === undefined) {
    return [{ path, node }];
  }
  const inField = ([name, inner]: readonly [string, Shape], isOptional: boolean): readonly WrongValue[] => {
    const field = fields.get(name);
    return field === undefined ? (isOptional ? [] : [{ path: `${path}.${name}`, node }]) : wrongIn(field, inner, `${path}.${name}`);
  };
  return [
    ...Object.entries(shape.fields).flatMap((one) => inField(one, false)),
    ...Object.entries(shape.optional ?? {}).flatMap((one) => inField(one, true)),
  ];
}

function isPlain(value: unknown, shape: 'text' | 'words' | 'offset'): boolean {
  switch (shape) {
    case 'text':
      return typeof value === 'string';
    case 'words':
      return typeof value === 'string' && value.trim() !== '';
    case 'offset':
      return Number.isSafeInteger(value) && (value as number) >= 0;
  }
}
