/** What "Find All References" lists for a name: every place in every source where the person is named. */
import * as vscode from 'vscode';
import { openReadable } from '../../library/openReadable.ts';
import type { NamingSource } from '../../library/sourceQueries.ts';
import { idsIn } from '../person/personPlaces.ts';
import type { Services } from '../services.ts';
import { counted, numberText } from '../views/wording.ts';
import { textAddressOf } from '../workspace/textAddress.ts';
import { fullNaming, keyOf, namedIn, namingsOf } from './namedPerson.ts';
import { SourceDocument } from './sourceDocument.ts';

/** So many sources are looked into: each is read for it. */
const MOST_SOURCES = 400;
/** So many are asked of the index at a time, and opened at once: while one is analysed the next ones are read. */
const PAGE = 100;
const AT_ONCE = 4;
/** The message that not all are listed is shown this long, in milliseconds. */
const SHOWN = 8000;

/** Provides them; undefined where nobody is named, and for what is no source. Those of the source itself come first. */
export async function provideReferences(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  { includeDeclaration }: vscode.ReferenceContext,
  token: vscode.CancellationToken,
): Promise<vscode.Location[] | undefined> {
  const { version } = document;
  const found = await namedIn(services, document, position, token);
  if (found === undefined) {
    return undefined;
  }
  const { source, named } = found;
  const { opened } = source;
  const naming = fullNaming(opened, named.person);
  const here = namingsOf(opened, new Set([named.person]))
    .filter(({ start }) => includeDeclaration || start !== naming?.start)
    .map((one) => new vscode.Location(document.uri, source.rangeOf(one)));
  const key = await keyOf(services, opened, named.person);
  const others = key === undefined ? [] : await elsewhere(services, { key, besides: opened.uri }, token);
  return document.version === version ? [...here, ...others] : undefined;
}

/** Whose mentions are looked for, and the source that is known already. */
interface Sought {
  readonly key: string;
  readonly besides: string;
}

async function elsewhere(services: Services, { key, besides }: Sought, token: vscode.CancellationToken): Promise<vscode.Location[]> {
  const found: vscode.Location[] = [];
  const isOver = (): boolean => token.isCancellationRequested;
  for (let offset = 0; offset < MOST_SOURCES && !isOver(); offset += PAGE) {
    const range = { offset, limit: PAGE };
    const { total, items } = await services.library.queries.personSources(key, { order: 'source' }, range);
    const others = items.filter(({ uri }) => uri !== besides);
    for (let first = 0; first < others.length && !isOver(); first += AT_ONCE) {
      const some = others.slice(first, first + AT_ONCE).map((one) => mentionsIn(services, one, token));
      found.push(...(await Promise.all(some)).flat());
    }
    if (items.length === 0 || offset + items.length >= total) {
      return found;
    }
    tellOfRest(total);
  }
  return found;
}

async function mentionsIn(
  { library }: Services,
  { uri, people }: NamingSource,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Location[]> {
  const opened = await openReadable(library, uri, token);
  if (opened === undefined) {
    return [];
  }
  const shown = new SourceDocument(opened);
  const address = textAddressOf(vscode.Uri.parse(uri));
  return namingsOf(opened, idsIn(opened, people)).map((one) => new vscode.Location(address, shown.rangeOf(one)));
}

function tellOfRest(total: number): void {
  if (total > MOST_SOURCES) {
    const message = vscode.l10n.t('Mentions in the first {1} of {0, plural, one {# source} other {# sources}} are listed.');
    vscode.window.setStatusBarMessage(counted(message, total, numberText(MOST_SOURCES)), SHOWN);
  }
}
