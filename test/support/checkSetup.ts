// A library over files in memory, with the real analysis, that drafts are checked against.
import { ArticleAnalyzer } from '../../src/core/analyze.ts';
import type { CheckedDraft, CheckedQuotation, DraftToCheck } from '../../src/library/check/checkedDraft.ts';
import { indexed, type IndexSetup, setUpIndex } from './indexSetup.ts';
import { MemoryFiles } from './memoryFiles.ts';

/** The folder that sources lie in, and the draft beside it. */
export const FOLDER = 'file:///work/sources/';
export const DRAFT = 'file:///work/draft.md';

/** What a test of the check works with. */
export interface CheckSetup extends IndexSetup {
  /** Checks a draft in Markdown; `about` may say otherwise. */
  readonly check: (text: string, about?: Partial<DraftToCheck>) => Promise<CheckedDraft>;
  /** The first quotation of a draft, checked. */
  readonly one: (text: string, about?: Partial<DraftToCheck>) => Promise<CheckedQuotation>;
}

/** Sources by file name, read. */
export async function setUpCheck(sources: Readonly<Record<string, string>>): Promise<CheckSetup> {
  const files = new MemoryFiles();
  const analyzer = new ArticleAnalyzer();
  const setup = setUpIndex({
    files,
    analyzer: {
      analyze: (article) => analyzer.analyze(article, { traits: true }),
      outline: (article) => analyzer.outline(article),
    },
  });
  const uris = Object.keys(sources).map((name) => `${FOLDER}${name}`);
  Object.entries(sources).forEach(([name, text]) => files.write(`${FOLDER}${name}`, text));
  setup.indexer.setSources(uris.map((uri, order) => ({ uri, order })));
  await indexed(setup);
  const check = async (text: string, about: Partial<DraftToCheck> = {}): Promise<CheckedDraft> => {
    const checked = await setup.queries.checkDraft({ uri: DRAFT, text, format: 'markdown', minimumWords: 4, ...about });
    if (checked === undefined) {
      throw new Error('The check was given up.');
    }
    return checked;
  };
  return {
    ...setup,
    check,
    one: async (text, about) => {
      const [first] = (await check(text, about)).quotations;
      if (first === undefined) {
        throw new Error('There is no quotation.');
      }
      return first;
    },
  };
}
