// What a careful reader finds in each sample article: its head, its people in order, and who says what.

/** A speaker without a name of its own: what the text calls it, or any of several fitting words. */
export interface NamelessSpeaker {
  readonly nameless: readonly string[];
}

/** A passage in quotation marks by its first words (as shown, with the mark), and its speaker. */
export type ExpectedQuote = readonly [start: string, speaker: string | NamelessSpeaker];

/** What is expected of one sample. */
export interface SampleExpectation {
  readonly title: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly address?: string;
  /** Fullest names, in order of first mention; there is no other. */
  readonly people: readonly string[];
  /** All passages in quotation marks, in order. */
  readonly quotes: readonly ExpectedQuote[];
}

const nameless = (...words: readonly string[]): NamelessSpeaker => ({ nameless: words });

/** By file name. */
export const sampleExpectations: ReadonlyMap<string, SampleExpectation> = new Map([
  [
    'brackenford-bridge.md',
    {
      title: 'Brackenford closes the Old Weir Bridge, and splits a family',
      byline: 'Imogen Tarrant',
      publisher: 'The Brackenford Messenger',
      date: '2024-03-12',
      address: 'https://example.org/brackenford/old-weir-bridge',
      people: ['Amina Castell', 'Nora Pemberly', 'Owen Pemberly', 'Tomas Wickram', 'Ruth Addison'],
      quotes: [
        ['“We can argue about money', 'Amina Castell'],
        ['“The bridge closes', 'Amina Castell'],
        ['“My brother loves', 'Nora Pemberly'],
        ['“But love is not', 'Nora Pemberly'],
        ['“closing the town', 'Owen Pemberly'],
        ['“Every figure has been on the public table', 'Amina Castell'],
        ['“He had only', 'Amina Castell'],
        ['“wide enough', nameless('the survey', 'survey')],
        ['“I would not drive', 'Tomas Wickram'],
        ['“No. Two years', 'Tomas Wickram'],
        ['“Half of my customers', 'Ruth Addison'],
        ['“They will not drive', 'Ruth Addison'],
        ['“under review', nameless('A spokesman for the county', 'A spokesman')],
        ['“an hour on', 'Nora Pemberly'],
        ['“in about ten years', 'Nora Pemberly'],
        ['“Ask me again', 'Owen Pemberly'],
        ['“when the ferry', 'Owen Pemberly'],
      ],
    },
  ],
  [
    'chess-arbiter-interview.txt',
    {
      title: 'The arbiter of Kestrel Bay and her twenty years of touched pieces',
      byline: 'Harriet Quillon',
      date: '2025-05-02',
      people: ['Tereza Vondrak', 'Ignác Boldizar', 'Solveig Marchetti-Dunn', 'Pavel Ishikawa-Roth'],
      quotes: [
        ['“People believe', 'Tereza Vondrak'],
        ['“I watch the hands', 'Tereza Vondrak'],
        ['“He said, ‘You will', 'Tereza Vondrak'],
        ['“I was insulted', 'Tereza Vondrak'],
        ['“I was only straightening', nameless('he', 'A player')],
        ['“I have seated her', 'Pavel Ishikawa-Roth'],
        ['“He let go', 'Solveig Marchetti-Dunn'],
        ['“Slowly, and', 'Solveig Marchetti-Dunn'],
        ['“a dry board', nameless('it', 'The festival committee')],
        ['“Ask me when', 'Ignác Boldizar'],
      ],
    },
  ],
  [
    'clockmaker-trial.txt',
    {
      title: 'Clockmaker cleared of stealing the hands of Vellmar town hall',
      people: ['Henrike Solberg', 'Anton Pryce', 'Viktor Amsel', 'Emil Dahlke', 'Lucia Pryce', 'Rosalind Ekdahl'],
      quotes: [
        ['"A man who steals', 'Henrike Solberg'],
        ['"Gone to fix', nameless('It')],
        ['"Good intentions', 'Viktor Amsel'],
        ['"For eleven days', 'Viktor Amsel'],
        ['"She married me', 'Emil Dahlke'],
        ['"By the church', 'Emil Dahlke'],
        ['"I was on my way', 'Anton Pryce'],
        ['"The big hand', 'Anton Pryce'],
        ['"I went to the office', 'Anton Pryce'],
        ['"So I wrote', 'Anton Pryce'],
        ['"Only the ones', 'Lucia Pryce'],
        ['"I told him', 'Lucia Pryce'],
        ['"One thing at', 'Lucia Pryce'],
        ['"four seconds', 'Rosalind Ekdahl'],
        ['"Mr. Pryce may go', 'Henrike Solberg'],
        ['"and I should', 'Henrike Solberg'],
      ],
    },
  ],
  [
    'ellermoor-library-flood.md',
    {
      title: 'The night Ellermoor carried its library upstairs',
      byline: 'Petra Lindholm-Asante',
      people: ['Constance Abara', 'Jan Novak', 'Eliška Novak', 'Femi Adeyinka-Holt', 'Raymond Ostwick'],
      quotes: [
        ['“Nobody was asked', 'Constance Abara'],
        ['“They came in', 'Constance Abara'],
        ['“The vicar shouted', 'Eliška Novak'],
        ['“Then he saw', 'Eliška Novak'],
        ['“It is a good bus', 'Jan Novak'],
        ['“It was a good bus', 'Jan Novak'],
        ['“My son carried', 'Femi Adeyinka-Holt'],
        ['“He is six', 'Femi Adeyinka-Holt'],
        ['“The shelves', 'Raymond Ostwick'],
        ['“the carpets', 'Raymond Ostwick'],
        ['“sorry about', 'Eliška Novak'],
        ['“I have War under', 'Constance Abara'],
        ['“It is not a bad', 'Constance Abara'],
        ['“Ask my knees', 'Constance Abara'],
      ],
    },
  ],
  [
    'hospital-night-lights.md',
    {
      title: 'Dimmed corridors give patients fifty minutes more sleep',
      publisher: 'Halden Valley Health News',
      date: '2025-01-28',
      address: 'https://example.org/halden-valley/night-lights',
      people: ['Miriam Okonjo-Reyes', 'Benedikt Strand', 'Priya Valenta', 'Lionel Achterberg', 'Dolores Fairweather'],
      quotes: [
        ['“darkness is', nameless('Its authors', 'authors')],
        ['“We were embarrassed', 'Miriam Okonjo-Reyes'],
        ['“We turned off', 'Miriam Okonjo-Reyes'],
        ['“I mop at three', 'Benedikt Strand'],
        ['“Nobody sleeps', 'Benedikt Strand'],
        ['“They make us', 'Priya Valenta'],
        ['“did not increase', nameless('It', 'The paper')],
        ['“encouraging', 'Lionel Achterberg'],
        ['“You cannot blind', 'Lionel Achterberg'],
        ['“in which the', 'Lionel Achterberg'],
        ['“He is right', 'Miriam Okonjo-Reyes'],
        ['“But I would', 'Miriam Okonjo-Reyes'],
        ['“Half a night', nameless('it', 'The Patients’ Council')],
        ['“a ban on', 'Dolores Fairweather'],
        ['“One switch', nameless('she', 'A hospital spokeswoman')],
        ['“She thinks', 'Benedikt Strand'],
      ],
    },
  ],
  [
    'peace-envoy-retold.txt',
    {
      title: 'Sample, retold from press reports: Envoy finds Putin open to peace with Ukraine',
      people: ['Vladimir Putin', 'Steve Witkoff', 'Sergei Lavrov', 'Donald Trump', 'Volodymyr Zelenskyy', 'Joe Biden'],
      quotes: [
        ['“permanent peace', 'Steve Witkoff'],
        ['“compelling', 'Steve Witkoff'],
        ['“I think we', 'Steve Witkoff'],
        ['“it took a while', 'Steve Witkoff'],
        ['“emerging', 'Steve Witkoff'],
        ['“commercial', 'Steve Witkoff'],
        ['“reshape', 'Steve Witkoff'],
        ['“key components', 'Sergei Lavrov'],
        ['“not easy', 'Sergei Lavrov'],
        ['“root cause', 'Sergei Lavrov'],
        ['“the actions of', 'Sergei Lavrov'],
        ['“the current regime', 'Sergei Lavrov'],
        ['“mistake', 'Donald Trump'],
        ['“There are millions', 'Donald Trump'],
        ['“When you start', 'Donald Trump'],
        ['“you got to know', 'Donald Trump'],
      ],
    },
  ],
  [
    'rovers-sale-vote.txt',
    {
      title: 'Rovers turn down the millions and keep the holes in their roof',
      byline: 'Callum Draycott',
      people: ['Gwen Hathersage', 'Julian Sorrel-Beck', 'Ifeanyi Brooke', 'Danny Ostrander', 'Martin Hathersage'],
      quotes: [
        ["'They offered us", 'Gwen Hathersage'],
        ["'We've got a roof", 'Gwen Hathersage'],
        ["'a journey to", 'Julian Sorrel-Beck'],
        ["'I don't think", 'Julian Sorrel-Beck'],
        ["'I said four", 'Julian Sorrel-Beck'],
        ["'I pick the team", 'Ifeanyi Brooke'],
        ["'They pick the", 'Ifeanyi Brooke'],
        ["'three streets", 'Danny Ostrander'],
        ["'My nan's ashes", 'Danny Ostrander'],
        ["'You can't move", 'Danny Ostrander'],
        ["'We can afford", 'Martin Hathersage'],
        ["'After that", 'Martin Hathersage'],
        ["'Martin has been", 'Gwen Hathersage'],
        ["'and he's been", 'Gwen Hathersage'],
        ["'remains open", nameless('Calder Leisure')],
        ["'Frame it", 'Gwen Hathersage'],
        ["'and hang it", 'Gwen Hathersage'],
      ],
    },
  ],
  [
    'sint-aldo-herring.txt',
    {
      title: 'Herring boats stay in port as Sint Aldo argues over its scales',
      byline: 'Marguerite Oyelane',
      publisher: 'The Northern Tide',
      date: '2023-10-14',
      people: ['José Ibarrondo', 'Pilar de la Cueva', 'Joost van der Wiel', 'Åsa Hedqvist', 'Zoë Adebayo-Lind'],
      quotes: [
        ['“The sea is full', 'José Ibarrondo'],
        ['“Explain that', 'José Ibarrondo'],
        ['“painful but', 'Pilar de la Cueva'],
        ['“We count what', 'Pilar de la Cueva'],
        ['“and what has', 'Pilar de la Cueva'],
        ['“Either my', 'Joost van der Wiel'],
        ['“I have offered', 'Joost van der Wiel'],
        ['“no other', nameless('It', 'The Commission')],
        ['“One of them', 'Åsa Hedqvist'],
        ['“and the other', 'Åsa Hedqvist'],
        ['“A young stock', 'Åsa Hedqvist'],
        ['“You can empty', 'Åsa Hedqvist'],
        ['“My daughter', 'José Ibarrondo'],
        ['“I told her', 'José Ibarrondo'],
        ['“We mend nets', 'Zoë Adebayo-Lind'],
        ['“Next week', 'Zoë Adebayo-Lind'],
        ['“I have heard', 'Pilar de la Cueva'],
        ['“and I have a', 'Pilar de la Cueva'],
        ['“She will need', 'Joost van der Wiel'],
        ['“And who gives', 'Joost van der Wiel'],
      ],
    },
  ],
]);
