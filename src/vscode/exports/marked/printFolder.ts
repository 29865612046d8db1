/** Where articles lie that were opened in a browser to be printed: beside the index, and cleared with it. */
import * as vscode from 'vscode';
import { sha256 } from '#platform/sha256.ts';

/** In milliseconds. A browser has read a file as soon as it shows it; whoever loads it again after this has it opened again. */
const KEPT = 24 * 60 * 60 * 1000;

/**
 * The file for a source, the same each time; the folder is there then, and those in it that are older than a day are not. The name
 * has no letter that is lost on the way to a browser.
 */
export async function freshPrintFile(context: vscode.ExtensionContext, uri: vscode.Uri): Promise<vscode.Uri> {
  const { fs } = vscode.workspace;
  const folder = printFolder(context);
  await fs.createDirectory(folder);
  for (const [name] of await fs.readDirectory(folder)) {
    const file = vscode.Uri.joinPath(folder, name);
    if ((await fs.stat(file)).mtime < Date.now() - KEPT) {
      await fs.delete(file);
    }
  }
  return vscode.Uri.joinPath(folder, `article-${sha256(uri.toString()).slice(0, 16)}.html`);
}

/** Deletes all of them. */
export async function clearPrintFolder(context: vscode.ExtensionContext): Promise<void> {
  const { fs } = vscode.workspace;
  const folder = printFolder(context);
  await fs.createDirectory(folder); // so that it is there to be deleted
  await fs.delete(folder, { recursive: true });
}

function printFolder({ storageUri, globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'print');
}
