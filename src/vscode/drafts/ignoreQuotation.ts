/** "Ignore This Quotation": it is left alone from then on, until its words change. */
import { addCorrections } from '../corrections/addCorrections.ts';
import type { Services } from '../services.ts';
import { ignoring } from './ignoredQuotations.ts';
import { quotationAt } from './quotationAt.ts';

/** Ignores the quotation at a place of a draft, an offset; without these, that at the cursor. */
export async function ignoreQuotation(services: Services, clicked: unknown, at: unknown): Promise<void> {
  const { checked, quotation } = await quotationAt(services, clicked, at);
  const { uri } = checked.document;
  await addCorrections(services, [ignoring(uri.toString(), checked.document.getText(), quotation)]);
}
