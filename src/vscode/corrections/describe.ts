/** Says in a sentence what a correction does. */
import * as vscode from 'vscode';
import type { NewCorrection } from '../../library/corrections/correction.ts';
import { shorten } from '../views/excerpt.ts';
import { listText, quotedText } from '../views/wording.ts';

const LENGTH = 60;
/** In a message that the status bar would cut off. */
export const SHORT = 28;

/** The sentence, without a full stop: "“Bram Quill” is called “Bram de Vries”". Of a quotation it has `length` characters. */
export function describe(correction: NewCorrection, length = LENGTH): string {
  switch (correction.kind) {
    case 'rename':
      return vscode.l10n.t('“{0}” is called “{1}”', namesOf(correction.people), correction.name);
    case 'merge':
      return vscode.l10n.t('{0} are one person, “{1}”', namesOf(correction.people, quotedText), correction.name);
    case 'apart':
      return vscode.l10n.t('“{0}” is another than those of the same name elsewhere', namesOf(correction.people));
    case 'notPerson':
      return vscode.l10n.t('“{0}” is not a person', namesOf(correction.people));
    case 'split':
      return vscode.l10n.t('“{0}” is another person than “{1}”', correction.name, correction.person.name);
    case 'speaker':
      return correction.speaker === null
        ? vscode.l10n.t('Nobody can tell who says “{0}”', wordsOf(correction.at, length))
        : vscode.l10n.t('{0} says “{1}”', correction.speaker.name, wordsOf(correction.at, length));
    case 'quote':
      return vscode.l10n.t('“{0}” is a quote', wordsOf(correction.at, length));
    case 'notQuote':
      return vscode.l10n.t('“{0}” is not a quote', wordsOf(correction.at, length));
    case 'ignore':
      return vscode.l10n.t('“{0}” is ignored in a draft', wordsOf(correction.at, length));
  }
}

function namesOf(people: readonly { readonly name: string }[], set = (name: string): string => name): string {
  return listText([...new Set(people.map(({ name }) => set(name)))]);
}

/** The words without the marks around them: the sentence has its own. */
function wordsOf({ exact }: { readonly exact: string }, length: number): string {
  return shorten(exact.replace(/^["“„«]|["”»]$/g, ''), length);
}
