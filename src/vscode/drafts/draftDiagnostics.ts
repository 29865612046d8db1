/** The diagnostics of drafts: one for each quotation of which something is to be told. */
import * as vscode from 'vscode';
import { LineMap } from '../../core/lineMap.ts';
import type { CheckedQuotation, CheckedSource, Verdict } from '../../library/check/checkedDraft.ts';
import { type Library, SourceError } from '../../library/library.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import { rangeIn, rangeOf } from '../workspace/convert.ts';
import type { MarkSeverity, Settings, ToldVerdict } from '../workspace/settings.ts';
import { textAddressOf } from '../workspace/textAddress.ts';
import { around } from '../views/excerpt.ts';
import type { CheckedDocument, DraftChecks, DraftParts } from './draftChecks.ts';
import { besides } from './passage.ts';
import { explanationOf } from './verdictText.ts';

const SEVERITIES: Readonly<Record<Exclude<MarkSeverity, 'none'>, vscode.DiagnosticSeverity>> = Object.freeze({
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
});

/** Verdicts of which something is told, and how the settings name them. */
const TOLD: Readonly<Partial<Record<Verdict, ToldVerdict>>> = Object.freeze({
  differs: 'differs',
  'other-source': 'otherSource',
  'other-speaker': 'otherSpeaker',
  'not-a-quotation': 'notAQuotation',
  'not-found': 'notFound',
});

/** Around the words of the source so many characters are shown. */
const REACH = { before: 60, after: 60 };
/** Places in no more sources are looked up for one draft: each has to be opened for it. */
const MOST_SOURCES = 100;

/** How each quotation of a draft is marked. */
export function markingOf({ document, ignored }: CheckedDocument, settings: Settings): (quotation: CheckedQuotation) => MarkSeverity {
  const severities = settings.severities(document.uri);
  return (quotation) => {
    const told = TOLD[quotation.verdict];
    return told === undefined || ignored.has(quotation) ? 'none' : severities[told];
  };
}

/** The one collection. */
export class DraftDiagnostics extends Disposable {
  readonly #library: Library;
  readonly #settings: Settings;
  readonly #collection = this._register(vscode.languages.createDiagnosticCollection('verbatim.drafts'));

  constructor(checks: DraftChecks, { library, settings, log }: Pick<DraftParts, 'library' | 'settings' | 'log'>) {
    super();
    this.#library = library;
    this.#settings = settings;
    this._register(
      checks.onDidCheck((checked) => {
        this.#show(checked, checks).catch((error: unknown) => log.error('A source could not be opened for a draft.', String(error)));
      }),
    );
    this._register(checks.onDidLeave((uri) => this.#collection.delete(uri)));
  }

  /** Shows them at once, and again when it is known where the sources have the words. */
  async #show(checked: CheckedDocument, checks: DraftChecks): Promise<void> {
    const { uri } = checked.document;
    const severityOf = markingOf(checked, this.#settings);
    const told = checked.draft.quotations.flatMap((quotation) => {
      const severity = severityOf(quotation);
      return severity === 'none' ? [] : [{ quotation, diagnostic: diagnosticOf(checked, quotation, SEVERITIES[severity]) }];
    });
    const show = (): void =>
      this.#collection.set(
        uri,
        told.map(({ diagnostic }) => diagnostic),
      );
    show();
    const places = new SourcePlaces(this.#library);
    for (const { quotation, diagnostic } of told) {
      const location = quotation.source === undefined ? undefined : await places.locationOf(quotation.source);
      if (quotation.source !== undefined && location !== undefined) {
        diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, passageText(quotation.source))];
      }
    }
    if (!this.isDisposed && checks.isLatest(checked)) {
      show();
    }
  }
}

function diagnosticOf(checked: CheckedDocument, quotation: CheckedQuotation, severity: vscode.DiagnosticSeverity): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeIn(checked.document, quotation), explanationOf(quotation, checked.draft), severity);
  diagnostic.source = 'Verbatim';
  diagnostic.code = quotation.verdict;
  return diagnostic;
}

function passageText(source: CheckedSource): string {
  const { before, after } = besides(source);
  return around(before, source.text, after, REACH).text;
}

/** Where sources have words, as places that an editor goes to. */
class SourcePlaces {
  readonly #library: Library;
  readonly #lines = new Map<string, LineMap | undefined>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** Undefined where the source cannot be read any more. */
  async locationOf({ uri, start, end }: CheckedSource): Promise<vscode.Location | undefined> {
    if (!this.#lines.has(uri) && this.#lines.size < MOST_SOURCES) {
      this.#lines.set(uri, await this.#linesOf(uri));
    }
    const lines = this.#lines.get(uri);
    return lines === undefined ? undefined : new vscode.Location(textAddressOf(vscode.Uri.parse(uri)), rangeOf(lines, { start, end }));
  }

  async #linesOf(uri: string): Promise<LineMap | undefined> {
    try {
      return new LineMap((await this.#library.open(uri)).article.text);
    } catch (error) {
      if (error instanceof SourceError) {
        return undefined;
      }
      throw error;
    }
  }
}
