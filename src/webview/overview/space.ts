/** The room that a chart is drawn in: how wide it is, how large its letters are, and how it writes numbers. */

/** The room. Lengths are pixels. */
export interface Space {
  readonly width: number;
  /** The size of the letters. */
  readonly em: number;
  /** How wide a text is. */
  readonly measure: (text: string) => number;
  /** A number with the separators of the page's language. */
  readonly number: (value: number) => string;
}

/** Of a longer name no more than this could ever be shown, in UTF-16 code units. */
const MAX_NAME = 200;

/** The room of a drawing that is in the page. */
export function spaceOf(drawing: SVGSVGElement): Space {
  const { fontSize, fontFamily, fontWeight } = getComputedStyle(drawing);
  const context = document.createElement('canvas').getContext('2d');
  if (context !== null) {
    context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  }
  const em = parseFloat(fontSize);
  const format = new Intl.NumberFormat(document.documentElement.lang);
  return {
    width: drawing.parentElement?.clientWidth ?? 0,
    em,
    measure: (text) => context?.measureText(text).width ?? text.length * em * 0.6,
    number: (value) => format.format(value),
  };
}

/** As much of a text as there is room for, with an ellipsis where something is left out; no character is split. */
export function fitted(text: string, room: number, { measure }: Pick<Space, 'measure'>): string {
  const whole = text.slice(0, MAX_NAME);
  if (whole === text && measure(text) <= room) {
    return text;
  }
  const characters = Array.from(whole);
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    const isShort = measure(cut(characters, middle)) <= room;
    [fits, tooLong] = isShort ? [middle, tooLong] : [fits, middle];
  }
  return cut(characters, fits);
}

function cut(characters: readonly string[], count: number): string {
  return `${characters.slice(0, count).join('').trimEnd()}…`;
}
