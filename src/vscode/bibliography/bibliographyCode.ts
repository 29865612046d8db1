/** What reads bibliographies, in one file: it is loaded when a key is first asked for. */
export { Bibliographies } from './bibliographies.ts';
