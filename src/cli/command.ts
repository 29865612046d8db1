/** What a command of the tool is. */

/** What the tool needs of the world outside. */
export interface ToolWorld {
  /** The tool's own file, of which its threads are started. */
  readonly tool: string;
  /** The version of Verbatim. */
  readonly version: string;
  /** Says something to the person, on standard error. */
  readonly tell: (text: string) => void;
}

/** What came of a command. */
export interface ToolAnswer {
  /** 0: done, and nothing found fault with; 1: a draft has quotations to be looked at; 2: not done, or not all of it. */
  readonly exitCode: 0 | 1 | 2;
  /** What goes to standard output. */
  readonly output: string;
}

/** A command. */
export interface Command {
  readonly name: string;
  /** What is written after the name. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** What each option says, and more to know; lines. */
  readonly details: readonly string[];
  /** Throws a `UserError` for what is wrong with the arguments, or cannot be read. */
  run(args: readonly string[], world: ToolWorld): Promise<ToolAnswer>;
}
