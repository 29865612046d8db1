// What axe finds in a page: all of its rules, of whatever weight.
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** The findings, as `rule (weight): element and what is wrong with it`. */
export async function axeFindings(page: Frame | Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => (window as unknown as { axe: typeof axe }).axe.run(document));
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact ?? 'unknown'}): ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
