/** Tells line breaks that end a paragraph from those that a program or typist put into it at a fixed width. */

/** A line that is not blank. Lengths are in UTF-16 code units, from the line's start to its last character that is no white space. */
export interface TextLine {
  /** What stands in the line, without white space at either end. */
  readonly words: string;
  readonly length: number;
  /** White space before the words. */
  readonly indent: number;
}

/** A line reaches the margin when it ends within this many units of the longest. */
const MARGIN = 10;
/** No text is wrapped wider or narrower: longer lines are paragraphs, shorter ones verses or lists. */
const WIDEST = 160;
const NARROWEST = 30;
/** A block of two lines alone tells nothing of a margin below this. */
const NARROWEST_PAIR = 45;

const SENTENCE_END = /[.!?…:][)\]"'”’»]*$/;

/** How many units a block of lines is wide when it is hard-wrapped: most lines but the last reach the margin, and most of them end no sentence. */
function widthOf(lines: readonly TextLine[]): number | undefined {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > WIDEST || longest < NARROWEST) {
    return undefined;
  }
  const before = lines.slice(0, -1);
  const full = before.filter((line) => line.length >= longest - MARGIN).length;
  const ended = before.filter((line) => SENTENCE_END.test(line.words)).length;
  return full * 2 > before.length && ended * 2 <= before.length ? longest : undefined;
}

/**
 * The paragraphs of a text whose blocks (lines between blank ones) are given: for each block, its lines in paragraphs.
 * A block is hard-wrapped when most of its lines end within ten units of the longest. Two lines are too few to tell: they are
 * judged by the width of the text's other blocks, and alone by whether the second goes on with the first's sentence.
 * In a wrapped block a line ends a paragraph when it falls short though the next word would have fitted, and an indented line begins one.
 */
export function paragraphsOf<T extends TextLine>(blocks: readonly (readonly T[])[]): readonly (readonly (readonly T[])[])[] {
  const widths = blocks.map((block) => (block.length > 2 ? widthOf(block) : undefined));
  const known = widths.filter((width) => width !== undefined);
  const widest = known.length > 0 ? known.reduce((a, b) => Math.max(a, b)) : undefined;
  return blocks.map((block, index) => {
    const width = block.length === 2 ? widthOfPair(block, widest) : widths[index];
    return width === undefined ? block.map((line) => [line]) : split(block, width);
  });
}

function widthOfPair(pair: readonly TextLine[], widest: number | undefined): number | undefined {
  const [first, second] = pair;
  if (first === undefined || second === undefined || Math.max(first.length, second.length) > WIDEST) {
    return undefined;
  }
  const width = Math.max(first.length, second.length, widest ?? 0);
  if (widest !== undefined) {
    return first.length >= widest - MARGIN && second.length <= widest + MARGIN ? width : undefined;
  }
  const goesOn = !SENTENCE_END.test(first.words) && /^["'“‘(]?\p{Ll}/u.test(second.words);
  return goesOn && first.length >= NARROWEST_PAIR && first.length >= width - MARGIN ? width : undefined;
}

function split<T extends TextLine>(lines: readonly T[], width: number): readonly (readonly T[])[] {
  const indent = lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
  const paragraphs: T[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || line.indent >= indent + 2 || endsParagraph(before, line, width)) {
      paragraphs.push([line]);
    } else {
      paragraphs.at(-1)?.push(line);
    }
  }
  return paragraphs;
}

function endsParagraph(line: TextLine, next: TextLine, width: number): boolean {
  const word = next.words.search(/\s/);
  const needed = line.length + 1 + (word < 0 ? next.words.length : word);
  return line.length < width - MARGIN && needed <= width;
}
