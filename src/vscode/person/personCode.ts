/** What pages of people are made of, in one file: it is loaded when the first of them is shown. */
export { isPersonState } from '../../shared/personChecks.ts';
export { PersonView } from './personView.ts';
