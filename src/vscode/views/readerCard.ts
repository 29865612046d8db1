/** The card of a passage: who says it, how sure that is and why, and what can be done with it. */
import * as vscode from 'vscode';
import type { Passage } from '../../core/article.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { SourceQueries } from '../../library/sourceQueries.ts';
import type { CardRow, PageButton, PageCard } from '../../shared/readerProtocol.ts';
import { explain } from './explain.ts';
import { attributionOf, doubtOf, kindWord, speakerOf } from './passageWording.ts';
import { elsewhereText, joined, spokenParagraph } from './wording.ts';

/** The card. What is reported is not offered as a quotation. `queries` tell in which other sources a quote stands. */
export async function passageCard(opened: OpenedSource, passage: Passage, queries: SourceQueries): Promise<PageCard> {
  const { article, analysis } = opened;
  const elsewhere = await elsewhereRow(opened, passage, queries);
  const attribution = attributionOf(opened, passage);
  const person = analysis.people[attribution?.person ?? -1];
  const isReported = passage.kind === 'reported';
  const paragraph = spokenParagraph(article.blocks[passage.block]?.number);
  const doubt = doubtOf(opened, passage);
  const reason = attribution === undefined ? '' : explain(opened, attribution);
  return {
    speaker: speakerOf(opened, passage) ?? vscode.l10n.t('Speaker unclear'),
    ...(person?.role === undefined ? {} : { role: person.role }),
    rows: [
      {
        term: isReported ? vscode.l10n.t('Passage') : vscode.l10n.t('Quote'),
        text: joined(kindWord(passage), paragraph).replaceAll(' · ', ', '),
      },
      { term: vscode.l10n.t('Speaker'), text: doubt === undefined ? reason : vscode.l10n.t('{0}: {1}', doubt, reason) },
      ...(elsewhere === undefined ? [] : [elsewhere]),
    ],
    buttons: buttonsOf({ isReported, isElsewhere: elsewhere !== undefined }),
  };
}

/** In how many other sources the quote stands; undefined where none is known. */
async function elsewhereRow({ uri }: OpenedSource, passage: Passage, queries: SourceQueries): Promise<CardRow | undefined> {
  const versions = passage.kind === 'reported' ? undefined : await queries.versions({ uri, start: passage.start, end: passage.end });
  const text = elsewhereText(new Set(versions?.places.map((one) => one.uri)).size - 1);
  return text === undefined ? undefined : { term: vscode.l10n.t('Elsewhere'), text };
}

function buttonsOf({ isReported, isElsewhere }: { readonly isReported: boolean; readonly isElsewhere: boolean }): readonly PageButton[] {
  return [
    { label: isReported ? vscode.l10n.t('Copy Passage') : vscode.l10n.t('Copy'), action: 'copyQuote' },
    { label: vscode.l10n.t('Copy with Citation'), action: 'copyQuoteWithCitation' },
    ...(isElsewhere ? [{ label: vscode.l10n.t('Compare Versions'), action: 'compareVersions' } as const] : []),
    { label: vscode.l10n.t('Open in Text Editor'), action: 'openInTextEditor' },
  ];
}
