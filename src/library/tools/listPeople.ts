/** The tool that lists the people of the sources. */
import type { PeopleSelection } from '../sourceQueries.ts';
import { type InputSchema, SOURCES_SCHEMA, nullable, type SourceTool } from './sourceTool.ts';
import { ToolInput } from './toolInput.ts';

const MOST = 100;
const USUAL = 30;

const INPUT: InputSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', description: 'Only people whose names hold these words, or words that begin so.' },
    quotedOnly: { type: 'boolean', description: 'Only people whose words are quoted or reported.' },
    limit: { type: 'integer', description: `At most so many people; ${String(USUAL)} by default.`, minimum: 1, maximum: MOST },
    offset: {
      type: 'integer',
      description: 'So many people are passed over: those of the answers before.',
      minimum: 0,
      maximum: 10_000_000,
    },
  },
  additionalProperties: false,
};

/** People over all sources, those with the most quotes first. */
export const listPeople: SourceTool = {
  name: 'verbatim_listPeople',
  title: 'List People in Sources',
  description:
    'Lists the people who are named in the user’s source articles, with how often each is quoted, reported and mentioned, and in how many sources. Use it to find out who is in the sources and how a name is written there, before you search for what somebody said.',
  inputSchema: INPUT,
  outputSchema: {
    type: 'object',
    properties: {
      total: { type: 'integer', description: 'How many people fit.' },
      people: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            role: nullable('string'),
            quotes: { type: 'integer', description: 'Passages in quotation marks.' },
            reported: { type: 'integer', description: 'Passages of reported speech.' },
            mentions: { type: 'integer' },
            sources: { type: 'integer' },
            firstSource: { type: 'string' },
          },
          required: ['name', 'role', 'quotes', 'reported', 'mentions', 'sources', 'firstSource'],
        },
      },
      sources: SOURCES_SCHEMA,
    },
    required: ['total', 'people', 'sources'],
  },
  run: async (given, { queries, pathOf, progress }) => {
    const input = new ToolInput(given, INPUT);
    const filter = input.text('name');
    const selection: PeopleSelection = {
      order: 'count',
      details: true,
      ...(filter === '' ? {} : { filter }),
      ...(input.isSet('quotedOnly') ? { speakersOnly: true } : {}),
    };
    const { total, items } = await queries.people(selection, { offset: input.count('offset', 0), limit: input.count('limit', USUAL) });
    const people = items.map(({ name, role, only, quotes, reported, mentions, sources, first }) => ({
      name,
      role: role ?? only?.role ?? null,
      quotes,
      reported,
      mentions,
      sources,
      firstSource: pathOf(first.uri),
    }));
    return { total, people, sources: progress() };
  },
};
