/** The HTML of the page of a person: its frame, and what the script shows first. */
import { escapeHtml } from '../../shared/escapeHtml.ts';
import type { PageLook } from '../../shared/pageLook.ts';
import type { PersonContent, PersonStrings } from '../../shared/personProtocol.ts';
import { type PageFrame, pageHtml } from '../views/pageHtml.ts';

/** What the page is made of. */
export interface PersonParts extends PageFrame {
  readonly title: string;
  readonly look: PageLook;
  readonly strings: PersonStrings;
  readonly content: PersonContent;
}

/** The page. Nothing of a source stands in it but escaped, as the value of an attribute or as text. */
export function personHtml(parts: PersonParts): string {
  const { title, look, strings, content } = parts;
  const data = ` data-look="${escapeHtml(JSON.stringify(look))}" data-strings="${escapeHtml(JSON.stringify(strings))}" data-content="${escapeHtml(JSON.stringify(content))}"`;
  const name = escapeHtml(content.kind === 'person' ? content.name : content.heading);
  return pageHtml(
    parts,
    title,
    `<div class="person-page" data-face="${look.face}"${data}>
<main class="page"><h1>${name}</h1></main>
</div>`,
  );
}
