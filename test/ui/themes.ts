// VS Code's themes of the four kinds, and how a page of ours tells in which it is drawn.
import type { FrameLocator } from 'playwright-core';
import { eventually } from './poll.ts';

/** Name of a theme of each kind, and the class that a webview has under it. */
export const THEMES = [
  ['Dark Modern', 'vscode-dark'],
  ['Light Modern', 'vscode-light'],
  ['Dark High Contrast', 'vscode-high-contrast'],
  ['Light High Contrast', 'vscode-high-contrast-light'],
] as const;

/** The name of one of these themes. */
export type Theme = (typeof THEMES)[number][0];

/** What the setting calls each of them, which is not always what a person reads, and the class that the workbench has under it. */
export const WORKBENCH_THEMES: Readonly<Record<Theme, { readonly setting: string; readonly className: string }>> = {
  'Dark Modern': { setting: 'Dark Modern', className: 'vs-dark' },
  'Light Modern': { setting: 'Light Modern', className: 'vs' },
  'Dark High Contrast': { setting: 'Default High Contrast', className: 'hc-black' },
  'Light High Contrast': { setting: 'Default High Contrast Light', className: 'hc-light' },
};

/** Waits until a webview has the class of a theme. */
export async function hasTheme(page: FrameLocator, className: string): Promise<void> {
  const body = page.locator('body');
  await eventually(async () => ((await body.getAttribute('class')) ?? '').split(' ').includes(className), true);
}
