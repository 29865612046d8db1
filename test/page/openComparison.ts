// The page that compares versions, seen from both sides.
import type { Page } from 'playwright-core';
import { isCount } from '../../src/shared/checks.ts';
import type { ComparisonHost, ComparisonPage, PageComparison } from '../../src/shared/comparisonProtocol.ts';
import { connect } from '../../src/shared/rpc.ts';
import { PageSide } from './pageSide.ts';

/** One page. */
export interface OpenComparison {
  readonly page: Page;
  /** What the page told the extension, in order. */
  readonly told: readonly { readonly method: keyof ComparisonHost; readonly argument: number }[];
  /** What went wrong in the page. */
  readonly errors: readonly string[];
  readonly show: (comparison: PageComparison) => Promise<void>;
}

/** Opens the page at an address. Resolves when it shows something. */
export async function openComparison(page: Page, address: string): Promise<OpenComparison> {
  const told: { readonly method: keyof ComparisonHost; readonly argument: number }[] = [];
  const side = new PageSide(page);
  const take = (method: keyof ComparisonHost) => ({
    check: isCount,
    handle: (argument: number) => void told.push({ method, argument }),
  });
  const { remote } = connect<ComparisonPage, ComparisonHost>(side.channel, { open: take('open'), compareWith: take('compareWith') });
  await side.load(address);
  await page.locator('h1').waitFor();
  return { page, told, errors: side.errors, show: (comparison) => remote.show(comparison) };
}
