// Words of sources where VS Code itself shows them: in trees and lists, in hovers and tooltips, and in notifications.
import { strict as assert } from 'node:assert';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { around, oneLine, shorten } from '../../../src/vscode/views/excerpt.ts';
import { excerptMarkdown, plainMarkdown } from '../../../src/vscode/views/plainMarkdown.ts';
import { plainMessage } from '../../../src/vscode/views/plainMessage.ts';
import { hostileText } from '../hostileInput.ts';
import { HTML, MARKDOWN } from '../markup.ts';
import type { Target } from '../target.ts';

/** What a notification would make a link of, as VS Code finds it. */
const LINK = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)/i;
/** What runs, loads or leads nowhere. A rule is what an excerpt of nothing comes to. */
const HARMLESS: ReadonlySet<string> = new Set(['root', 'paragraph', 'text', 'strong', 'blockquote', 'thematicBreak']);

interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
}

function assertHarmless({ type, children = [] }: MarkdownNode): void {
  assert.ok(HARMLESS.has(type), `${type} in Markdown`);
  children.forEach(assertHarmless);
}

function assertShort(text: string, length: number): void {
  const short = shorten(text, length);
  assert.ok(short.length <= length + 1 && !/[\n\r]/.test(short), 'a label is one short line');
  assert.ok(short.isWellFormed() || !text.isWellFormed(), 'no character is split');
}

const words: Target = {
  name: 'words in trees, hovers and notifications',
  weight: 4,
  make: (dice) => {
    const text = hostileText(dice, dice.pick([HTML, MARKDOWN])).slice(0, 2000);
    const [start, length] = [dice.roll(text.length + 1), dice.roll(200)];
    const reach = { before: dice.roll(100), after: dice.roll(100) };
    return {
      size: text.length,
      run: () => {
        assertHarmless(fromMarkdown(plainMarkdown(text)));
        const excerpt = around(text.slice(0, start), text.slice(start, start + length), text.slice(start + length), reach);
        const [from, to] = excerpt.highlight;
        assert.equal(excerpt.text.slice(from, to), oneLine(text.slice(start, start + length)));
        assertHarmless(fromMarkdown(excerptMarkdown(excerpt)));
        assertShort(text, 1 + length);
        assert.doesNotMatch(plainMessage(text), LINK);
      },
    };
  },
};

/** What VS Code is given to show. */
export const WORDS: readonly Target[] = [words];
