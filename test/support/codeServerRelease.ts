// Which VS Code the tests run in: releases of code-server, a VS Code that is served to a browser.

/** A release of code-server, and what it needs besides itself. */
export interface CodeServerRelease {
  /** Its version; that of the VS Code in it begins with 1 instead of 4. */
  readonly version: string;
  /** What an older one needs: the version of Node that its server runs on, and that of the program it finds files with. */
  readonly older?: { readonly node: string; readonly ripgrep: string };
}

/** The VS Code that tests, pictures and demonstrations have. */
export const NEWEST: CodeServerRelease = { version: '4.139.1' };

/** The oldest VS Code that the extension says it runs in, that of `engines.vscode`. On Node 24 its extension host hangs. */
export const OLDEST: CodeServerRelease = { version: '4.105.1', older: { node: '22.23.3', ripgrep: '1.18.0' } };
