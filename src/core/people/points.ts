/** The points of each kind of evidence: a candidate with more than 0 in sum is a name of a person. */
import { Evidence } from './evidence.ts';

/** Kind, points by the candidate alone, points with the whole article in view. */
type Row = readonly [kind: number, first: number, all: number];

/**
 * Logistic regression (20 points are one unit of the log odds) over the candidates of GUM (without its news) and
 * WikiGold, both CC BY: see THIRD-PARTY-NOTICES.md.
 */
const ROWS: readonly Row[] = [
  [Evidence.OneWord, -12, -27],
  [Evidence.TwoWords, -8, -16],
  [Evidence.ThreeWords, -8, -13],
  [Evidence.MoreWords, -20, -28],
  [Evidence.GivenFirst, 47, 46],
  [Evidence.UnsureGivenFirst, 11, 9],
  [Evidence.SurnameLast, 39, 36],
  [Evidence.InitialFirst, 40, 40],
  [Evidence.InitialInside, 30, 30],
  [Evidence.ParticleInside, -12, -14],
  [Evidence.SuffixLast, 25, 25],
  [Evidence.Nickname, 20, 20],
  [Evidence.GivenInside, -3, -8],
  [Evidence.OrganisationWord, -51, -43],
  [Evidence.ThingWord, -40, -48],
  [Evidence.UnsureSurnameLast, -36, -27],
  [Evidence.PlaceFirst, -119, -107],
  [Evidence.PlaceLast, -11, -8],
  [Evidence.PlacePrefixFirst, -95, -75],
  [Evidence.Demonym, -53, -37],
  [Evidence.CommonFirst, -56, -50],
  [Evidence.CommonLast, -10, -5],
  [Evidence.Acronym, -57, -47],
  [Evidence.SeenSmall, -48, -44],
  [Evidence.UnknownLast, 25, 23],
  [Evidence.UnknownFirst, -14, -13],
  [Evidence.InnerCapital, -22, -11],
  [Evidence.OneGiven, 27, 28],
  [Evidence.OneUnsureGiven, 20, 23],
  [Evidence.OneSurname, 37, 30],
  [Evidence.OnePlace, -87, -90],
  [Evidence.OneCommon, -25, -16],
  [Evidence.OneUnknown, 3, 3],
  [Evidence.OneRole, -6, 3],
  [Evidence.Honorific, 80, 80],
  [Evidence.RoleBefore, 55, 0],
  [Evidence.SmallRoleBefore, 37, 26],
  [Evidence.RoleCommaBefore, 31, 28],
  [Evidence.AgeAfter, 60, 60],
  [Evidence.PlaceInBracketsAfter, 60, 60],
  [Evidence.RoleAfter, 18, -1],
  [Evidence.WhoAfter, 23, 4],
  [Evidence.SayAfter, 56, 38],
  [Evidence.SayBefore, 33, 37],
  [Evidence.Possessive, 33, 22],
  [Evidence.TheBefore, -50, -41],
  [Evidence.PlacePrepositionBefore, -27, -18],
  [Evidence.PersonPrepositionBefore, 13, 18],
  [Evidence.OfBefore, -18, -11],
  [Evidence.OtherPrepositionBefore, -5, -2],
  [Evidence.AuxiliaryAfter, 11, -1],
  [Evidence.NumberBefore, -20, -20],
  [Evidence.NumberAfter, -20, -20],
  [Evidence.InBrackets, 7, 14],
  [Evidence.SentenceStart, -8, -3],
  [Evidence.SentenceStartCommon, -28, -17],
  [Evidence.TitleBlock, -19, -16],
  [Evidence.CapitalsBlock, 0, 0],
  [Evidence.CutBefore, -23, -10],
  [Evidence.ScorecardBefore, 70, 70],
  [Evidence.NounAfter, -39, -33],
  [Evidence.PronounAfter, -17, -40],
  [Evidence.SurnameOfKnown, 0, 73],
  [Evidence.FullNameOfKnown, 0, 16],
  [Evidence.GivenOfKnown, 0, 35],
  [Evidence.PersonElsewhere, 0, 23],
  [Evidence.PlaceElsewhere, 0, 9],
  [Evidence.TheElsewhere, 0, -18],
  [Evidence.ScorecardAfter, 40, 40],
  [Evidence.PartOfOther, 0, -2],
  [Evidence.TwoUnknown, -7, -6],
  [Evidence.ListedWithPerson, 0, 33],
  [Evidence.OneAfterPlacePreposition, 2, -7],
  [Evidence.OneAfterThe, 17, 30],
  [Evidence.PlaceCommaAfter, -33, -45],
  [Evidence.OneAtSentenceStart, 11, 2],
  [Evidence.InResults, 30, 25],
  [Evidence.OneInResults, -12, -12],
  [Evidence.OneBeforePlaceInBrackets, 0, 0],
  [Evidence.PartedGivenLast, 60, 60],
  [Evidence.SurnameEnding, 23, 12],
  [Evidence.OneSurnameEnding, 13, 18],
  [Evidence.TheBeforeNounAfter, -37, -38],
  [Evidence.CampAfter, 15, 15],
  [Evidence.OrganisationOfBefore, -60, -60],
];

/** Points for the first round, in which each candidate stands alone. */
export const FIRST_POINTS: readonly number[] = column(1);
/** Points for the second round, in which the rest of the article counts. */
export const POINTS: readonly number[] = column(2);

function column(which: 1 | 2): readonly number[] {
  const points: number[] = [];
  for (const row of ROWS) {
    points[row[0]] = row[which];
  }
  return Object.freeze(points);
}
