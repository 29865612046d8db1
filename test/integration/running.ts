// The running extension, as its tests see it.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import type { TreeNode } from '../../src/vscode/views/treeNodes.ts';
import type { TreeProvider } from '../../src/vscode/views/treeProvider.ts';

/** The extension's parts, which `activate` answers to tests. */
export async function running(): Promise<Services> {
  const extension = vscode.extensions.getExtension<Services>('verbatim-tools.verbatim-sources');
  assert.ok(extension);
  return extension.activate();
}

/** The root of the workspace that the suite opens. */
export function workspaceRoot(): string {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  assert.ok(root);
  return root;
}

/** The address of a path on the disk. Where the extension runs elsewhere than the files are, it has them as VS Code's server gives them. */
export function addressOf(file: string): vscode.Uri {
  const { path: name } = vscode.Uri.file(file);
  return vscode.workspace.workspaceFolders?.[0]?.uri.with({ path: name }) ?? assert.fail('There is no folder.');
}

/** How an address that is not in the workspace is written in the settings. */
export function entryOf(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}

/** The address of a file or folder of the workspace, by its path from the root. */
export function fileOf(name: string): vscode.Uri {
  return addressOf(path.join(workspaceRoot(), name));
}

/** Writes a file of the workspace, with the folders above it. */
export function write(name: string, content: string | Uint8Array): vscode.Uri {
  const file = path.resolve(workspaceRoot(), name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return addressOf(file);
}

/** Deletes a file or folder of the workspace. */
export function remove(name: string): void {
  rmSync(path.resolve(workspaceRoot(), name), { recursive: true, force: true });
}

/** An empty folder outside the workspace; the test that made it deletes it. */
export function outsideFolder(): string {
  return realpathSync(mkdtempSync(path.join(os.tmpdir(), 'verbatim-outside-')));
}

/** What a node shows. */
export interface Shown {
  readonly node: TreeNode;
  readonly label: string;
  readonly description: string;
  readonly context: string;
  readonly icon: string;
  readonly spoken: string;
  readonly isOpen: boolean;
}

/** What a node shows, as VS Code would draw it. */
export async function shown(tree: TreeProvider, node: TreeNode): Promise<Shown> {
  const item = await tree.getTreeItem(node);
  return {
    node,
    label: typeof item.label === 'string' ? item.label : (item.label?.label ?? ''),
    description: typeof item.description === 'string' ? item.description : '',
    context: item.contextValue ?? '',
    icon: item.iconPath instanceof vscode.ThemeIcon ? item.iconPath.id : '',
    spoken: item.accessibilityInformation?.label ?? '',
    isOpen: item.collapsibleState === vscode.TreeItemCollapsibleState.Expanded,
  };
}

/** The children of the node at a path of labels; of the root when the path is empty. Fails when there is no such node. */
export async function children(tree: TreeProvider, ...labels: readonly string[]): Promise<readonly Shown[]> {
  const below = async (parent?: TreeNode): Promise<readonly Shown[]> =>
    Promise.all((await tree.getChildren(parent)).map((node) => shown(tree, node)));
  let nodes = await below();
  for (const label of labels) {
    const found = nodes.find((one) => one.label === label);
    assert.ok(found, `“${label}” is among ${nodes.map((one) => `“${one.label}”`).join(', ')}`);
    nodes = await below(found.node);
  }
  return nodes;
}

/** Waits until `check` passes; fails as it does when it has not within `limit` milliseconds. Answers how long that took. */
export async function eventually(check: () => Promise<void> | void, limit = 10_000): Promise<number> {
  const started = performance.now();
  for (;;) {
    try {
      await check();
      return performance.now() - started;
    } catch (error) {
      if (performance.now() - started > limit) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** Waits until everything is read. */
export async function settled(): Promise<Services> {
  const services = await running();
  await services.store.ready();
  await eventually(() => {
    const { done, total } = services.library.progress;
    assert.equal(services.store.isScanning, false);
    assert.equal(done, total);
    assert.equal(total, services.store.size);
  }, 60_000);
  return services;
}

/** A token that is cancelled. */
export function cancelledToken(): vscode.CancellationToken {
  const source = new vscode.CancellationTokenSource();
  source.cancel();
  return source.token;
}

/** The value of a setting of ours on the workspace's level. */
export function workspaceSetting(name: string): unknown {
  return vscode.workspace.getConfiguration('verbatim').inspect(name)?.workspaceValue;
}
