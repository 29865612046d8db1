/** What a check says, in each form that it is written in. */
import { strict as assert } from 'node:assert';
import { csvReport } from '../../../../src/library/check/report/csvReport.ts';
import { jsonReport } from '../../../../src/library/check/report/jsonReport.ts';
import { markdownReport } from '../../../../src/library/check/report/markdownReport.ts';
import type { Report } from '../../../../src/library/check/report/report.ts';
import { ENGLISH } from '../../../../src/library/check/report/reportWords.ts';
import { sarifReport } from '../../../../src/library/check/report/sarifReport.ts';
import { textReport } from '../../../../src/library/check/report/textReport.ts';
import { reportedDraft } from '../../../support/checkedDrafts.ts';

const SOURCE = {
  uri: 'file:///src/a%20b.txt',
  title: 'Council delays vote',
  start: 30,
  end: 53,
  lines: { start: { line: 3, character: 1 }, end: { line: 4, character: 7 } },
  paragraph: 2,
  text: 'We will not build there',
  fragments: [{ start: 30, end: 53 }],
  before: '',
  after: '',
} as const;

const DRAFT = reportedDraft('texts/my draft.md', [
  { words: 'It is quite verbatim', verdict: 'verbatim', source: SOURCE, speaker: 'Anna Berg', notes: ['first-capital'] },
  {
    words: 'We will build here',
    verdict: 'differs',
    claimedSpeaker: 'Anna Berg',
    speaker: 'Anna Berg',
    source: SOURCE,
    elsewhere: 1,
    differences: [
      { kind: 'dropped', draft: { start: 60, end: 60 }, source: { start: 38, end: 41 }, draftWords: '', sourceWords: 'not' },
      { kind: 'replaced', draft: { start: 66, end: 70 }, source: { start: 48, end: 53 }, draftWords: 'here', sourceWords: 'there' },
    ],
  },
  { words: 'She has said so', verdict: 'other-speaker', claimedSpeaker: 'Tom', speaker: 'Anna Berg', source: SOURCE },
  {
    words: 'We will … build',
    verdict: 'differs',
    reason: 'omits-negation',
    source: SOURCE,
    omitted: [{ start: 38, end: 41, words: 'not' }],
    inserted: [{ start: 1, end: 2 }],
  },
  { words: 'Nobody said that', verdict: 'not-found' },
  { words: 'Who knows that', verdict: 'cannot-check', reason: 'source-missing' },
]);

const REPORT: Report = { drafts: [DRAFT], pathOf: (uri) => decodeURIComponent(uri.replace('file:///', '')), version: '1.2.3' };

/** A report of one quotation whose words, names and paths would do something where they are not escaped. */
const HOSTILE: Report = {
  drafts: [
    reportedDraft('=cmd|a.md', [
      {
        words: '=HYPERLINK("x") <b>| \u001b[31m *bold* [link](command:x)\u0007',
        verdict: 'differs',
        claimedSpeaker: '-1+1, "me"',
        source: { ...SOURCE, text: '@SUM(1)\nnext # line' },
      },
    ]),
  ],
  pathOf: () => '+evil.txt',
  version: '1',
};

const sarifOf = (report: Report): SarifRun => {
  const { version, runs } = JSON.parse(sarifReport(report)) as { readonly version: string; readonly runs: readonly [SarifRun] };
  assert.equal(version, '2.1.0');
  return runs[0];
};

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: {
          readonly startLine: number;
          readonly startColumn: number;
          readonly endColumn: number;
          readonly snippet: { readonly text: string };
        };
      };
    },
  ];
  readonly relatedLocations?: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: object };
  }[];
}

interface SarifRun {
  readonly columnKind: string;
  readonly tool: {
    readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly { readonly id: string }[] };
  };
  readonly results: readonly SarifResult[];
  readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly { readonly level: string }[] }];
}

describe('a report as JSON', () => {
  it('has all of every quotation, with nothing left out that is not known', () => {
    const report = JSON.parse(jsonReport(REPORT)) as {
      readonly drafts: readonly [{ readonly path: string; readonly quotations: readonly Readonly<Record<string, unknown>>[] }];
      readonly counts: unknown;
    };
    const [{ path, quotations }] = report.drafts;
    assert.equal(path, 'texts/my draft.md');
    const keys = [
      'start',
      'end',
      'line',
      'column',
      'text',
      'verdict',
      'reason',
      'claimedSpeaker',
      'speaker',
      'source',
      'differences',
      'omitted',
      'inserted',
    ];
    quotations.forEach((one) => assert.deepEqual(Object.keys(one), keys));
    assert.deepEqual(quotations[4], {
      start: 138,
      end: 156,
      line: 11,
      column: 10,
      text: 'Nobody said that',
      verdict: 'not-found',
      reason: null,
      claimedSpeaker: null,
      speaker: null,
      source: null,
      differences: [],
      omitted: [],
      inserted: [],
    });
    assert.deepEqual(quotations[1]?.['source'], { path: 'src/a b.txt', start: 30, end: 53, paragraph: 2, text: 'We will not build there' });
    assert.deepEqual(quotations[1]['differences'], [
      { kind: 'dropped', draft: [60, 60], source: [38, 41] },
      { kind: 'replaced', draft: [66, 70], source: [48, 53] },
    ]);
    assert.deepEqual(
      [quotations[3]?.['reason'], quotations[3]?.['omitted'], quotations[3]?.['inserted']],
      ['omits-negation', [[38, 41]], [[1, 2]]],
    );
    assert.deepEqual(report.counts, {
      verbatim: 1,
      differs: 2,
      'other-source': 0,
      'other-speaker': 1,
      'not-a-quotation': 0,
      'not-found': 1,
      'cannot-check': 1,
    });
  });

  it('gives offsets that are those of the text', () => {
    const { drafts } = JSON.parse(jsonReport(REPORT)) as {
      readonly drafts: readonly [
        { readonly quotations: readonly { readonly start: number; readonly end: number; readonly text: string }[] },
      ];
    };
    for (const { start, end, text } of drafts[0].quotations) {
      assert.equal(DRAFT.text.slice(start, end), `“${text}”`);
    }
  });
});

describe('a report as SARIF', () => {
  it('has a result for each finding at its place, and none for what is verbatim or cannot be checked', () => {
    const { results, tool, columnKind, invocations } = sarifOf(REPORT);
    assert.deepEqual(
      results.map(({ ruleId, level }) => [ruleId, level]),
      [
        ['differs', 'warning'],
        ['other-speaker', 'warning'],
        ['differs', 'warning'],
        ['not-found', 'note'],
      ],
    );
    results.forEach(({ ruleId, ruleIndex }) => assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId));
    assert.deepEqual([tool.driver.name, tool.driver.version, columnKind], ['Verbatim', '1.2.3', 'utf16CodeUnits']);
    assert.deepEqual(
      invocations[0].toolExecutionNotifications.map(({ level }) => level),
      ['note'],
    );
    const [differs] = results;
    const { artifactLocation, region } = differs?.locations[0].physicalLocation ?? assert.fail();
    assert.equal(artifactLocation.uri, 'texts/my%20draft.md');
    assert.deepEqual([region.startLine, region.startColumn, region.endColumn, region.snippet.text], [5, 10, 30, '“We will build here”']);
    assert.equal(differs?.message.text, 'Differs from the source. Left out: “not”. “here” in place of “there”.');
    assert.deepEqual(
      differs.relatedLocations?.map(({ physicalLocation }) => physicalLocation),
      [
        {
          artifactLocation: { uri: 'src/a%20b.txt' },
          region: { startLine: 4, startColumn: 2, endLine: 5, endColumn: 8, charOffset: 30, charLength: 23 },
        },
      ],
    );
  });

  it('gives no place in a document whose text was taken out of it', () => {
    const { results } = sarifOf({
      drafts: [reportedDraft('a.md', [{ words: 'It differs', verdict: 'differs', source: { ...SOURCE, uri: 'file:///a.pdf' } }])],
      pathOf: () => 'a.pdf',
      version: '1',
    });
    assert.deepEqual(
      results[0]?.relatedLocations?.map(({ physicalLocation }) => physicalLocation),
      [{ artifactLocation: { uri: 'a.pdf' } }],
    );
  });

  it('makes addresses of paths of each system', () => {
    const uriOf = (path: string): string | undefined =>
      sarifOf({ ...REPORT, drafts: [reportedDraft(path, [{ words: 'Nowhere', verdict: 'not-found' }])] }).results[0]?.locations[0]
        .physicalLocation.artifactLocation.uri;
    assert.deepEqual(['a b.md', '../a#b.md', '/home/ö.md', 'C:\\texts\\a.md', 'texts\\a.md'].map(uriOf), [
      'a%20b.md',
      '../a%23b.md',
      'file:///home/%C3%B6.md',
      'file:///C:/texts/a.md',
      'texts/a.md',
    ]);
  });
});

describe('a report for a terminal', () => {
  it('tells what is not verbatim, why, and where the source has it', () => {
    assert.equal(
      textReport(REPORT, ENGLISH),
      `texts/my draft.md:5:10: differs from the source: “We will build here”
    left out: “not”
    “here” in place of “there”
    src/a b.txt, paragraph 2, Anna Berg (in 1 more source): We will not build there
texts/my draft.md:7:10: said by someone else: “She has said so”
    the draft says Tom, the source Anna Berg
    src/a b.txt, paragraph 2, Anna Berg: We will not build there
texts/my draft.md:9:10: differs from the source: “We will … build”
    what is left out holds a negation
    in place of the dots: “not”
    src/a b.txt, paragraph 2: We will not build there
texts/my draft.md:11:10: not found in any source: “Nobody said that”
texts/my draft.md:13:10: cannot be checked: “Who knows that”
    the source cited is none of the sources
6 quotations: 1 verbatim, 2 different from the source, 1 said by someone else, 1 not found, 1 cannot be checked
`,
    );
  });

  it('lets nothing through that a terminal acts on', () => {
    // eslint-disable-next-line no-control-regex -- these are what a terminal acts on
    assert.doesNotMatch(textReport(HOSTILE, ENGLISH), /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('a report as Markdown', () => {
  it('tells every quotation, the verbatim ones too', () => {
    const report = markdownReport(REPORT, ENGLISH);
    assert.ok(report.startsWith('# Quotations of texts/my draft.md\n\n6 quotations: 1 verbatim'));
    assert.equal(report.match(/^## Line /gm)?.length, 6);
    assert.ok(report.includes('## Line 5: differs from the source\n\n> We will build here\n>\n> — Anna Berg\n\n- Left out: “not”\n'));
  });

  it('escapes what comes from drafts and sources', () => {
    const report = markdownReport(HOSTILE, ENGLISH);
    assert.doesNotMatch(report, /(?<!\\)<b>|(?<!\\)\[link\]|(?<!\\)\*bold/);
  });
});

describe('a report as CSV', () => {
  it('has a row for each quotation, for Excel too', () => {
    const lines = csvReport(REPORT).split('\r\n');
    assert.equal(lines.length, 8);
    assert.match(lines[0] ?? '', /^\ufeffdraft,line,column,verdict,/);
    assert.equal(
      lines[2],
      'texts/my draft.md,5,10,differs,,We will build here,Anna Berg,Anna Berg,src/a b.txt,2,We will not build there,left out: “not”; “here” in place of “there”,',
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    const [, row = ''] = csvReport(HOSTILE).split('\r\n');
    assert.ok(row.startsWith("'=cmd|a.md,3,10,differs,,\"'=HYPERLINK("), row);
    assert.ok(row.includes('"\'-1+1, ""me"""') && row.includes("'+evil.txt") && row.includes('"\'@SUM(1)\nnext # line"'), row);
  });
});
