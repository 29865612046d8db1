/** The nodes of the views Sources, People and Quotes. */
import type { Mention } from '../../core/article.ts';
import type { DigestPassage, DigestPerson } from '../../library/digest.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { SharedPassage, SharedPerson, SharedSpeaker } from '../../library/sourceQueries.ts';
import type { Target } from '../target.ts';
import type { SourceFile, SourceFolder, SourceGroup } from '../workspace/sourceModel.ts';
import type { AddedEntry } from '../workspace/sourceRules.ts';

interface NodeBase {
  /** The same for the same thing as long as the view lives, and over a reload of the window. */
  readonly id: string;
  readonly parent: TreeNode | undefined;
  /** What commands act on; a node without it is only opened up. */
  readonly target?: Target;
}

/** A folder as on disk; the samples are one too. */
export interface FolderNode extends NodeBase {
  readonly kind: 'folder';
  readonly folder: SourceFolder;
  readonly group: SourceGroup;
  /** Opened up without being asked. */
  readonly isOpen: boolean;
}

/** An entry of `verbatim.sources.folders` that names nothing that exists. */
export interface MissingNode extends NodeBase {
  readonly kind: 'missing';
  readonly entry: AddedEntry;
}

/** Some of the sources of a folder that holds too many for one list, by file name. */
export interface RangeNode extends NodeBase {
  readonly kind: 'range';
  readonly files: readonly SourceFile[];
}

/** A source. */
export interface SourceNode extends NodeBase {
  readonly kind: 'source';
  readonly file: SourceFile;
  /** What it was sorted by when it was listed; a change of it moves the node. */
  readonly sortKey: string;
  /** Whether the workspace folder is named, because sources of several are listed together. */
  readonly showsRoot: boolean;
  /** What the description tells: publisher and date, or how many people or quotes are below. */
  readonly tells: 'origin' | 'people' | 'quotes';
  readonly target: Target;
}

/** A person in one source; labelled with the source where the name stands on the node above. */
export interface PersonNode extends NodeBase {
  readonly kind: 'person';
  readonly file: SourceFile;
  readonly person: DigestPerson;
  readonly label: 'name' | 'nameAndSource' | 'source';
  readonly target: Target;
}

/** A person in several sources. */
export interface SharedPersonNode extends NodeBase {
  readonly kind: 'shared';
  readonly shared: SharedPerson;
  /** Whether what is below are the quotes alone, or all places by source. */
  readonly lists: 'places' | 'quotes';
}

/** A speaker who is no named person, or, without a name, all passages whose speaker is not known. */
export interface SpeakerNode extends NodeBase {
  readonly kind: 'speaker';
  readonly speaker: SharedSpeaker;
  /** The source whose passages are meant; undefined for those of all sources. */
  readonly file: SourceFile | undefined;
}

/** A quote, or reported speech. */
export interface PassageNode extends NodeBase {
  readonly kind: 'passage';
  readonly file: SourceFile;
  readonly passage: DigestPassage;
  /** The speaker's name, or what the text calls the speaker; undefined when it is unclear who speaks. */
  readonly speaker: string | undefined;
  /** Whether the description names the speaker, and the source. */
  readonly names: { readonly speaker: boolean; readonly source: boolean };
  /** Where it stands for all places of its quotation, which are below: in how many sources. */
  readonly shared?: SharedPassage['shared'];
  /** In how many other sources the quotation stands too, where each source has its own. */
  readonly elsewhere?: number;
  /** Where it is one of the places below a quotation: what tells it from that one. */
  readonly version?: { readonly isOtherWords: boolean };
  readonly target: Target;
}

/** A place where a person is named. */
export interface MentionNode extends NodeBase {
  readonly kind: 'mention';
  readonly file: SourceFile;
  readonly mention: Mention;
  readonly opened: OpenedSource;
  readonly namesSource: boolean;
  readonly target: Target;
}

/** Stands for the children that are not listed yet. */
export interface MoreNode extends NodeBase {
  readonly kind: 'more';
  readonly hidden: number;
}

/** Any node of the views. */
export type TreeNode =
  FolderNode | MissingNode | RangeNode | SourceNode | PersonNode | SharedPersonNode | SpeakerNode | PassageNode | MentionNode | MoreNode;

/** Whether a command's argument is a node of ours. */
export function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value && 'parent' in value;
}
