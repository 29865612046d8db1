/** Fields of work that roles and titles belong to: a senator and a nurse of one name are two people. Lower case, space-separated. */

/** Each line is one field. A word of several fields (captain, doctor) is in each; one of every field (head, director) in none. */
const FIELDS =
  // Government.
  'president vice-president premier chancellor minister secretary senator congressman congresswoman representative governor mayor ambassador envoy diplomat commissioner councilman councilwoman councillor ' +
  'councilor alderman lawmaker legislator mp mep speaker whip candidate nominee frontrunner front-runner incumbent challenger president-elect governor-elect senator-elect negotiator mediator lobbyist czar ' +
  'comptroller undersecretary under-secretary secretary-general ruler dictator strongman politician statesman monarch king queen prince princess duke duchess emperor empress taoiseach democrat republican ' +
  'assemblyman assemblywoman selectman treasurer supervisor mep deputy|' +
  // Law.
  'judge justice magistrate attorney lawyer prosecutor solicitor barrister|' +
  // Police, prison, and those on the other side.
  'sheriff detective inspector superintendent constable officer trooper patrolman policeman policewoman marshal sergeant captain lieutenant|suspect defendant murderer killer gunman fugitive inmate convict robber thief|' +
  // Arms.
  'general colonel major captain lieutenant sergeant corporal private admiral commander commodore brigadier soldier marine airman guerrilla warlord officer pilot|' +
  // Business and trades.
  'ceo cfo coo cto chairman chairwoman entrepreneur businessman businesswoman tycoon billionaire millionaire magnate financier investor banker broker trader accountant auditor executive|' +
  'farmer fisherman beekeeper shepherd grower rancher skipper angler forester gamekeeper vintner winemaker|' +
  'carpenter plumber electrician builder mechanic roofer welder joiner mason blacksmith clockmaker watchmaker locksmith potter weaver|' +
  'chef cook waiter butcher baker barista brewer restaurateur landlord publican|shopkeeper salesman grocer florist jeweller jeweler bookseller pharmacist barber hairdresser tailor|' +
  'driver trucker conductor stationmaster bus-driver|pilot astronaut cosmonaut co-pilot|' +
  // Medicine.
  'doctor surgeon physician nurse dentist paramedic midwife psychiatrist pediatrician paediatrician cardiologist oncologist epidemiologist pathologist|vet veterinarian doctor|' +
  // Science and teaching.
  'doctor scientist physicist chemist biologist astronomer mathematician historian sociologist psychologist anthropologist archaeologist geologist ecologist meteorologist economist professor lecturer scholar ' +
  'academic researcher botanist zoologist linguist|doctor professor lecturer teacher principal headteacher headmaster headmistress dean provost tutor schoolteacher|' +
  'engineer programmer developer hacker architect surveyor designer inventor|' +
  // Press.
  'editor publisher reporter correspondent journalist columnist commentator anchor broadcaster blogger photographer cameraman critic reviewer pundit presenter host|' +
  // Arts.
  'author writer novelist poet playwright screenwriter essayist biographer|' +
  'actor actress comedian singer singer-songwriter songwriter musician composer conductor pianist violinist guitarist drummer bassist rapper dj producer filmmaker film-maker painter sculptor artist ' +
  'dancer choreographer model supermodel vocalist frontman tenor soprano cellist organist illustrator cartoonist animator magician|' +
  // Sport.
  'coach captain striker goalkeeper keeper defender midfielder winger forward fullback full-back quarterback linebacker cornerback receiver kicker punter pitcher catcher shortstop outfielder baseman ' +
  'infielder batsman bowler batter all-rounder wicketkeeper spinner seamer paceman fly-half flyhalf scrum-half flanker sprinter hurdler swimmer runner cyclist rider jockey racer skier skater boxer ' +
  'wrestler golfer footballer cricketer rower champion teammate rookie referee umpire trainer medallist medalist goalie netminder gymnast athlete skipper|' +
  // Church.
  'pope cardinal archbishop bishop priest pastor preacher vicar deacon nun monk evangelist missionary patriarch reverend rabbi imam rector chaplain minister|' +
  'librarian curator archivist|firefighter ranger lifeguard|student pupil apprentice schoolboy schoolgirl';

/** Offices that so few hold at a time that the same office and the same name are one person. */
const OFFICES =
  'president vice-president premier chancellor minister senator congressman congresswoman governor ambassador envoy secretary-general king queen prince princess pope cardinal archbishop chancellor ' +
  'president-elect governor-elect senator-elect taoiseach emperor undersecretary under-secretary astronaut cosmonaut';

/** Titles written short, and the roles that they stand for. */
const TITLES =
  'dr doctor|prof professor|profs professor|rev reverend|fr priest|sen senator|sens senator|rep representative|reps representative|gov governor|govs governor|lt lieutenant|maj major|gen general|gens general|' +
  'col colonel|capt captain|cpt captain|cmdr commander|adm admiral|sgt sergeant|sgts sergeant|cpl corporal|pvt private|brig brigadier|pres president|amb ambassador|supt superintendent|insp inspector|' +
  'det detective|atty attorney|ald alderman|cllr councillor|councilor councillor|chairwoman chairman|chairperson chairman|policewoman policeman|congresswoman congressman|headmaster headteacher|headmistress headteacher|' +
  'veterinarian vet|medalist medallist|film-maker filmmaker|businesswoman businessman|actress actor|mp lawmaker|legislator lawmaker|principal headteacher|ceo executive|mayor-elect mayor';

const STANDS_FOR: ReadonlyMap<string, string> = new Map(TITLES.split('|').map((pair) => pair.split(' ') as [string, string]));
const OFFICE = new Set(OFFICES.split(' '));
const FIELDS_OF: ReadonlyMap<string, number> = fieldsOf();

/** The role that a word of a title or role stands for, the same for a title and its short form; undefined when it tells no field. */
export function roleNamed(word: string): string | undefined {
  const plain = word.endsWith('.') ? word.slice(0, -1) : word;
  const role = STANDS_FOR.get(plain) ?? plain;
  return FIELDS_OF.has(role) ? role : undefined;
}

/** The fields of a role, a bit for each; 0 when it tells none. */
export function fieldsOfRole(role: string): number {
  return FIELDS_OF.get(role) ?? 0;
}

/** Whether the role is an office that few hold. */
export function isOffice(role: string): boolean {
  return OFFICE.has(role);
}

function fieldsOf(): Map<string, number> {
  const found = new Map<string, number>();
  FIELDS.split('|').forEach((line, field) => {
    for (const role of line.split(' ')) {
      found.set(role, (found.get(role) ?? 0) | (1 << field));
    }
  });
  return found;
}
