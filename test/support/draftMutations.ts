// Drafts that quote from sources, each with one thing about the quotation: who is said to have said it, or how the draft sets it. From a seed.
import type { DraftFormat } from '../../src/formats/drafts/draft.ts';
import type { Verdict } from '../../src/library/check/checkedDraft.ts';
import { visibleText } from '../../src/core/visibleText.ts';
import { type Dice, dice, type MutatedSource } from './mutations.ts';

/** A draft of one sentence or two, and the verdict that its quotation is to get. */
export interface DraftMutation {
  readonly kind: string;
  readonly draft: string;
  readonly format: DraftFormat;
  readonly expected: Verdict;
}

/** Those drawn, and how many passages were left out of the kinds that have to do with speakers. */
export interface DraftMutations {
  readonly mutations: readonly DraftMutation[];
  /** Passages in marks whose speaker is no person, or not known with high confidence. */
  readonly leftOut: number;
  readonly speakers: number;
}

/** Words of one speaker that are quoted. */
interface Said {
  readonly source: MutatedSource;
  readonly words: string;
  /** Undefined where it is not known for sure that a person speaks. */
  readonly person: number | undefined;
}

const LEAST_WORDS = 5;
const MOST_WORDS = 30;

const SAME_SPEAKER = 'the same speaker';
/** The kind in which a draft names somebody who has not said it. */
export const OTHER_SPEAKER = 'another speaker';

/** Whether a kind has to do with who is said to have spoken. */
export function isOfSpeakers(kind: string): boolean {
  return kind === SAME_SPEAKER || kind === OTHER_SPEAKER;
}

/** How a draft says who has said something. */
const SAID: readonly ((words: string, name: string) => string)[] = [
  (words, name) => `“${words},” ${name} said.`,
  (words, name) => `“${words},” said ${name}.`,
  (words, name) => `${name} said: “${words}.”`,
  (words, name) => `${name} told reporters on Monday: “${words}.”`,
  (words, name) => `According to ${name}, “${words}.”`,
];

/** The same words in the markup of a format. */
const MARKUP: readonly { readonly kind: string; readonly format: DraftFormat; set(words: readonly string[], chance: Dice): string }[] = [
  {
    kind: 'only markup, Markdown',
    format: 'markdown',
    set: (words, chance) => {
      const at = chance.roll(words.length);
      const marked = chance.pick<(word: string) => string>([
        (word) => `*${word}*`,
        (word) => `**${word}**`,
        (word) => `[${word}](https://example.org/a)`,
        (word) => `${word}[^1]`,
        (word) => `${word.slice(0, 1)}*${word.slice(1)}*`,
      ]);
      const set = words.map((word, index) => (index === at && /^\p{L}+$/u.test(word) ? marked(word) : escapedMarkdown(word))).join(' ');
      return `They wrote: “${set}.”\n\n[^1]: A note.\n`;
    },
  },
  {
    kind: 'only markup, block quote',
    format: 'markdown',
    set: (words, chance) => {
      const lines = words.map(escapedMarkdown).reduce((text, word) => `${text}${chance.roll(8) === 0 ? '\n> ' : ' '}${word}`);
      return `They wrote:\n\n> ${lines}\n`;
    },
  },
  {
    kind: 'only markup, LaTeX',
    format: 'latex',
    set: (words, chance) => {
      const at = chance.roll(words.length);
      const command = chance.pick(['emph', 'textbf', 'textit']);
      const set = words
        .map((word, index) => (index === at && /^\p{L}+$/u.test(word) ? `\\${command}{${word}}` : escapedLatex(word)))
        .reduce((text, word) => `${text}${chance.roll(10) === 0 ? '~' : ' '}${word}`);
      return chance.pick([`They wrote: \`\`${set}.''`, `They wrote: \\enquote{${set}}.`, `\\begin{quote}\n${set}\n\\end{quote}`]);
    },
  },
  {
    kind: 'only markup, AsciiDoc',
    format: 'asciidoc',
    set: (words, chance) => {
      const at = chance.roll(words.length);
      const marked = chance.pick<(word: string) => string>([
        (word) => `*${word}*`,
        (word) => `_${word}_`,
        (word) => `[.lead]#${word}#`,
        (word) => `https://example.org/a[${word}]`,
        (word) => `${word}footnote:[A note.]`,
        (word) => `${word.slice(0, 1)}**${word.slice(1)}**`,
      ]);
      const set = words
        .map((word, index) => (index === at && /^\p{L}+$/u.test(word) ? marked(word) : escapedAsciidoc(word)))
        .reduce((text, word) => `${text}${chance.pick([' ', ' ', ' ', ' ', ' ', '\n', '{nbsp}', ' +\n'])}${word}`);
      return chance.pick([
        `They wrote: "\`${set}.\`"`,
        `They wrote: "${set}."`,
        `They wrote:\n\n[quote]\n${set}.\n`,
        `They wrote:\n\n____\n${set}\n____\n`,
        `They wrote:\n\n"${set}."\n-- the paper\n`,
      ]);
    },
  },
  {
    kind: 'only markup, reStructuredText',
    format: 'restructuredText',
    set: (words, chance) => {
      const at = chance.roll(words.length);
      const marked = chance.pick<(word: string) => string>([
        (word) => `*${word}*`,
        (word) => `**${word}**`,
        (word) => `\`${word} <https://example.org/a>\`__`,
        (word) => `${word}\\ [1]_`,
        (word) => `:emphasis:\`${word}\``,
        (word) => `${word.slice(0, 1)}\\ *${word.slice(1)}*`,
      ]);
      const isMarked = (word: string, index: number): boolean => index === at && /^\p{L}{2,}$/u.test(word);
      const set = (space: string): string =>
        words
          .map((word, index) => (isMarked(word, index) ? marked(word) : escapedRestructuredText(word)))
          .reduce((text, word) => `${text}${chance.roll(8) === 0 ? space : ' '}${word}`);
      return chance.pick([
        `They wrote: “${set('\n')}.”\n\n.. [1] A note.\n`,
        `They wrote:\n\n   ${set('\n   ')}\n\n.. [1] A note.\n`,
        `.. epigraph::\n\n   ${set('\n   ')}\n`,
      ]);
    },
  },
];

function escapedRestructuredText(word: string): string {
  return word.replace(/[\\`*|_]/g, '\\$&');
}

function escapedMarkdown(word: string): string {
  return word.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/&/g, '&amp;');
}

function escapedAsciidoc(word: string): string {
  return word
    .replace(/[&*_`#^~+{<[]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
    .replaceAll('—', '--')
    .replaceAll('’', "'");
}

function escapedLatex(word: string): string {
  return word
    .replace(/[&%$#_{}]/g, '\\$&')
    .replaceAll('—', '---')
    .replaceAll('–', '--')
    .replaceAll('…', '\\ldots{}');
}

/** Draws so many drafts, of all kinds in turn. */
export function draftMutationsOf(sources: readonly MutatedSource[], count: number, seed: number): DraftMutations {
  const chance = dice(seed);
  const all = sources.flatMap(saidIn);
  const known = all.filter(({ person }) => person !== undefined);
  const kinds = [...MARKUP.map(({ kind }) => kind), SAME_SPEAKER, OTHER_SPEAKER];
  const mutations = Array.from({ length: count }, (_, index): readonly DraftMutation[] => {
    const kind = kinds[index % kinds.length] ?? '';
    const markup = MARKUP.find((one) => one.kind === kind);
    if (markup !== undefined) {
      const { words } = chance.pick(all);
      return [{ kind, format: markup.format, draft: markup.set(words.split(' '), chance), expected: 'verbatim' }];
    }
    const name = kind === SAME_SPEAKER ? rightName : wrongName;
    return speakerMutation(kind, chance.pick(known), name, chance);
  });
  return { mutations: mutations.flat(), leftOut: all.length - known.length, speakers: known.length };
}

function speakerMutation(
  kind: string,
  said: Said,
  nameOf: (said: Said, chance: Dice) => string | undefined,
  chance: Dice,
): readonly DraftMutation[] {
  const name = nameOf(said, chance);
  const expected = kind === OTHER_SPEAKER ? 'other-speaker' : 'verbatim';
  return name === undefined ? [] : [{ kind, format: 'markdown', draft: chance.pick(SAID)(said.words, name), expected }];
}

function rightName({ source, person }: Said, chance: Dice): string | undefined {
  const own = source.analysis.people[person ?? -1];
  return own === undefined ? undefined : chance.pick([own.name, own.name, own.surname]);
}

/** Somebody else whom the same source names in full, with another surname. */
function wrongName({ source, person }: Said, chance: Dice): string | undefined {
  const own = source.analysis.people[person ?? -1];
  const others = source.analysis.people.filter(
    ({ name, surname }) => name.includes(' ') && own !== undefined && !shareWord(name, own.name) && surname !== own.surname,
  );
  return others.length === 0 ? undefined : chance.pick(others).name;
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(' '));
  return b
    .toLowerCase()
    .split(' ')
    .some((word) => words.has(word));
}

/** What is said in a source in marks; of long passages the beginning, and words whose marks would end the quotation are left out. */
function saidIn(source: MutatedSource): readonly Said[] {
  const { article, analysis } = source;
  return analysis.passages.flatMap((passage): readonly Said[] => {
    if (passage.kind === 'reported') {
      return [];
    }
    const shown = visibleText(article, passage).replace(/\s+/g, ' ').trim();
    const words = shown
      .replace(/^(?:["“„«‘']|'')/, '')
      .replace(/(?:["”»’']|'')$/, '')
      .split(' ')
      .slice(0, MOST_WORDS)
      .join(' ')
      .replace(/[,.…]+$/, '');
    const attribution = analysis.quotes[passage.quote]?.attribution;
    const person = attribution?.confidence === 'high' ? attribution.person : undefined;
    return words.split(' ').length < LEAST_WORDS || /["“”„«»‘]|\.{3}|…|[[\]]/.test(words) ? [] : [{ source, words, person }];
  });
}
