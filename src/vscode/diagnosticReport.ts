/** What a person may send along with a question: versions, counts and timings, and nothing that was read. */
import { hostName } from '#platform/hostName.ts';
import * as vscode from 'vscode';
import type { Services } from './services.ts';

/** The report as Markdown. It holds no text of a source, no name and no path. */
export function diagnosticReport({ context, library, settings, store, timings }: Services): string {
  const files = [...store.all()];
  const states = files.map((file) => library.state(file.key));
  const ready = states.flatMap((state) => (state.kind === 'ready' ? [state.summary] : []));
  const failed = states.flatMap((state) => (state.kind === 'failed' ? [state.reason.kind] : []));
  const kinds = [...new Set(failed)].map((kind) => `${kind} ${String(failed.filter((one) => one === kind).length)}`);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const { version } = context.extension.packageJSON as { readonly version: string };
  const lines: readonly (readonly [string, string | number])[] = [
    ['Verbatim', version],
    ['VS Code', `${vscode.version}, ${vscode.env.appHost}, ${vscode.env.uiKind === vscode.UIKind.Web ? 'web' : 'desktop'}`],
    ['Extension host', `${hostName()}${vscode.env.remoteName === undefined ? '' : ', remote'}`],
    [
      'Workspace',
      `${String(vscode.workspace.workspaceFolders?.length ?? 0)} folders, ${vscode.workspace.isTrusted ? 'trusted' : 'not trusted'}`,
    ],
    ['Groups', store.groups.map((group) => `${group.kind} ${String(group.root.count)}`).join(', ')],
    ['Entries that are missing', store.missing.length],
    ['Sources', `${String(files.length)}: ${String(ready.length)} ready, ${String(failed.length)} failed`],
    ['Failures', kinds.join(', ') || 'none'],
    ['Characters', sum(ready.map((summary) => summary.characters))],
    ['Largest source, characters', ready.reduce((most, summary) => Math.max(most, summary.characters), 0)],
    ['People', sum(ready.map((summary) => summary.peopleCount))],
    ['Quotes', sum(ready.map((summary) => summary.quoteCount))],
    ['Reported', sum(ready.map((summary) => summary.reportedCount))],
    ['Largest file read, MB', settings.maxFileSize / 1_000_000],
    ['Activation, ms', timings.activation.toFixed(1)],
    ['Looking for sources, ms', store.lastScanTime.toFixed(1)],
    ['Reading and analysing, ms', timings.indexing.toFixed(1)],
  ];
  return ['| | |', '|---|---|', ...lines.map(([name, value]) => `| ${name} | ${String(value)} |`), ''].join('\n');
}
