/** What is done with links to quotes, in one file: it is loaded when the first is copied or followed. */
export { copyLinks, copyUris } from './copyLinks.ts';
export { openQuote } from './openQuote.ts';
