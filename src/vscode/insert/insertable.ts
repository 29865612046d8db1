/** What of sources can be put into a draft: the exact words of places, and never what is reported. */
import type * as vscode from 'vscode';
import type { DraftFormat } from '../../formats/drafts/draft.ts';
import { citesByKey, type DraftStyle, hasLinks } from '../copy/inserted.ts';
import type { Insertable } from '../copy/insertedText.ts';
import { passagePlace } from '../copy/placesInUse.ts';
import type { QuotedPlace } from '../copy/quotedPlaces.ts';
import { placeLink } from '../links/placeLink.ts';
import { placeLines } from '../links/placeLines.ts';
import type { Services } from '../services.ts';
import type { Settings } from '../workspace/settings.ts';

/** What came of places that are to be put into a draft. */
export interface InsertablePlaces {
  readonly places: readonly Insertable[];
  /** How many were reported speech, which is no quotation. */
  readonly reported: number;
  /** How many have no cite key, in a style that cites by keys. */
  readonly withoutKey: number;
}

/** How a draft of this format cites. */
export function styleFor(format: DraftFormat, { markdownCitation }: Settings): DraftStyle {
  return { format, citation: markdownCitation };
}

/** Whether the words can be put into a draft: they can unless they are reported. */
export function isInsertable({ copied }: QuotedPlace): boolean {
  return copied.kind === 'exact';
}

/** The places as a draft at `draft` takes them in. */
export async function insertablePlaces(
  { keys, library }: Pick<Services, 'keys' | 'library'>,
  quoted: readonly QuotedPlace[],
  { draft, style }: { readonly draft: vscode.Uri; readonly style: DraftStyle },
): Promise<InsertablePlaces> {
  const known = citesByKey(style) ? await keys.known() : undefined;
  const exact = quoted.filter(isInsertable);
  const lines = await placeLines(library, hasLinks(style) ? exact.map(passagePlace) : []);
  const places = exact.map(({ copied, uri, source }, index): Insertable => {
    const key = known?.keyOf(source);
    return { ...copied, kind: 'exact', link: placeLink(draft, uri, lines[index]), ...(key === undefined ? {} : { key }) };
  });
  return {
    places,
    reported: quoted.length - places.length,
    withoutKey: known === undefined ? 0 : places.filter(({ key }) => key === undefined).length,
  };
}
