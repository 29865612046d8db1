/** `verbatim people`: who is named in files, and how often each is quoted. */
import { LineMap } from '../../core/lineMap.ts';
import type { Command } from '../command.ts';
import { fileCommand, placeText } from '../fileCommand.ts';
import { oneLine } from '../../core/text/oneLine.ts';

/** The command. */
export const people: Command = fileCommand({
  name: 'people',
  summary: 'Lists the people who are named in articles.',
  text: ({ path, article, digest }) => {
    const lines = new LineMap(article.text);
    return digest.people.map(({ name, role, first, quoteCount, reportedCount, mentionCount }) => {
      const known = role === undefined ? oneLine(name) : `${oneLine(name)} (${oneLine(role)})`;
      const counts = [counted(quoteCount, 'quote'), counted(reportedCount, 'reported passage'), counted(mentionCount, 'mention')].filter(
        (one) => one !== '',
      );
      return `${placeText(path, lines, first)}: ${known}: ${counts.join(', ')}`;
    });
  },
});

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
