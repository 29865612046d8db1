/** Tables in Markdown whose columns stand one below the other. */

/** A column, as wide as what stands in it. */
export interface Column {
  readonly width: number;
  /** Numbers stand at the right. */
  readonly isNumber: boolean;
}

/** No column is wider; what is longer stands out. */
const WIDEST = 44;
/** Of the line below the titles. */
const NARROWEST = 3;

/** Columns for titles and rows. */
export function columnsFor(
  titles: readonly { readonly title: string; readonly isNumber: boolean }[],
  rows: readonly (readonly string[])[],
): readonly Column[] {
  return titles.map(({ title, isNumber }, at) => {
    const widths = rows.map((row) => widthOf(row[at] ?? ''));
    const widest = widths.reduce((most, width) => Math.max(most, width), widthOf(title));
    return { width: Math.max(NARROWEST, Math.min(WIDEST, widest)), isNumber };
  });
}

/** A row of cells, which are escaped already. */
export function alignedRow(columns: readonly Column[], cells: readonly string[]): string {
  const aligned = columns.map(({ width, isNumber }, at) => {
    const text = cells[at] ?? '';
    const space = ' '.repeat(Math.max(0, width - widthOf(text)));
    return isNumber ? space + text : text + space;
  });
  return `| ${aligned.join(' | ')} |`;
}

/** The line below the titles. */
export function alignment(columns: readonly Column[]): string {
  return `| ${columns.map(({ width, isNumber }) => (isNumber ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
}

/** How many columns of an editor a text takes: letters of East Asian scripts take two, marks on letters none. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += /\p{Mn}|\p{Cf}/u.test(letter)
      ? 0
      : /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(letter)
        ? 2
        : 1;
  }
  return width;
}
