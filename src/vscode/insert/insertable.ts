/** What of sources can be put into a draft: the exact words of places, and never what is reported. */
import * as vscode from 'vscode';
import type { DraftFormat } from '../../formats/drafts/draft.ts';
import { copiedAt } from '../copy/copied.ts';
import type { DraftStyle, Insertable } from '../copy/inserted.ts';
import type { OpenedPlace } from '../copy/placesInUse.ts';
import { placeLink } from '../links/placeLink.ts';
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
export function styleFor(format: DraftFormat, settings: Settings): DraftStyle {
  switch (format) {
    case 'markdown':
      return settings.markdownCitation;
    case 'latex':
      return 'latex';
    case 'plainText':
      return 'plain';
  }
}

/** Whether a style cites by keys. */
export function citesByKey(style: DraftStyle): boolean {
  return style === 'pandoc' || style === 'latex';
}

/** Whether the words of a place can be put into a draft: they can unless they are reported, or nothing is shown there. */
export function isInsertable({ opened, span }: OpenedPlace): boolean {
  return copiedAt(opened, span, { withCitation: false })?.kind === 'exact';
}

/** The places as a draft at `draft` takes them in. */
export async function insertablePlaces(
  { keys }: Pick<Services, 'keys'>,
  opened: readonly OpenedPlace[],
  { draft, style }: { readonly draft: vscode.Uri; readonly style: DraftStyle },
): Promise<InsertablePlaces> {
  const known = citesByKey(style) ? await keys.known() : undefined;
  const copied = opened.map((one) => ({ ...one, copied: copiedAt(one.opened, one.span, { withCitation: true }) }));
  const places = copied.flatMap((one): readonly Insertable[] => {
    const source = one.opened;
    if (one.copied?.kind !== 'exact') {
      return [];
    }
    const key = known?.keyOf({ ...source.digest, uri: source.uri });
    const link = placeLink(draft, vscode.Uri.parse(source.uri), source.article, one.span);
    return [{ ...one.copied, kind: 'exact', link, ...(key === undefined ? {} : { key }) }];
  });
  return {
    places,
    reported: copied.filter((one) => one.copied?.kind === 'reported').length,
    withoutKey: known === undefined ? 0 : places.filter(({ key }) => key === undefined).length,
  };
}
