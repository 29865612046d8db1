/** All that can be done to correct what was found. */
export { undoCorrection } from './addCorrections.ts';
export { mergePeople, notPerson, renamePerson, splitPerson } from './correctPeople.ts';
export { changeSpeaker, markQuote, notQuote } from './correctQuotes.ts';
export { showCorrections } from './showCorrections.ts';
