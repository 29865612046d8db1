/** Who is named at a place, and where else. */
import type * as vscode from 'vscode';
import type { Mention } from '../../core/article.ts';
import { textOf } from '../../core/span.ts';
import { foldName } from '../../library/cast.ts';
import type { OpenedSource } from '../../library/library.ts';
import { idsIn } from '../person/personPlaces.ts';
import type { Services } from '../services.ts';
import { type SourceDocument, sourceDocument } from './sourceDocument.ts';

/** A mention by name of somebody who is known. */
export interface NamedPerson extends Mention {
  readonly person: number;
}

function isNamed(mention: Mention): mention is NamedPerson {
  return mention.kind === 'name' && mention.person !== undefined;
}

/** The name that the offset is in or right behind; undefined when there is none, or it may be one of several people's. */
export function namedAt({ analysis: { mentions } }: OpenedSource, offset: number): NamedPerson | undefined {
  const near = mentions.filter(isNamed).filter(({ start, end }) => start <= offset && offset <= end);
  return near.find(({ end }) => offset < end) ?? near[0];
}

/** The source that a document shows and who is named at a position of it; undefined where nobody is, and for what is no source. */
export async function namedIn(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<{ readonly source: SourceDocument; readonly named: NamedPerson } | undefined> {
  const source = await sourceDocument(services, document, token);
  const named = source === undefined ? undefined : namedAt(source.opened, source.offsetAt(position));
  return source === undefined || named === undefined ? undefined : { source, named };
}

/** All places where somebody of an opened source is named, in order of the text. */
export function namingsOf({ analysis: { mentions } }: OpenedSource, people: ReadonlySet<number>): readonly NamedPerson[] {
  return mentions.filter(isNamed).filter(({ person }) => people.has(person));
}

/** Where a person is first named in full; where the text has the whole name nowhere in one piece, where he or she is first named. */
export function fullNaming(opened: OpenedSource, person: number): NamedPerson | undefined {
  const name = foldName(opened.analysis.people[person]?.name ?? '');
  const namings = namingsOf(opened, new Set([person]));
  return namings.find((one) => foldName(textOf(opened.article.text, one)) === name) ?? namings[0];
}

/** The key by which the index knows a person of an opened source; undefined when it does not know him or her yet. */
export async function keyOf(
  { library: { queries } }: Pick<Services, 'library'>,
  opened: OpenedSource,
  person: number,
): Promise<string | undefined> {
  const [keys, digest] = await Promise.all([queries.keysIn(opened.uri), queries.digest(opened.uri)]);
  const known = digest?.people.find((one) => idsIn(opened, [one]).has(person));
  return known === undefined ? undefined : keys[known.id];
}
