/** Webviews take the focus by themselves, a moment after they are there. */

/**
 * A webview that takes the focus sooner than this after a pick was shown, or after the webview was opened, in milliseconds, was not
 * given it by a person: the palette that the pick was called from gives it back to the webview, which takes it a moment later, and a
 * new webview takes it when its page is there.
 */
export const TAKES_FOCUS = 350;
