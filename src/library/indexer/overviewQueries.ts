/** Answers what an overview shows, and which sources are behind its marks. */
import { knownFields } from '../../core/knownFields.ts';
import { countOverview } from '../overview/countOverview.ts';
import type { OverviewFigures, OverviewMark, OverviewRequest, OverviewSource } from '../overview/overviewFigures.ts';
import { type MarkedSources, markedSource, sourcesBehind } from '../overview/overviewSources.ts';
import { withRoles } from '../people.ts';
import type { Page, Range } from '../sourceQueries.ts';
import { type CountSeams, DirectoryCounts } from './directoryCounts.ts';

/** No answer lists more sources. */
const MOST_SOURCES = 1000;

/** The list that was asked for last, for lists are asked for page by page. */
interface Listed {
  readonly what: string;
  readonly revision: number;
  readonly marked: MarkedSources;
}

/** The answers. */
export class OverviewQueries {
  readonly #seams: CountSeams;
  readonly #counts: DirectoryCounts;
  #listed: Listed | undefined;

  constructor(seams: CountSeams) {
    this.#seams = seams;
    this.#counts = new DirectoryCounts(seams);
  }

  /** As `SourceQueries.overview`. */
  async ask(request: OverviewRequest): Promise<OverviewFigures | undefined> {
    const answer = await this.#counts.count(request.asker, (casts) => countOverview(casts, request));
    if (answer === undefined) {
      return undefined;
    }
    const { read, people, together, ...rest } = answer.counted;
    const digest = this.#seams.digest;
    return {
      ...rest,
      people: { ...people, items: withRoles(people.items, digest) },
      together: { ...together, people: withRoles(together.people, digest) },
      ...this.#counts.missing(request.within, read),
      revision: answer.revision,
    };
  }

  /** As `SourceQueries.overviewSources`. */
  async sources(request: Omit<OverviewRequest, 'asker'>, mark: OverviewMark, { offset, limit }: Range): Promise<Page<OverviewSource>> {
    const casts = await this.#seams.directory();
    const what = JSON.stringify([request.within, request.person, mark]);
    if (this.#listed?.what !== what || this.#listed.revision !== casts.revision) {
      this.#listed = { what, revision: casts.revision, marked: sourcesBehind(casts, request, mark) };
    }
    const { marked } = this.#listed;
    const shown = marked.sources.slice(offset, offset + Math.min(limit, MOST_SOURCES));
    return { total: marked.sources.length, items: shown.map((source) => this.#described(markedSource(casts, source, marked))) };
  }

  #described(source: Pick<OverviewSource, 'uri' | 'quotes' | 'people'>): OverviewSource {
    const { title, publisher, date } = this.#seams.digest(source.uri) ?? {};
    return { ...source, ...knownFields({ title, publisher, date }) };
  }
}
