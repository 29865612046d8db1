// The analysers that benchmarks compare: ours, and compromise's people and quotations.

/** Analyses one text, and returns how much it found, so that no work can be left out. */
export type Analyse = (text: string, fileName: string) => number;

/** Reading the text as an article is part of what we are measured by. */
async function verbatim(): Promise<Analyse> {
  const { ArticleAnalyzer } = await import('../../src/core/analyze.ts');
  const { formatFor } = await import('../../src/formats/index.ts');
  const analyzer = new ArticleAnalyzer();
  return (text, fileName) => {
    const { people, quotes } = analyzer.analyze(formatFor(fileName).read(text, { fileName }));
    return people.length + quotes.length;
  };
}

async function compromise(): Promise<Analyse> {
  const { default: nlp } = await import('compromise/three');
  return (text) => {
    const document = nlp(text);
    return (document.people().json() as unknown[]).length + (document.quotations().json() as unknown[]).length;
  };
}

/** Loads an analyser by its name. */
export async function loadAnalyser(name: string): Promise<Analyse> {
  switch (name) {
    case 'verbatim':
      return verbatim();
    case 'compromise':
      return compromise();
    default:
      throw new Error(`There is no analyser ${name}.`);
  }
}
