/** What "Go to Next Quote" and the like do: through the source in the reader, round and round. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import type { OpenedSource } from '../../library/library.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { attributionOf, ordinalText } from '../views/passageWording.ts';
import { stepFrom } from './stepping.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 4000;

/** What is walked through: its places, of one person where one is chosen, and what is said when there are none. */
interface Walk {
  places(opened: OpenedSource, person: number | undefined): readonly Span[];
  none(name: string | undefined): string;
}

const QUOTES: Walk = {
  places: (opened, person) =>
    opened.analysis.passages.filter(
      (one) => one.kind !== 'reported' && (person === undefined || attributionOf(opened, one)?.person === person),
    ),
  none: (name) =>
    name === undefined ? vscode.l10n.t('There are no quotes in this source.') : vscode.l10n.t('Nothing is quoted here of {0}.', name),
};

const MENTIONS: Walk = {
  places: ({ analysis: { mentions } }, person) =>
    mentions.filter((one) => one.kind === 'name' && (person === undefined || one.person === person)),
  none: () => vscode.l10n.t('Nobody is named in this source.'),
};

/** Goes to the next place, or with -1 to the previous one; a chosen person is kept to. */
export async function walk({ readers }: Services, kind: 'quotes' | 'mentions', direction: 1 | -1): Promise<void> {
  const through = kind === 'quotes' ? QUOTES : MENTIONS;
  const reader = readers.active;
  if (reader?.uri === undefined) {
    throw new UserError(vscode.l10n.t('No source is open in the reader. Choose one in the Sources view first.'));
  }
  const { opened } = reader;
  if (opened === undefined) {
    return; // it is being read, or the reader says itself why it cannot be
  }
  const person = reader.chosenPerson;
  const places = through.places(opened, person);
  const found = stepFrom(places, reader.standsAt, direction);
  const place = found === undefined ? undefined : places[found.index];
  if (found === undefined || place === undefined) {
    const message = through.none(opened.analysis.people[person ?? -1]?.name);
    vscode.window.setStatusBarMessage(message, SHOWN);
    return;
  }
  const note = wrappedText(found.wrapped);
  await reader.jump(
    { start: place.start, end: place.end },
    { ordinal: ordinalText(found.index, places.length), ...(note === undefined ? {} : { note }) },
  );
}

function wrappedText(wrapped: 'toStart' | 'toEnd' | undefined): string | undefined {
  switch (wrapped) {
    case undefined:
      return undefined;
    case 'toStart':
      return vscode.l10n.t('from the start');
    case 'toEnd':
      return vscode.l10n.t('from the end');
  }
}
