/** What is done while one writes, in one file: it is loaded when a draft first asks for it. */
export { completionsAt } from './completionsAt.ts';
export { dropQuotes } from './dropQuotes.ts';
