/** What readers are made of, in one file: it is loaded when the first of them is opened. */
export { Reader } from './reader.ts';
export { pressButton } from './readerButtons.ts';
export { ReadContext } from '../reading/readContext.ts';
