/** What a hover in the text of a source says: over a name who that is, over a quote who says it and why. */
import * as vscode from 'vscode';
import type { Passage } from '../../core/article.ts';
import type { DigestPerson } from '../../library/digest.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { Services } from '../services.ts';
import type { Reach } from '../views/excerpt.ts';
import { explain } from '../views/explain.ts';
import { attributionOf, paragraphAt, spokenPassage } from '../views/passageWording.ts';
import { aroundPlace } from '../views/placeText.ts';
import { excerptMarkdown, plainMarkdown } from '../views/plainMarkdown.ts';
import { hoverText, readerLink } from '../views/readerLink.ts';
import { correctedText, counted, countsText, joined, personCountsText, spokenParagraph } from '../views/wording.ts';
import { keyOf, namedAt } from './namedPerson.ts';
import { sourceDocument } from './sourceDocument.ts';

/** Around the first mention so many characters are shown. */
const REACH: Reach = { before: 60, after: 160 };

/** Provides it; undefined where nobody is named or quoted, and for what is no source. */
export async function provideHover(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const { version } = document;
  const source = await sourceDocument(services, document, token);
  if (source === undefined) {
    return undefined;
  }
  const { opened } = source;
  const at = source.offsetAt(position);
  const named = namedAt(opened, at);
  const person = opened.digest.people[named?.person ?? -1];
  if (named !== undefined && person !== undefined) {
    const text = await personText(services, opened, person);
    return token.isCancellationRequested || document.version !== version ? undefined : new vscode.Hover(text, source.rangeOf(named));
  }
  // Of speech that is reported and what is quoted in it, the inner one is meant.
  const passage = opened.analysis.passages.findLast(({ start, end }) => start <= at && at < end);
  return passage === undefined ? undefined : new vscode.Hover(passageText(opened, passage), source.rangeOf(passage));
}

async function personText(services: Services, opened: OpenedSource, person: DigestPerson): Promise<vscode.MarkdownString> {
  const key = await keyOf(services, opened, person.id);
  const known = key === undefined ? undefined : await services.library.queries.person(key);
  const link = readerLink({ uri: opened.uri, ...person.first, person: person.id });
  const role = joined(person.role, correctedText(person.isCorrected));
  return hoverText([
    `**${plainMarkdown(person.name)}**${role === '' ? '' : ` · ${plainMarkdown(role)}`} · ${link}`,
    plainMarkdown(vscode.l10n.t('In this source: {0}', personCountsText(person))),
    known === undefined || known.person.sources < 2 ? '' : plainMarkdown(everywhereText(known.person)),
    `${plainMarkdown(joined(vscode.l10n.t('First mention'), spokenParagraph(paragraphAt(opened, person.first))))}:`,
    excerptMarkdown(aroundPlace(opened.article, person.first, REACH)),
  ]);
}

function everywhereText(person: {
  readonly quotes: number;
  readonly reported: number;
  readonly mentions: number;
  readonly sources: number;
}): string {
  return counted(vscode.l10n.t('{0, plural, one {In # source: {1}} other {In # sources: {1}}}'), person.sources, countsText(person));
}

function passageText(opened: OpenedSource, passage: Passage): vscode.MarkdownString {
  const { start, end } = passage;
  const attribution = attributionOf(opened, passage);
  return hoverText([
    `**${plainMarkdown(spokenPassage(opened, passage))}** · ${readerLink({ uri: opened.uri, start, end })}`,
    attribution === undefined ? '' : plainMarkdown(vscode.l10n.t('Speaker: {0}', explain(opened, attribution))),
  ]);
}
