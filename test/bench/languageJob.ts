// What the benchmark of the language features asks of its program in the extension host, and what that answers.

/** A folder of sources is open; these of its files are shown in a text editor, one a round. */
export interface LanguageJob {
  readonly files: number;
  readonly shown: readonly string[];
}

/** What VS Code's questions about one source took, in milliseconds. */
export interface LanguageTimes {
  readonly symbols: number;
  readonly workspaceSymbols: number;
  readonly hover: number;
  readonly definition: number;
  readonly implementation: number;
  readonly highlights: number;
  readonly folding: number;
  readonly selection: number;
  /** All mentions of a person, divided by the number of the sources that have some. */
  readonly referencesPerSource: number;
}
