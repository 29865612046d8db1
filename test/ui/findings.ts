// What axe finds in a page, and the themes in which that is asked.
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import type { ReaderPage } from './readerPage.ts';

/** Name of a theme of each kind, and the class that a webview has under it. */
export const THEMES = [
  ['Dark Modern', 'vscode-dark'],
  ['Light Modern', 'vscode-light'],
  ['Dark High Contrast', 'vscode-high-contrast'],
  ['Light High Contrast', 'vscode-high-contrast-light'],
] as const;

/** The serious findings in a reader, as `rule: element`. */
export async function seriousFindings(reader: ReaderPage): Promise<readonly string[]> {
  return findingsIn(await reader.frame());
}

/** The same in any page. */
export async function findingsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(async () => (window as unknown as { axe: typeof axe }).axe.run(document));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
}
