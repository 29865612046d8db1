// The steps of a release: looks whether all is as it is to be, and publishes only when it is told to and has been given what that takes.

/** What is released. */
export interface Release {
  readonly version: string;
  /** Of the changelog. */
  readonly changes: string;
  /** What git tells of files that are not as they were committed; empty when all are. */
  readonly uncommitted: string;
}

/** What the steps do outside. */
export interface ReleaseTools {
  /** Builds and packages, and resolves with the file and what is wrong with its contents. */
  package(): Promise<{ readonly file: string; readonly problems: readonly string[]; readonly summary: string }>;
  /** Runs a program of a package with `env` beside the environment of this process; rejects when it fails. */
  run(program: string, parameters: readonly string[], env: Readonly<Record<string, string>>): Promise<void>;
  /** Says a line to whoever releases. */
  tell(line: string): void;
}

/** A place where extensions are had. */
interface Market {
  readonly name: string;
  /** The program that publishes there, below `node_modules`. It takes its token from the environment, so that no list of processes shows it. */
  readonly program: string;
  readonly token: string;
}

const MARKETS: readonly Market[] = [
  { name: 'the Marketplace', program: '@vscode/vsce/vsce', token: 'VSCE_PAT' },
  { name: 'Open VSX', program: 'ovsx/bin/ovsx', token: 'OVSX_PAT' },
];

/** What stands against a release before anything is built. */
export function releaseProblems({ version, changes, uncommitted }: Release): readonly string[] {
  const heading = changes.split('\n').find((line) => line.startsWith(`## [${version}]`));
  return [
    ...(uncommitted === '' ? [] : [`Not all is committed:\n${uncommitted}`]),
    ...(heading !== undefined && / - \d{4}-\d{2}-\d{2}$/.test(heading)
      ? []
      : [`CHANGELOG.md has no heading “## [${version}] - <date>” with the day of the release.`]),
  ];
}

async function publish(file: string, tokens: Readonly<Record<string, string | undefined>>, tools: ReleaseTools): Promise<void> {
  for (const { name, program, token } of MARKETS) {
    const value = tokens[token];
    if (!value) {
      tools.tell(`Not published to ${name}: ${token} is not set.`);
      continue;
    }
    // A version that is there already is let be, so that a release that failed halfway can be run again.
    await tools.run(program, ['publish', '--packagePath', file, '--skip-duplicate'], { [token]: value });
    tools.tell(`Published to ${name}.`);
  }
}

/**
 * Packages and checks, and publishes with `isPublishing` to every place for which there is a token in `tokens` (by the name of its variable);
 * without, says what would be done. Resolves with whether nothing stood against it. Rejects when publishing fails.
 */
export async function runRelease(
  release: Release,
  tools: ReleaseTools,
  { isPublishing, tokens }: { readonly isPublishing: boolean; readonly tokens: Readonly<Record<string, string | undefined>> },
): Promise<boolean> {
  const packaged = await tools.package();
  tools.tell(packaged.summary);
  const problems = [...releaseProblems(release), ...packaged.problems];
  problems.forEach((problem) => tools.tell(`- ${problem}`));
  if (problems.length > 0) {
    tools.tell(`${release.version} is not ready to be released.`);
    return false;
  }
  if (isPublishing && MARKETS.every(({ token }) => !tokens[token])) {
    tools.tell(`Nothing to publish with: set ${MARKETS.map(({ token }) => token).join(' or ')}.`);
    return false;
  }
  if (isPublishing) {
    await publish(packaged.file, tokens, tools);
    return true;
  }
  tools.tell(`${release.version} is ready. With --publish it would go:`);
  MARKETS.forEach(({ name, token }) => tools.tell(`- to ${name}, ${tokens[token] ? `with ${token}` : `if ${token} were set`}`));
  return true;
}
