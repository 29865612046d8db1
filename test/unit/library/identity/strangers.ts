/** Who is meant in `strangers.txt`: article, name as the article has it, person. Two names are each borne by two people. */
import { namedIn } from './namesakes.ts';

/** All who are named in the articles, which were written after the rules. */
export const STRANGERS = namedIn(`
01 Laura Hensley = historian Hensley; Piers Quantock = Quantock
02 Laura Hensley = chemist Hensley; Dmitri Saville = Saville
03 Laura Hensley = historian Hensley; Thomas Wyke = mayor Wyke; Piers Quantock = Quantock
04 Tom Wyke = striker Wyke; Alonso Petrie = Petrie; Gideon Marsh = Marsh
05 Wyke = mayor Wyke; Horace Bellamy = Bellamy; Piers Quantock = Quantock
06 Thomas Wyke = striker Wyke; Alonso Petrie = Petrie; Gideon Marsh = Marsh
07 Laura Hensley = chemist Hensley; Dmitri Saville = Saville
08 Gregory Falkner = Falkner; Susannah Oake = Oake
09 Greg Falkner = Falkner; Oake = Oake; Wanda Pruitt = Pruitt
10 Piers Quantok = Quantock; Hensley = historian Hensley; Horace Bellamy = Bellamy
11 Wanda Pruitt = Pruitt; Susannah Oake = Oake; Gregory Falkner = Falkner
12 Tom Wyke = striker Wyke; Alonso Petrie = Petrie; Gideon Marsh = Marsh
`);
