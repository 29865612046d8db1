/** What the reader says instead of an article: what happened, to which source, and what to do about it. */
import * as vscode from 'vscode';
import type { DocumentProblem } from '../../formats/format.ts';
import type { SourceProblem } from '../../library/library.ts';
import type { PageButton, PageLoading, PageNotice } from '../../shared/readerProtocol.ts';
import { numberText, sizeText } from './wording.ts';

/** A source that is not shown. */
export interface NoticeSubject {
  /** Path as people know it: relative to the workspace where it is in it. */
  readonly path: string;
  /** Whether the text as it was last read is still at hand. */
  readonly hasLastText: boolean;
}

/** Nothing is open. */
export function emptyNotice(): PageNotice {
  return {
    kind: 'notice',
    heading: vscode.l10n.t('No source is open'),
    sentences: [
      vscode.l10n.t('Choose an article in the Sources view, or add a folder of your own. The samples are there to try things on.'),
    ],
    isError: false,
    buttons: [{ label: vscode.l10n.t('Show Sources'), action: 'showSources' }],
  };
}

/** The file has no text. */
export function emptyFileNotice(fileName: string): PageNotice {
  return {
    kind: 'notice',
    heading: fileName,
    sentences: [vscode.l10n.t('This file is empty.')],
    isError: false,
    buttons: [{ label: vscode.l10n.t('Open in Text Editor'), action: 'openInTextEditor' }],
  };
}

/** The source is being read; `heading` is its title where that is known. */
export function loadingContent(heading: string): PageLoading {
  return { kind: 'loading', heading, sentence: vscode.l10n.t('Reading. The text and its marks come in a moment.') };
}

/** Why a source cannot be shown. */
export function problemNotice(problem: SourceProblem, subject: NoticeSubject): PageNotice {
  const { heading, sentences, buttons } = wordsOf(problem, subject);
  return { kind: 'notice', heading, sentences, path: subject.path, isError: true, buttons };
}

interface Words {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly buttons: readonly PageButton[];
}

function wordsOf(problem: SourceProblem, { hasLastText }: NoticeSubject): Words {
  const said = (detail: string): string => vscode.l10n.t('The system said: {0}', detail);
  switch (problem.kind) {
    case 'missing':
      return missingWords(hasLastText);
    case 'binary':
      return binaryWords(problem.offset);
    case 'tooLarge':
      return tooLargeWords(problem);
    case 'noPermission':
      return {
        heading: vscode.l10n.t('This source may not be read'),
        sentences: [said(problem.detail), vscode.l10n.t('Change the permissions of the file, then try again.')],
        buttons: [tryAgain(), remove()],
      };
    case 'unreadable':
      return {
        heading: vscode.l10n.t('This source cannot be read'),
        sentences: [said(problem.detail)],
        buttons: [tryAgain(), remove()],
      };
    default:
      return { ...documentWords(problem), buttons: [tryAgain(), remove()] };
  }
}

/** Why no text could be taken out of a document. */
function documentWords(problem: DocumentProblem): Omit<Words, 'buttons'> {
  switch (problem.kind) {
    case 'damaged':
      return {
        heading: vscode.l10n.t('This document is damaged'),
        sentences: [
          vscode.l10n.t('It cannot be read as what its name says that it is. Open it in the program that it comes from, and save it anew.'),
          vscode.l10n.t('The reader of its format said: {0}', problem.detail),
        ],
      };
    case 'encrypted':
      return {
        heading: vscode.l10n.t('This document is locked'),
        sentences: [vscode.l10n.t('It cannot be read without its password. Save a copy without one, and add that.')],
      };
    case 'noText':
      return {
        heading: vscode.l10n.t('This document has no text'),
        sentences: [
          vscode.l10n.t('It may hold pictures of pages, as a scanner makes them. Have their text recognised, and save it with them.'),
        ],
      };
    case 'tooComplex':
      return {
        heading: vscode.l10n.t('This document is too large inside'),
        sentences: [vscode.l10n.t('It unpacks to more than any article holds, or is nested deeper than any is.')],
      };
  }
}

function missingWords(hasLastText: boolean): Words {
  const lastText: PageButton = { label: vscode.l10n.t('Show the Last Text'), action: 'showLastText' };
  return {
    heading: vscode.l10n.t('This source is no longer there'),
    sentences: [
      vscode.l10n.t('The file was deleted, moved or renamed. Nothing that you copied is lost, and it shows again when the file is back.'),
    ],
    buttons: [{ label: vscode.l10n.t('Find the File…'), action: 'findFile' }, ...(hasLastText ? [lastText] : []), remove()],
  };
}

function binaryWords(offset: number): Words {
  return {
    heading: vscode.l10n.t('This file is not text'),
    sentences: [
      vscode.l10n.t(
        'Byte {0} cannot be part of a text. A document of another kind has to be saved as PDF, .docx or text first.',
        numberText(offset + 1),
      ),
    ],
    buttons: [{ label: vscode.l10n.t('Open Anyway in Text Editor'), action: 'openInTextEditor' }, remove()],
  };
}

function tooLargeWords({ size, limit }: { readonly size: number; readonly limit: number }): Words {
  return {
    heading: vscode.l10n.t('This source is too large to analyse'),
    sentences: [vscode.l10n.t('It has {0}; the limit is {1}.', sizeText(size), sizeText(limit))],
    buttons: [
      { label: vscode.l10n.t('Read without Marks'), action: 'readWithoutMarks' },
      { label: vscode.l10n.t('Change the Limit'), action: 'changeLimit' },
    ],
  };
}

function tryAgain(): PageButton {
  return { label: vscode.l10n.t('Try Again'), action: 'tryAgain' };
}

function remove(): PageButton {
  return { label: vscode.l10n.t('Remove from Sources'), action: 'removeFromSources' };
}
