/** "Change Speaker…", "This Is a Quote…" and "Not a Quote". */
import * as vscode from 'vscode';
import { LineMap } from '../../core/lineMap.ts';
import type { Span } from '../../core/span.ts';
import { AnchoredText } from '../../library/corrections/anchor.ts';
import { AnchoredTexts } from '../../library/corrections/anchoredTexts.ts';
import type { CorrectedSpeaker, NewCorrection } from '../../library/corrections/correction.ts';
import { orderPeople } from '../../library/peopleOrder.ts';
import type { OpenedSource } from '../../library/library.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { countsText, joined } from '../views/wording.ts';
import { spanOf } from '../workspace/convert.ts';
import { addCorrections } from './addCorrections.ts';
import { askFor, type Choice, fitting } from './ask.ts';
import { type PassageSubject, passages, refOf } from './subjects.ts';

/** Says who says the passages that are pointed at. */
export async function changeSpeaker(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const found = await passagesOrRefusal(services, clicked, selected);
  const [first] = found;
  const speaker = first === undefined ? undefined : await askForSpeaker(first.opened, vscode.l10n.t('Change Speaker'));
  if (first !== undefined && speaker !== undefined) {
    const texts = new AnchoredTexts();
    const corrections = found.map(({ opened, passage }): NewCorrection => ({
      kind: 'speaker',
      source: opened.uri,
      at: texts.anchorAt(opened, passage),
      // Where a name stands in one source tells nothing of another.
      speaker: speaker === null || opened.uri === first.opened.uri ? speaker : { name: speaker.name },
    }));
    await addCorrections(services, corrections);
  }
}

/** Makes a quote of what is selected. */
export async function markQuote(services: Services): Promise<void> {
  const selected = await selectionInUse(services);
  if (selected === undefined) {
    throw new UserError(vscode.l10n.t('Select the words of the quote in the reader first.'));
  }
  const { opened, span } = selected;
  const speaker = await askForSpeaker(opened, vscode.l10n.t('This Is a Quote'));
  if (speaker !== undefined) {
    const at = new AnchoredText(opened.article.text).anchorAt(span);
    await addCorrections(services, [{ kind: 'quote', source: opened.uri, at, speaker }]);
  }
}

/** Says that the passages that are pointed at are no quotes. */
export async function notQuote(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const found = await passagesOrRefusal(services, clicked, selected);
  const texts = new AnchoredTexts();
  const corrections = found.map(({ opened, passage }): NewCorrection => ({
    kind: 'notQuote',
    source: opened.uri,
    at: texts.anchorAt(opened, passage),
  }));
  await addCorrections(services, corrections);
}

async function passagesOrRefusal(services: Services, clicked: unknown, selected: unknown): Promise<readonly PassageSubject[]> {
  const found = await passages(services, clicked, selected);
  if (found.length === 0) {
    throw new UserError(vscode.l10n.t('There is no quote to correct. Go to one in the reader, or choose one in a view.'));
  }
  return found;
}

/** Asks who says something; null when nobody can tell, undefined when nothing is chosen. */
async function askForSpeaker(opened: OpenedSource, title: string): Promise<CorrectedSpeaker | undefined> {
  const { digest } = opened;
  const ordered = orderPeople(digest.people, 'count', (one) => [one.quoteCount, one.reportedCount, one.mentionCount]);
  const listed = ordered.map((person): Choice<CorrectedSpeaker> => {
    const { source: _, ...value } = refOf(opened, person.id);
    const counts = countsText({ quotes: person.quoteCount, reported: person.reportedCount, mentions: person.mentionCount });
    return { label: person.name, description: joined(person.role, counts), value };
  });
  const nobody: Choice<CorrectedSpeaker> = {
    label: vscode.l10n.t('Nobody can tell'),
    iconPath: new vscode.ThemeIcon('question'),
    value: null,
  };
  const chosen = await askFor<CorrectedSpeaker>({
    title,
    placeholder: vscode.l10n.t('Who says it? Choose somebody, or type another name'),
    choices: (typed) => {
      const name = typed.trim().replace(/\s+/g, ' ');
      const isNew = name !== '' && !digest.people.some((person) => person.name === name);
      const other = isNew ? [{ label: name, description: vscode.l10n.t('as typed'), value: { name } }] : [];
      return [...fitting(listed, typed), ...other, ...(name === '' ? [nobody] : [])];
    },
  });
  return chosen?.value;
}

/** What is selected in the reader, or in a text editor that is used. */
async function selectionInUse({
  readers,
  library,
  store,
}: Services): Promise<{ readonly opened: OpenedSource; readonly span: Span } | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && !editor.selection.isEmpty && store.isSource(editor.document.uri)) {
    const opened = await library.open(editor.document.uri.toString());
    return { opened, span: spanOf(new LineMap(opened.article.text), editor.selection) };
  }
  const reader = readers.active;
  const span = await reader?.selection();
  return reader?.opened === undefined || span === undefined || span.start === span.end ? undefined : { opened: reader.opened, span };
}
