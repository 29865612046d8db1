/** A report as SARIF 2.1.0, which code hosts and editors show beside the lines: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import type { Span } from '../../../core/span.ts';
import { formatNameOf } from '../../../formats/formatNames.ts';
import type { CheckedQuotation, CheckedSource, Verdict } from '../checkedDraft.ts';
import { reasonsOf } from './explanation.ts';
import { type EditorPlace, editorPlaceOf, placedQuotations, type Report, type ReportedDraft } from './report.ts';
import { ENGLISH } from './reportWords.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The verdicts that are told as results, and how grave each is. What cannot be checked is no result: nothing is known of it. */
const LEVELS = {
  differs: 'warning',
  'other-source': 'warning',
  'other-speaker': 'warning',
  'not-a-quotation': 'warning',
  'not-found': 'note',
} as const;
const RULES = Object.keys(LEVELS) as readonly (keyof typeof LEVELS)[];

/** The report. Rules are the verdicts; the passage of the source is a related location. */
export function sarifReport(report: Report): string {
  const results = report.drafts.flatMap((draft) =>
    placedQuotations(draft).flatMap(([quotation, place]) => resultOf(draft, quotation, { place, pathOf: report.pathOf }) ?? []),
  );
  const unchecked = report.drafts.flatMap((draft) =>
    placedQuotations(draft).flatMap(([quotation, place]) =>
      quotation.verdict === 'cannot-check' ? [notificationOf(draft, quotation, place)] : [],
    ),
  );
  const driver = {
    name: 'Verbatim',
    version: report.version,
    rules: RULES.map((id) => ({
      id,
      shortDescription: { text: sentence(ENGLISH.verdict(id)) },
      defaultConfiguration: { level: LEVELS[id] },
    })),
  };
  const invocation = { executionSuccessful: true, toolExecutionNotifications: unchecked };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', invocations: [invocation], results };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function isRule(verdict: Verdict): verdict is keyof typeof LEVELS {
  return verdict in LEVELS;
}

function resultOf(
  draft: ReportedDraft,
  quotation: CheckedQuotation,
  { place, pathOf }: { readonly place: EditorPlace; readonly pathOf: Report['pathOf'] },
): object | undefined {
  const { verdict, source } = quotation;
  if (!isRule(verdict)) {
    return undefined;
  }
  return {
    ruleId: verdict,
    ruleIndex: RULES.indexOf(verdict),
    level: LEVELS[verdict],
    message: messageOf(quotation),
    locations: [locationOf(draft, quotation, place)],
    ...(source === undefined ? {} : { relatedLocations: [sourceLocation(source, pathOf)] }),
  };
}

function notificationOf(draft: ReportedDraft, quotation: CheckedQuotation, place: EditorPlace): object {
  return { level: 'note', message: messageOf(quotation), locations: [locationOf(draft, quotation, place)] };
}

/** The passage; without its place where the text was taken out of the file, whose own bytes and lines are others. */
function sourceLocation({ text, uri, lines, ...span }: CheckedSource, pathOf: Report['pathOf']): object {
  const region = formatNameOf(uri).isExtracted ? {} : { region: regionOf(span, editorPlaceOf(lines)) };
  return { id: 0, physicalLocation: { artifactLocation: { uri: uriOf(pathOf(uri)) }, ...region }, message: { text } };
}

function locationOf(draft: ReportedDraft, { start, end }: CheckedQuotation, place: EditorPlace): object {
  const region = { ...regionOf({ start, end }, place), snippet: { text: draft.text.slice(start, end) } };
  return { physicalLocation: { artifactLocation: { uri: uriOf(draft.path) }, region } };
}

function regionOf({ start, end }: Span, { line, column, endLine, endColumn }: EditorPlace): object {
  return { startLine: line, startColumn: column, endLine, endColumn, charOffset: start, charLength: end - start };
}

function messageOf(quotation: CheckedQuotation): object {
  const sentences = [ENGLISH.verdict(quotation.verdict), ...reasonsOf(quotation, ENGLISH)].map(sentence);
  return { text: sentences.join(' ') };
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** A path as the reference that it is: relative, or of this machine's disk. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent);
  const [first = ''] = parts;
  if (first === '') {
    return `file://${parts.join('/')}`;
  }
  return /^[a-z]%3A$/i.test(first) ? `file:///${parts.join('/').replace('%3A', ':')}` : parts.join('/');
}
