/** Whether a picture that a page has made may become a file: it is drawn, and neither does nor loads anything. */

/** No picture of ours is longer, in UTF-16 code units. */
const MAX_LENGTH = 5_000_000;

/** What our charts are drawn with. In the text of an SVG there is no other `<` than that of a tag. */
const TAG =
  /<(?:\/(?:svg|title|g|rect|circle|path|line|text)|(?:svg|title|g|rect|circle|path|line|text)(?: (?:xmlns|role|width|height|viewBox|x|y|x1|x2|y1|y2|dx|dy|r|d|transform|opacity|fill|stroke|stroke-width|font-family|font-size|font-weight|text-anchor)="[^"<]*")*\/?)>/g;

/** Whether it is an SVG of shapes and texts alone. */
export function isPlainPicture(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= MAX_LENGTH &&
    value.startsWith('<svg ') &&
    !value.replace(TAG, '').includes('<') &&
    !/url\(/i.test(value)
  );
}
