// Which licences of others may be in the package: those that ask for no more than to be named.

/** By their SPDX names. Nothing that binds the rest of the package (GPL, AGPL, CPAL, MPL), and nothing that forbids a use (NC, ND). */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/**
 * The licences under which something is taken that is offered under an SPDX expression: all of those that hold at once (`AND`), the
 * first allowed of those to choose from (`OR`), in the order of the expression. Undefined when it cannot be taken, or when the expression
 * has more in it than these two words and brackets around the whole or around an alternative.
 */
export function licencesTaken(expression: string): readonly string[] | undefined {
  const whole = /^\(([^()]*)\)$/.exec(expression)?.[1] ?? expression;
  for (const alternative of whole.split(/ OR /)) {
    const together = (/^\(([^()]*)\)$/.exec(alternative.trim())?.[1] ?? alternative.trim()).split(' AND ');
    if (together.every((licence) => ALLOWED.has(licence))) {
      return together;
    }
  }
  return undefined;
}
