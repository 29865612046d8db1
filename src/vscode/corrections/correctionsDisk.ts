/** Files of corrections as VS Code reads and writes them: on this machine in one step, elsewhere as well as the file system can. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { CorrectionsDisk } from '../../library/corrections/correctionsFile.ts';
import { localDisk } from '../../library/corrections/localDisk.ts';

/** The disk of a file. */
export function diskFor(file: vscode.Uri): CorrectionsDisk {
  return file.scheme === 'file' ? localDisk(file.fsPath) : otherDisk(file);
}

/** Elsewhere nobody can be kept from writing meanwhile; the file is read again right before it is written. */
function otherDisk(file: vscode.Uri): CorrectionsDisk {
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
      const fresh = vscode.Uri.joinPath(file, '..', `.corrections-${randomBytes(6).toString('hex')}.tmp`);
      await fs.writeFile(fresh, new TextEncoder().encode(text));
      await fs.rename(fresh, file, { overwrite: true });
    },
    alone: (work) => work(),
  };
}
