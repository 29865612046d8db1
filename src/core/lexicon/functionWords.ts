/** The closed classes of English words, the calendar, and abbreviations. Lists are space-separated lower-case words. */

export const DETERMINERS =
  'a an the this that these those my your his her its our their every each some any no all both half either neither such what which whose another several many most few more';

export const PRONOUNS =
  'i you he she it we they me him her us them myself yourself himself herself itself ourselves themselves who whom whoever that this these those ' +
  'mine yours hers ours theirs someone somebody anyone anybody everyone everybody nobody none something anything everything nothing one others';

export const PREPOSITIONS =
  'about above across after against along amid among amongst around as at before behind below beneath beside besides between beyond by despite down during ' +
  'except for from in inside into like near of off on onto out outside over past per regarding since through throughout till to toward towards under underneath ' +
  'until unlike up upon versus via with within without amidst concerning excluding following including notwithstanding vs vs. v.';

export const CONJUNCTIONS =
  'and or but nor so yet if because although though while whereas unless whether when whenever where wherever why how than that lest once and/or';

export const AUXILIARIES =
  'am is are was were be been being have has had having do does did done can could may might must shall should will would ought ' +
  "isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't cannot couldn't mightn't mustn't shan't shouldn't won't wouldn't " +
  'isn’t aren’t wasn’t weren’t haven’t hasn’t hadn’t don’t doesn’t didn’t can’t couldn’t mightn’t mustn’t shan’t shouldn’t won’t wouldn’t let';

export const OPENERS =
  'however meanwhile moreover furthermore nevertheless nonetheless therefore thus hence then there here also still instead perhaps maybe indeed otherwise ' +
  'yes no not never ever now today yesterday tomorrow tonight earlier later soon recently currently finally eventually initially originally previously ' +
  'first second third last next again already almost always even just only often once sometimes usually too very well really actually certainly clearly ' +
  'obviously apparently reportedly allegedly officially similarly likewise additionally consequently accordingly overall elsewhere together everywhere ' +
  'asked added according given because oh ok okay please sorry thanks hello hi hey wow yeah yep nope ah further rather quite unfortunately fortunately ' +
  'sure right welcome goodbye importantly interestingly ironically surprisingly notably specifically generally historically ' +
  'separately suddenly thankfully ultimately typically nearly roughly approximately';

/** The commonest verbs of saying; people are their subjects. The full list, with classes, belongs to the attribution of quotes. */
export const SAY_FORMS =
  'said says say saying told tells asked asks added adds explained explains insisted insists argued argues claimed claims noted notes replied replies ' +
  'warned warns wrote writes tweeted tweets declared declares stated states admitted admits acknowledged acknowledges recalled recalls quipped joked ' +
  'remarked remarks observed complained complains conceded concedes vowed vows urged urges testified believes thinks thought insisting adding saying ' +
  'explained responded responds countered concluded concludes cautioned cautions stressed stresses emphasized emphasised lamented predicted predicts';

export const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.';

export const MONTHS =
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.';

/** Abbreviations before a name, a number or a noun: no sentence ends with them when a word follows. */
export const PROCLIT_ABBREVIATIONS =
  'mr. mrs. ms. mx. dr. prof. rev. fr. sen. sens. rep. reps. gov. govs. lt. maj. gen. col. capt. cpt. cmdr. adm. sgt. cpl. pvt. pfc. brig. hon. pres. ' +
  'st. ste. mt. ft. vs. v. no. nos. p. sec. fig. figs. vol. pp. eds. ed. msgr. mme. mlle. amb. supt. insp. det. atty. messrs. dep. asst. assoc. ' +
  'e.g. i.e. cf. approx. ca. viz. gens. profs. drs. revs. sgts. lts. ald. del. esp. incl.';

/** Abbreviations that may end a sentence. */
export const ABBREVIATIONS =
  'inc. corp. co. ltd. llc. bros. plc. cos. etc. jr. sr. esq. phd. ph.d. m.d. d.d.s. b.a. m.a. a.m. p.m. est. dept. univ. assn. ave. blvd. rd. hwy. ' +
  'al. dist. div. min. max. sq. tel. ext. mass. conn. calif. ariz. ark. colo. del. fla. ga. ill. ind. kan. ky. la. md. mich. minn. miss. mo. mont. neb. nev. ' +
  'okla. ore. pa. tenn. tex. vt. va. wash. wis. wyo. ala. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. ' +
  'n.y. n.j. n.h. n.c. s.c. n.d. s.d. n.m. w.va. r.i. d.c. u.s. u.k. u.n. e.u. u.s.a. u.s.s.r. p.s. a.d. b.c. l.a. oz. lb. lbs. hr. hrs. in. yr. yrs. mph. km. cm. mm. kg.';
