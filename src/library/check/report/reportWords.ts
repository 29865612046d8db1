/** The words of reports that people read. An editor has them in its display language; those here are English. */
import type { FindingNote } from '../../../core/check/finding.ts';
import type { CheckedDifference, CheckReason, Verdict } from '../checkedDraft.ts';

/** What is said in a report. What comes from drafts and sources is put into it as it is given: it is escaped before. */
export interface ReportWords {
  /** "Quotations of draft.md" */
  title(path: string): string;
  /** A verdict in few words: "differs from the source". */
  verdict(verdict: Verdict): string;
  reason(reason: CheckReason): string;
  note(note: FindingNote): string;
  difference(kind: CheckedDifference['kind'], draftWords: string, sourceWords: string): string;
  /** What `…` stands in place of. */
  omitted(words: string): string;
  /** Who has said it, where the draft names somebody else; undefined where the source does not tell. */
  speakers(claimed: string, speaker: string): string;
  /** Where the words stand: "a.txt, paragraph 4". */
  place(source: string, paragraph: number | undefined): string;
  /** "In 3 more sources." */
  elsewhere(sources: number): string;
  line(line: number): string;
  /** Of how many quotations: "12 quotations: 9 verbatim, 3 not found". */
  counts(total: number, counts: readonly (readonly [Verdict, number])[]): string;
  /** "5 sources searched" */
  searched(sources: number): string;
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = Object.freeze({
  verbatim: 'verbatim',
  differs: 'differs from the source',
  'other-source': 'in another source than the one cited',
  'other-speaker': 'said by someone else',
  'not-a-quotation': 'not a quotation in the source',
  'not-found': 'not found in any source',
  'cannot-check': 'cannot be checked',
});

/** The same behind a number. */
const COUNT_WORDS: Readonly<Record<Verdict, string>> = Object.freeze({
  ...VERDICT_WORDS,
  differs: 'different from the source',
  'not-found': 'not found',
});

const REASON_WORDS: Readonly<Record<CheckReason, string>> = Object.freeze({
  'omits-negation': 'what is left out holds a negation',
  'crosses-speakers': 'the words are of more than one speaker',
  'source-missing': 'the source cited is none of the sources',
  'source-unreadable': 'the source cited cannot be read',
  'index-not-ready': 'not all sources are read yet',
  'too-short': 'too few words are left to find it by',
  unclosed: 'its closing quotation mark is missing',
  reported: 'the source reports it without quotation marks',
  'own-words': 'the words are the article’s own',
});

const NOTE_WORDS: Readonly<Record<FindingNote, string>> = Object.freeze({
  'first-capital': 'the first letter is a capital only in one of both',
  joined: 'two pieces of one statement are joined over the words that name the speaker',
});

/** English, as the command-line tool has it. */
export const ENGLISH: ReportWords = Object.freeze({
  title: (path) => `Quotations of ${path}`,
  verdict: (verdict) => VERDICT_WORDS[verdict],
  reason: (reason) => REASON_WORDS[reason],
  note: (note) => NOTE_WORDS[note],
  difference: (kind, draftWords, sourceWords) => {
    switch (kind) {
      case 'dropped':
        return `left out: “${sourceWords}”`;
      case 'added':
        return `added: “${draftWords}”`;
      case 'replaced':
        return `“${draftWords}” in place of “${sourceWords}”`;
      case 'moved':
        return `in another place: “${draftWords === '' ? sourceWords : draftWords}”`;
    }
  },
  omitted: (words) => `in place of the dots: “${words}”`,
  speakers: (claimed, speaker) => `the draft says ${claimed}, the source ${speaker}`,
  place: (source, paragraph) => (paragraph === undefined ? source : `${source}, paragraph ${String(paragraph)}`),
  elsewhere: (sources) => `in ${String(sources)} more ${sources === 1 ? 'source' : 'sources'}`,
  line: (line) => `line ${String(line)}`,
  counts: (total, counts) => {
    const parts = counts.map(([verdict, count]) => `${String(count)} ${COUNT_WORDS[verdict]}`);
    return `${String(total)} ${total === 1 ? 'quotation' : 'quotations'}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
  },
  searched: (sources) => `${String(sources)} ${sources === 1 ? 'source' : 'sources'} searched`,
} satisfies ReportWords);
