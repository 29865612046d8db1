/** Shows what a draft would be with the source's words, beside what it is, and puts them there when a person accepts that. */
import * as vscode from 'vscode';
import { Disposable } from '../../shared/lifecycle.ts';
import { UserError } from '../../shared/userError.ts';

/** The scheme of what a draft would be; conditions of the manifest ask for it. */
export const WORDS_SCHEME = 'verbatim-words';

/** A change of a draft that waits for a person. */
export interface Proposal {
  readonly document: vscode.TextDocument;
  /** Of the document, for which the change is made. */
  readonly version: number;
  /** In order, none over another. */
  readonly edits: readonly vscode.TextEdit[];
}

/** The proposals that are shown, one at most for each draft. */
export class WordsPreview extends Disposable implements vscode.TextDocumentContentProvider {
  readonly #proposals = new Map<string, Proposal>();
  readonly #changed = this._register(new vscode.EventEmitter<vscode.Uri>());

  readonly onDidChange: vscode.Event<vscode.Uri> = this.#changed.event;

  constructor() {
    super();
    this._register(vscode.workspace.registerTextDocumentContentProvider(WORDS_SCHEME, this));
    this._register(vscode.workspace.onDidChangeTextDocument(({ document }) => void this.#leaveStale(document)));
    this._register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#proposals.delete(uri.toString())));
  }

  /** Shows a proposal in front. */
  async show(proposal: Proposal): Promise<void> {
    const { uri } = proposal.document;
    const address = addressOf(uri);
    this.#proposals.set(address.toString(), proposal);
    this.#changed.fire(address);
    const title = vscode.l10n.t('{0}: with the source’s words', uri.path.split('/').at(-1) ?? '');
    const [first] = proposal.edits;
    const selection = first === undefined ? {} : { selection: new vscode.Range(first.range.start, first.range.start) };
    await vscode.commands.executeCommand('vscode.diff', uri, address, title, { preview: true, ...selection });
  }

  provideTextDocumentContent(address: vscode.Uri): string {
    const proposal = this.#proposals.get(address.toString());
    if (proposal === undefined) {
      throw vscode.FileSystemError.FileNotFound(address);
    }
    return changedText(proposal);
  }

  /** Changes the draft as is shown in front, and goes back to it. Throws a `UserError` where nothing is shown, or the draft is another. */
  async accept(): Promise<void> {
    const tab = shownTab();
    const proposal = tab === undefined ? undefined : this.#proposals.get(tab.input.modified.toString());
    if (tab === undefined || proposal?.version !== proposal?.document.version) {
      throw new UserError(vscode.l10n.t('There is nothing to accept. Choose the quick fix for a quotation of a draft first.'));
    }
    if (proposal === undefined) {
      return;
    }
    const { document, edits } = proposal;
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, [...edits]);
    const isDone = await vscode.workspace.applyEdit(edit);
    await this.#leave(tab.tab, proposal);
    if (!isDone) {
      throw new UserError(vscode.l10n.t('The draft could not be changed.'));
    }
  }

  /** Closes what is shown in front, and goes back to the draft. */
  async discard(): Promise<void> {
    const tab = shownTab();
    const proposal = tab === undefined ? undefined : this.#proposals.get(tab.input.modified.toString());
    if (tab !== undefined && proposal !== undefined) {
      await this.#leave(tab.tab, proposal);
    }
  }

  async #leave(tab: vscode.Tab, { document, edits: [first] }: Proposal): Promise<void> {
    const viewColumn = tab.group.viewColumn;
    await vscode.window.tabGroups.close(tab);
    const at = first?.range.start ?? new vscode.Position(0, 0);
    await vscode.window.showTextDocument(document, { viewColumn, selection: new vscode.Range(at, at) });
  }

  /** What was proposed for a draft that has changed since is not what it would be. */
  async #leaveStale(document: vscode.TextDocument): Promise<void> {
    const address = addressOf(document.uri).toString();
    const proposal = this.#proposals.get(address);
    if (proposal !== undefined && proposal.version !== document.version) {
      this.#proposals.delete(address);
      const stale = diffTabs().filter(({ input }) => input.modified.toString() === address);
      await vscode.window.tabGroups.close(stale.map(({ tab }) => tab));
    }
  }
}

function addressOf(draft: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: WORDS_SCHEME, path: draft.path, query: draft.toString() });
}

interface DiffTab {
  readonly tab: vscode.Tab;
  readonly input: vscode.TabInputTextDiff;
}

function diffTabs(): readonly DiffTab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap((tab) =>
      tab.input instanceof vscode.TabInputTextDiff && tab.input.modified.scheme === WORDS_SCHEME ? [{ tab, input: tab.input }] : [],
    ),
  );
}

function shownTab(): DiffTab | undefined {
  return diffTabs().find(({ tab }) => tab === vscode.window.tabGroups.activeTabGroup.activeTab);
}

function changedText({ document, edits }: Proposal): string {
  const text = document.getText();
  let at = 0;
  let changed = '';
  for (const { range, newText } of edits) {
    changed += text.slice(at, document.offsetAt(range.start)) + newText;
    at = document.offsetAt(range.end);
  }
  return changed + text.slice(at);
}
