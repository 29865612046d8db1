/** What of an opened source is copied: the exact words of a place, and its citation in the words of the display language. */
import * as vscode from 'vscode';
import type { Passage } from '../../core/article.ts';
import { contains, type Span } from '../../core/span.ts';
import { visibleText } from '../../core/visibleText.ts';
import type { OpenedSource } from '../../library/library.ts';
import { oneLine } from '../views/excerpt.ts';
import { attributionOf, paragraphAt, passageAt, speakerOf } from '../views/passageWording.ts';
import { dateText, doubtText, spokenParagraph } from '../views/wording.ts';
import type { CitationPart, Copied } from './citation.ts';

/** How a place is copied. */
export interface CopyOptions {
  readonly withCitation: boolean;
}

/**
 * What is copied of a place: of a passage its words, as somebody's or as reported; of a part of a passage the same; of any
 * other words just these, which are the source's own. Undefined when nothing is shown there.
 */
export function copiedAt(opened: OpenedSource, place: Span, options: CopyOptions): Copied | undefined {
  const words = visibleText(opened.article, place).trim();
  if (words === '') {
    return undefined;
  }
  const passage = passageAt(opened, place) ?? passageAround(opened, place);
  const isReported = passage?.kind === 'reported';
  return {
    kind: isReported ? 'reported' : 'exact',
    words,
    ...(isReported ? { label: `[${vscode.l10n.t('reported')}]` } : {}),
    citation: options.withCitation ? citationOf(opened, place, passage) : [],
  };
}

/** The smallest passage that a place lies in: the speaker's own words before the report that holds them. */
export function passageAround({ analysis: { passages } }: OpenedSource, place: Span): Passage | undefined {
  return passages.filter((one) => contains(one, place)).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

function citationOf(opened: OpenedSource, place: Span, passage: Passage | undefined): readonly CitationPart[] {
  const { article, uri } = opened;
  const title = oneLine(article.title ?? '') || fileNameOf(uri);
  const speaker = passage === undefined ? undefined : citedSpeaker(opened, passage);
  const parts: readonly (CitationPart | undefined)[] = [
    part(speaker),
    { text: titlePart(title, passage) },
    article.publisher === undefined ? undefined : { text: oneLine(article.publisher), isEmphasised: true },
    part(dateText(article.date)),
    part(spokenParagraph(paragraphAt(opened, place))),
  ];
  return parts.filter((one) => one !== undefined);
}

function part(text: string | undefined): CitationPart | undefined {
  return text === undefined ? undefined : { text };
}

/** The speaker as cited: one who is unsure is not named, and that one is likely is said. */
function citedSpeaker(opened: OpenedSource, passage: Passage): string {
  const confidence = attributionOf(opened, passage)?.confidence ?? 'unsure';
  const speaker = speakerOf(opened, passage);
  if (speaker === undefined || confidence === 'unsure') {
    return `[${vscode.l10n.t('speaker unclear')}]`;
  }
  const doubt = doubtText(confidence);
  return doubt === undefined ? speaker : `${speaker} [${doubt}]`;
}

function titlePart(title: string, passage: Passage | undefined): string {
  if (passage === undefined) {
    return `“${title}”`;
  }
  return passage.kind === 'reported' ? vscode.l10n.t('as reported in “{0}”', title) : vscode.l10n.t('in “{0}”', title);
}

function fileNameOf(address: string): string {
  const { path } = vscode.Uri.parse(address);
  return path.slice(path.lastIndexOf('/') + 1);
}
