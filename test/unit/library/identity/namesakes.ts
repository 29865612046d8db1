/** Who is meant in `namesakes.txt`: article, name as the article has it, person. Six names are each borne by two people. */

/** Article, name in it, person. */
export type Named = readonly [article: string, name: string, person: string];

const TABLE = `
01 Marcus Thorley = senator Thorley; Ottoline Graves = Graves
02 Marcus Thorley = councillor Thorley; Anneliese Brandvold = Brandvold; Kate Mulgrave = Mulgrave
03 Marcus Thorley = senator Thorley; Ottoline Graves = Graves
04 Marcus Thorley = councillor Thorley; Katherine Mulgrave = Mulgrave; Brandvold = Brandvold; Petra Loom = Loom
05 Thorley = senator Thorley; Ottoline Graves = Graves; José Villalva = Villalva
06 Edmund Harcastle Sr. = Harcastle the father; Dale Whitcombe = Whitcombe
07 Edmund Harcastle Jr. = Harcastle the son; Imogen Fairlee = Fairlee
08 Edmund Harcastle = Harcastle the father; Anneliese Brandvold = Brandvold; Whitcombe = Whitcombe
09 Edmund Harcastle Jr. = Harcastle the son; Imogen Fairlee = Fairlee; Annika Rosdahl = Rosdahl
10 Helen Pask = Pask of Ashmoor; Lionel Tarbuck = Tarbuck
11 Helen Pask = Pask of Coldwater Bay; Ruben Achterberg = Achterberg
12 Helen Pask = Pask of Ashmoor; Lionel Tarbuck = Tarbuck
13 Helen Pask = Pask of Coldwater Bay; Ruben Achterberg = Achterberg; José Villalva = Villalva
14 Josephine Arkwell = cellist Arkwell; Henning Voss = Voss
15 Josephine Arkwell = judge Arkwell; Crispin Dower = Dower
16 Josephine Arkwell = judge Arkwell; Crispin Dower = Dower; Kate Mulgrave = Mulgrave
17 Josephine Arkwell = cellist Arkwell; Henning Voss = Voss
18 Robin Castellane = chef Castellane; Delphine Marrow = Marrow
19 Robin Castellane = geologist Castellane; José Villalva = Villalva
20 Robin Castellane = chef Castellane; Delphine Marrow = Marrow; Annika Rosdahl = Rosdahl
21 Robin Castellane = geologist Castellane; José Villalva = Villalva
22 William Ostler = beekeeper Ostler; Agnes Thrupp = Thrupp
23 Bill Ostler = coach Ostler; Jonah Sprake = Sprake; Leopold Yates = Yates
24 Bill Ostler = beekeeper Ostler; Agnes Thrupp = Thrupp
25 Bill Ostler = coach Ostler; Jonah Sprake = Sprake; Leopold Yates = Yates
26 William Ostler = coach Ostler; Jonah Sprake = Sprake; Leopold Yates = Yates
27 Jerome T. Okonjo = Okonjo; Wilfred Amory = Amory
28 J. T. Okonjo = Okonjo; Wilfred Amory = Amory; Delphine Marrow = Marrow
29 Jerome Okonjo = Okonjo; Wilfred Amory = Amory
30 Anneliese Brandvold = Brandvold; Kate Mulgrave = Mulgrave; Cosima Pell = Pell
31 Annelise Brandvold = Brandvold; Katherine Mulgrave = Mulgrave; Cosima Pell = Pell
32 Katherine Mulgrave = Mulgrave; Osric Vane = Vane; Cosima Pell = Pell
33 Kate Mulgrave = Mulgrave; Osric Vane = Vane
34 Dale Whitcombe = Whitcombe; Tomas Ibsen-Hale = Ibsen-Hale
35 Dale Whitcomb = Whitcombe; Ibsen-Hale = Ibsen-Hale
36 Jose Villalva = Villalva; Osric Vane = Vane
37 Villalva = Villalva; Ruben Achterberg = Achterberg
38 Annika Rosdahl = Rosdahl; Imogen Fairlee = Fairlee; Edmund Harcastle = Harcastle the son
39 Ottoline Graves = Graves; Marcus Thorley = senator Thorley
40 Leopold Yates = Yates; Jonah Sprake = Sprake; Bill Ostler = coach Ostler
`;

/** Reads a table of lines "article name = person; name = person". */
export function namedIn(table: string): readonly Named[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const article = line.slice(0, line.indexOf(' '));
      const rows = line.slice(article.length + 1).split('; ');
      return rows.map((row): Named => [article, row.split(' = ')[0] ?? '', row.split(' = ')[1] ?? '']);
    });
}

/** All who are named in the articles. */
export const NAMESAKES = namedIn(TABLE);
