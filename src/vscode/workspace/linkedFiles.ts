/** Tells files of the workspace apart that symbolic links lead to: where the workspace is not trusted, they are not read. */
import * as vscode from 'vscode';
import { rootOf } from './sourceRules.ts';

/** What it needs of the file system; `vscode.workspace.fs` has it. */
type Stats = Pick<vscode.FileSystem, 'stat'>;

/** The files to which no link leads, neither of themselves nor of a folder on the way from the workspace folder; of others nothing is known, and they stay. */
export async function withoutLinked(files: readonly vscode.Uri[], fs: Stats): Promise<readonly vscode.Uri[]> {
  const known = new Map<string, Promise<boolean>>();
  const isLinked = (uri: vscode.Uri): Promise<boolean> => {
    const key = uri.toString();
    const root = rootOf(uri)?.uri.toString();
    if (root === undefined || root === key) {
      return Promise.resolve(false);
    }
    const answer = known.get(key) ?? isLink(uri, fs).then((itself) => itself || isLinked(vscode.Uri.joinPath(uri, '..')));
    known.set(key, answer);
    return answer;
  };
  const kept: vscode.Uri[] = [];
  for (const uri of files) {
    if (!(await isLinked(uri))) {
      kept.push(uri);
    }
  }
  return kept;
}

/** Whether a file or folder is a link, or cannot be looked at. */
async function isLink(uri: vscode.Uri, fs: Stats): Promise<boolean> {
  try {
    return ((await fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    return true; // who reads it next would say why, and it is left out here
  }
}
