/** What stands before, inside and after names: honorifics, particles, suffixes, and the words that tell a gender. Lower case, space-separated. */

/** Forms of address; never part of the name. */
export const HONORIFICS =
  'mr mrs ms miss mx messrs dr prof rev sen sens rep reps gov govs lt maj gen col capt cpt cmdr adm sgt cpl pvt pfc brig hon pres msgr amb supt insp det atty sgts gens ' +
  'mr. mrs. ms. mx. messrs. dr. drs. prof. profs. rev. revs. fr. sen. sens. rep. reps. gov. govs. lt. lts. maj. gen. gens. col. capt. cpt. cmdr. adm. sgt. cpl. pvt. pfc. ' +
  'brig. hon. pres. msgr. amb. supt. insp. det. atty. ald. del. mme. mlle. mister madam madame monsieur mademoiselle señor señora senor senora herr frau signor signora ' +
  'sir dame lord lady sheikh sheik shaikh ayatollah hojatoleslam mullah maulana swami pandit lama emir sultan caliph tsar czar kaiser maharaja rabbi imam reverend monsignor saint-sir';

/** Particles inside names, written small or, in some families, with a capital. */
export const PARTICLES =
  "van von der den de del della di da dos das du des la le el al bin ibn ben bint abu abd ter zu zum zur af av y e lo dal d' o' 't vande vanden vander ould wald wa";

/** After a name, as part of it. */
export const SUFFIXES = 'jr jr. sr sr. ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xxiii esq esq.';

export const FEMALE_WORDS =
  'mrs ms miss mrs. ms. mme. mlle. madam madame mademoiselle señora senora frau signora dame lady queen princess duchess countess baroness empress actress ' +
  'spokeswoman chairwoman congresswoman councilwoman businesswoman saleswoman policewoman sportswoman assemblywoman alderwoman woman girl mother wife sister daughter ' +
  'widow grandmother aunt niece girlfriend heroine waitress hostess nun mum mom housewife stewardess abbess goddess she her hers herself fiancée bride granddaughter heiress';

export const MALE_WORDS =
  'mr mr. messrs messrs. mister monsieur señor senor herr signor sir lord king prince duke earl baron viscount emperor pope cardinal archbishop bishop ayatollah imam ' +
  'spokesman chairman congressman councilman businessman salesman policeman sportsman assemblyman alderman frontman gunman man boy father husband brother son widower ' +
  'grandfather uncle nephew boyfriend monk dad tsar czar sultan sheikh sheik he him his himself batsman fiancé grandson groom statesman anchorman cameraman fisherman';
