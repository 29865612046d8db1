/** Reads the YAML file beside a source: the same fields as in front matter. */
import type { ArticleFields } from '../assemble.ts';
import { readYaml, type YamlPart } from '../yamlFields.ts';
import { type BibliographyEntry, entryOfFields } from './entry.ts';

/** What a file without a cite key says of its source, by which the source's entry in a bibliography is found. */
export type SourceFacts = Pick<ArticleFields, 'title' | 'date' | 'address'>;

/** The entry, if the file gives a cite key, else what it says of the source; or what is wrong with the file. */
export type SidecarYaml =
  | { readonly kind: 'entries'; readonly entries: readonly BibliographyEntry[]; readonly facts?: SourceFacts }
  | Extract<YamlPart, { readonly kind: 'broken' }>;

/** What a YAML text says of a source. It may have the fences of front matter around it. */
export function readSidecarYaml(text: string): SidecarYaml {
  // What follows the second fence would be another document.
  const yaml = readYaml(text.replace(/\n---\s*$/, '\n'));
  switch (yaml.kind) {
    case 'fields': {
      const entry = entryOfFields(yaml.fields);
      return entry === undefined ? { kind: 'entries', entries: [], ...factsOf(yaml.fields) } : { kind: 'entries', entries: [entry] };
    }
    case 'other':
      return { kind: 'entries', entries: [] };
    case 'broken':
      return yaml;
  }
}

function factsOf({ title, date, address }: ArticleFields): { readonly facts?: SourceFacts } {
  const known = Object.entries({ title, date, address }).filter(([, value]) => value !== undefined);
  return known.length === 0 ? {} : { facts: Object.fromEntries(known) };
}
