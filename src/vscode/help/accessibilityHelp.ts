/** What "Accessibility Help for the Reader" says, in Markdown that reads well as it stands. */
import * as vscode from 'vscode';
import { boundKeys, type KeyManifest } from './boundKeys.ts';

/** The text; the keys of commands are those of the manifest. */
export function accessibilityHelp(manifest: KeyManifest): string {
  return `${[...parts(), ...pageKeys(), ...commandKeys(manifest), ...readSources(), ...leaving(), ...others()].join('\n\n')}\n`;
}

function parts(): readonly string[] {
  return [
    `# ${vscode.l10n.t('Accessibility Help for the Reader')}`,
    vscode.l10n.t('The reader is a page that shows one source with its people and quotes marked. From top to bottom it has three parts:'),
    list(
      vscode.l10n.t('People in this source: a row of buttons, one stop for Tab. Left and Right go along it, Enter chooses a person.'),
      vscode.l10n.t(
        'The text, with headings and paragraphs as in the source. A quote is a mark whose description says its kind, its speaker and its paragraph; a doubt about the speaker is said as “likely” or “unsure”.',
      ),
      vscode.l10n.t(
        'A bar that says where you are, as in “Quote 3 of 12”, and is spoken as it changes, with buttons for the previous and the next quote. Beside them stands how far you are in the text, and how many minutes are left, which is not spoken as it changes.',
      ),
    ),
    vscode.l10n.t(
      'The narrow map beside the text is for the mouse alone and is not spoken: the next and previous quote say what it shows.',
    ),
  ];
}

function pageKeys(): readonly string[] {
  return [
    `## ${vscode.l10n.t('Keys of the page')}`,
    list(
      vscode.l10n.t('Tab and Shift+Tab: to the next and the previous part, and out of the page at its ends.'),
      vscode.l10n.t('Enter on a quote: opens a card that says who said it and how sure that is. Tab goes to its buttons.'),
      vscode.l10n.t('Enter on a name: chooses the person, or nobody when that person is chosen already.'),
      vscode.l10n.t('Esc: closes the card, then clears the chosen person, then the mark. Otherwise VS Code handles it.'),
      vscode.l10n.t('Shift+F10 or the menu key: what can be done with the quote or the name that has the focus.'),
    ),
  ];
}

function commandKeys(manifest: KeyManifest): readonly string[] {
  const keys = boundKeys(manifest, 'verbatim.readerFocus').map(({ key, title }) => vscode.l10n.t('{0}: {1}', key, title));
  return [
    `## ${vscode.l10n.t('Keys of commands')}`,
    list(...keys),
    vscode.l10n.t(
      'These are the keys that Verbatim comes with. Those that you have bound otherwise are listed by “Preferences: Open Keyboard Shortcuts”, where you search for “Verbatim”. Every command is in the Command Palette too.',
    ),
    vscode.l10n.t(
      'A screen reader that browses a page keeps single letters for itself. Switch it to focus mode (Insert+Space in NVDA, Insert+Z in JAWS, Quick Nav off in VoiceOver) before you use them in the text. The setting verbatim.reader.singleLetterKeys turns them off.',
    ),
  ];
}

function leaving(): readonly string[] {
  return [
    `## ${vscode.l10n.t('Leave the page')}`,
    list(
      vscode.l10n.t('Ctrl+0, on a Mac Cmd+0: to the side bar, where Sources, People and Quotes are lists.'),
      vscode.l10n.t('Tab on the last button: out of the page.'),
      vscode.l10n.t('F6 is left to VS Code, but VS Code leads it back into a page that is shown as an editor: take one of the others.'),
    ),
  ];
}

function readSources(): readonly string[] {
  return [
    `## ${vscode.l10n.t('What is read')}`,
    list(
      vscode.l10n.t(
        'A source whose text has all been in the window is read. In the views “read”, “40 % read” or “changed since it was read” is spoken after its counts; the same is marked by hand with “Mark as Read” and “Mark as Unread”.',
      ),
      vscode.l10n.t('A source that you open again is where you stopped in it; one that is read begins at its start.'),
      vscode.l10n.t(
        'The settings verbatim.reader.fontFamily, fontSize, lineHeight and width say how the text is set, and “Increase Reader Font Size” makes it larger.',
      ),
    ),
  ];
}

function others(): readonly string[] {
  return [
    `## ${vscode.l10n.t('Other pages and settings')}`,
    list(
      vscode.l10n.t(
        'The page of a person is a list of places, one stop for Tab. The arrows, Home, End, Page Up and Page Down go along it, Left and Right go from source to source, Enter opens the place in the reader, Space shows it in a reader beside and leaves the focus in the list.',
      ),
      vscode.l10n.t(
        'An overview has four charts. Each is one stop for Tab, along which the arrows, Home and End go; every mark says its figures, and Enter leads to the person or to a list of the sources. Behind it, “Show as Table” opens the same figures as a table.',
      ),
      vscode.l10n.t('The page that compares versions has a heading for each version; words that differ are told before and after.'),
      vscode.l10n.t(
        'With “editor.accessibilitySupport” on, the whole of a long source is laid out for the screen reader, not only what is seen. With “workbench.reduceMotion” on, nothing moves. All pages follow the theme and the zoom of the window.',
      ),
    ),
  ];
}

function list(...lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
