/** What looks through folders for sources, in one file: it is loaded when they are first looked for. */
export { findGroups } from './sourceGroups.ts';
export { holdsSource, updateFolder } from './sourceScan.ts';
