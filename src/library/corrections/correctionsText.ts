/** What reads, joins and writes files of corrections: loaded when there is one, or something is corrected. */
export { entryOfCorrection, formatCorrections, parseCorrections } from './correctionsDocument.ts';
export { mergeCorrections } from './mergeCorrections.ts';
