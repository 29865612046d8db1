/** Drafts in Markdown: what is quoted with `>`, links, and what Pandoc adds, footnotes and cite keys. */
import type { Block, Run } from '../../core/article.ts';
import { markdown } from '../markdown.ts';
import { citingPlace, isSourceLink } from './citedPlaces.ts';
import type { CitationPlace, DraftReader } from './draftFormat.ts';
import { type PlainBlock, withPandocMarks } from './notedBlocks.ts';

/** Reads Markdown as articles are read. Code, HTML and front matter are left out. */
export const markdownDraft: DraftReader = {
  id: 'markdown',
  read: (text) => {
    const shown = markdown.read(text, { fileName: '' }).blocks.filter(({ kind }) => kind !== 'code');
    return withPandocMarks(
      text,
      quoteNumbers(text, shown).map((block) => plainBlock(text, block)),
    );
  },
};

type NumberedBlock = Block & { readonly quote?: number };

/** The blocks, those that stand in block quotes with the number of their quote. */
function quoteNumbers(text: string, blocks: readonly Block[]): readonly NumberedBlock[] {
  let quote = 0;
  let before: Block | undefined;
  return blocks.map((block) => {
    if (!isInQuote(text, block)) {
      before = undefined;
      return block;
    }
    if (before === undefined || isDivided(text.slice(before.end, block.start))) {
      quote++;
    }
    before = block;
    return { ...block, quote };
  });
}

/** List items and headings may stand in a quote, too. */
function isInQuote(text: string, block: Block): boolean {
  if (block.kind === 'blockQuote') {
    return true;
  }
  const first = block.runs[0]?.start ?? block.start;
  const prefix = text.slice(Math.max(0, first - MAX_PREFIX), first);
  return /(?:^|[\r\n])[ \t]*>[^\r\n]*$/.test(prefix);
}

/** No more than so many units stand before the words of a line. */
const MAX_PREFIX = 100;

/** Whether a blank line without the mark of a quote stands there. */
function isDivided(between: string): boolean {
  return /(?:\r\n|\r|\n)[ \t]*[\r\n]/.test(between);
}

function plainBlock(text: string, { runs, number: _, ...block }: NumberedBlock): PlainBlock {
  const shown = withoutHtml(text, runs);
  return { ...block, runs: shown, places: linksOf(text, shown) };
}

/** HTML in a paragraph is set as code is. It shows nothing but a line break. */
function withoutHtml(text: string, runs: readonly Run[]): readonly Run[] {
  let isInTag = false;
  return runs.map((run) => {
    const isCode = run.styles?.includes('code') === true;
    const words = text.slice(run.start, run.end);
    const isTag = isCode && (isInTag || (words.startsWith('<') && !/`[ \r\n]?$/.test(text.slice(Math.max(0, run.start - 2), run.start))));
    isInTag = isTag && !words.endsWith('>');
    return isTag ? { start: run.start, end: run.end, shown: /^<br\b/i.test(words) ? ' ' : '' } : run;
  });
}

/** The links of a paragraph; neither pictures, mail, places in the draft itself nor marks of footnotes. */
function linksOf(text: string, runs: readonly Run[]): readonly CitationPlace[] {
  const places: CitationPlace[] = [];
  let before: Run | undefined;
  for (const run of runs) {
    const { link, end } = run;
    const last = places.at(-1);
    if (link !== undefined && link === before?.link && last !== undefined) {
      places[places.length - 1] = citingPlace(last.citations[0]?.kind ?? 'link', link, { start: last.start, end });
    } else if (link !== undefined && isSource(text, run)) {
      places.push(citingPlace(isNoteText(text, run) ? 'source' : 'link', link, run));
    }
    before = run.shown === '' ? before : run;
  }
  return places;
}

/** A footnote whose text is one word looks like the definition of a link to that word. */
function isNoteText(text: string, { start, link = '' }: Run): boolean {
  return text.startsWith('[^', start - 1) && !/[/#]|\.\w/.test(link);
}

function isSource(text: string, { link = '', start }: Run): boolean {
  const isPicture = text.startsWith('![', start - 2);
  return !isPicture && isSourceLink(link);
}
