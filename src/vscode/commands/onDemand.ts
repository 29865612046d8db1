/** What is loaded when the first command that needs it is run. */
export { addBibliographyEntry } from '../bibliography/addEntry.ts';
export { compareVersions } from '../comparison/compareVersions.ts';
export { copyQuotes } from '../copy/copyQuotes.ts';
export { diagnosticReport } from '../diagnosticReport.ts';
export { insertQuotes } from '../insert/insertQuotes.ts';
export { openInReader } from '../jumps/openInReader.ts';
export { openInTextEditor } from '../jumps/openInTextEditor.ts';
export { walk } from '../jumps/walk.ts';
export { goTo } from '../picks/goTo.ts';
export { showPerson } from '../person/showPerson.ts';
export { searchSources } from '../picks/search.ts';
export * as correct from '../corrections/correct.ts';
export * as drafts from '../drafts/draftCommands.ts';
export * as figures from '../figures/figures.ts';
export * as links from '../links/links.ts';
