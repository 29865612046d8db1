/** Files of corrections as VS Code reads and writes them, as well as the file system can. */
import * as vscode from 'vscode';
import type { CorrectionsDisk } from '../../library/corrections/correctionsFile.ts';
import { randomHex } from '../../shared/randomHex.ts';

/** How the files of corrections are reached. */
export type CorrectionsDiskOf = (file: vscode.Uri) => CorrectionsDisk;

/** Nobody can be kept from writing meanwhile; the file is read again right before it is written. */
export function editorDisk(file: vscode.Uri): CorrectionsDisk {
  const { fs } = vscode.workspace;
  return {
    read: async () => {
      try {
        return new TextDecoder().decode(await fs.readFile(file));
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
          return undefined;
        }
        throw error;
      }
    },
    replace: async (text) => {
      const fresh = vscode.Uri.joinPath(file, '..', `.corrections-${randomHex(6)}.tmp`);
      await fs.writeFile(fresh, new TextEncoder().encode(text));
      await fs.rename(fresh, file, { overwrite: true });
    },
    alone: (work) => work(),
  };
}
