/** What "Compare Versions" does: shows what several sources make of one quotation side by side. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import { passages } from '../corrections/subjects.ts';
import type { Services } from '../services.ts';
import { ComparisonPanel } from './comparisonPanel.ts';

/** Compares the versions of the quote that is pointed at, else of the one in use, in the tab given if that is still there. Answers the tab. */
export async function compareVersions(services: Services, clicked: unknown, shown: ComparisonPanel | undefined): Promise<ComparisonPanel> {
  const [subject] = await passages(services, clicked, undefined);
  if (subject === undefined) {
    throw new UserError(
      vscode.l10n.t('There is no quote to compare. Go to one in the reader, or choose one in a view; then compare its versions.'),
    );
  }
  const { opened, passage } = subject;
  if (passage.kind === 'reported') {
    throw new UserError(vscode.l10n.t('This is reported speech. Only quotes are compared, for they give the speaker’s own words.'));
  }
  const place = { uri: opened.uri, start: passage.start, end: passage.end };
  const versions = await services.library.queries.versions(place);
  if (versions === undefined || new Set(versions.places.map(({ uri }) => uri)).size < 2) {
    throw new UserError(vscode.l10n.t('No other source was found that has this quote.'));
  }
  if (shown === undefined || shown.isClosed) {
    return new ComparisonPanel(services, place, versions);
  }
  shown.show(place, versions);
  return shown;
}
