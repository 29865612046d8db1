/** How an article is looked at, without what is not known of that. */
import { isReaderState } from '../../shared/readerChecks.ts';
import type { PageView } from '../../shared/readerProtocol.ts';

/** The view that these fields are. */
export function knownView({ place, person, anchor, readTo }: { readonly [K in keyof PageView]: PageView[K] | undefined }): PageView {
  return {
    ...(place === undefined ? {} : { place }),
    ...(person === undefined ? {} : { person }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(readTo === undefined ? {} : { readTo }),
  };
}

/** How the source at an address was looked at by what a page has left; undefined where that is of another source, or of nothing known. */
export function viewLeft(uri: string, left: unknown): PageView | undefined {
  return isReaderState(left) && left.uri === uri ? knownView(left) : undefined;
}
