/** What the properties of a document say, and whether to believe it: programs fill them in with what they have. */

/** What programs write where nobody gave a title. */
const NO_TITLE = /^(?:untitled|document|doc|title|new document|microsoft word\b|powerpoint presentation|slide \d|print|about:blank)/i;
const FILE_NAME = /\.(?:docx?|pdf|odt|rtf|txt|html?|indd|qxd|pages|tex|dvi|pub|wpd)$|^[\w-]*\d[\w-]*$/i;
/** What programs write where nobody gave a name. */
const NO_AUTHOR =
  /\b(?:user|admin|administrator|owner|unknown|author|microsoft|office|windows|default|root|scanner|word|adobe|student|home|laptop|desktop|pc)\b/i;
const MAX_LENGTH = 300;

function wordsOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? (value as readonly unknown[]).filter((one) => typeof one === 'string').join(', ') : value;
  const words =
    typeof first === 'string'
      ? first
          .replace(/[\s\0]+/g, ' ')
          .trim()
          .toWellFormed()
      : '';
  return words === '' || words.length > MAX_LENGTH ? undefined : words;
}

/** The title that a property gives; undefined when it looks like a file's name or a program's, unless `text` has it too. */
export function titleOf(value: unknown, text = ''): string | undefined {
  const words = wordsOf(value);
  if (words === undefined || text.toLowerCase().includes(words.toLowerCase())) {
    return words;
  }
  return NO_TITLE.test(words) || FILE_NAME.test(words) ? undefined : words;
}

/** The author that a property gives: a name of two words or more, each with a capital or a particle. */
export function authorOf(value: unknown): string | undefined {
  const words = wordsOf(value);
  const isName =
    words !== undefined && !NO_AUTHOR.test(words) && /^\p{Lu}[\p{L}.'’-]*(?:,? (?:and |& |\p{Ll}{1,3} )*\p{Lu}[\p{L}.'’-]*)+$/u.test(words);
  return isName ? words : undefined;
}
