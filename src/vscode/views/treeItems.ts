/** How a node looks and how it is spoken: label, description, icon, tooltip. */
import * as vscode from 'vscode';
import { CORRECTED_RULE } from '../../library/corrections/correctedRule.ts';
import type { SourceSummary } from '../../library/digest.ts';
import type { Library, SourceState } from '../../library/library.ts';
import type { Reading } from '../reading/reading.ts';
import type { SourceFile } from '../workspace/sourceModel.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import { descriptionBeside } from './descriptionBeside.ts';
import { oneLine, shorten } from './excerpt.ts';
import { mentionText, paragraphAt, REACH, WIDE } from './mentionText.ts';
import { COLLAPSED, EXPANDED, folderItem, item, missingItem, NONE, speakerItem } from './plainItems.ts';
import type { MentionNode, PassageNode, PersonNode, SharedPersonNode, SourceNode, TreeNode } from './treeNodes.ts';
import {
  correctedText,
  countsText,
  dateText,
  doubtText,
  elsewhereText,
  joined,
  kindText,
  numberText,
  paragraphText,
  peopleText,
  personCountsText,
  problemText,
  readText,
  sharedText,
  sourcesText,
  speakerText,
  spokenParagraph,
  wordsText,
} from './wording.ts';

/** A quote's label is cut to this many UTF-16 code units; wider views are rare, and the tooltip has all of it. */
const LABEL_LENGTH = 100;
/** That of one that stands for several places: in how many sources is to be seen beside it. */
const SHARED_LENGTH = 24;
const SHORT_TITLE = 40;

/** What a source is called: its title, else the name of its file. */
export function titleOf(file: SourceFile, state: SourceState): string {
  const title = state.kind === 'ready' ? oneLine(state.summary.title ?? '') : '';
  return title === '' ? file.name : title;
}

/** Where a source is: its path from the workspace folder, with the folder's name where there are several; of a sample its file alone. */
export function pathText(store: SourceStore, file: SourceFile): string {
  return isSample(store, file) ? vscode.l10n.t('Sample article: {0}', file.name) : vscode.workspace.asRelativePath(file.uri);
}

function isSample(store: SourceStore, { folder }: SourceFile): boolean {
  return store.groupOf(folder)?.kind === 'samples';
}

/** What items are made out of. */
interface ItemParts {
  readonly library: Library;
  readonly store: SourceStore;
  readonly reading: Reading;
}

/** Makes the items of nodes. */
export class TreeItems {
  readonly #library: Library;
  readonly #store: SourceStore;
  readonly #reading: Reading;
  readonly #isExpanded: (id: string) => boolean | undefined;

  /** `isExpanded` tells what the person last did with a node. */
  constructor({ library, store, reading }: ItemParts, isExpanded: (id: string) => boolean | undefined) {
    this.#library = library;
    this.#store = store;
    this.#reading = reading;
    this.#isExpanded = isExpanded;
  }

  /** The item of a node, without a tooltip: that is made when it is asked for. */
  itemOf(node: TreeNode): vscode.TreeItem {
    const item = this.#plainItem(node);
    item.id = node.id;
    if (item.collapsibleState !== undefined && item.collapsibleState !== vscode.TreeItemCollapsibleState.None) {
      const isExpanded = this.#isExpanded(node.id);
      item.collapsibleState = (isExpanded ?? item.collapsibleState === EXPANDED) ? EXPANDED : COLLAPSED;
    }
    if (node.target !== undefined) {
      item.command = { command: 'verbatim.openInReader', title: vscode.l10n.t('Open in Reader'), arguments: [node] };
    }
    const description = typeof item.description === 'string' ? item.description : undefined;
    const label = typeof item.label === 'string' ? item.label : item.label?.label;
    item.accessibilityInformation ??= { label: [label, description?.replaceAll(' · ', ', ')].filter(Boolean).join(', ') };
    if (description !== undefined) {
      item.description = descriptionBeside(label ?? '', description);
    }
    return item;
  }

  /** The tooltip of a node; undefined when it has nothing to tell beyond its label. */
  tooltipOf(node: TreeNode): vscode.MarkdownString | undefined {
    switch (node.kind) {
      case 'source':
        return this.#sourceTooltip(node);
      case 'passage':
        return paragraphs(
          node.passage.words,
          joined(
            speakerText(node.speaker),
            doubtText(node.passage.confidence) ?? correctedText(node.passage.rule === CORRECTED_RULE),
            kindText(node.passage.kind),
            spokenParagraph(node.passage.paragraph),
            sharedText(node.shared) ?? elsewhereText(node.elsewhere ?? 0),
          ),
        );
      case 'mention':
        return paragraphs(mentionText(node, WIDE).text);
      case 'person':
        return paragraphs(
          joined(node.person.name, node.person.role),
          node.person.variants.length > 1 ? vscode.l10n.t('Also named: {0}', node.person.variants.slice(1).join(', ')) : undefined,
          titleOf(node.file, this.#library.state(node.file.key)),
        );
      case 'missing':
        return paragraphs(node.entry.uri.fsPath, vscode.l10n.t('Nothing is there. Remove the entry, or put the folder or file back.'));
      case 'folder':
        return paragraphs(node.folder.uri.fsPath);
      default:
        return undefined;
    }
  }

  #plainItem(node: TreeNode): vscode.TreeItem {
    switch (node.kind) {
      case 'folder':
        return folderItem(node);
      case 'missing':
        return missingItem(node);
      case 'range': {
        const [first, last] = [node.files[0]?.name ?? '', node.files.at(-1)?.name ?? ''];
        return item(`${first} – ${last}`, 'files', COLLAPSED, { contextValue: 'range', description: numberText(node.files.length) });
      }
      case 'source':
        return this.#sourceItem(node);
      case 'person':
        return this.#personItem(node);
      case 'shared':
        return this.#sharedItem(node);
      case 'speaker':
        return speakerItem(node);
      case 'passage':
        return this.#passageItem(node);
      case 'mention':
        return this.#mentionItem(node);
      case 'more':
        return {
          ...item(vscode.l10n.t('Show 500 more'), 'ellipsis', NONE, {
            contextValue: 'more',
            description: vscode.l10n.t('{0} not shown', numberText(node.hidden)),
          }),
          command: { command: 'verbatim.loadMore', title: vscode.l10n.t('Show 500 more'), arguments: [node] },
        };
    }
  }

  #sourceItem(node: SourceNode): vscode.TreeItem {
    const state = this.#library.state(node.file.key);
    const title = titleOf(node.file, state);
    const root =
      node.showsRoot && (vscode.workspace.workspaceFolders?.length ?? 0) > 1
        ? vscode.workspace.getWorkspaceFolder(node.file.uri)?.name
        : undefined;
    const made = item(title, 'file-text', COLLAPSED, { contextValue: isSample(this.#store, node.file) ? 'source.sample' : 'source' });
    made.resourceUri = node.file.uri;
    if (state.kind === 'ready') {
      const { summary } = state;
      const read = this.#reading.state(node.file.key, summary.characters);
      // The check mark says enough.
      made.description = joined(read.kind === 'read' ? undefined : readText(read), ...sourceFacts(node, summary), root);
      made.accessibilityInformation = {
        label: [title, summary.publisher, dateText(summary.date), root, summaryText(summary), readText(read)].filter(Boolean).join(', '),
      };
      if (read.kind === 'read') {
        made.iconPath = new vscode.ThemeIcon('check');
      }
      if (summary.peopleCount + summary.quoteCount + summary.reportedCount === 0) {
        made.collapsibleState = NONE;
      }
    } else if (state.kind === 'failed') {
      const reason = problemText(state.reason);
      made.description = joined(reason, root);
      made.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
      made.contextValue = 'source.failed';
      made.collapsibleState = NONE;
      made.accessibilityInformation = { label: vscode.l10n.t('{0}, not read: {1}', title, reason) };
    } else if (root !== undefined) {
      made.description = root;
    }
    return made;
  }

  #personItem(node: PersonNode): vscode.TreeItem {
    const { person } = node;
    const counts = personCountsText(person);
    if (node.label === 'source') {
      return item(titleOf(node.file, this.#library.state(node.file.key)), 'file-text', COLLAPSED, {
        contextValue: 'person',
        description: joined(counts, correctedText(person.isCorrected)),
      });
    }
    const source = node.label === 'nameAndSource' ? this.#shortTitle(node.file) : undefined;
    return item(person.name, 'person', COLLAPSED, {
      contextValue: 'person',
      description: joined(person.role, counts, correctedText(person.isCorrected), source),
    });
  }

  #sharedItem(node: SharedPersonNode): vscode.TreeItem {
    const { shared } = node;
    const counts = countsText(node.lists === 'places' ? shared : { quotes: shared.quotes, reported: shared.reported });
    const { sources, first } = node.lists === 'places' ? shared : (shared.speaking ?? shared);
    const file = this.#store.get(first.uri);
    const only = file === undefined ? undefined : this.#shortTitle(file);
    const where = sources > 1 ? sourcesText(sources) : only;
    return item(shared.name, 'person', COLLAPSED, { contextValue: 'person', description: joined(shared.role, counts, where) });
  }

  #passageItem(node: PassageNode): vscode.TreeItem {
    if (node.version !== undefined) {
      return this.#versionItem(node, node.version);
    }
    const { passage } = node;
    const speaker = speakerText(node.speaker);
    const doubt = doubtText(passage.confidence) ?? correctedText(passage.rule === CORRECTED_RULE);
    const reported = passage.kind === 'reported' ? vscode.l10n.t('reported') : undefined;
    const shared = sharedText(node.shared);
    const source = node.names.source && shared === undefined ? this.#shortTitle(node.file) : undefined;
    const where = shared === undefined ? [paragraphText(passage.paragraph), reported, doubt, source] : [doubt, shared];
    const isElsewhere = shared !== undefined || (node.elsewhere ?? 0) > 0;
    const label = shorten(passage.words, shared === undefined ? LABEL_LENGTH : SHARED_LENGTH);
    const made = item(label, PASSAGE_ICONS[passage.kind], shared === undefined ? NONE : COLLAPSED, {
      contextValue: passage.kind === 'reported' ? 'passage.reported' : isElsewhere ? 'passage.shared' : 'passage',
      description: joined(node.names.speaker ? speaker : undefined, ...where),
    });
    const elsewhere = shared ?? elsewhereText(node.elsewhere ?? 0);
    made.accessibilityInformation = {
      label: [kindText(passage.kind), spokenParagraph(passage.paragraph), speaker, doubt, source, elsewhere, oneLine(passage.words)]
        .filter(Boolean)
        .join(', '),
    };
    return made;
  }

  /** One of the places of a quotation, by its source. */
  #versionItem({ file, passage, speaker, names }: PassageNode, { isOtherWords }: NonNullable<PassageNode['version']>): vscode.TreeItem {
    const state = this.#library.state(file.key);
    const title = titleOf(file, state);
    const date = state.kind === 'ready' ? dateText(state.summary.date) : undefined;
    const words = isOtherWords ? vscode.l10n.t('other words') : undefined;
    const said = names.speaker ? speakerText(speaker) : undefined;
    const doubt = doubtText(passage.confidence) ?? correctedText(passage.rule === CORRECTED_RULE);
    const made = item(shorten(title, LABEL_LENGTH), isOtherWords ? 'diff' : PASSAGE_ICONS[passage.kind], NONE, {
      contextValue: 'passage.shared',
      description: joined(words, said, doubt, date, paragraphText(passage.paragraph)),
    });
    const spoken = [oneLine(title), words ?? vscode.l10n.t('the same words'), speakerText(speaker), doubt, date];
    made.accessibilityInformation = {
      label: [...spoken, spokenParagraph(passage.paragraph), oneLine(passage.words)].filter(Boolean).join(', '),
    };
    return made;
  }

  #mentionItem(node: MentionNode): vscode.TreeItem {
    const { text, highlight } = mentionText(node, REACH);
    const paragraph = paragraphAt(node);
    const source = node.namesSource ? this.#shortTitle(node.file) : undefined;
    const made = item({ label: text, highlights: [[highlight[0], highlight[1]]] }, 'references', NONE, {
      contextValue: 'mention',
      description: joined(paragraphText(paragraph), source),
    });
    made.accessibilityInformation = {
      label: [vscode.l10n.t('Mention'), spokenParagraph(paragraph), source, mentionText(node, WIDE).text].filter(Boolean).join(', '),
    };
    return made;
  }

  #sourceTooltip(node: SourceNode): vscode.MarkdownString {
    const state = this.#library.state(node.file.key);
    const path = pathText(this.#store, node.file);
    switch (state.kind) {
      case 'ready':
        return paragraphs(
          titleOf(node.file, state),
          path,
          summaryText(state.summary, { words: true }),
          readText(this.#reading.state(node.file.key, state.summary.characters)),
        );
      case 'failed':
        return paragraphs(node.file.name, path, problemText(state.reason));
      case 'pending':
        return paragraphs(node.file.name, path, vscode.l10n.t('Not read yet.'));
    }
  }

  #shortTitle(file: SourceFile): string {
    return shorten(titleOf(file, this.#library.state(file.key)), SHORT_TITLE);
  }
}

const PASSAGE_ICONS = Object.freeze({ direct: 'quote', partial: 'symbol-string', reported: 'comment' } as const);

function sourceFacts({ tells }: SourceNode, summary: SourceSummary): readonly (string | undefined)[] {
  switch (tells) {
    case 'origin':
      return [summary.publisher, dateText(summary.date)];
    case 'people':
      return [peopleText(summary.peopleCount)];
    case 'quotes':
      return [countsText({ quotes: summary.quoteCount, reported: summary.reportedCount })];
  }
}

/** "6 people, 16 quotes, 3 reported"; with the words before it when asked for. */
function summaryText(summary: SourceSummary, options: { readonly words?: true } = {}): string {
  const words = options.words === true ? wordsText(summary.words) : undefined;
  return [words, peopleText(summary.peopleCount), countsText({ quotes: summary.quoteCount, reported: summary.reportedCount })]
    .filter(Boolean)
    .join(', ');
}

/** Plain text as a tooltip: nothing in it is taken for Markdown, links or commands. */
function paragraphs(...parts: readonly (string | undefined)[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  parts
    .filter((part) => part !== undefined && part !== '')
    .forEach((part, index) => {
      if (index > 0) {
        markdown.appendMarkdown('\n\n');
      }
      markdown.appendText(part ?? '');
    });
  return markdown;
}
