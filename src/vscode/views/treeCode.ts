/** What lists the nodes of the views, in one file: it is loaded when one of them is first seen, or has something to say. */
export { IndexNotices } from './indexNotices.ts';
export { PeopleTree } from './peopleTree.ts';
export { QuotesTree } from './quotesTree.ts';
export { SourcesTree } from './sourcesTree.ts';
export { dragQuotes, dropFiles } from './dragData.ts';
export { quotesOfNodes } from '../copy/nodePassages.ts';
