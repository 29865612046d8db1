/** CSV (RFC 4180) for spreadsheets. */

/** Stands before all: without it Excel takes the bytes for another encoding than UTF-8; what else reads CSV passes over it. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for a formula at the beginning of a cell, as OWASP lists it, wide forms too; white space before it is passed over. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A line of cells, with what ends it. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(cell))).join(',')}\r\n`;
}

/** A text as a cell: quoted where it must be, and with an apostrophe before what a spreadsheet would run as a formula. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
