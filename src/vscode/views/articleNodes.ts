/** What the views list below a source and below a person: people, speakers, quotes, mentions. */
import { foldName, speakerKey, speakersOf } from '../../library/cast.ts';
import type { DigestPassage, DigestPerson, SourceDigest } from '../../library/digest.ts';
import type { Library } from '../../library/library.ts';
import { orderPeople } from '../../library/peopleOrder.ts';
import {
  type PeopleOrder,
  type PlacedPassage,
  type SharedPassage,
  type SharedSpeaker,
  UNKNOWN_SPEAKER,
  type VersionPlace,
} from '../../library/sourceQueries.ts';
import type { SourceFile } from '../workspace/sourceModel.ts';
import type { MentionNode, PassageNode, PersonNode, SpeakerNode, TreeNode } from './treeNodes.ts';

/** The people of one source, then its other speakers, then what has no speaker. */
export function nodesOfSource(parent: TreeNode, file: SourceFile, digest: SourceDigest, order: PeopleOrder): readonly TreeNode[] {
  return [...peopleOfSource(parent, file, digest, order), ...speakerNodes(parent, file, digest)];
}

/** The people of one source. */
export function peopleOfSource(parent: TreeNode, file: SourceFile, { people }: SourceDigest, order: PeopleOrder): readonly PersonNode[] {
  const ordered = orderPeople(people, order, (one) => [one.quoteCount, one.reportedCount, one.mentionCount]);
  return personNodes(parent, ordered, file);
}

function personNodes(parent: TreeNode, people: readonly DigestPerson[], file: SourceFile): readonly PersonNode[] {
  const seen = new Map<string, number>();
  return people.map((person) => {
    const key = foldName(person.name);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    // The index of a person changes when somebody is named before; the name stays. Two of one name are numbered.
    return personNode(parent, `${parent.id}/p:${key}${nth > 1 ? `~${String(nth)}` : ''}`, { file, person }, 'name');
  });
}

/** A person in one source. */
export function personNode(
  parent: TreeNode | undefined,
  id: string,
  place: { readonly file: SourceFile; readonly person: DigestPerson },
  label: PersonNode['label'],
): PersonNode {
  const { file, person } = place;
  return { kind: 'person', id, parent, file, person, label, target: { kind: 'person', uri: file.uri, person: person.id } };
}

function speakerNodes(parent: TreeNode, file: SourceFile, digest: SourceDigest): readonly SpeakerNode[] {
  return speakersOf(digest.passages).map(({ name, confidence, passages }) => {
    const reported = passages.filter(({ kind }) => kind === 'reported').length;
    const key = speakerKey(name);
    return speakerNode(parent, { key, name, confidence, quotes: passages.length - reported, reported }, file);
  });
}

/** A speaker who is no named person: in one source, or in all. */
export function speakerNode(parent: TreeNode | undefined, speaker: SharedSpeaker, file?: SourceFile): SpeakerNode {
  const id = `${parent?.id ?? ''}/${speaker.key === UNKNOWN_SPEAKER ? 'u' : `g:${speaker.key}`}`;
  return { kind: 'speaker', id, parent, speaker, file };
}

/** A passage, and the source that it stands in. */
export interface FilePassage extends Pick<PassageNode, 'shared' | 'elsewhere'> {
  readonly file: SourceFile;
  readonly passage: DigestPassage;
  readonly speaker: string | undefined;
}

/** The passages in the files that they stand in, as far as these are still sources. */
export function inFiles(passages: readonly SharedPassage[], fileOf: (uri: string) => SourceFile | undefined): readonly FilePassage[] {
  return passages.flatMap(({ uri, ...passage }) => {
    const file = fileOf(uri);
    return file === undefined ? [] : [{ file, ...passage }];
  });
}

/** Passages of one source, with the number of other sources that have each: `counts` is in the order of the digest's passages. */
export function withElsewhere(
  file: SourceFile,
  passages: readonly PlacedPassage[],
  { passages: all }: SourceDigest,
  counts: readonly number[],
): readonly FilePassage[] {
  const elsewhere = new Map(all.map((passage, index) => [passage, counts[index] ?? 0]));
  return passages.map(({ passage, speaker }) => ({ file, passage, speaker, elsewhere: elsewhere.get(passage) ?? 0 }));
}

/** Nodes of passages, in the order given. */
export function passageNodes(parent: TreeNode, placed: readonly FilePassage[], names: PassageNode['names']): readonly PassageNode[] {
  return placed.map(({ file, passage, speaker, ...more }): PassageNode => {
    const span = { start: passage.start, end: passage.end };
    const place = `${passage.kind === 'reported' ? 'r' : 'q'}:${String(span.start)}-${String(span.end)}`;
    return {
      kind: 'passage',
      id: names.source ? `${parent.id}/${place}@${file.key}` : `${parent.id}/${place}`,
      parent,
      file,
      passage,
      speaker,
      names,
      ...more,
      target: { kind: 'passage', uri: file.uri, span },
    };
  });
}

/** The places of a quotation, below the row that stands for them. */
export function versionNodes(
  parent: PassageNode,
  places: readonly VersionPlace[],
  fileOf: (uri: string) => SourceFile | undefined,
): readonly PassageNode[] {
  return places.flatMap(({ uri, passage, speaker, isOtherWords }) => {
    const file = fileOf(uri);
    const names = { speaker: speaker !== parent.speaker, source: true };
    const nodes = file === undefined ? [] : passageNodes(parent, [{ file, passage, speaker }], names);
    return nodes.map((node) => ({ ...node, version: { isOtherWords: isOtherWords === true } }));
  });
}

/** The places where a person is named in one source. Needs the article, hence the wait; none when it cannot be read now. */
export async function mentionNodes(library: Library, parent: PersonNode): Promise<readonly MentionNode[]> {
  const { file, person } = parent;
  const opened = await library.open(file.key);
  // The digest that the node was made of may be older than the article: the person is found again by name.
  const found =
    opened.analysis.people[person.id]?.name === person.name
      ? person.id
      : opened.analysis.people.find((one) => one.name === person.name)?.id;
  return opened.analysis.mentions
    .filter((mention) => mention.kind === 'name' && mention.person === found && found !== undefined)
    .map((mention): MentionNode => {
      const span = { start: mention.start, end: mention.end };
      return {
        kind: 'mention',
        id: `${parent.id}/m:${String(span.start)}`,
        parent,
        file,
        mention,
        opened,
        namesSource: parent.label === 'nameAndSource',
        target: { kind: 'mention', uri: file.uri, span, person: person.id },
      };
    });
}
