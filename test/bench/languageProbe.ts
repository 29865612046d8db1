// Runs in an extension host with a folder of sources open: asks about the text of some as VS Code does, and measures the answers.
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import type { LanguageJob, LanguageTimes } from './languageJob.ts';
import { activated, indexed } from './probedExtension.ts';
import { probeJob } from './probeJob.ts';

/** Asks by one of VS Code's commands, and answers what came and how long that took, in milliseconds. */
async function ask(
  command: string,
  ...asked: readonly unknown[]
): Promise<{ readonly answers: readonly unknown[]; readonly time: number }> {
  const started = performance.now();
  const answers = await vscode.commands.executeCommand<readonly unknown[] | undefined>(`vscode.execute${command}`, ...asked);
  const time = performance.now() - started;
  return { answers: answers ?? [], time };
}

/** The same; fails where nothing is answered, for that would be quick. */
async function time(command: string, ...asked: readonly unknown[]): Promise<number> {
  const { answers, time: taken } = await ask(command, ...asked);
  if (answers.length === 0) {
    throw new Error(`${command} has no answer.`);
  }
  return taken;
}

async function measureIn({ library }: Services, file: string): Promise<LanguageTimes> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  const { uri } = document;
  while ((await ask('DocumentSymbolProvider', uri)).answers.length === 0) {
    await sleep(20);
  }
  const { analysis } = await library.open(uri.toString());
  const named = analysis.mentions.find(({ kind, person }) => kind === 'name' && person !== undefined);
  const at = document.positionAt(named?.start ?? 0);
  const references = await ask('ReferenceProvider', uri, at);
  const sources = new Set(references.answers.map((one) => (one as vscode.Location).uri.toString())).size;
  const name = document.getText(document.getWordRangeAtPosition(at));
  return {
    symbols: await time('DocumentSymbolProvider', uri),
    workspaceSymbols: await time('WorkspaceSymbolProvider', name),
    hover: await time('HoverProvider', uri, at),
    definition: await time('DefinitionProvider', uri, at),
    implementation: (await ask('ImplementationProvider', uri, at)).time,
    highlights: await time('DocumentHighlights', uri, at),
    folding: (await ask('FoldingRangeProvider', uri)).time,
    selection: await time('SelectionRangeProvider', uri, [at]),
    referencesPerSource: references.time / sources,
  };
}

async function measure({ files, shown }: LanguageJob): Promise<readonly LanguageTimes[]> {
  const services = await activated();
  await services.store.ready();
  await indexed(services, files);
  const [first = '', ...rest] = shown;
  await measureIn(services, first); // the code is loaded, which is not what is asked
  const rounds: LanguageTimes[] = [];
  for (const file of rest) {
    rounds.push(await measureIn(services, file));
  }
  return rounds;
}

/** Called by VS Code as a test suite is. */
export async function run(): Promise<void> {
  const { job, answer } = probeJob();
  answer(await measure(job as LanguageJob));
}
