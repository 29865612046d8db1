/** What the views list below a source and below a person: people, speakers, quotes, mentions. */
import type { DigestPassage, DigestPerson } from '../../library/digest.ts';
import type { Library } from '../../library/library.ts';
import type { SourceFile } from '../workspace/sourceModel.ts';
import { foldName, orderPeople, type PeopleOrder } from './peopleIndex.ts';
import type { MentionNode, PassageNode, PersonNode, PlacedPassage, SpeakerNode, TreeNode } from './treeNodes.ts';

/** The people of one source, then its other speakers, then what has no speaker. */
export function nodesOfSource(library: Library, parent: TreeNode, file: SourceFile, order: PeopleOrder): readonly TreeNode[] {
  const state = library.state(file.key);
  if (state.kind !== 'ready') {
    return [];
  }
  const { people, passages } = state.digest;
  const ordered = orderPeople(people, order, (one) => [one.quoteCount, one.reportedCount, one.mentionCount]);
  const nodes = personNodes(parent, ordered, file);
  return [
    ...nodes,
    ...speakerNodes(
      parent,
      passages.map((passage) => ({ file, passage })),
      { namesSource: false },
    ),
  ];
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

/** Groups, documents and unnamed speakers by what the text calls them, and last those passages whose speaker is not known. */
export function speakerNodes(
  parent: TreeNode | undefined,
  placed: readonly PlacedPassage[],
  options: { readonly namesSource: boolean },
): readonly SpeakerNode[] {
  const named = new Map<string, { readonly name: string; readonly passages: PlacedPassage[] }>();
  const unknown: PlacedPassage[] = [];
  for (const one of placed) {
    const name = otherSpeaker(one.passage);
    if (one.passage.person !== undefined) {
      continue;
    }
    if (name === undefined) {
      unknown.push(one);
      continue;
    }
    const key = foldName(name);
    const known = named.get(key) ?? { name, passages: [] };
    known.passages.push(one);
    named.set(key, known);
  }
  const node = (key: string, name: string | undefined, passages: readonly PlacedPassage[]): SpeakerNode => ({
    kind: 'speaker',
    id: `${parent?.id ?? ''}/${key}`,
    parent,
    name,
    passages,
    namesSource: options.namesSource,
  });
  const nodes = [...named].map(([key, { name, passages }]) => node(`g:${key}`, name, passages));
  return unknown.length > 0 ? [...nodes, node('u', undefined, unknown)] : nodes;
}

/** What the text calls a speaker who is no named person; undefined when the speaker is not known. */
function otherSpeaker(passage: DigestPassage): string | undefined {
  const name = passage.speakerKind === 'unknown' ? undefined : passage.speakerText?.trim();
  return name === '' ? undefined : name;
}

/** The quotes and reported passages of a person in one source, in order of the text. */
export function passagesOfPerson(library: Library, file: SourceFile, person: number): readonly PlacedPassage[] {
  const state = library.state(file.key);
  return state.kind !== 'ready' ? [] : state.digest.passages.filter((one) => one.person === person).map((passage) => ({ file, passage }));
}

/** Nodes of passages, in the order given. */
export function passageNodes(parent: TreeNode, placed: readonly PlacedPassage[], names: PassageNode['names']): readonly PassageNode[] {
  return placed.map(({ file, passage }): PassageNode => {
    const span = { start: passage.start, end: passage.end };
    const place = `${passage.kind === 'reported' ? 'r' : 'q'}:${String(span.start)}-${String(span.end)}`;
    return {
      kind: 'passage',
      id: names.source ? `${parent.id}/${place}@${file.key}` : `${parent.id}/${place}`,
      parent,
      file,
      passage,
      names,
      target: { kind: 'passage', uri: file.uri, span },
    };
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
