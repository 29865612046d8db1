/** How the pages set their texts, as the settings say. It comes over a channel, so that it is checked before use. */
import { isOptional, isRecord } from './checks.ts';

/** The faces that need no name: what the settings call them. */
export const FACES = ['serif', 'sans', 'editor'] as const;

/** The face in which texts are set. */
export type Face = (typeof FACES)[number];

/** A whole look. What is left out is as the face has it, which follows the text editor. */
export interface PageLook {
  readonly face: Face;
  /** Names of fonts that are taken before those of the face, the first that there is. */
  readonly families?: readonly string[];
  /** Of the text, in pixels. */
  readonly size?: number;
  /** From line to line, in sizes of the text. */
  readonly lineHeight?: number;
  /** The longest line, in widths of the digit 0. */
  readonly width?: number;
}

/** The least and the most that each may be. */
export const LOOK_BOUNDS = Object.freeze({ size: [6, 72], lineHeight: [1, 3], width: [20, 200] } as const);

/** So many names of fonts are taken. */
const MAX_FAMILIES = 10;

/** A name of a font: nothing that means something in a style sheet. */
const FAMILY = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._+&-]{0,98}[\p{L}\p{M}\p{N}.+])?$/u;

/** The names in a list with commas, as people write fonts in settings; what is no name is left out. */
export function familiesIn(list: string): readonly string[] {
  return list
    .split(',', MAX_FAMILIES)
    .map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((name) => FAMILY.test(name));
}

/** A size as it is taken: no less and no more than the bounds; undefined for 0 and whatever is no number. */
export function boundedSize(value: unknown, what: keyof typeof LOOK_BOUNDS): number | undefined {
  const [least, most] = LOOK_BOUNDS[what];
  return typeof value !== 'number' || !Number.isFinite(value) || value <= 0 ? undefined : Math.min(most, Math.max(least, value));
}

export function isPageLook(value: unknown): value is PageLook {
  return (
    isRecord(value) &&
    FACES.some((face) => face === value['face']) &&
    isOptional(value['families'], isFamilies) &&
    (['size', 'lineHeight', 'width'] as const).every((what) => isOptional(value[what], (size) => boundedSize(size, what) === size))
  );
}

function isFamilies(value: unknown): boolean {
  return Array.isArray(value) && value.length <= MAX_FAMILIES && value.every((name) => typeof name === 'string' && FAMILY.test(name));
}
