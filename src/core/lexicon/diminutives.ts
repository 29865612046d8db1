/** Short forms of given names in English: Bill is William. Each line of the list is one name with its forms. */

const FORMS =
  'william bill billy will willy liam|robert bob bobby rob robbie bert|richard dick rick ricky rich|james jim jimmy jamie|john jack johnny jon|joseph joe joey|michael mike mick mickey|' +
  'thomas tom tommy|charles charlie chuck chas|edward ed eddie ted teddy ned|theodore ted teddy theo|david dave davey|daniel dan danny|donald don donnie|ronald ron ronnie|kenneth ken kenny|' +
  'stephen steve stevie|steven steve stevie|anthony tony|andrew andy drew|matthew matt|nicholas nick nicky|christopher chris kit|benjamin ben benny|samuel sam sammy|timothy tim|gregory greg|' +
  'jeffrey jeff|geoffrey geoff|lawrence larry|laurence larry|leonard len lenny leo|patrick pat paddy|peter pete|philip phil|phillip phil|raymond ray|frederick fred freddie|francis frank|franklin frank|' +
  'gerald gerry jerry|jerome jerry|alexander alex sandy al sasha|albert al bert|alan al|alfred alf fred|arthur art|walter walt|vincent vince|zachary zach zack|joshua josh|jonathan jon|nathaniel nate nathan|' +
  'eugene gene|harold harry hal|henry harry hank|ernest ernie|bernard bernie|bartholomew bart|rudolph rudy|randall randy|randolph randy|reginald reg reggie|rodney rod|roderick rod|douglas doug|dennis denny|' +
  'elizabeth liz beth betsy betty eliza lizzie bess|margaret maggie meg peggy marge|katherine kate kathy katie kitty|catherine kate cathy cate|kathleen kathy kate|susan sue susie|deborah deb debbie|' +
  'barbara barb|patricia pat patty tricia|jennifer jen jenny|jessica jess jessie|rebecca becky|victoria vicky tori|alexandra alex sandra|samantha sam|pamela pam|cynthia cindy|christine chris christy|' +
  'christina tina chris|judith judy|dorothy dot dottie|virginia ginny|theresa terry tess|teresa terry tess|sandra sandy|amanda mandy|abigail abby|nancy nan|jacqueline jackie|veronica ronnie|eleanor ellie nell';

/** All short forms and the names that they stand for, in lower case. */
export const FORMS_OF_NAMES: readonly string[] = FORMS.split('|').flatMap((line) => line.split(' '));

const FAMILIES: ReadonlyMap<string, readonly number[]> = families();

/** The full name of each family. */
const FULL: readonly string[] = FORMS.split('|').map((line) => line.split(' ')[0] ?? line);

/** Whether the two given names, in lower case, are forms of one name. */
export function areOneGivenName(a: string, b: string): boolean {
  const other = FAMILIES.get(b);
  return other !== undefined && (FAMILIES.get(a)?.some((family) => other.includes(family)) ?? false);
}

/** The names that a given name, in lower case, may be a short form of; the name alone when it is none, or is also a full name itself. */
export function fullFormsOf(given: string): readonly string[] {
  const forms = (FAMILIES.get(given) ?? []).map((family) => FULL[family] ?? given);
  return forms.length === 0 || forms.includes(given) ? [given] : forms;
}

function families(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  FORMS.split('|').forEach((line, family) => {
    for (const form of line.split(' ')) {
      found.set(form, [...(found.get(form) ?? []), family]);
    }
  });
  return found;
}
