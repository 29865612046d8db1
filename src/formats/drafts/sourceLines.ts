/** Lines after quoted words that say whose they are or where they are from: `— Jane Doe, Daily` and `Source: Daily, 3 May`. */
import type { Run } from '../../core/article.ts';
import { runLines } from '../../core/shownText.ts';
import type { DraftBlock, LineRole } from './draftFormat.ts';
import type { PlainBlock } from './notedBlocks.ts';

/** Longer lines are sentences. */
const MAX_LINE = 200;
/** In the languages that drafts are most often written in; "via" and "from" are common on the web. */
export const SOURCE_LINE = /^[([]?(?:sources?|quellen?|fuentes?|fontes?|fonti|bron|via|quoted from|taken from|zitiert nach)\s?:\s*/iu;
/** A name as it is signed with: words with capitals and the small words that names have, then the end, a comma, a bracket or an occasion. */
const SIGNED =
  String.raw`(?=(?:the\s)?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|al|bin|d[aeiu]|de[lnr]|l[ae]|of|te[nr]|the|v[ao]n)){0,7}` +
  String.raw`\s*(?:$|[,(;:–—]|(?:in|at|on|to|speaking|writing|quoted)\s))`;
export const ATTRIBUTION_LINE = new RegExp(String.raw`^(?:[—–―]|-{1,3}|~)\s*${SIGNED}`, 'u');
/** The same at the end of the last line, after the end of a sentence. */
const ATTRIBUTION_AT_END = new RegExp(String.raw`[.!?…”"’'»)\]]\s*(?:[—–―]|-{2,3})\s*${SIGNED}[^!?”"»]{1,100}$`, 'u');

/**
 * The blocks, such lines in blocks of their own: a source's line at the end of any block or as one; a line with a name after a dash at the
 * end of a block quote, or as the block right after it. Blocks that have a role keep it.
 */
export function withSourceLines(text: string, blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const found: DraftBlock[] = [];
  const ends = quoteEnds(text, blocks);
  blocks.forEach((block, index) => {
    if (block.role !== undefined) {
      found.push(block);
      return;
    }
    const before = found.at(-1);
    const isLast = ends[index] === true;
    // A list of one item after a quote's words is how Markdown reads "- Jane Doe".
    const isDashed = block.kind === 'listItem' && before !== undefined && before.kind !== 'listItem';
    const own = divided(text, block, { isQuote: isLast, isDashed: isLast && isDashed && before.quote === block.quote });
    const first = own[0];
    const follows = block.quote === undefined && before?.quote !== undefined && before.role === undefined && own.length === 1;
    if (follows && first !== undefined && first.role === undefined && isAttribution(lineOf(text, first.runs))) {
      found.push({ ...first, role: 'attribution', quote: before.quote });
    } else {
      found.push(...own);
    }
  });
  return found.filter(({ kind, role }) => kind !== 'matter' || role !== undefined);
}

/** For each block whether it is the last one of a block quote, but for lines with a source. */
function quoteEnds(text: string, blocks: readonly PlainBlock[]): readonly boolean[] {
  const ends: boolean[] = [];
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    const next = blocks[index + 1];
    const isBefore = next !== undefined && ends[index + 1] === true && isSourceLine(lineOf(text, next.runs));
    ends[index] = block?.quote !== undefined && (next?.quote !== block.quote || isBefore);
  }
  return ends;
}

interface BlockPlace {
  /** Whether a name after a dash may end the block. */
  readonly isQuote: boolean;
  /** Whether the block itself is what a dash brings. */
  readonly isDashed: boolean;
}

function divided(text: string, block: PlainBlock, { isQuote, isDashed }: BlockPlace): readonly DraftBlock[] {
  if (block.kind === 'heading' || block.kind === 'title') {
    return [block];
  }
  const lines = runLines(text, block.runs);
  let count = lines.length;
  while (count > 0 && isSourceLine(lineOf(text, lines[count - 1] ?? []))) {
    count--;
  }
  const own = lines.slice(0, count);
  const sources = lines.slice(count).map((line) => withRole(block, line, 'source'));
  if (isDashed && count === 1 && isAttribution(`— ${lineOf(text, own.flat())}`)) {
    return placed([{ ...block, runs: own.flat(), role: 'attribution' }, ...sources], block);
  }
  const rest = isQuote ? withAttribution(text, block, own) : [{ ...block, runs: own.flat() }];
  return placed([...rest.filter(({ runs }) => runs.length > 0), ...sources], block);
}

/** The lines of a block quote's end, with what names its speaker by itself. */
function withAttribution(text: string, block: PlainBlock, lines: readonly (readonly Run[])[]): readonly DraftBlock[] {
  const last = lines.at(-1) ?? [];
  const before = lines.slice(0, -1).flat();
  const words = lineOf(text, last);
  if (isAttribution(words)) {
    return [{ ...block, runs: before }, withRole(block, last, 'attribution')];
  }
  const end = ATTRIBUTION_AT_END.exec(words.slice(-MAX_LINE));
  if (end === null) {
    return [{ ...block, runs: lines.flat() }];
  }
  const [said, named] = splitRuns(text, last, Math.max(0, words.length - MAX_LINE) + end.index + 1);
  return [{ ...block, runs: [...before, ...said] }, withRole(block, named, 'attribution')];
}

function isSourceLine(words: string): boolean {
  return words.length <= MAX_LINE && SOURCE_LINE.test(words);
}

function isAttribution(words: string): boolean {
  return words.length <= MAX_LINE && ATTRIBUTION_LINE.test(words) && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(words);
}

function lineOf(text: string, runs: readonly Run[]): string {
  return runs
    .map((run) => run.shown ?? text.slice(run.start, run.end))
    .join('')
    .trim();
}

function withRole(block: PlainBlock, runs: readonly Run[], role: LineRole): DraftBlock {
  return { ...block, start: runs[0]?.start ?? block.start, runs, role };
}

/** The parts of a block, each with its own end and with the places that stand in it. */
function placed(parts: readonly DraftBlock[], { end, places }: PlainBlock): readonly DraftBlock[] {
  return parts.map((part, index) => {
    const next = parts[index + 1];
    const to = next?.start ?? Infinity;
    const from = index === 0 ? 0 : part.start;
    return { ...part, end: next?.start ?? end, places: places.filter(({ start }) => start >= from && start < to) };
  });
}

/** The runs before and from the character of their words at `at`, white space at their beginning not counted. */
function splitRuns(text: string, runs: readonly Run[], at: number): readonly [readonly Run[], readonly Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  const whole = runs.map((run) => run.shown ?? text.slice(run.start, run.end)).join('');
  let left = at + whole.length - whole.trimStart().length;
  for (const run of runs) {
    const length = run.shown?.length ?? run.end - run.start;
    if (left >= length) {
      before.push(run);
    } else if (left <= 0 || run.shown !== undefined) {
      after.push(run);
    } else {
      before.push({ ...run, end: run.start + left });
      after.push({ ...run, start: run.start + left });
    }
    left -= length;
  }
  return [before, after];
}
