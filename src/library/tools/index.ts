/** The list of tools for language models. */
import { listPeople } from './listPeople.ts';
import { searchQuotes } from './searchQuotes.ts';
import type { SourceTool } from './sourceTool.ts';
import { verifyQuotation } from './verifyQuotation.ts';

/** All tools. The manifest contributes them under the same names. */
export const SOURCE_TOOLS: readonly SourceTool[] = Object.freeze([searchQuotes, listPeople, verifyQuotation]);
