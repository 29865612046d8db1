// Writes articles of a wanted length, invented sentence by sentence, for benchmarks that need long ones.

const PARAGRAPHS = [
  '“We have waited for this for twenty years,” said Anna Berglund, the mayor. “Nobody will miss the cranes.”',
  'The harbour was built in 1871, when the town had four thousand people and no railway, and it was enlarged twice before the war.',
  'Harbour master Tom Okoye called the plan “a gift to the rail company” and said that three hundred jobs were at risk.',
  'A study that the town paid for found that most of the freight has moved to the new terminal, nine kilometres down the coast.',
  'According to Maria Lopez, who runs the kiosk on the quay, the council “never asked the people who work here.” She wants a vote.',
];

/** A plain-text article of at least so many characters, a paragraph a line, with a quote in three of five. */
export function articleOf(title: string, length: number): string {
  const lines = [title, 'By Nora Feldt'];
  for (let size = 0, index = 0; size < length; index++) {
    const line = PARAGRAPHS[index % PARAGRAPHS.length] ?? '';
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n');
}
