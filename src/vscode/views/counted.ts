/** Numbers in words: the part of the wording that is needed from the start. */
import { Plurals } from '../../shared/plurals.ts';
import { displayLanguage } from '../displayLanguage.ts';

const PLURALS = new Plurals(displayLanguage());

/**
 * A message with a count: `counted(vscode.l10n.t('{0, plural, one {# quote} other {# quotes}}'), 7)` is "7 quotes". `more` are the
 * texts for `{1}`, `{2}` …; they are given here, not to `vscode.l10n.t`.
 */
export function counted(message: string, count: number, ...more: readonly string[]): string {
  return PLURALS.text(message, count, numberText(count), more);
}

/** A number with the separators of the display language. */
export function numberText(value: number): string {
  return value.toLocaleString(displayLanguage()); // unlike `Intl.NumberFormat`, of which each costs 50 microseconds to be made
}
