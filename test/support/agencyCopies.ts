// Articles about the same events, as papers make them of agencies' copy: quotations cut, reworded, given to others, joined and
// turned round, and set phrases that everybody uses. All of it is invented.

/** An article, and which of its passages are versions of which quotations. */
export interface AgencyCopy {
  readonly name: string;
  readonly text: string;
  /** The name of a quotation by how a passage begins; a passage that joins two has both names, with a space between. */
  readonly quotations: Readonly<Record<string, string>>;
}

/** The articles. A quotation that stands in one of them alone is named in none. */
export const AGENCY_COPIES: readonly AgencyCopy[] = [
  {
    name: 'agency-dam.txt',
    text: `Dam at Corrie Water to be emptied

The reservoir above the village will be emptied within ten days, the owner said on Monday.

“We found three cracks in the eastern wall, and I will not sleep until every household below it has been moved,” said Ingrid Halvorsen, the chief engineer. “Nobody should think of this as an exercise.”

Councillor Peter Aldous called the plan “a reckless gamble with other people's cellars.”

“Our thoughts and prayers are with the families affected,” said Ruth Mbeki, the minister.

“At the end of the day we do what we have to do,” Mr. Aldous said.
`,
    quotations: {
      'We found three': 'cracks sleep',
      'Nobody should': 'exercise',
      'a reckless': 'gamble',
    },
  },
  {
    name: 'dam-morning.txt',
    text: `Engineer: three cracks in dam

Ingrid Halvorsen, who runs the dam, told the village: “We found three cracks in the eastern wall. Nobody should think of this as an exercise.”

“This is a reckless gamble with other people's cellars, and the company knows it,” Councillor Peter Aldous said.
`,
    quotations: {
      'We found three': 'cracks exercise',
      'This is a reckless': 'gamble',
    },
  },
  {
    name: 'dam-evening.txt',
    text: `Village must move, says dam owner

“I won't sleep until every single household below it has been moved,” the chief engineer Ingrid Halvorsen told reporters.

Critics disagreed. The scheme is “a reckless gamble with other people's cellars,” said Dora Finch, who keeps the post office.

Ms. Halvorsen said that nobody should think of this as an exercise. Ruth Mbeki, the minister, was not to be reached.
`,
    quotations: {
      "I won't sleep": 'sleep',
      'a reckless': 'gamble',
    },
  },
  {
    name: 'dam-retold.txt',
    text: `What the engineer said about the wall

Ingrid Halvorsen said they had found three cracks in the eastern wall and that she would not sleep until every household below it had been moved.

We found three cracks in the eastern wall: that was how it began, and the village has talked of nothing else.

“I never saw water rise so fast,” said Dora Finch.
`,
    quotations: {},
  },
  {
    name: 'agency-tram.txt',
    text: `Tram line opens without its mayor

“I did not promise that the northern branch would open before the winter timetable,” Mayor Lucas Brandt said in a statement.

“There were mistakes in the tender, and I take full responsibility for each of them,” he said.

“I don't want to speculate about that,” said Hanna Vogel, the operator's spokeswoman.
`,
    quotations: {
      'I did not promise': 'promise',
      'There were mistakes': 'tender',
    },
  },
  {
    name: 'tram-paper.txt',
    text: `Mayor: I did promise the branch

“I did promise that the northern branch would open before the winter timetable,” Mayor Lucas Brandt said.

“There were errors in the tender, and I take full responsibility for each of them,” Hanna Vogel, the spokeswoman of the operator, said.
`,
    quotations: {
      'I did promise': 'promise',
      'There were errors': 'tender',
    },
  },
  {
    name: 'tram-letter.txt',
    text: `Letters: the tram and the winter

“I don't want to speculate about that,” the baker Otto Lindqvist said of the price of flour.

“We will not comment on individual cases,” said Lucas Brandt.

According to Mr. Brandt there were «mistakes in the tender», and he took “FULL RESPONSIBILITY for each of them”.
`,
    quotations: {
      'mistakes in': 'tender',
      'FULL RESPONSIBILITY': 'tender',
    },
  },
  {
    name: 'school.txt',
    text: `School meals to cost less

“We will not comment on individual cases,” said Ada Nwosu, who heads the school board.

“At the end of the day we do what we have to do,” said the cook, Bela Marton.

“Every child in this district will eat a warm lunch by September, whatever the ministry decides,” Ms. Nwosu said.

“Our thoughts and prayers are with the families affected,” said Ada Nwosu after the fire.
`,
    quotations: {
      'Every child': 'lunch',
    },
  },
  {
    name: 'school-agency.txt',
    text: `Board promises lunches

“Every child in this district will eat a warm lunch by September – whatever the ministry decides,” said a spokesman for the board.

“It is what it is, and we need to move on,” said Bela Marton.
`,
    quotations: {
      'Every child': 'lunch',
    },
  },
  {
    name: 'school-blog.txt',
    text: `A warm lunch, at last?

Ada Nwosu, who heads the board, was clear: “Every child in this district […] will eat a warm lunch by September.”

“It is what it is, and we need to move on,” said the caretaker, Jonas Petri.

“The ministry decides, whatever we may wish by September,” said Bela Marton.
`,
    quotations: {
      'Every child': 'lunch',
    },
  },
  {
    name: 'harvest.txt',
    text: `Cider harvest ruined by hail

“Hail the size of walnuts flattened eleven orchards in twenty minutes,” said the grower Maud Pritchard. “My grandfather planted those trees, and I do not expect to see another crop.”

“I want to be very clear about this: we are working very hard to get this done for the people of this country,” said Ruth Mbeki, the minister.
`,
    quotations: {
      'Hail the size': 'hail',
      'My grandfather': 'trees',
    },
  },
  {
    name: 'harvest-weekly.txt',
    text: `Eleven orchards, twenty minutes

“Hail the size of walnuts flattened eleven orchards in twenty minutes. My grandfather planted those trees and I do not expect to see another crop,” Maud Pritchard told the weekly.

“I want to be very clear about this: we are working very hard to get this done for the people of this country,” said Lucas Brandt, the mayor.
`,
    quotations: {
      'Hail the size': 'hail trees',
    },
  },
];
