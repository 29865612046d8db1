/** `verbatim quotes`: what is quoted in files, and who says it. */
import { LineMap } from '../../core/lineMap.ts';
import { oneLine } from '../../core/text/oneLine.ts';
import type { DigestPassage, SourceDigest } from '../../library/digest.ts';
import type { Command } from '../command.ts';
import { fileCommand, placeText } from '../fileCommand.ts';

/** The command. */
export const quotes: Command = fileCommand({
  name: 'quotes',
  summary: 'Lists the quotes in articles, with their speakers.',
  text: ({ path, article, digest }) => {
    const lines = new LineMap(article.text);
    const found = digest.passages.map(
      (passage) => `${placeText(path, lines, passage)}: ${speakerText(digest, passage)}: ${oneLine(passage.words)}`,
    );
    return digest.truncated > 0 ? [...found, `${path}: ${String(digest.truncated)} more`] : found;
  },
});

function speakerText({ people }: SourceDigest, { person, speakerText: words, kind, confidence }: DigestPassage): string {
  const name = person === undefined ? words : people[person]?.name;
  const known = name === undefined ? 'speaker unclear' : oneLine(name);
  const notes = [kind === 'reported' ? 'reported' : '', name === undefined || confidence === 'high' ? '' : confidence];
  const said = notes.filter((note) => note !== '').join(', ');
  return said === '' ? known : `${known} (${said})`;
}
