/** What the YAML at the head of a Markdown file says of the article. */
import type { Block } from '../core/article.ts';
import { LineMap } from '../core/lineMap.ts';
import type { ArticleFields } from './assemble.ts';
import { MAX_YAML_LENGTH, readYaml } from './yamlFields.ts';

/** The head of a Markdown file. */
export interface FrontMatterPart {
  readonly fields: ArticleFields;
  /** Where the body begins: 0 when there is no front matter. */
  readonly end: number;
  /** Front matter that does not parse, as blocks to be shown; empty when it does. */
  readonly shown: readonly Block[];
}

/**
 * The front matter of a Markdown text: what stands between a first line `---` and the next, if it is a YAML mapping or does
 * not parse; then it is shown, line by line.
 */
export function frontMatterOf(text: string): FrontMatterPart {
  const none = { fields: {}, end: 0, shown: [] };
  if (!/^---[ \t]*[\r\n]/.test(text)) {
    return none;
  }
  // The next fence is looked for no further than front matter may be long.
  const lines = new LineMap(text.slice(0, MAX_YAML_LENGTH));
  for (let index = 1; index < lines.lineCount; index++) {
    const { start, end } = lines.line(index);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text.slice(start, end))) {
      return partOf(text, lines, index) ?? none;
    }
  }
  return none;
}

function partOf(text: string, lines: LineMap, last: number): FrontMatterPart | undefined {
  const fence = lines.line(last);
  const yaml = readYaml(text.slice(lines.line(1).start, fence.start));
  switch (yaml.kind) {
    case 'fields':
      return { fields: yaml.fields, end: fence.end, shown: [] };
    case 'broken':
      return { fields: {}, end: fence.end, shown: shownBlocks(text, lines, last) };
    case 'other':
      // A lone text between two rules is what it looks like.
      return undefined;
  }
}

function shownBlocks(text: string, lines: LineMap, last: number): readonly Block[] {
  return Array.from({ length: last - 1 }, (_, index) => lines.line(index + 1)).flatMap(({ start, end }) =>
    text.slice(start, end).trim() === '' ? [] : [{ kind: 'matter' as const, start, end, runs: [{ start, end }] }],
  );
}
