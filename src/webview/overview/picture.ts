/** The charts as one picture in SVG that stands alone: with the colours and faces that they have in the page, and nothing from elsewhere. */
import type { ChartSection } from './chartSection.ts';
import { type Space, spaceOf } from './space.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** What a chart's look comes from in the page, as SVG has it. */
const LOOKS = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight', 'text-anchor'] as const;
/** What the page needs and a picture does not. */
const OWN = ['class', 'role', 'tabindex', 'data-id', 'data-person', 'aria-label', 'aria-labelledby', 'aria-hidden'] as const;
/** Lengths in em. */
const MARGIN = 1.5;
const TITLE = 2.2;
const HEADING = 1.7;
const LINE = 1.4;

/** The picture, as the text of a file. */
export function pictureOf(title: string, sections: readonly ChartSection[]): string {
  const picture = document.createElementNS(SVG, 'svg');
  const [first] = sections;
  if (first === undefined) {
    return new XMLSerializer().serializeToString(picture);
  }
  const space = spaceOf(first.drawing);
  const margin = MARGIN * space.em;
  const width = Math.max(...sections.map(({ drawing }) => drawing.width.baseVal.value)) + 2 * margin;
  const sheet = new Sheet(picture, space, getComputedStyle(first.drawing));
  sheet.write(title, { size: 1.4, isStrong: true, height: TITLE });
  for (const { chart, drawing } of sections) {
    sheet.write(chart?.heading ?? '', { size: 1.1, isStrong: true, height: HEADING });
    linesOf(chart?.sentence ?? '', width - 2 * margin, space).forEach((line) => sheet.write(line, { size: 1, height: LINE }));
    sheet.draw(drawing);
  }
  const { height } = sheet;
  picture.prepend(
    shape('title', {}, title),
    shape('rect', { width: String(width), height: String(height), fill: plainColour(getComputedStyle(document.body).backgroundColor) }),
  );
  setAll(picture, { role: 'img', width: String(width), height: String(height), viewBox: `0 0 ${String(width)} ${String(height)}` });
  return new XMLSerializer().serializeToString(picture);
}

/** How a line is written: the size of its letters and the room that it takes, both in em. */
interface Writing {
  readonly size: number;
  readonly height: number;
  readonly isStrong?: true;
}

/** A picture that is filled from above. */
class Sheet {
  readonly #picture: SVGSVGElement;
  readonly #space: Space;
  readonly #look: CSSStyleDeclaration;
  #top: number;

  constructor(picture: SVGSVGElement, space: Space, look: CSSStyleDeclaration) {
    this.#picture = picture;
    this.#space = space;
    this.#look = look;
    this.#top = MARGIN * space.em;
  }

  get height(): number {
    return this.#top;
  }

  write(text: string, { size, height, isStrong }: Writing): void {
    const { em } = this.#space;
    const look = {
      'font-family': this.#look.fontFamily,
      'font-size': String(em * size),
      fill: plainColour(this.#look.color),
      ...(isStrong === true ? { 'font-weight': '600' } : {}),
    };
    this.#picture.append(shape('text', { x: String(MARGIN * em), y: String(this.#top + em * size), ...look }, text));
    this.#top += height * em;
  }

  /** Puts in what a drawing shows. */
  draw(drawing: SVGSVGElement): void {
    const { em } = this.#space;
    const group = shape('g', { transform: `translate(${String(MARGIN * em)} ${String(this.#top + em)})` });
    group.append(...drawing.cloneNode(true).childNodes);
    const copies = [...group.querySelectorAll<SVGElement>('*')];
    [...drawing.querySelectorAll<SVGElement>('*')].forEach((original, index) => {
      const copy = copies[index];
      if (copy !== undefined) {
        setLook(copy, getComputedStyle(original));
      }
    });
    group.querySelectorAll('.hit').forEach((one) => one.remove());
    copies.forEach((copy) => OWN.forEach((name) => copy.removeAttribute(name)));
    this.#picture.append(group);
    this.#top += drawing.height.baseVal.value + 3 * em;
  }
}

/** Sets what the page's style sheets say as attributes, and what it is in words as a title. */
function setLook(copy: SVGElement, style: CSSStyleDeclaration): void {
  for (const name of LOOKS) {
    const value = style.getPropertyValue(name);
    copy.setAttribute(name, name === 'fill' || name === 'stroke' ? plainColour(value) : value);
  }
  const label = copy.getAttribute('aria-label');
  if (label !== null) {
    copy.prepend(shape('title', {}, label));
  }
}

/** A colour as all programs know it: mixed ones come as `color(srgb …)`. */
function plainColour(colour: string): string {
  const [, parts] = /^color\(srgb ([^)]+)\)$/.exec(colour) ?? [];
  if (parts === undefined) {
    return colour;
  }
  const [red = 0, green = 0, blue = 0] = parts.split(/[\s/]+/).map((part) => Math.round(Number(part) * 255));
  return `rgb(${String(red)}, ${String(green)}, ${String(blue)})`;
}

/** A text in lines that are no wider than the room. */
function linesOf(text: string, room: number, { measure }: Space): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && measure(longer) <= room) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

function shape(name: string, attributes: Readonly<Record<string, string>>, text?: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  setAll(made, attributes);
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
}
