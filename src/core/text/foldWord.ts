/** Folding of a word for look-up: lower case, no accents, plain apostrophes. Only for comparing; nothing that is shown is folded. */

/** Letters that do not come apart into a base letter and a mark. */
const BASE: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'e',
};

/** The word in lower case without accents: `Žižek` and `zizek` are the same then. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) {
    return lower;
  }
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđðøßæœþıħə]/g, (letter) => BASE[letter] ?? letter)
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}
