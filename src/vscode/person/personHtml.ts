/** The HTML of the page of a person: its frame, and what the script shows first. */
import { escapeHtml } from '../../shared/escapeHtml.ts';
import type { PersonContent, PersonStrings } from '../../shared/personProtocol.ts';
import { type PageFrame, pageHtml } from '../views/pageHtml.ts';
import type { ReaderFont } from '../workspace/settings.ts';

/** What the page is made of. */
export interface PersonParts extends PageFrame {
  readonly title: string;
  readonly face: ReaderFont;
  readonly strings: PersonStrings;
  readonly content: PersonContent;
}

/** The page. Nothing of a source stands in it but escaped, as the value of an attribute or as text. */
export function personHtml(parts: PersonParts): string {
  const { title, face, strings, content } = parts;
  const data = ` data-strings="${escapeHtml(JSON.stringify(strings))}" data-content="${escapeHtml(JSON.stringify(content))}"`;
  const name = escapeHtml(content.kind === 'person' ? content.name : content.heading);
  return pageHtml(
    parts,
    title,
    `<div class="person-page" data-face="${face}"${data}>
<main class="page"><h1>${name}</h1></main>
</div>`,
  );
}
