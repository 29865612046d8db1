/** Joins the names of an article into people. */
import type { Gender, Mention, Person } from '../article.ts';
import type { Tokens } from '../text/tokens.ts';
import { genderOf } from './gender.ts';
import { type Cluster, Clusters } from './clusters.ts';
import { namePartsOf, shownName } from './names.ts';
import type { NameText } from './nameText.ts';
import type { RecognizedName, Recognition, TokenRange } from './recognition.ts';
import { toldOf } from './tellingPart.ts';

/** The people of an article, and where they are named. */
export interface Resolution {
  /** The article as the recognition saw it: tokens, sentences, bits. */
  readonly text: NameText;
  /** In order of first mention; `Person.id` is the index. */
  readonly people: readonly Person[];
  /** The gender of each person by what the telling part of the article says; undefined when it does not. */
  readonly toldGenders: readonly (Gender | undefined)[];
  /** Mentions by name, in order of the text. */
  readonly mentions: readonly Mention[];
  /** The name of each mention, by its index. */
  readonly names: readonly RecognizedName[];
  /** For each token the index of the mention that it is part of, or -1. */
  readonly mentionAt: Int32Array;
}

/** Joins full names, surnames, given names and titled names that mean one person. Linear in the number of names. */
export function resolvePeople(recognition: Recognition): Resolution {
  const { tokens } = recognition.text;
  const clusters = new Clusters(recognition);
  const parts = recognition.names.map((name) => namePartsOf(recognition.text, name));
  const told = toldOf(recognition.names, recognition.text.tellingEnd);
  const ownersTold = clusters.join(parts.slice(0, told), 0);
  const toldGenders = new Map(clusters.all.map((cluster) => [cluster, genderOf(recognition, cluster)]));
  const owners = [...ownersTold, ...clusters.join(parts.slice(told), told)];
  const ids = new Map<Cluster, number>();
  for (const owner of owners) {
    for (const cluster of owner.candidates) {
      if (owner.candidates.length === 1 && !ids.has(cluster)) {
        ids.set(cluster, ids.size);
      }
    }
  }
  const idsOf = (candidates: readonly Cluster[]): number[] => candidates.flatMap((cluster) => ids.get(cluster) ?? []);
  const mentions = recognition.names.map((name, i): Mention => {
    const place = { kind: 'name', start: tokens.start[name.first] ?? 0, end: tokens.end[name.end - 1] ?? 0 } as const;
    const people = idsOf(owners[i]?.candidates ?? []);
    return people.length === 1 ? { ...place, person: people[0] ?? 0 } : { ...place, candidates: people };
  });
  const people = [...ids].map(([cluster, id]) => {
    const isTold = (cluster.names.at(-1) ?? 0) < told;
    return personOf(recognition, cluster, { id, gender: isTold ? toldGenders.get(cluster) : genderOf(recognition, cluster) });
  });
  return {
    text: recognition.text,
    people,
    toldGenders: [...ids.keys()].map((cluster) => toldGenders.get(cluster)),
    mentions,
    names: recognition.names,
    mentionAt: mentionColumn(tokens, recognition.names),
  };
}

function personOf(
  recognition: Recognition,
  cluster: Cluster,
  { id, gender }: { readonly id: number; readonly gender: Gender | undefined },
): Person {
  const { tokens } = recognition.text;
  const name = cluster.fullest;
  const role = cluster.names.map((index) => recognition.names[index]?.role).find((range) => range !== undefined);
  return {
    id,
    name: name.text,
    surname: cluster.surname,
    variants: cluster.variants(),
    ...(role === undefined
      ? {}
      : { role: shownName(tokens, role), roleSpan: { start: tokens.start[role.first] ?? 0, end: tokens.end[role.end - 1] ?? 0 } }),
    ...(gender === undefined ? {} : { gender }),
  };
}

function mentionColumn(tokens: Tokens, names: readonly TokenRange[]): Int32Array {
  const column = tokens.columns.int32(tokens.count).fill(-1);
  names.forEach((name, index) => column.fill(index, name.first, name.end));
  return column;
}
