// The window in another language. VS Code's own words stay English: its language packs are in a gallery that tests do not ask.
import { globSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUNDLE, MANIFEST, readMessages } from '../../scripts/l10n/translations.ts';
import { root } from '../support/paths.ts';
import { PSEUDO, pseudoMessages } from '../support/pseudoLanguage.ts';
import type { Workbench } from './workbench.ts';

/** The script that tells a window its language; the workbench's messages come with it. */
const MESSAGES = '**/out/nls.messages.js';

/** Has the windows that are opened from then on speak a language, by its tag; a language of VS Code's until `speakEnglish`. */
export async function speak(workbench: Workbench, language: string): Promise<void> {
  await workbench.page.route(MESSAGES, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n;globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};` });
  });
}

/** Has the windows that are opened from then on speak English again. */
export async function speakEnglish(workbench: Workbench): Promise<void> {
  await workbench.page.unroute(MESSAGES);
}

/** Puts the pseudo-language beside the translations of the installed extension. */
export function installPseudoLanguage(workbench: Workbench): void {
  const [installed] = globSync('verbatim-tools.verbatim-sources-*', { cwd: workbench.host.server.extensions });
  if (installed === undefined) {
    throw new Error('The extension is not installed.');
  }
  for (const english of [BUNDLE, MANIFEST]) {
    const file = path.join(workbench.host.server.extensions, installed, english.replace(/\.json$/, `.${PSEUDO}.json`));
    writeFileSync(file, JSON.stringify(pseudoMessages(readMessages(root, english))));
  }
}
