/** The commands for drafts. */
export { ignoreQuotation } from './ignoreQuotation.ts';
export { acceptWords, discardWords, replaceQuotation } from './replaceQuotation.ts';
export { reportDraft } from './reportDraft.ts';
