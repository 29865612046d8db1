/** Opens what an address of ours names: the reader, at the words. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { AnchoredText } from '../../library/corrections/anchor.ts';
import { type OpenedSource, SourceError } from '../../library/library.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { oneLine, shorten } from '../views/excerpt.ts';
import { problemText } from '../views/wording.ts';
import { type AddressedWords, placesNamed, quoteAddressOf } from './quoteUri.ts';

/** Of what somebody else has written so much is shown. */
const SHOWN_LENGTH = 80;

/**
 * Opens it. Only sources are opened, whoever made the address; the words are found by the rule by which corrections are: they must
 * stand there exactly, once. Throws a `UserError` that says what is not there.
 */
export async function openQuote(services: Services, uri: vscode.Uri): Promise<void> {
  const { store, readers } = services;
  const address = quoteAddressOf(uri);
  if (address === undefined) {
    throw new UserError(vscode.l10n.t('This address names no source: “{0}”.', shorten(uri.toString(), SHOWN_LENGTH)));
  }
  await store.ready();
  const sources = placesNamed(address.path).filter((place) => store.isSource(place));
  const [first] = sources;
  if (first === undefined) {
    throw new UserError(
      vscode.l10n.t(
        '“{0}” is not one of the sources of this window. Open the folder that holds it, or add it to the sources.',
        shown(address.path),
      ),
    );
  }
  const { words } = address;
  if (words === undefined) {
    await readers.open(first, {});
    return;
  }
  const found = await findIn(services, sources, words);
  if (found === undefined) {
    await readers.open(first, {});
    throw new UserError(
      vscode.l10n.t('These words are no longer in “{0}”, or stand there more than once: “{1}”.', shown(address.path), shown(words.exact)),
    );
  }
  await readers.open(found.source, { place: found.place });
}

/** Where the words are, in the only source of several of one name that has them; undefined where none has, or several do. */
async function findIn(
  { library }: Services,
  sources: readonly vscode.Uri[],
  words: AddressedWords,
): Promise<{ readonly source: vscode.Uri; readonly place: Span } | undefined> {
  const found: { readonly source: vscode.Uri; readonly place: Span }[] = [];
  for (const source of sources) {
    const { article } = await opened(library, source);
    const place = new AnchoredText(article.text).find({ ...words, start: 0, end: 0, hash: '' });
    found.push(...(place === undefined ? [] : [{ source, place }]));
  }
  return found.length === 1 ? found[0] : undefined;
}

async function opened(library: Services['library'], source: vscode.Uri): Promise<OpenedSource> {
  try {
    return await library.open(source.toString());
  } catch (error) {
    if (error instanceof SourceError) {
      throw new UserError(
        vscode.l10n.t('“{0}” cannot be read: {1}.', shown(source.path.split('/').at(-1) ?? ''), problemText(error.problem)),
      );
    }
    throw error;
  }
}

function shown(text: string): string {
  return shorten(oneLine(text), SHOWN_LENGTH);
}
