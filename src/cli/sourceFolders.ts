/** Which folders of sources are named on the command line: `--sources` takes all folders that follow it. */
import { stat } from 'node:fs/promises';

/** The option. */
export const SOURCES_OPTION = { type: 'string', multiple: true } as const;

/** What of `parseArgs`' tokens is looked at. */
interface Token {
  readonly kind: 'option' | 'positional' | 'option-terminator';
  readonly name?: string;
  readonly index: number;
}

/**
 * The folders of `--sources`, and the arguments that are none. Shells make several arguments of `--sources *`, and people write
 * `--sources a b`; as a draft is a file and sources are folders, both can be told apart.
 */
export async function sourceFolders(
  named: readonly string[] | undefined,
  positionals: readonly string[],
  tokens: readonly Token[],
): Promise<{ readonly folders: readonly string[]; readonly others: readonly string[] }> {
  const folders = [...(named ?? [])];
  const others: string[] = [];
  let isAfterSources = false;
  let count = 0;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const argument = positionals[count++] ?? '';
      ((await isFolderOfSources(argument, { isAfterSources })) ? folders : others).push(argument);
    } else {
      isAfterSources = token.name === 'sources';
    }
  }
  return { folders, others };
}

async function isFolderOfSources(argument: string, { isAfterSources }: { readonly isAfterSources: boolean }): Promise<boolean> {
  return (
    isAfterSources &&
    (await stat(argument).then(
      (found) => found.isDirectory(),
      () => false,
    ))
  );
}
