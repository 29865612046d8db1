/** What the commands about who is quoted do. */
export { addToGroup } from './addToGroup.ts';
export { exportFigures } from './exportFigures.ts';
export { figuresDocuments, showFigures } from './showFigures.ts';
