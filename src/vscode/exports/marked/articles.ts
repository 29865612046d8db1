/** What the commands about whole articles do, loaded when the first of them is run. */
export { exportArticle } from './exportArticle.ts';
export { printArticle } from './printArticle.ts';
