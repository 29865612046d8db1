/** The messages that the extension speaks with: what its code gives to `vscode.l10n.t`, and what is wrong with how it does. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { pluralForms } from '../../src/shared/plurals.ts';
import { slotsOf } from './slots.ts';

/** What is found in some files. */
export interface Extraction {
  /** Each message once, by the key that VS Code looks it up by, in order of the keys. */
  readonly messages: ReadonlyMap<string, string>;
  /** What could not be translated, or would go wrong, each with its place. */
  readonly problems: readonly string[];
}

/** The messages of all files of the extension under `root`. */
export function extractMessages(root: string): Extraction {
  const files = globSync('src/{extension.ts,vscode/**/*.ts}', { cwd: root }).sort();
  return messagesOf(files.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(root, file), 'utf8')]));
}

/** The messages of some files, each given as its name and its code. */
export function messagesOf(files: readonly (readonly [name: string, code: string])[]): Extraction {
  const found = files.flatMap(([name, code]) => callsIn(ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true)));
  const problems = found.flatMap((call) => problemsOf(call).map((problem) => `${placeOf(call.node)}: ${problem}`));
  const messages = found.flatMap(({ message }) => (message === undefined ? [] : [[message, message] as const]));
  return { messages: new Map(messages.sort(([one], [other]) => (one < other ? -1 : 1))), problems };
}

/** One call of `vscode.l10n.t`. */
interface Call {
  readonly node: ts.CallExpression;
  /** Undefined where it is not written out in the call. */
  readonly message: string | undefined;
  /** How many texts are given for its slots. */
  readonly given: number;
  /** Whether it is given to `counted`, which chooses the form and fills the slots. */
  readonly isCounted: boolean;
  /** Whether it is for one thing, and another message for several. */
  readonly isForOne: boolean;
}

function callsIn(file: ts.SourceFile): readonly Call[] {
  const calls: Call[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText())) {
      const [first, ...others] = node.arguments;
      calls.push({
        node,
        message: first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined,
        given: others.length,
        isCounted: ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'counted',
        isForOne: ts.isConditionalExpression(node.parent) && /[=!]== 1$/.test(node.parent.condition.getText()),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return calls;
}

function problemsOf({ message, given, isCounted, isForOne }: Call): readonly string[] {
  if (message === undefined) {
    return ['a message must be written out, or nobody can translate it'];
  }
  const { indexes } = slotsOf(message);
  const hasForms = pluralForms(message) !== undefined;
  return [
    ...(message.trim() === message && message !== '' ? [] : ['a message must not begin or end with a space']),
    ...(/, plural,/.test(message) && !hasForms ? ['the forms for counts are not written as `src/shared/plurals.ts` reads them'] : []),
    ...(hasForms && pluralForms(message)?.has('other') !== true ? ['the form “other” is missing'] : []),
    ...(hasForms && given > 0 ? ['with forms for counts the other texts are given to `counted`'] : []),
    ...(isForOne || /^1\b/.test(message) ? ['one and several are forms of one message: see `counted`'] : []),
    ...(isCounted && !hasForms ? ['what is given to `counted` has forms for counts'] : []),
    ...(given > 0 && !hasForms && [...indexes].sort().join() !== [...Array(given).keys()].join()
      ? [`the slots {${[...indexes].join('}, {')}} are not those of the ${String(given)} texts that are given`]
      : []),
  ];
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${String(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
}
