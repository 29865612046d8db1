/** What "Copy Link to Quote" and "Copy URI of Quote" do: a way to the place, for a text in the same folder, or for any program. */
import * as vscode from 'vscode';
import { AnchoredTexts } from '../../library/corrections/anchoredTexts.ts';
import type { CancellationToken } from '../../shared/lifecycle.ts';
import { UserError } from '../../shared/userError.ts';
import { escapeMarkdown } from '../../library/writing/escapeMarkup.ts';
import { cancellable } from '../cancellable.ts';
import { passagePlace, placesInUse, type QuotePlace, withOpened } from '../copy/placesInUse.ts';
import { quotedPlaces } from '../copy/quotedPlaces.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/excerpt.ts';
import { counted } from '../views/wording.ts';
import { placeLink } from './placeLink.ts';
import { placeLines } from './placeLines.ts';
import { quoteUri } from './quoteUri.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 4000;

/** What is pointed at: what was clicked, and all that is selected with it. */
interface PointedAt {
  readonly clicked: unknown;
  readonly selected: unknown;
}

/** Copies Markdown links, seen from the draft that was written in last, else from the workspace folder. */
export async function copyLinks(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const from = services.lastDraft.document?.uri;
  const count = await copy(services, { clicked, selected }, async (places, token) => {
    const quoted = await quotedPlaces(services, places, token);
    const lines = await placeLines(services.library, quoted.map(passagePlace));
    return quoted.map(({ copied, uri }, index) => `[${escapeMarkdown(oneLine(copied.words))}](${placeLink(from, uri, lines[index])})`);
  });
  tell(count, vscode.l10n.t('{0, plural, one {Copied the link.} other {Copied # links.}}'));
}

/** Copies addresses that open the reader at the words, wherever the folder is. */
export async function copyUris(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const { extension } = services.context;
  const texts = new AnchoredTexts();
  const count = await copy(services, { clicked, selected }, (places, token) =>
    withOpened(
      services,
      places,
      ({ opened, span }) => quoteUri(extension.id, vscode.Uri.parse(opened.uri), texts.anchorAt(opened, span)),
      token,
    ),
  );
  tell(count, vscode.l10n.t('{0, plural, one {Copied the address.} other {Copied # addresses.}}'));
}

/** Copies a line for each place; answers how many there are, and undefined when it was given up. */
async function copy(
  services: Services,
  { clicked, selected }: PointedAt,
  textsOf: (places: readonly QuotePlace[], token: CancellationToken) => Promise<readonly string[]>,
): Promise<number | undefined> {
  const texts = await cancellable(vscode.l10n.t('Copying links'), async (token) =>
    textsOf(await placesInUse(services, clicked, selected, token), token),
  );
  if (texts?.length === 0) {
    throw new UserError(
      vscode.l10n.t('There is nothing to link to. Go to a quote in the reader, select some words there, or choose a quote in a view.'),
    );
  }
  if (texts !== undefined) {
    await vscode.env.clipboard.writeText(texts.join('\n'));
  }
  return texts?.length;
}

function tell(count: number | undefined, message: string): void {
  if (count !== undefined) {
    vscode.window.setStatusBarMessage(counted(message, count), SHOWN);
  }
}
