// Our extension as a program beside it in the host has it: activated, and done with the sources of the folder.
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';

/** What the extension gives those who activate it. */
export async function activated(): Promise<Services> {
  return (await vscode.extensions.getExtension('verbatim-tools.verbatim-sources')?.activate()) as Services;
}

/** Resolves when all sources of the folder, which has so many, are read and in the index. */
export async function indexed({ library }: Services, count: number): Promise<void> {
  while (library.progress.total < count || library.progress.done < library.progress.total) {
    await sleep(20);
  }
}
