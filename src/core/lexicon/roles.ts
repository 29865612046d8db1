/** Roles and trades that stand before a name or in apposition to it, and the words that go before them. Lower case, space-separated. */

export const ROLES =
  // Government and state.
  'president vice-president premier chancellor minister secretary senator congressman congresswoman representative governor mayor ambassador envoy diplomat commissioner councilman ' +
  'councilwoman councillor councilor alderman lawmaker legislator deputy mp mep lawmaker speaker whip leader candidate nominee frontrunner front-runner incumbent challenger president-elect ' +
  'governor-elect senator-elect negotiator mediator adviser advisor aide strategist consultant pollster lobbyist spokesman spokeswoman spokesperson official czar comptroller treasurer ' +
  'undersecretary under-secretary secretary-general ruler dictator strongman politician statesman activist campaigner organizer organiser delegate monarch king queen prince princess duke ' +
  'duchess earl countess baron baroness emperor empress viscount premier-designate minister-designate taoiseach chief chieftain warlord rebel separatist whistleblower dissident ' +
  'republican democrat socialist conservative independent congresswoman-elect assemblyman assemblywoman selectman supervisor administrator ' +
  // Law and arms.
  'judge justice magistrate attorney lawyer prosecutor solicitor barrister sheriff detective inspector superintendent constable officer trooper patrolman policeman policewoman marshal general ' +
  'colonel major captain lieutenant sergeant corporal private admiral commander commodore brigadier soldier marine airman gunman suspect defendant plaintiff victim witness murderer killer ' +
  'pilot astronaut cosmonaut co-pilot fugitive inmate hostage guerrilla ' +
  // Business, science, press.
  'ceo cfo coo cto chairman chairwoman chairperson chair executive director manager founder co-founder cofounder owner co-owner entrepreneur businessman businesswoman tycoon billionaire ' +
  'donor donors millionaire magnate financier investor banker broker trader analyst economist economists dealer head partner employee worker engineer scientist physicist chemist biologist astronomer mathematician ' +
  'historian sociologist psychologist psychiatrist anthropologist archaeologist geologist professor lecturer scholar academic researcher fellow dean provost principal teacher student doctor ' +
  'surgeon physician nurse dentist expert specialist architect designer inventor programmer developer hacker editor publisher reporter correspondent journalist columnist commentator ' +
  'anchor broadcaster host co-host blogger photographer cameraman critic reviewer pundit ' +
  // Arts.
  'author writer novelist poet playwright screenwriter essayist biographer philosopher actor actress actors comedian singer singer-songwriter songwriter musician composer conductor pianist ' +
  'violinist guitarist drummer bassist rapper dj producer filmmaker film-maker director painter sculptor artist dancer choreographer model supermodel star superstar celebrity magician ' +
  'illustrator cartoonist animator vocalist frontman tenor soprano icon legend ' +
  // Sport.
  'coach captain striker goalkeeper keeper defender midfielder winger forward fullback full-back quarterback linebacker cornerback safety receiver kicker punter pitcher catcher shortstop ' +
  'outfielder baseman infielder batsman bowler batter all-rounder wicketkeeper opener spinner seamer paceman fly-half flyhalf scrum-half prop hooker lock flanker centre center guard sprinter hurdler ' +
  'swimmer runner cyclist rider jockey driver racer skier skater boxer wrestler golfer player footballer cricketer champion teammate team-mate team-mates compatriot countryman rookie veteran substitute ' +
  'skipper referee umpire trainer seed teenager medallist medalist winner runner-up finalist hero goalie netminder defenseman defenceman gymnast athlete ' +
  // Church, family, others.
  'pope cardinal archbishop bishop priest pastor preacher vicar deacon nun monk evangelist missionary patriarch father mother brother sister son daughter wife husband widow widower uncle aunt ' +
  'nephew niece cousin grandfather grandmother grandson granddaughter girlfriend boyfriend fiancee fiancé fiancée friend colleague neighbor neighbour resident farmer fisherman carpenter plumber ' +
  'electrician salesman chef cook waiter barber butcher baker tailor explorer adventurer mountaineer pioneer philanthropist humanitarian survivor native heir heiress socialite shopkeeper ' +
  'translator interpreter librarian curator archivist accountant auditor clerk receptionist firefighter paramedic ranger guide gardener conservationist environmentalist ecologist meteorologist';

/** What goes before a role, or between it and the name's role: "former", "deputy", "Prime", "national security". */
export const ROLE_MODIFIERS =
  'former ex late then-president then first second prime vice deputy assistant associate acting interim senior junior chief foreign defense defence interior finance justice health education ' +
  'trade labor labour agriculture energy environment transport transportation home housing culture economy economic economics national international state federal local city county district ' +
  'house senate congressional presidential gubernatorial mayoral vice-presidential parliamentary parliament opposition majority minority ruling rebel special attorney lead top head general ' +
  'executive managing marketing communications press security intelligence military army navy police campaign party committee council supreme court chief-of-staff staff fellow long-time longtime ' +
  'veteran retired incoming outgoing newly-elected elected self-proclaimed crown grand honorary founding world olympic european u.s. us uk un eu british royal big great guest star striker central ' +
  'republican democratic conservative liberal gop tory independent bank fund company group team club hollywood pop rock film movie television tv radio sports football baseball basketball ' +
  'soccer hockey tennis golf cricket rugby left right wide running defensive offensive point shooting relief starting science technology research policy political public affairs relations ' +
  'human resources rights operating financial medical surgeon field lord high poet privy chairman-elect district-attorney solicitor lieutenant rear air fleet wing major sergeant brigadier ' +
  'exchequer affairs homeland commerce treasury budget planning development industry industrial information internal external external-affairs water fisheries sport tourism education';
