/** What of an opened source is copied: the exact words of a place, and its citation in the words of the display language. */
import * as vscode from 'vscode';
import type { Confidence, Passage, PassageKind } from '../../core/article.ts';
import { knownFields } from '../../core/knownFields.ts';
import { contains, type Span } from '../../core/span.ts';
import { visibleText } from '../../core/visibleText.ts';
import type { DigestPassage, SourceSummary } from '../../library/digest.ts';
import type { OpenedSource } from '../../library/library.ts';
import { oneLine } from '../views/excerpt.ts';
import { attributionOf, paragraphAt, passageAt, speakerOf } from '../views/passageWording.ts';
import { dateText, doubtText, quotedText, spokenParagraph, titleText } from '../views/wording.ts';
import type { CitationPart, Copied } from './citation.ts';

/** What a citation tells of a place, and of the source that it is in. */
export interface CitedPlace extends Pick<SourceSummary, 'title' | 'publisher' | 'date'> {
  /** The address of the source. */
  readonly uri: string;
  /** What the words are; undefined where they are the source's own. */
  readonly passage: Pick<DigestPassage, 'kind' | 'confidence'> | undefined;
  /** Who says them; undefined where nobody is named. */
  readonly speaker: string | undefined;
  readonly paragraph: number | undefined;
}

/**
 * What is copied of a place: of a passage its words, as somebody's or as reported; of a part of a passage the same; of any
 * other words just these, which are the source's own. Undefined when nothing is shown there.
 */
export function copiedAt(opened: OpenedSource, place: Span): Copied | undefined {
  const words = visibleText(opened.article, place).trim();
  const passage = passageAt(opened, place) ?? passageAround(opened, place);
  return words === '' ? undefined : copiedWords(words, citedPlace(opened, place, passage));
}

/** Words with the citation of the place where they stand. */
export function copiedWords(words: string, place: CitedPlace): Copied {
  return { ...labelledWords(words, place.passage?.kind), ...citationOf(place) };
}

/** Words, and a label where they are reported. `kind` is undefined where they are the source's own. */
export function labelledWords(words: string, kind: PassageKind | undefined): Pick<Copied, 'kind' | 'words' | 'label'> {
  return kind === 'reported' ? { kind, words, label: `[${vscode.l10n.t('reported')}]` } : { kind: 'exact', words };
}

function citedPlace(opened: OpenedSource, place: Span, passage: Passage | undefined): CitedPlace {
  const { title, publisher, date } = opened.digest;
  const confidence = passage === undefined ? undefined : (attributionOf(opened, passage)?.confidence ?? 'unsure');
  return {
    uri: opened.uri,
    ...knownFields({ title, publisher, date }),
    passage: passage === undefined || confidence === undefined ? undefined : { kind: passage.kind, confidence },
    speaker: passage === undefined ? undefined : speakerOf(opened, passage),
    paragraph: paragraphAt(opened, place),
  };
}

/** The smallest passage that a place lies in: the speaker's own words before the report that holds them. */
export function passageAround({ analysis: { passages } }: OpenedSource, place: Span): Passage | undefined {
  return passages.filter((one) => contains(one, place)).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** The citation of a place, in the words of the display language. */
export function citationOf(place: CitedPlace): Pick<Copied, 'citation' | 'speaker' | 'paragraph'> {
  const { passage, publisher, date, paragraph } = place;
  const title = titleText(place.title, place.uri);
  const speaker = passage === undefined ? undefined : citedSpeaker(place.speaker, passage.confidence);
  const parts: readonly (CitationPart | undefined)[] = [
    part(speaker),
    { text: titlePart(title, passage?.kind) },
    publisher === undefined ? undefined : { text: oneLine(publisher), isEmphasised: true },
    part(dateText(date)),
    part(spokenParagraph(paragraph)),
  ];
  return {
    citation: parts.filter((one) => one !== undefined),
    ...(speaker === undefined ? {} : { speaker }),
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

function part(text: string | undefined): CitationPart | undefined {
  return text === undefined ? undefined : { text };
}

/** The speaker as cited: one who is unsure is not named, and that one is likely is said. */
export function citedSpeaker(speaker: string | undefined, confidence: Confidence): string {
  if (speaker === undefined || confidence === 'unsure') {
    return `[${vscode.l10n.t('speaker unclear')}]`;
  }
  const doubt = doubtText(confidence);
  return doubt === undefined ? oneLine(speaker) : `${oneLine(speaker)} [${doubt}]`;
}

function titlePart(title: string, kind: PassageKind | undefined): string {
  if (kind === undefined) {
    return quotedText(title);
  }
  return kind === 'reported' ? vscode.l10n.t('as reported in “{0}”', title) : vscode.l10n.t('in “{0}”', title);
}
