/** Words of saying, by what goes with them. Lemmas in lower case, space-separated; a lemma may stand in several lists. */

/** Take a quotation, or a clause with or without "that": "X said that …", "“…,” X said". */
export const SAY_VERBS =
  'say add note explain argue claim insist state declare announce write tweet suggest acknowledge admit concede recall conclude warn observe remark reply respond joke assert contend maintain ' +
  'allege stress emphasize emphasise predict complain lament confess confirm report caution reveal disclose indicate hint boast wonder muse agree counter retort proclaim quip testify vow pledge promise swear ' +
  'estimate opine clarify reiterate repeat deny demand propose grant ask speculate surmise theorize theorise posit affirm aver attest imply mention bemoan gripe marvel specify stipulate underscore underline ' +
  'highlight forecast retweet volunteer recommend advise urge charge confide intimate anticipate';

/** Take a quotation or "that", and else say nothing of what is said: "he shrugged", "she continued". */
export const QUOTE_VERBS =
  'continue read post text email begin conclude offer cry exclaim shout yell scream whisper mutter murmur sigh deadpan gush grumble protest plead scoff chant tease snap fume holler blurt enthuse narrate chime interject ' +
  'shrug laugh smile grin nod gasp sob bark growl sneer sniff quote rejoin intone inquire answer elaborate recount plead rail reason urge instruct object request challenge command apologize apologise ' +
  'crow beg order summarize summarise warn advise tell thunder pronounce praise criticize criticise recite reflect venture emphasize preach vent rule find discover point';

/** Take the one who is told before the clause: "X told reporters that …". */
export const TELL_VERBS = 'tell assure remind inform notify warn advise promise ask reassure brief';

/** Take a clause with "to" whose subject is the speaker: "X vowed to …". */
export const TO_VERBS = 'vow pledge promise agree offer threaten decline swear volunteer plead claim ask demand propose refuse';

/** Take somebody and a clause with "to": "X urged them to …". */
export const URGE_VERBS =
  'urge ask tell order advise instruct implore beg beseech exhort encourage command warn direct remind counsel challenge caution';

/** Take what is talked of as their object: "X criticised the plan". */
export const OBJECT_VERBS =
  'criticize criticise describe call accuse praise denounce condemn defend dismiss reject deny cite question propose announce discuss mention offer blame blast slam bash mock ridicule decry deride ' +
  'assail rip lambast lambaste chide rebuke scold chastise castigate berate excoriate hail laud applaud commend tout extol credit thank congratulate salute ' +
  'demand request express voice reiterate echo stress emphasize emphasise underscore underline highlight outline detail explain reveal disclose report publish confirm ' +
  'acknowledge admit concede recall recount predict forecast suggest recommend order challenge dispute refute rebut label brand dub characterize characterise portray depict liken ' +
  'lament bemoan protest repeat claim promise pledge answer reference quote contradict downplay disavow repudiate disparage belittle ' +
  'deem pronounce proclaim assert profess tease clarify note address urge advise';

/** What these take as an object is somebody and what he or she is said to be or to have done: "X called it a mistake". */
export const NAMING_VERBS = 'call describe label brand dub deem pronounce characterize characterise portray depict liken accuse';

/** Verbs of thinking: what they bring is said only where it stands in quotation marks, at least in part. */
export const THINKING_VERBS =
  'see view regard consider believe think feel hope fear worry expect want cast hail perceive envision imagine foresee';

/** Take a preposition and what is talked of: "X talked about the plan". Each verb with its prepositions. */
export const ABOUT_VERBS =
  'talk:about/of speak:about/of/against call:for/on refer:to allude:to point:to joke:about boast:about/of brag:about complain:about/of warn:of/about/against lie:about rail:against/about rant:about ' +
  'rave:about comment:on/about elaborate:on hint:at respond:to react:to object:to apologize:for apologise:for agree:with/to disagree:with remark:on/upon write:about/of tweet:about muse:about/on inquire:about ask:about/for ' +
  'testify:about plead:for argue:for/against/about insist:on opine:on advocate:for gripe:about push:for lobby:for';

/** Words of saying that are nouns: "X's claim that …", "X's call for …". */
export const SAY_NOUNS =
  'claim claims statement statements argument arguments assertion assertions allegation allegations accusation accusations charge charges warning warnings promise promises pledge pledges vow vows call calls ' +
  'comment comments remark remarks question questions criticism criticisms suggestion suggestions announcement announcements declaration contention complaint complaints demand demands ' +
  'insistence admission acknowledgment acknowledgement assurance assurances prediction predictions recommendation recommendations offer offers plea pleas ' +
  'description denial denials rebuke threat threats condemnation denunciation praise blame point observation regret characterization characterisation report reports answer answers reply replies remarks rumors rumours request requests proposal proposals';

/** Verbs that bring a noun of saying: "X made the claim that …", "X laid the blame on …". */
export const LIGHT_VERBS =
  'make makes made making give gives gave giving issue issues issued issuing offer offers offered raise raises raised raising lay lays laid laying voice voices voiced express expresses expressed deliver delivers delivered ' +
  'put puts send sends sent release releases released repeat repeats repeated';

/** Nouns that name a document or what is published. */
export const DOCUMENT_NOUNS =
  'report statement study survey poll document letter memo email e-mail filing lawsuit suit complaint indictment affidavit transcript article story book paper editorial op-ed column website site page post tweet ' +
  'release ad advertisement commercial video clip headline analysis review audit bill law act order ruling opinion decision verdict constitution treaty agreement plan proposal resolution petition brief ' +
  'manifesto platform speech message sign banner poster questionnaire census index data figures statistics records results research findings paragraph passage note caption obituary invitation text script slide entry ' +
  'documents reports emails e-mails polls surveys studies letters articles stories posts tweets ads records';

/** Past forms that are not lemma + "ed". */
export const IRREGULAR_PAST: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  read: ['read'],
  swear: ['swore', 'sworn'],
  begin: ['began', 'begun'],
  find: ['found'],
  see: ['saw', 'seen'],
  think: ['thought'],
  feel: ['felt'],
  foresee: ['foresaw', 'foreseen'],
  cast: ['cast'],
  beg: ['begged'],
  quip: ['quipped'],
  admit: ['admitted'],
  refer: ['referred'],
  tweet: ['tweeted'],
  retweet: ['retweeted'],
  brag: ['bragged'],
  snap: ['snapped'],
  grin: ['grinned'],
  nod: ['nodded'],
  shrug: ['shrugged'],
  sob: ['sobbed'],
  rip: ['ripped'],
  slam: ['slammed'],
  dub: ['dubbed'],
  rebut: ['rebutted'],
  forecast: ['forecast', 'forecasted'],
};
