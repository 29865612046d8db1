/** Files as VS Code reads them, by addresses that are strings. */
import * as vscode from 'vscode';
import type { PlainFiles } from '../../library/steadyRead.ts';

/** All files that the editor can read, on the disk or elsewhere. */
export function diskOf(files: vscode.FileSystem): PlainFiles {
  return {
    readBytes: async (uri) => files.readFile(vscode.Uri.parse(uri)),
    stat: async (uri) => files.stat(vscode.Uri.parse(uri)),
  };
}
