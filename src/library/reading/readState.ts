/** How far a source is read. */

/** `share` is the part of its text that has been in the window, above 0 and at most 1; "changed" is what is other than when it was read. */
export type ReadState = { readonly kind: 'unread' | 'read' | 'changed' } | { readonly kind: 'started'; readonly share: number };
