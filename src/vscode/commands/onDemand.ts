/** What is loaded when the first command that needs it is run. */
export { copyQuotes } from '../copy/copyQuotes.ts';
export { goTo } from '../picks/goTo.ts';
