/** The options of the commands, read from their arguments. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UserError } from '../shared/userError.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The arguments of a command, as far as they are options, and the others. Throws a `UserError` for an option that there is none of. */
export function parseOptions<O extends Options>(
  command: string,
  args: readonly string[],
  options: O,
): ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; tokens: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      throw new UserError(`${error.message} (verbatim ${command} --help)`);
    }
    throw error;
  }
}

/** The choice that was made, the first where none was. Throws a `UserError` for one that there is not. */
export function choiceOf<T extends string>(option: string, chosen: string | undefined, choices: readonly [T, ...T[]]): T {
  const choice = chosen === undefined ? choices[0] : choices.find((one) => one === chosen);
  if (choice === undefined) {
    throw new UserError(`--${option} is one of ${choices.join(', ')}, not “${chosen ?? ''}”.`);
  }
  return choice;
}

/** A whole number from 1. Throws a `UserError` for anything else. */
export function countOf(option: string, given: string | undefined, otherwise: number): number {
  if (given !== undefined && !/^[1-9]\d{0,8}$/.test(given)) {
    throw new UserError(`--${option} is a whole number from 1, not “${given}”.`);
  }
  return given === undefined ? otherwise : Number(given);
}
