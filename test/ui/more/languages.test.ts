// The extension in other languages: in one that nobody speaks, in which all that was not translated or is cut can be seen, and in German.
import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { MANIFEST, readMessages } from '../../../scripts/l10n/translations.ts';
import { root } from '../../support/paths.ts';
import { PSEUDO, pseudoMessages } from '../../support/pseudoLanguage.ts';
import { CLINIC, HARBOUR, HARBOUR_TITLE } from '../articles.ts';
import { installPseudoLanguage, speak, speakEnglish } from '../inLanguage.ts';
import { eventually } from '../poll.ts';
import { ReaderPage } from '../readerPage.ts';
import { cutWords, isWhole, shownWords, untranslated } from '../shownWords.ts';
import { USUAL_THEME, type Workbench } from '../workbench.ts';

const DRAFT =
  '# The old harbour\n\n“We have waited for this for thirty years,” Berglund said.\n\n“We will be glad of the rails,” Okoye said.\n';
const BROKEN = 'This is no PDF.';
const FILES = {
  'sources/harbour.txt': HARBOUR,
  'sources/clinic.md': CLINIC,
  'sources/broken.pdf': BROKEN,
  'draft.md': DRAFT,
  '.vscode/settings.json': JSON.stringify({ 'verbatim.samples.visible': false }),
};

/** What is written as it is in every language: the extension's name, names of files, keys, formats and settings. */
const NAMES = ['Verbatim', 'sources/broken.pdf', 'clinic.md', 'harbour.txt', 'draft.md', 'Feb 3'];

/** VS Code's own words around ours. */
const EDITORS = ['Views and More Actions', 'Collapse All', 'Section', 'actions', 'Actions for Anna Berglund mayor'];

const KNOWN = [HARBOUR, CLINIC.replaceAll('**', ''), DRAFT, ...NAMES, ...EDITORS];

describe('In another language', () => {
  let workbench: Workbench;
  let reader: ReaderPage;
  /** The messages of the manifest in the language that is spoken. */
  let manifest: Readonly<Record<string, string>>;

  const title = (key: string): string => manifest[key] ?? key;
  const command = (key: string): Promise<void> => workbench.command(`Verbatim: ${title(key)}`);
  const pane = (nth: number): Locator => workbench.page.locator('.sidebar .pane').nth(nth);
  const rows = (nth: number, text: string | RegExp): Locator => pane(nth).getByRole('treeitem').filter({ hasText: text });

  async function openIn(language: string, messages: Readonly<Record<string, string>>): Promise<void> {
    manifest = messages;
    await speak(workbench, language);
    await workbench.open(workbench.folder(`language-${language}`, FILES));
    if ((await workbench.icon.getAttribute('aria-selected')) !== 'true') {
      await workbench.icon.click();
    }
    await rows(0, HARBOUR_TITLE).waitFor({ timeout: 30_000 });
  }

  /** The frame of our page that has an element. */
  async function frameWith(selector: string): Promise<Frame> {
    for (const frame of await workbench.webviewFrames()) {
      if ((await frame.locator(selector).count()) > 0) {
        return frame;
      }
    }
    throw new Error(`No page has ${selector}.`);
  }

  /** Fails where words of ours are in no brackets, or lack one of them. */
  function assertTranslated(words: readonly string[], known: readonly string[] = []): void {
    assert.ok(words.length > 0, 'nothing is shown');
    assert.deepEqual(
      words.map((word) => [untranslated(word, [...KNOWN, ...known]), word]).filter(([rest]) => rest !== ''),
      [],
    );
    assert.deepEqual(
      words.filter((word) => !isWhole(word)),
      [],
    );
  }

  async function assertPage(selector: string): Promise<void> {
    const frame = await frameWith(selector);
    assertTranslated(await shownWords(frame, 'body'));
    assert.deepEqual(await cutWords(frame), []);
  }

  async function showSideBar(isShown: boolean): Promise<void> {
    const bar = workbench.page.locator('.part.sidebar');
    if ((await bar.isVisible()) !== isShown) {
      await workbench.command('View: Toggle Primary Side Bar Visibility');
    }
    await bar.waitFor({ state: isShown ? 'visible' : 'hidden' });
  }

  async function openReader(): Promise<void> {
    await rows(0, HARBOUR_TITLE).click();
    await reader.shows(HARBOUR_TITLE);
  }

  async function openCard(): Promise<void> {
    await reader.quote('“Nobody will miss the cranes.”').click();
    await reader.card.waitFor();
  }

  before(function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    installPseudoLanguage(workbench);
  });

  after(async () => {
    await speakEnglish(workbench);
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
  });

  describe('that nobody speaks', () => {
    before(async () => {
      await openIn(PSEUDO, pseudoMessages(readMessages(root, MANIFEST)));
    });

    it('has no word in the views that was not translated', async () => {
      for (const nth of [0, 1, 2]) {
        await eventually(async () => (await pane(nth).getByRole('treeitem').count()) > 0, true);
      }
      await workbench.expand(rows(0, HARBOUR_TITLE));
      await workbench.expand(rows(0, 'Anna Berglund').first());
      await rows(0, '“The decision stands,”').waitFor();
      await rows(0, 'broken.pdf').waitFor();
      assertTranslated(await shownWords(workbench.page, '.sidebar .pane .monaco-list-row, .sidebar .pane .pane-header'));
      await workbench.screenshot('l10n-pseudo-views');
    });

    it('has none in the reader and its card, and none is cut, in a window of any width', async () => {
      await openReader();
      await openCard();
      await assertPage('.reader');
      await workbench.screenshot('l10n-pseudo-reader');
      await workbench.page.keyboard.press('Escape');
      await showSideBar(false);
      await workbench.page.setViewportSize({ width: 450, height: 800 });
      await openCard();
      await assertPage('.reader');
      await workbench.screenshot('l10n-pseudo-reader-narrow');
      await workbench.page.keyboard.press('Escape');
    });

    it('has none on the page of a person, and none is cut', async () => {
      await command('command.showPerson');
      await workbench.filterPick('Berglund', 'Anna Berglund');
      assertTranslated(
        await shownWords(workbench.page, '.quick-input-header input, .quick-input-title, .quick-input-list .monaco-list-row'),
      );
      await workbench.page.keyboard.press('Enter');
      await workbench.reader().locator('.person-page .place').first().waitFor();
      await assertPage('.person-page');
      await workbench.screenshot('l10n-pseudo-person-narrow');
      await workbench.page.setViewportSize({ width: 1280, height: 800 });
      await showSideBar(true);
      await assertPage('.person-page');
      await workbench.screenshot('l10n-pseudo-person');
    });

    it('has none where a source cannot be shown', async () => {
      await workbench.command('View: Close All Editors');
      await rows(0, 'broken.pdf').click();
      await workbench.reader().locator('.notice').waitFor();
      await assertPage('.notice');
      await workbench.screenshot('l10n-pseudo-notice');
    });

    it('has none in the lists of search and quotes', async () => {
      for (const key of ['command.searchSources', 'command.goToQuote']) {
        await command(key);
        await workbench.filterPick('the', /.*/);
        assertTranslated(
          await shownWords(workbench.page, '.quick-input-header input, .quick-input-title, .quick-input-list .monaco-list-row'),
        );
        await workbench.screenshot(`l10n-pseudo-${key}`);
        await workbench.page.keyboard.press('Escape');
        await workbench.quickInput.waitFor({ state: 'hidden' });
      }
    });

    it('has none in what is said of a draft', async () => {
      await workbench.openFile('draft.md');
      await workbench.editor.locator('.squiggly-warning, .squiggly-info').first().waitFor({ timeout: 30_000 });
      await workbench.editor.getByText('waited').first().hover();
      const hover = workbench.page.locator('.monaco-hover-content').filter({ hasText: '⟦' });
      await hover.waitFor();
      const words = (await hover.innerText()).split('\n').map((line) => line.replaceAll('\u00a0', ' ').trim());
      assertTranslated(
        words.filter((line) => line !== ''),
        ['View Problem', 'Alt+F8', 'Quick Fix', 'Ctrl+', 'differs'],
      );
      await workbench.screenshot('l10n-pseudo-draft');
      await workbench.page.mouse.move(600, 700);
    });

    it('has none in the settings', async () => {
      await workbench.command('Preferences: Open Settings (UI)');
      await workbench.page.locator('.settings-editor .suggest-input-container').click();
      await workbench.page.keyboard.insertText('@ext:verbatim-tools.verbatim-sources ');
      const descriptions = workbench.page.locator('.settings-editor .setting-item-description');
      await descriptions.first().waitFor();
      await eventually(async () => (await descriptions.first().textContent())?.includes('⟦') ?? false, true);
      assertTranslated(await descriptions.allTextContents());
      await workbench.screenshot('l10n-pseudo-settings');
    });
  });

  describe('German', () => {
    before(async () => {
      await openIn('de', readMessages(root, 'package.nls.de.json'));
    });

    after(() => workbench.chooseTheme(USUAL_THEME));

    it('has numbers, days, kinds and places in German in the views and the reader', async () => {
      await rows(0, /A clinic without a doctor.*Invented Gazette · 3\. Feb\. 2025/).waitFor();
      await openReader();
      await openCard();
      await eventually(
        async () => /^Zitat \d von \d · Anna Berglund · wörtlich · Absatz 2$/.test((await reader.status.textContent()) ?? ''),
        true,
      );
      await reader.card.getByRole('button', { name: 'Mit Quellenangabe kopieren' }).waitFor();
      assert.deepEqual(await cutWords(await frameWith('.reader')), []);
      await workbench.screenshotInThemes('l10n-de-reader', openCard);
    });

    it('is spoken on the page of a person, and in what is said of a draft', async () => {
      await workbench.command('View: Close All Editors');
      await command('command.showPerson');
      await workbench.filterPick('Berglund', 'Anna Berglund');
      await workbench.page.keyboard.press('Enter');
      await workbench.reader().locator('.person-page .place').first().waitFor();
      await workbench.screenshotInThemes('l10n-de-person');
      assert.deepEqual(await cutWords(await frameWith('.person-page')), []);
      await workbench.openFile('draft.md');
      await workbench.editor.locator('.squiggly-warning').first().waitFor({ timeout: 30_000 });
      await workbench.editor.getByText('waited').first().hover();
      await workbench.page.locator('.monaco-hover').getByText('„thirty“ ist in der Quelle „twenty“').first().waitFor();
      await workbench.screenshot('l10n-de-draft');
    });
  });
});
