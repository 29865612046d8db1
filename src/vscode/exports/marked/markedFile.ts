/** Makes the file of a marked article out of a source. */
import * as vscode from 'vscode';
import type { OpenedSource } from '../../../library/library.ts';
import { joinBytes } from '../../../shared/joinBytes.ts';
import type { CancellationToken } from '../../../shared/lifecycle.ts';
import type { PageArticle, PagePassage } from '../../../shared/readerProtocol.ts';
import { throwIfCancelled } from '../../copy/nodePassages.ts';
import { displayLanguage } from '../../displayLanguage.ts';
import { Rests } from '../../rests.ts';
import { passageCaption, totalsStatement } from '../../views/passageWording.ts';
import { pageArticle, pagePassages } from '../../views/readerDocument.ts';
import { correctedText, kindText, momentText, titleText } from '../../views/wording.ts';
import type { MarkedArticle, MarkedStrings, StyleSheet } from './markedArticle.ts';
import { markedHtml } from './markedHtml.ts';
import { MARKED_STYLES, styleSheet } from './styleSheet.ts';

/** How the file is made. */
export interface MarkedOptions {
  /** It says how it is printed. */
  readonly isToPrint?: true;
}

/** So many UTF-16 code units of the file are encoded at once. */
const STRETCH = 200_000;

/** The file, in UTF-8. Others can work meanwhile. Throws a `CancelledError` when it is not wanted any more. */
export async function markedFile(
  context: vscode.ExtensionContext,
  opened: OpenedSource,
  options: MarkedOptions = {},
  token?: CancellationToken,
): Promise<Uint8Array> {
  const rest = restsOf(token);
  const passages: PagePassage[] = [];
  for (const passage of pagePassages(opened)) {
    passages.push(passage);
    await rest();
  }
  const article = pageArticle(opened, opened.version, passages);
  const marked = markedArticle(opened, article, await loadStyle(context), stringsOf(opened, context, options));
  const encoded: Uint8Array[] = [];
  let text = '';
  for (const part of markedHtml(marked)) {
    text += part;
    if (text.length > STRETCH) {
      encoded.push(new TextEncoder().encode(text));
      text = '';
    }
    await rest();
  }
  return joinBytes([...encoded, new TextEncoder().encode(text)]);
}

/** What is to be done between two pieces of work. */
function restsOf(token: CancellationToken | undefined): () => Promise<void> {
  const rests = new Rests();
  return async () => {
    await rests.ifDue();
    throwIfCancelled(token);
  };
}

async function loadStyle({ extensionUri }: vscode.ExtensionContext): Promise<StyleSheet> {
  const read = (name: string): Thenable<Uint8Array> => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', name));
  return styleSheet(new TextDecoder().decode(joinBytes(await Promise.all(MARKED_STYLES.map(read)))));
}

function markedArticle(opened: OpenedSource, page: PageArticle, style: StyleSheet, strings: MarkedStrings): MarkedArticle {
  const { article, analysis, uri } = opened;
  return {
    article: page,
    title: titleText(article.title, uri),
    ...(article.address === undefined ? {} : { address: article.address }),
    caption: (index) => {
      const passage = analysis.passages[index];
      return passage === undefined ? '' : passageCaption(opened, passage);
    },
    language: displayLanguage(),
    strings,
    style,
  };
}

function stringsOf(opened: OpenedSource, { extension }: vscode.ExtensionContext, { isToPrint }: MarkedOptions): MarkedStrings {
  const { version } = extension.packageJSON as { readonly version: string };
  return {
    contents: vscode.l10n.t('Contents'),
    people: vscode.l10n.t('People'),
    quotes: vscode.l10n.t('Quotes by Person'),
    others: vscode.l10n.t('Other speakers'),
    signs: vscode.l10n.t('What the Marks Mean'),
    kinds: [
      { kind: 'person', term: vscode.l10n.t('Name'), meaning: vscode.l10n.t('a person, by name') },
      { kind: 'direct', term: kindText('direct'), meaning: vscode.l10n.t('a whole utterance, character for character') },
      { kind: 'partial', term: kindText('partial'), meaning: vscode.l10n.t('some words of the speaker, character for character') },
      { kind: 'reported', term: kindText('reported'), meaning: vscode.l10n.t('what somebody said, in the words of the article') },
    ],
    notes: [
      vscode.l10n.t('Each speaker has a colour and a kind of line, and is named beside the text.'),
      vscode.l10n.t('“likely” and “unsure” say that there is doubt who speaks.'),
    ],
    totals: totalsStatement(opened),
    made: vscode.l10n.t('Made by Verbatim {0} on {1}.', version, momentText(new Date())),
    caution: vscode.l10n.t(
      'Who is meant and who says what was found by rules, from this text alone. Each attribution is a guess, unless it is marked as “{0}”: look at the sentences around it before you rely on it.',
      correctedText(true) ?? '',
    ),
    ...(isToPrint === true ? { hint: vscode.l10n.t('To print this page, press Ctrl+P, or Cmd+P on a Mac.') } : {}),
  };
}
