/** What the commands that change which files are sources, or what is kept of them, do. */
export { addFolders, addToSources } from './addToSources.ts';
export { removeFromSources, undoRemove } from './removeFromSources.ts';
export { clearIndex } from './clearIndex.ts';
