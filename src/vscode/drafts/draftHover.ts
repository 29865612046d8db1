/** What a hover over a quotation of a draft says: the verdict, who has said it, and where it stands among which sentences. */
import * as vscode from 'vscode';
import { Disposable } from '../../shared/lifecycle.ts';
import type { CheckedQuotation, CheckedSource } from '../../library/check/checkedDraft.ts';
import { around } from '../views/excerpt.ts';
import { elsewhereText, joined, spokenParagraph } from '../views/wording.ts';
import type { Settings } from '../workspace/settings.ts';
import { rangeIn } from '../workspace/convert.ts';
import type { CheckedDocument, DraftChecks } from './draftChecks.ts';
import { markingOf } from './draftDiagnostics.ts';
import { DRAFT_SELECTOR } from './draftSelector.ts';
import { besides } from './passage.ts';
import { plainMarkdown } from './plainMarkdown.ts';
import { explanationOf, noteTexts, titleOfSource, verdictText } from './verdictText.ts';

const OPEN_COMMAND = 'verbatim.openInReader';

/** Around the words of the source so many characters are shown. */
const REACH = { before: 400, after: 400 };

/** Provides them. */
export class DraftHover extends Disposable implements vscode.HoverProvider {
  readonly #checks: DraftChecks;
  readonly #settings: Settings;

  constructor(checks: DraftChecks, settings: Settings) {
    super();
    this.#checks = checks;
    this.#settings = settings;
    this._register(vscode.languages.registerHoverProvider(DRAFT_SELECTOR, this));
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const checked = this.#checks.isDraft(document) ? await this.#checks.fresh(document) : undefined;
    const at = document.offsetAt(position);
    const quotation = checked?.draft.quotations.find(({ start, end }) => start <= at && at <= end);
    return checked === undefined || quotation === undefined
      ? undefined
      : new vscode.Hover(this.#text(checked, quotation), rangeIn(document, quotation));
  }

  /** All that comes from the draft or a source is escaped; the one link that may run a command is made here. */
  #text(checked: CheckedDocument, quotation: CheckedQuotation): vscode.MarkdownString {
    const { source, verdict } = quotation;
    const head = joined(verdictText(verdict), checked.ignored.has(quotation) ? vscode.l10n.t('ignored') : undefined);
    const link = source === undefined ? '' : ` · [${vscode.l10n.t('Open in Reader')}](${commandAddress(source)})`;
    // Where the quotation is marked, the explanation stands above.
    const isExplained = verdict === 'verbatim' || markingOf(checked, this.#settings)(quotation) !== 'none';
    const paragraphs = [
      `**${plainMarkdown(head)}**${link}`,
      isExplained ? '' : plainMarkdown(explanationOf(quotation, checked.draft)),
      ...(source === undefined ? [] : [originLine(quotation, source), passageLines(source)]),
      noteTexts(quotation, checked.document.getText()).map(plainMarkdown).join('  \n'),
    ];
    const text = new vscode.MarkdownString(paragraphs.filter((one) => one !== '').join('\n\n'));
    text.isTrusted = { enabledCommands: [OPEN_COMMAND] };
    return text;
  }
}

function originLine({ speaker, elsewhere, verdict }: CheckedQuotation, source: CheckedSource): string {
  const who = speaker ?? (verdict === 'not-a-quotation' ? undefined : vscode.l10n.t('speaker unclear'));
  const parts = joined(who, `“${titleOfSource(source)}”`, spokenParagraph(source.paragraph), elsewhereText(elsewhere));
  return plainMarkdown(parts);
}

function passageLines(source: CheckedSource): string {
  const { before, after } = besides(source);
  const { text, highlight } = around(before, source.text, after, REACH);
  const [start, end] = highlight;
  return `> ${plainMarkdown(text.slice(0, start))}**${plainMarkdown(text.slice(start, end))}**${plainMarkdown(text.slice(end))}`;
}

function commandAddress({ uri, start, end }: CheckedSource): string {
  const argument = encodeURIComponent(JSON.stringify([{ webviewSection: 'quote', verbatimUri: uri, start, end }]));
  // Brackets are the only signs that it leaves as they are and a Markdown link does not.
  return `command:${OPEN_COMMAND}?${argument.replaceAll('(', '%28').replaceAll(')', '%29')}`;
}
