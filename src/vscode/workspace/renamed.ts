/** Where something is after files and folders were renamed. */
import type * as vscode from 'vscode';

/** A file or folder that has another address now. */
export interface Renamed {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** The address now of what was at `address`: of the renamed file itself, or of what lies in the folder; undefined where it stayed. */
export function addressAfter(address: string, { oldUri, newUri }: Renamed): string | undefined {
  const before = oldUri.toString();
  return address === before || address.startsWith(`${before}/`) ? newUri.toString() + address.slice(before.length) : undefined;
}
