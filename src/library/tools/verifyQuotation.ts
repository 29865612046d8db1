/** The tool that says whether a quotation is one. */
import type { Span } from '../../core/span.ts';
import { randomHex } from '../../shared/randomHex.ts';
import { UserError } from '../../shared/userError.ts';
import { type CheckedQuotation, type DraftToCheck, VERDICTS } from '../check/checkedDraft.ts';
import { type InputSchema, SOURCES_SCHEMA, nullable, type SourceTool, type ToolSources } from './sourceTool.ts';
import { ToolInput } from './toolInput.ts';

const INPUT: InputSchema = {
  type: 'object',
  properties: {
    quotation: {
      type: 'string',
      description: 'The words as they are to be quoted, with or without quotation marks around them; … stands for words left out.',
    },
    speaker: { type: 'string', description: 'Who is to be named as having said it.' },
    source: { type: 'string', description: 'Where it is to be cited from: a “source” of another answer, a title or an address.' },
  },
  required: ['quotation'],
  additionalProperties: false,
};

const SPAN = { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 } as const;

/** The marks that may stand around the words. */
const MARKS = /^["“„«‹‘']+|["”“»›’']+$/g;

/** A verdict by the same check as a draft's: word for word, whatever a similarity may say. */
export const verifyQuotation: SourceTool = {
  name: 'verbatim_verifyQuotation',
  title: 'Verify Quotation against Sources',
  description:
    'Checks a quotation word for word against the user’s source articles, and says whether it is verbatim, differs (and in which words), is in another source, was said by someone else, is no quotation in the source, or is not found. Call it for every quotation before you write it, and write only what is “verbatim”.',
  inputSchema: INPUT,
  outputSchema: {
    type: 'object',
    properties: {
      verdict: { type: 'string', enum: VERDICTS },
      reason: nullable('string'),
      speaker: nullable('string', 'Who says it in the source.'),
      source: {
        type: ['object', 'null'],
        description: 'The passage that was found.',
        properties: {
          path: { type: 'string' },
          title: nullable('string'),
          paragraph: nullable('integer'),
          start: { type: 'integer', description: 'Offset in the text of the source, in UTF-16 code units.' },
          end: { type: 'integer' },
          text: { type: 'string', description: 'The words of the source.' },
          before: { type: 'string' },
          after: { type: 'string' },
        },
        required: ['path', 'title', 'paragraph', 'start', 'end', 'text', 'before', 'after'],
      },
      differences: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            kind: {
              type: 'string',
              enum: ['dropped', 'added', 'replaced', 'moved'],
              description: 'What the quotation did, seen from the source.',
            },
            quotationWords: { type: 'string' },
            sourceWords: { type: 'string' },
            quotation: { ...SPAN, description: 'In the quotation without marks around it.' },
            source: { ...SPAN, description: 'In the text of the source.' },
          },
          required: ['kind', 'quotationWords', 'sourceWords', 'quotation', 'source'],
        },
      },
      leftOut: { type: 'array', items: { type: 'string' }, description: 'What the dots stand in place of.' },
      sources: SOURCES_SCHEMA,
    },
    required: ['verdict', 'reason', 'speaker', 'source', 'differences', 'leftOut', 'sources'],
  },
  run: async (given, sources) => {
    const input = new ToolInput(given, INPUT);
    const words = input.text('quotation').replace(MARKS, '').trim();
    if (words === '') {
      throw new UserError('“quotation” holds no words.');
    }
    const [speaker, source] = [input.text('speaker'), input.text('source')];
    const checked = await checkOne(sources, {
      uri: `quotation:${randomHex(16)}`,
      text: words,
      format: 'plainText',
      minimumWords: 1,
      quotation: {
        ...(speaker === '' ? {} : { speaker }),
        ...(source === '' ? {} : { source: sources.uriOf(source) ?? source }),
      },
    });
    if (source !== '' && checked.cited.length === 0) {
      throw new UserError(`There is no source “${source}”. Leave “source” out to look in all of them.`);
    }
    return { ...answerOf(checked, sources), sources: sources.progress() };
  },
};

async function checkOne({ queries, without = [] }: ToolSources, draft: DraftToCheck): Promise<CheckedQuotation> {
  const [quotation] = (await queries.checkDraft({ ...draft, without }))?.quotations ?? [];
  if (quotation === undefined) {
    throw new UserError('There is nothing to check it against: no sources, or only a title of one.');
  }
  return quotation;
}

function answerOf(checked: CheckedQuotation, { pathOf }: ToolSources): object {
  const { verdict, reason, speaker, source, differences, omitted } = checked;
  return {
    verdict,
    reason: reason ?? null,
    speaker: speaker ?? null,
    source:
      source === undefined
        ? null
        : {
            path: pathOf(source.uri),
            title: source.title ?? null,
            paragraph: source.paragraph ?? null,
            start: source.start,
            end: source.end,
            text: source.text,
            before: source.before,
            after: source.after,
          },
    differences: differences.map((one) => ({
      kind: one.kind,
      quotationWords: one.draftWords,
      sourceWords: one.sourceWords,
      quotation: pair(one.draft),
      source: pair(one.source),
    })),
    leftOut: omitted.map((one) => one.words),
  };
}

function pair({ start, end }: Span): readonly [number, number] {
  return [start, end];
}
