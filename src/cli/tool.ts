/** Runs the command that the arguments name. */
import { UserError } from '../shared/userError.ts';
import type { Command, ToolAnswer, ToolWorld } from './command.ts';
import { check } from './commands/check.ts';
import { index } from './commands/index.ts';
import { mcp } from './commands/mcp.ts';
import { people } from './commands/people.ts';
import { quotes } from './commands/quotes.ts';

const COMMANDS: readonly Command[] = Object.freeze([check, people, quotes, index, mcp]);

/** Runs the tool. Rejects only for what is a mistake of ours. */
export async function runTool(args: readonly string[], world: ToolWorld): Promise<ToolAnswer> {
  const [first, ...rest] = args;
  const command = COMMANDS.find(({ name }) => name === first);
  // What follows `--` is no option.
  const options = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
  if (options.includes('--help') || options.includes('-h')) {
    return { exitCode: 0, output: command === undefined ? overview() : help(command) };
  }
  if (first === '--version' || first === '-V') {
    return { exitCode: 0, output: `${world.version}\n` };
  }
  try {
    if (command === undefined) {
      throw new UserError(first === undefined ? overview().trimEnd() : `There is no command “${first}”. verbatim --help lists them.`);
    }
    return await command.run(rest, world);
  } catch (error) {
    if (!(error instanceof UserError)) {
      throw error;
    }
    world.tell(error.message);
    return { exitCode: 2, output: '' };
  }
}

function overview(): string {
  const lines = COMMANDS.map(({ name, usage, summary }) => `  verbatim ${name} ${usage}\n      ${summary}\n`);
  return `Finds who is quoted in articles, and checks the quotations of drafts against them.

${lines.join('\n')}
  verbatim --version
  verbatim COMMAND --help

Exit code 0: done. 1: the draft has quotations to be looked at. 2: wrong use, or something named cannot be read; why is on standard error.
Nothing is sent anywhere.
`;
}

function help({ name, usage, summary, details }: Command): string {
  return `verbatim ${name} ${usage}\n\n${summary}\n\n${details.map((line) => `${line}\n`).join('')}`;
}
