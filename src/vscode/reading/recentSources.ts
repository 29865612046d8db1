/** "Open Recent Source…": the sources that were read last, the last of them first, each shown in the reader as one goes along them. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import { filterRows } from '../picks/filterRows.ts';
import { listedSource } from '../picks/findRows.ts';
import { pickPlace } from '../picks/pickPlace.ts';
import type { PlaceRow } from '../picks/placeRows.ts';
import type { Services } from '../services.ts';
import { dateText, joined, readText } from '../views/wording.ts';
import type { Reading } from './reading.ts';

/** Lets one be picked. The source in the reader is not listed: one is there. */
export async function openRecentSource(services: Services): Promise<void> {
  const reading = await services.reading();
  await pickPlace(services, () => {
    const shown = services.readers.active?.uri?.toString();
    const rows = services.readers.recent.toReversed().flatMap((uri) => (uri === shown ? [] : rowOf(services, reading, uri)));
    if (rows.length === 0) {
      throw new UserError(vscode.l10n.t('No other source was read yet. Choose one in the Sources view.'));
    }
    const placeholder = vscode.l10n.t('Open a source that was read before');
    return {
      uri: undefined,
      placeholders: { source: placeholder, all: placeholder },
      limit: rows.length,
      async *find(_scope, typed, isLate) {
        const found = await filterRows(rows, typed, rows.length, isLate);
        if (found !== undefined) {
          yield found;
        }
      },
      isComing: () => false,
      active: rows[0]?.id,
    };
  });
}

function rowOf(services: Services, reading: Reading, address: string): readonly PlaceRow[] {
  const source = listedSource(services, address);
  if (source === undefined) {
    return [];
  }
  const { uri, title } = source;
  const state = services.library.state(address);
  const { publisher, date, characters } = state.kind === 'ready' ? state.summary : {};
  return [
    {
      id: address,
      uri,
      span: undefined,
      label: title,
      searched: [title, publisher].join(' '),
      item: () => ({ description: joined(publisher, dateText(date), readText(reading.state(address, characters))) }),
    },
  ];
}
