// Counts words by another way than the product does.

/** Words of a text as it is shown: what is between spaces and has a letter or a digit. */
export function countShownWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
