/** What a hover over a quotation of a draft says: the verdict and who has said it, unless VS Code says so itself, and among which sentences it stands. */
import * as vscode from 'vscode';
import { Disposable } from '../../shared/lifecycle.ts';
import type { CheckedQuotation, CheckedSource } from '../../library/check/checkedDraft.ts';
import { around } from '../views/excerpt.ts';
import { excerptMarkdown, plainMarkdown } from '../views/plainMarkdown.ts';
import { hoverText, readerLink } from '../views/readerLink.ts';
import { elsewhereText, joined, quotedText, spokenParagraph } from '../views/wording.ts';
import type { Settings } from '../workspace/settings.ts';
import { rangeIn } from '../workspace/convert.ts';
import type { CheckedDocument, DraftChecks } from './draftChecks.ts';
import { markingOf, passageText } from './draftDiagnostics.ts';
import { DRAFT_SELECTOR } from './draftSelector.ts';
import { besides } from './passage.ts';
import { explanationOf, noteTexts, titleOfSource, verdictText } from './verdictText.ts';

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
    const text = checked === undefined || quotation === undefined ? undefined : this.#text(checked, quotation);
    return text === undefined || quotation === undefined ? undefined : new vscode.Hover(text, rangeIn(document, quotation));
  }

  /** All that comes from the draft or a source is escaped; the one link that may run a command is made here. */
  #text(checked: CheckedDocument, quotation: CheckedQuotation): vscode.MarkdownString | undefined {
    const { source, elsewhere } = quotation;
    const isMarked = markingOf(checked, this.#settings)(quotation) !== 'none';
    const link = source === undefined ? '' : readerLink(source);
    const head = [isMarked ? '' : verdictLine(checked, quotation), link, plainMarkdown(elsewhereText(elsewhere) ?? '')];
    const told = [
      head.filter((part) => part !== '').join(' · '),
      // VS Code shows the explanation of what is marked in the same hover.
      isMarked ? '' : plainMarkdown(reasonLine(checked, quotation)),
      source === undefined ? '' : passageLines(source, { isMarked }),
      notesText(checked, quotation, { isMarked }),
    ];
    return told.every((one) => one === '') ? undefined : hoverText(told);
  }
}

function verdictLine({ ignored }: CheckedDocument, quotation: CheckedQuotation): string {
  const text = joined(verdictText(quotation.verdict), ignored.has(quotation) ? vscode.l10n.t('ignored') : undefined);
  return `**${plainMarkdown(text)}**`;
}

/** Who has said it and where; with why, unless it is verbatim. */
function reasonLine({ draft }: CheckedDocument, quotation: CheckedQuotation): string {
  const { verdict, source, speaker } = quotation;
  return verdict === 'verbatim' && source !== undefined
    ? joined(speaker ?? vscode.l10n.t('speaker unclear'), quotedText(titleOfSource(source)), spokenParagraph(source.paragraph))
    : explanationOf(quotation, draft);
}

function notesText({ document }: CheckedDocument, quotation: CheckedQuotation, { isMarked }: { readonly isMarked: boolean }): string {
  // An explanation with a reason tells what is left out.
  const noted = isMarked && quotation.reason !== undefined ? { ...quotation, omitted: [] } : quotation;
  return noteTexts(noted, document.getText()).map(plainMarkdown).join('  \n');
}

/** The words of the source, and those around them; none where what is marked shows as much of them. */
function passageLines(source: CheckedSource, { isMarked }: { readonly isMarked: boolean }): string {
  const { before, after } = besides(source);
  const excerpt = around(before, source.text, after, REACH);
  return isMarked && excerpt.text === passageText(source) ? '' : excerptMarkdown(excerpt);
}
