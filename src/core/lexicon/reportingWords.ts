/** Words of saying, by what goes with them. Lemmas in lower case, space-separated; a lemma may stand in several lists. */

/** Take a quotation or a clause: "X said that …", "“…,” X said". Their subject may follow: "said X". */
export const SAY_VERBS =
  'say add note explain argue claim insist state declare announce write tweet suggest acknowledge admit concede recall conclude warn observe remark reply respond continue joke assert contend maintain ' +
  'allege stress emphasize emphasise predict complain lament confess confirm report caution reveal disclose indicate hint boast post blog text email muse wonder agree counter retort rejoin exclaim declare ' +
  'proclaim pronounce quip volunteer testify vow pledge promise swear estimate caution opine elaborate clarify reiterate repeat recount read demand deny disagree advise ask answer inquire query shout yell cry scream whisper mutter ' +
  'murmur snap sigh joke tease deadpan crow gush grumble groan growl protest plead beg beckon urge propose recommend instruct fume rant rail scoff sneer sniff snort stammer interject intone chant ' +
  'reflect reason theorize theorise speculate surmise venture posit affirm aver attest avow intimate imply infer mention object bemoan moan gripe whine marvel sum specify stipulate underscore underline ' +
  'highlight forecast project report retweet chime hiss holler blurt bellow drawl enthuse narrate narrate jest lie offer tell';

/** Take the one who is told before the clause: "X told reporters that …". */
export const TELL_VERBS =
  'tell assure remind inform notify warn advise promise ask assure reassure convince teach brief text email caution show';

/** Take a clause with "to" whose subject is the speaker: "X vowed to …". */
export const TO_VERBS = 'vow pledge promise agree offer threaten decline swear volunteer plead claim ask demand propose';

/** Take somebody and a clause with "to": "X urged them to …". */
export const URGE_VERBS =
  'urge ask tell order advise instruct implore beg beseech exhort encourage invite command warn direct remind counsel press challenge caution recommend';

/** Take what is talked of as their object: "X criticised the plan". */
export const OBJECT_VERBS =
  'criticize criticise describe call accuse praise denounce condemn defend dismiss reject deny cite question propose announce discuss mention offer question blame blast slam bash mock ridicule decry deride ' +
  'assail attack rip lambast lambaste lambast chide rebuke scold chastise castigate berate excoriate pan hail laud applaud commend tout extol credit thank congratulate salute champion endorse promote ' +
  'advocate demand request express voice address reiterate echo stress emphasize emphasise underscore underline highlight outline detail explain reveal disclose report publish release issue confirm ' +
  'acknowledge admit concede recall recount predict forecast suggest recommend order challenge dispute refute rebut contest label brand dub characterize characterise portray depict liken compare term ' +
  'deem lament bemoan protest repeat claim promise pledge demand threaten apologize raise pose answer invoke reference quote contradict downplay disavow repudiate disparage belittle insult ' +
  'tweet retweet write say tell ask state declare cite allege pronounce proclaim assert profess preach tease condemn discourage encourage justify clarify';

/** Take a preposition and what is talked of: "X talked about the plan". */
export const ABOUT_VERBS =
  'talk speak call refer allude point joke boast brag complain warn lie rail rant rave comment elaborate expound hint respond react reply argue object apologize apologise testify lecture preach agree disagree ' +
  'remark write tweet muse protest inquire ask campaign advocate plead gripe vent opine touch dwell weigh lash';

/** Prepositions that bring what is talked of. */
export const ABOUT_WORDS = 'about of on for to at against over with in upon out';

/** Words of saying that are nouns: "X's claim that …", "a call for …". */
export const SAY_NOUNS =
  'claim claims statement statements argument arguments assertion assertions allegation allegations accusation accusations charge charges warning warnings promise promises pledge pledges vow vows call calls ' +
  'comment comments remark remarks question questions criticism criticisms suggestion suggestions proposal proposals announcement announcements declaration contention complaint complaints demand demands ' +
  'insistence admission acknowledgment acknowledgement assurance assurances prediction predictions message advice testimony request requests offer apology plea recommendation recommendations ' +
  'report reports description denial rebuke reminder threat threats mantra slogan refrain response answer reply rumors rumours';

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
  teach: ['taught'],
  show: ['showed', 'shown'],
  plead: ['pleaded', 'pled'],
  beg: ['begged'],
  quip: ['quipped'],
  admit: ['admitted'],
  infer: ['inferred'],
  refer: ['referred'],
  tweet: ['tweeted'],
  retweet: ['retweeted'],
  blog: ['blogged'],
  brag: ['bragged'],
  snap: ['snapped'],
  rip: ['ripped'],
  slam: ['slammed'],
  pan: ['panned'],
  dub: ['dubbed'],
  rebut: ['rebutted'],
  sum: ['summed'],
  forecast: ['forecast', 'forecasted'],
  sniff: ['sniffed'],
  term: ['termed'],
};
