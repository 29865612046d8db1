/** What "Copy Link to Quote" and "Copy URI of Quote" do: a way to the place, for a text in the same folder, or for any program. */
import * as vscode from 'vscode';
import { visibleText } from '../../core/visibleText.ts';
import { AnchoredText } from '../../library/corrections/anchor.ts';
import { UserError } from '../../shared/userError.ts';
import { escapeMarkdown } from '../../library/writing/escapeMarkup.ts';
import { type OpenedPlace, openPlaces, placesInUse } from '../copy/placesInUse.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/excerpt.ts';
import { placeLink } from './placeLink.ts';
import { quoteUri } from './quoteUri.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 4000;

/** Copies Markdown links, seen from the draft that was written in last, else from the workspace folder. */
export async function copyLinks(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const { lastDraft } = services;
  await copy(await meant(services, clicked, selected), ({ opened, span }) => {
    const words = oneLine(visibleText(opened.article, span));
    return `[${escapeMarkdown(words)}](${placeLink(lastDraft.document?.uri, vscode.Uri.parse(opened.uri), opened.article, span)})`;
  });
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied the link.'), SHOWN);
}

/** Copies addresses that open the reader at the words, wherever the folder is. */
export async function copyUris(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const { extension } = services.context;
  await copy(await meant(services, clicked, selected), ({ opened, span }) =>
    quoteUri(extension.id, vscode.Uri.parse(opened.uri), new AnchoredText(opened.article.text).anchorAt(span)),
  );
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied the address.'), SHOWN);
}

async function meant(services: Services, clicked: unknown, selected: unknown): Promise<readonly OpenedPlace[]> {
  const opened = await openPlaces(services, await placesInUse(services, clicked, selected));
  if (opened.length === 0) {
    throw new UserError(
      vscode.l10n.t('There is nothing to link to. Go to a quote in the reader, select some words there, or choose a quote in a view.'),
    );
  }
  return opened;
}

async function copy(places: readonly OpenedPlace[], textOf: (place: OpenedPlace) => string): Promise<void> {
  await vscode.env.clipboard.writeText(places.map(textOf).join('\n'));
}
