/** Commands that tell what is in files: their options, and the JSON that they have in common. */
import type { LineMap } from '../core/lineMap.ts';
import type { Span } from '../core/span.ts';
import { UserError } from '../shared/userError.ts';
import { analyzedText } from './analyzedLine.ts';
import type { Command, ToolAnswer, ToolWorld } from './command.ts';
import { choiceOf, parseOptions } from './options.ts';
import { type ReadFile, readFiles } from './readFiles.ts';

/** What such a command has of its own. */
export interface FileCommand extends Pick<Command, 'name' | 'summary'> {
  /** The lines that tell of a file. */
  readonly text: (file: ReadFile) => readonly string[];
}

/** Changes when what reads the JSON would have to. */
const VERSION = 1;

/** The command. */
export function fileCommand({ name, summary, text }: FileCommand): Command {
  return {
    name,
    usage: 'FILE… [--format text|json]',
    summary,
    details: [
      '  --format text   a line for each, with the place where it stands (the default)',
      '  --format json   {"version":1,"files":[{"path","people","quotes"}]}: all names and quotes, with their places as offsets',
      '',
      'Text, Markdown, web pages, PDF, Word documents and mail are read. Places are those of the text that is in a file: lines and',
      'columns from 1, offsets from 0 in UTF-16 code units. A file that cannot be read is told on standard error, and the exit code',
      'is 2; the others are written all the same.',
    ],
    run: (args, world) => run({ name, summary, text }, args, world),
  };
}

async function run({ name, text }: FileCommand, args: readonly string[], world: ToolWorld): Promise<ToolAnswer> {
  const { values, positionals } = parseOptions(name, args, { format: { type: 'string' } });
  const format = choiceOf('format', values.format, ['text', 'json']);
  if (positionals.length === 0) {
    throw new UserError(`Which files? (verbatim ${name} --help)`);
  }
  const files = await readFiles(positionals, world);
  const isAll = files.length === positionals.length;
  return { exitCode: isAll ? 0 : 2, output: files.length === 0 ? '' : format === 'json' ? json(files) : lines(files.flatMap(text)) };
}

function json(files: readonly ReadFile[]): string {
  const found = files.map(({ path, article, analysis }) => {
    const { people, quotes } = analyzedText({ id: path, text: article.text }, analysis);
    return { path, people, quotes };
  });
  return `${JSON.stringify({ version: VERSION, files: found })}\n`;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

/** Where something stands in a file, as compilers tell it and terminals make a link of: line and column from 1. */
export function placeText(path: string, lineMap: LineMap, { start }: Span): string {
  const { line, character } = lineMap.positionAt(start);
  return `${path}:${String(line + 1)}:${String(character + 1)}`;
}
