/** What the reader's page is told of the passages of the source that it shows. */
import type { Passage } from '../../core/article.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { SourceQueries } from '../../library/sourceQueries.ts';
import { passageStatement } from './passageWording.ts';
import { passageCard } from './readerCard.ts';
import type { PassageWords } from './readerView.ts';

/** The words, of the source that is shown when they are asked for. */
export function passageWordsOf(shown: () => OpenedSource | undefined, queries: SourceQueries): PassageWords {
  const at = <T>(index: number, make: (opened: OpenedSource, passage: Passage) => T): T => {
    const opened = shown();
    const passage = opened?.analysis.passages[index];
    if (opened === undefined || passage === undefined) {
      throw new Error('There is no such passage.');
    }
    return make(opened, passage);
  };
  return {
    statement: (index) => at(index, passageStatement),
    card: (index) => at(index, (opened, passage) => passageCard(opened, passage, queries)),
  };
}
