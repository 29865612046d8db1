// Articles and drafts for the command-line tool.

/** Somebody is quoted, somebody is reported. */
export const BRIDGE = `Council delays vote on bridge

Anna Berg, the mayor, said on Monday: “We will not build on sand, whatever it costs.”

“The river has never asked for our permission,” said Tomas Wickram, an engineer. He said that the pier had moved.

The bridge has stood for ninety years.
`;

/** Quotes the bridge rightly. */
export const GOOD_DRAFT = '# A draft\n\n“We will not build on sand, whatever it costs,” said Anna Berg.\n';

/** One of each verdict that can be had from one source. */
export const BAD_DRAFT = `# A draft

“We will build on sand, whatever it costs,” said Anna Berg.

“The river has never asked for our permission,” said Anna Berg.

“The bridge has stood for ninety years,” said Anna Berg.

“Nobody ever said these words to anyone,” said Anna Berg.

“We will not build on sand, whatever it costs,” said Anna Berg.
`;
