/** Common words that news writes with a capital and that are no names of people. Lower case, space-separated. */

export const CAPITALISED_COMMON =
  'papa papá mama mamá mom mum dad daddy mommy mummy grandpa grandma grandmother grandfather god lord jesus christ allah bible heaven internet earth sun moon mars venus jupiter saturn world americans people officials police critics supporters opponents experts analysts ' +
  'authorities residents witnesses investigators prosecutors lawmakers voters republicans democrats fox ' +
  'photo video image file copyright editor editing reporting newsroom update correction read click share related story source sources follow subscribe advertisement ' +
  'interview exclusive analysis opinion comment live watch breaking summary contents introduction conclusion background references notes ' +
  'islam judaism christianity catholicism buddhism hinduism constitution dream brexit covid covid-19 coronavirus';

/** Organisations that news names by one word: agencies and broadcasters, armed groups, alliances and offices. */
export const KNOWN_ORGANISATIONS =
  'reuters ap afp cnn bbc nbc abc cbs msnbc nyt politico breitbart huffpost huffington taliban isis isil hamas hezbollah nato opec asean unesco unicef interpol fifa uefa nba nfl nhl mlb nasa fbi cia nsa epa irs gop xinhua interfax tass itar-tass tanjug kyodo yonhap anadolu bernama antara efe ansa dpa upi pti irna al-jazeera al-arabiya al-qaida al-qaeda al-shabab al-shabaab al-nusra';
