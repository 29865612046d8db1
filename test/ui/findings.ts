// What axe finds in a reader in the real workbench.
import { axeFindings } from '../page/axeFindings.ts';
import type { ReaderPage } from './readerPage.ts';

/** What axe finds in a reader. */
export async function findingsInReader(reader: ReaderPage): Promise<readonly string[]> {
  return axeFindings(await reader.frame());
}
