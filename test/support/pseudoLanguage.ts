// A language that nobody speaks: English with accents, longer by two fifths, between brackets. What is shown without brackets was
// never given to be translated; what has lost one is cut.
import type { Messages } from '../../scripts/l10n/translations.ts';

/** The tag of the language, which VS Code takes for one. */
export const PSEUDO = 'qps-ploc';

/** What a text of the language begins and ends with. */
export const OPEN = '⟦';
export const CLOSE = '⟧';

const ACCENTED = new Map(Array.from('AEIOUYaeiouycnsz', (letter, at) => [letter, Array.from('ÀÉÎÕÛÝàéîõûýçñšž')[at] ?? letter]));

/** What is no words: slots, choices of forms, links, code, keys, names of settings and what search takes for a filter. */
const KEPT =
  /\{\d(?:, plural,)?|\}|#|(?<=[ }])[a-z]+ \{(?!\d)|\((?:command|https?):[^)]*\)|`[^`]*`|<keybinding:[^>]*>|\b\w+\.[\w.]*\w|\b\w+:(?=\w)|\n/g;

/** A message in the language. What is set in stays, and the forms for counts. */
export function pseudoText(message: string): string {
  // Like words, so that it is broken where a text is.
  const padding = '~'.repeat(Math.ceil((message.replace(KEPT, '').length * 2) / 5)).replace(/~{8}(?=~)/g, '$& ');
  return `${OPEN}${accented(message)}${padding}${CLOSE}`;
}

/** All messages of a file in the language. Lines of a welcome view that are a button keep their form. */
export function pseudoMessages(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, message.split('\n').map(pseudoLine).join('\n')]));
}

function pseudoLine(line: string): string {
  if (/^media\/\S+$/.test(line)) {
    return line; // a picture
  }
  const button = /^\[(.*)\](\(command:.*\))$/.exec(line);
  return button === null ? pseudoText(line) : `[${pseudoText(button[1] ?? '')}]${button[2] ?? ''}`;
}

function accented(message: string): string {
  let text = '';
  let at = 0;
  for (const kept of message.matchAll(KEPT)) {
    text += accentedWords(message.slice(at, kept.index)) + kept[0];
    at = kept.index + kept[0].length;
  }
  return text + accentedWords(message.slice(at));
}

function accentedWords(words: string): string {
  return Array.from(words, (letter) => ACCENTED.get(letter) ?? letter).join('');
}
