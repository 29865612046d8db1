// Licence texts with the copyrights taken out, so that one that many packages have stands there once.

/** A licence text, or part of one. */
export interface LicenceText {
  /** The lines that say whose it is, as they stand. */
  readonly copyrights: readonly string[];
  /** The rest: what is permitted, on what terms. */
  readonly terms: string;
}

const COPYRIGHT = /^[#*\s]*((?:Faker - )?Copyright (?:\([cC]\)|©|\d{4}|[A-Z]).*|All rights reserved\.?)$/;
/** Lines that name the licence or give a way to read the text, and nothing else. */
const HEADING = /^[#*\s]*\(?(?:the )?(?:MIT|ISC|BSD|Apache)?[- \w.]*?licen[cs]e(?: \((?:MIT|ISC)\))?\)?:?$|^\((?:MIT|ISC)\)$|^=+$/i;
const GRANT = /Permission is hereby granted|Redistribution and use/g;

/**
 * Takes a licence text apart. One that grants more than once, each time for other work, stays whole: whose terms are whose is told by
 * the order.
 */
export function takeApart(text: string): LicenceText {
  if ((text.match(GRANT) ?? []).length > 1) {
    return { copyrights: [], terms: text };
  }
  const lines = text.split('\n');
  const copyrights = lines.flatMap((line) => COPYRIGHT.exec(line)?.[1] ?? []);
  const rest = lines.filter((line) => !COPYRIGHT.test(line) && !HEADING.test(line));
  const terms = rest
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replaceAll('**', '')
    .trim();
  return { copyrights, terms };
}

/** Equal for texts that have the same words, however they are broken into lines, quoted and marked up. */
export function wordsOf(terms: string): string {
  return terms
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
