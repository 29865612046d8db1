// Drafts of every format, and what is written into them.
import { strict as assert } from 'node:assert';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { DraftFormat } from '../../../src/formats/drafts/draft.ts';
import { escapeAsciidoc, escapeLatex, escapeMarkdown, escapeRestructuredText } from '../../../src/library/writing/escapeMarkup.ts';
import { plainMarkdown } from '../../../src/vscode/views/plainMarkdown.ts';
import { assertDraftLaws, draftOf } from '../../support/draftReading.ts';
import { hostileText } from '../hostileInput.ts';
import { ASCIIDOC, LATEX, MARKDOWN, RESTRUCTURED_TEXT } from '../markup.ts';
import type { Target } from '../target.ts';

const MARKUP: Readonly<Record<DraftFormat, readonly string[]>> = {
  markdown: MARKDOWN,
  latex: LATEX,
  asciidoc: ASCIIDOC,
  restructuredText: RESTRUCTURED_TEXT,
  plainText: MARKDOWN,
};

const reading = Object.entries(MARKUP).map(([format, markup]): Target => ({
  name: `draft in ${format}`,
  weight: 2,
  make: (dice) => {
    const text = hostileText(dice, markup);
    return { size: text.length, run: () => assertDraftLaws(draftOf(text, format as DraftFormat)) };
  },
}));

/** Nodes that show words and nothing else. */
const HARMLESS: ReadonlySet<string> = new Set(['root', 'paragraph', 'text']);

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

function assertPlain(markdown: string): void {
  const nodes: Node[] = [fromMarkdown(markdown)];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    assert.ok(HARMLESS.has(node.type), `a ${node.type} in ${JSON.stringify(markdown)}`);
    nodes.push(...(node.children ?? []));
  }
}

/** In UTF-16 code units. */
const MAX_HOVER = 20_000;

/** In hovers nothing of a draft or a source is markup: no link, no command, no HTML. In a draft it is none either. */
const writing: Target = {
  name: 'text in hovers and drafts',
  weight: 3,
  make: (dice) => {
    // No hover is longer, and the parser that looks at it here takes its time for what is.
    const text = hostileText(dice, MARKDOWN).slice(0, MAX_HOVER);
    return {
      size: text.length,
      run: () => {
        assertPlain(`before ${plainMarkdown(text)} after`);
        assertPlain(plainMarkdown(text));
        assertPlain(escapeMarkdown(text));
        [escapeAsciidoc, escapeLatex, escapeRestructuredText].forEach((escape) => assert.doesNotMatch(escape(text), /[\r\n]/));
      },
    };
  },
};

/** A target for each format of drafts, and one for words that are set into them. */
export const DRAFTS: readonly Target[] = [...reading, writing];
