/** `verbatim check`: the quotations of drafts against folders of sources. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { jsonReport } from '../../library/check/report/jsonReport.ts';
import type { Report, ReportedDraft } from '../../library/check/report/report.ts';
import { ENGLISH } from '../../library/check/report/reportWords.ts';
import { sarifReport } from '../../library/check/report/sarifReport.ts';
import { textReport } from '../../library/check/report/textReport.ts';
import { diskFiles } from '#platform/diskFiles.ts';
import { steadyRead } from '../../library/steadyRead.ts';
import { decode } from '../../formats/decode.ts';
import { draftFormatOf } from '../../formats/drafts/draftNames.ts';
import { UserError } from '../../shared/userError.ts';
import type { Command } from '../command.ts';
import { type IndexedFolders, indexFolders } from '../indexedFolders.ts';
import { choiceOf, countOf, parseOptions } from '../options.ts';
import { problemWords } from '../problems.ts';
import { MAX_FILE_SIZE } from '../readFiles.ts';
import { SOURCES_OPTION, sourceFolders } from '../sourceFolders.ts';

/** Shorter quotations are left alone, unless it is told otherwise; what the extension's setting is by default. */
const MINIMUM_WORDS = 4;

const OPTIONS = {
  sources: SOURCES_OPTION,
  format: { type: 'string' },
  'min-words': { type: 'string' },
  db: { type: 'string' },
} as const;

const WRITERS: Readonly<Record<'text' | 'json' | 'sarif', (report: Report) => string>> = {
  text: (report) => textReport(report, ENGLISH),
  json: jsonReport,
  sarif: sarifReport,
};

/** The command. */
export const check: Command = {
  name: 'check',
  usage: 'DRAFT… --sources DIR… [--format text|json|sarif] [--min-words N] [--db FILE]',
  summary: 'Checks every quotation of drafts word for word against folders of sources.',
  details: [
    '  --sources DIR…   folders of sources; all that lies below them counts',
    '  --format text    what is not verbatim, with the place where it stands, and the counts (the default)',
    '  --format json    {"version":1,"drafts":[{"path","quotations":[…]}],"counts":{…}}',
    '  --format sarif   SARIF 2.1.0, for code hosts and editors',
    `  --min-words N    shorter quotations are left alone; ${String(MINIMUM_WORDS)} by default`,
    '  --db FILE        the file that is the index; by default one in your cache folder',
    '',
    'Drafts are Markdown, LaTeX, AsciiDoc, reStructuredText or text.',
    '',
    'Exit code 0: every quotation is verbatim, or cannot be checked. 1: at least one differs, is in another source, was said by',
    'someone else, is no quotation, or is not found. 2: wrong use, or a draft or folder cannot be read: then there is nothing on',
    'standard output.',
  ],
  run: async (args, world) => {
    const { values, positionals, tokens } = parseOptions('check', args, OPTIONS);
    const writer = WRITERS[choiceOf('format', values.format, ['text', 'json', 'sarif'])];
    const minimumWords = countOf('min-words', values['min-words'], MINIMUM_WORDS);
    const { folders, others } = await sourceFolders(values.sources, positionals, tokens);
    if (others.length === 0 || folders.length === 0) {
      throw new UserError(`Name ${others.length === 0 ? 'a draft' : 'a folder of sources with --sources'}. (verbatim check --help)`);
    }
    const drafts = await readDrafts(others);
    const indexed = await indexFolders({ folders, db: values.db }, world);
    try {
      const checked = await checkDrafts(drafts, { indexed, minimumWords });
      const report: Report = { drafts: checked, pathOf: (uri) => indexed.pathOf(uri), version: world.version };
      return { exitCode: checked.some(hasFinding) ? 1 : 0, output: writer(report) };
    } finally {
      indexed.dispose();
    }
  },
};

function hasFinding({ checked }: ReportedDraft): boolean {
  return checked.quotations.some(({ verdict }) => verdict !== 'verbatim' && verdict !== 'cannot-check');
}

interface ReadDraft extends Pick<ReportedDraft, 'path' | 'text'> {
  readonly uri: string;
}

/** The texts of the drafts. Throws a `UserError` that names each one that cannot be read. */
async function readDrafts(paths: readonly string[]): Promise<readonly ReadDraft[]> {
  const drafts: ReadDraft[] = [];
  const problems: string[] = [];
  for (const draft of paths) {
    const uri = pathToFileURL(path.resolve(draft)).href;
    const read = await steadyRead(diskFiles, uri, MAX_FILE_SIZE);
    const decoded = read.kind === 'read' ? decode(read.bytes) : read.reason;
    if (decoded.kind === 'text') {
      drafts.push({ path: draft, text: decoded.text, uri });
    } else {
      problems.push(`${draft}: ${problemWords(decoded)}`);
    }
  }
  if (problems.length > 0) {
    throw new UserError(problems.join('\n'));
  }
  return drafts;
}

async function checkDrafts(
  drafts: readonly ReadDraft[],
  { indexed, minimumWords }: { readonly indexed: IndexedFolders; readonly minimumWords: number },
): Promise<readonly ReportedDraft[]> {
  if (indexed.progress.total === 0) {
    throw new UserError('There are no sources in the folder.');
  }
  await indexed.whenRead();
  const all: ReportedDraft[] = [];
  for (const { uri, text, path: draft } of drafts) {
    const format = draftFormatOf(draft) ?? 'plainText';
    const checked = await indexed.queries.checkDraft({ uri, text, format, minimumWords });
    if (checked === undefined) {
      throw new Error(`${draft} was to be checked twice at once.`);
    }
    all.push({ path: draft, text, checked });
  }
  return all;
}
