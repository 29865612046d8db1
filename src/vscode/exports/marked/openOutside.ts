/** The one place where something is handed to the system to be opened: a file that we have written, and never an address of the network. */
import * as vscode from 'vscode';

/** Opens a file with the program that the person has chosen for its kind; false when none was opened, as for what is no file. */
export async function openOutside(file: vscode.Uri): Promise<boolean> {
  // eslint-disable-next-line no-restricted-syntax -- a file of this machine; the browser asks for nothing that is in it
  return file.scheme === 'file' && file.authority === '' && vscode.env.openExternal(file);
}
