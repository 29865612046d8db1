// The folder that the integration suite opens: a few sources of our own writing, and a file that is none.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILES: Readonly<Record<string, string>> = {
  'sources/harbour.txt': [
    'Port of Lindvik to close its old harbour',
    'By Nora Feldt',
    'The port of Lindvik will close its old harbour in May, mayor Anna Berglund said on Monday.',
    '“We have waited for this for twenty years,” Berglund said. “Nobody will miss the cranes.”',
    'Harbour master Tom Okoye disagreed. He called the plan “a gift to the rail company” and said that 300 jobs were at risk.',
    '“Ask the crews,” he said.',
    '',
  ].join('\n'),
  'sources/north/clinic.md': [
    '---',
    'title: A clinic without a doctor',
    'author: Sam Ito',
    'publisher: Invented Gazette',
    'date: 2025-02-03',
    '---',
    '',
    '# A clinic without a doctor',
    '',
    'The clinic in Aldermoor has had **no doctor** since June, according to its director, Maria Lopez.',
    '',
    '"We answer the phone, and that is all," Lopez said.',
    '',
  ].join('\n'),
  'sources/empty.txt': '',
  'notes/draft.txt': 'A draft that is no source.\n',
};

/** Writes the workspace into an empty folder, which it makes. */
export function writeWorkspace(folder: string): void {
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
