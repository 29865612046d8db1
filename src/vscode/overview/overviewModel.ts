/** What the page of an overview shows, asked of the index, and what is behind its marks. */
import * as vscode from 'vscode';
import { CancelledError } from '../../library/library.ts';
import type { OverviewFigures, OverviewRequest } from '../../library/overview/overviewFigures.ts';
import type { ChosenMark, OverviewContent, OverviewSubject } from '../../shared/overviewProtocol.ts';
import { scopeText } from '../figures/scope.ts';
import { nobodyText, personNamed } from '../person/personNamed.ts';
import { progressNotes } from '../picks/coming.ts';
import type { Services } from '../services.ts';
import { type Behind, BehindMarks, overviewContent } from './overviewContent.ts';
import { headingText } from './overviewWording.ts';

/** The model of one page. */
export class OverviewModel {
  readonly #services: Services;
  readonly #asker: string;
  #subject: OverviewSubject;
  #behind = new BehindMarks();
  #counting: Promise<OverviewContent> | undefined;

  /** `asker` is another for each page. */
  constructor(services: Services, subject: OverviewSubject, asker: string) {
    this.#services = services;
    this.#subject = subject;
    this.#asker = asker;
  }

  /** What the overview is of. A person who is listed under another key now is known by that. */
  get subject(): OverviewSubject {
    return this.#subject;
  }

  get heading(): string {
    return headingText(this.#subject, scopeText(this.#services, this.#subject.within));
  }

  /** What is asked of the index, for this page. */
  get request(): OverviewRequest {
    const { within, person } = this.#subject;
    return {
      asker: this.#asker,
      ...(within === undefined ? {} : { within }),
      ...(person === undefined ? {} : { person: person.key }),
    };
  }

  /** What is behind a mark; undefined for one that the page was not told of. */
  behind(mark: ChosenMark): Behind | undefined {
    return this.#behind.get(mark);
  }

  /** What the page shows. Who asks while it is counted is answered with the same. */
  content(): Promise<OverviewContent> {
    this.#counting ??= this.#count().finally(() => (this.#counting = undefined));
    return this.#counting;
  }

  /** The figures. Throws a `CancelledError` where the page asked anew meanwhile. */
  async figures(): Promise<OverviewFigures> {
    const figures = await this.#services.library.queries.overview(this.request);
    if (figures === undefined) {
      throw new CancelledError();
    }
    const { person } = this.#subject;
    if (figures.person !== undefined) {
      this.#subject = { ...this.#subject, person: { key: figures.person.key, name: figures.person.name } };
    } else if (person !== undefined) {
      const named = await personNamed(this.#services.library, person.name);
      if (named !== undefined && named.key !== person.key) {
        this.#subject = { ...this.#subject, person: { key: named.key, name: named.name } };
        return this.figures();
      }
    }
    return figures;
  }

  async #count(): Promise<OverviewContent> {
    const figures = await this.figures();
    const notes = progressNotes(this.#services);
    const isLoading = notes.length > 0 && !this.#services.trees.isStopped;
    const { heading } = this;
    if (figures.total.sources === 0) {
      return { kind: 'nothing', heading, sentence: this.#reason(figures, isLoading), isLoading };
    }
    this.#behind = new BehindMarks();
    return overviewContent(figures, { heading, isLoading, notes }, this.#behind);
  }

  /** Why there is nothing to show. */
  #reason({ person, failed }: OverviewFigures, isLoading: boolean): string {
    if (isLoading) {
      return vscode.l10n.t('The sources are still being read. The page is filled as soon as the first is there.');
    }
    if (this.#subject.person !== undefined && person === undefined) {
      return nobodyText();
    }
    return failed > 0 ? vscode.l10n.t('None of the sources can be read.') : vscode.l10n.t('There are no sources here.');
  }
}
