/** Sets the look of a page: by properties of styles alone, which a text of the settings cannot leave. */
import type { PageLook } from '../shared/pageLook.ts';

/** Families that style sheets know without quotation marks. */
const GENERIC: ReadonlySet<string> = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-monospace',
]);

/** Gives a page this look in place of the one that it has. */
export function applyLook(root: HTMLElement, { face, families = [], size, lineHeight, width }: PageLook): void {
  root.dataset['face'] = face;
  const names = families.map((name) => (GENERIC.has(name) ? name : `"${name}"`));
  set(root, '--prose', names.length === 0 ? undefined : [...names, 'var(--face)'].join(', '));
  set(root, '--size', size === undefined ? undefined : `${String(size)}px`);
  set(root, '--leading', lineHeight?.toString());
  set(root, '--measure', width === undefined ? undefined : `${String(width)}ch`);
}

function set({ style }: HTMLElement, property: string, value: string | undefined): void {
  if (value === undefined) {
    style.removeProperty(property);
  } else {
    style.setProperty(property, value);
  }
}
