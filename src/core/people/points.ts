/** The points of each kind of evidence: a candidate with more than 0 in sum is a name of a person. */
import { Evidence } from './evidence.ts';

/** Kind, points by the candidate alone, points with the whole article in view. */
type Row = readonly [kind: number, first: number, all: number];

/**
 * Logistic regression (20 points are one unit of the log odds) over the candidates of GUM (without its news) and
 * WikiGold, both CC BY: see THIRD-PARTY-NOTICES.md.
 */
const ROWS: readonly Row[] = [
  [Evidence.OneWord, -24, -34],
  [Evidence.TwoWords, -12, -17],
  [Evidence.ThreeWords, -10, -12],
  [Evidence.MoreWords, -25, -31],
  [Evidence.GivenFirst, 46, 44],
  [Evidence.UnsureGivenFirst, 0, -2],
  [Evidence.SurnameLast, 37, 33],
  [Evidence.InitialFirst, 40, 40],
  [Evidence.InitialInside, 30, 30],
  [Evidence.ParticleInside, -10, -9],
  [Evidence.SuffixLast, 25, 25],
  [Evidence.Nickname, 20, 20],
  [Evidence.GivenInside, -9, -15],
  [Evidence.OrganisationWord, -51, -45],
  [Evidence.ThingWord, -41, -48],
  [Evidence.UnsureSurnameLast, -37, -32],
  [Evidence.PlaceFirst, -121, -114],
  [Evidence.PlaceLast, -4, -6],
  [Evidence.PlacePrefixFirst, -63, -61],
  [Evidence.Demonym, -44, -32],
  [Evidence.CommonFirst, -56, -49],
  [Evidence.CommonLast, -6, -5],
  [Evidence.Acronym, -47, -38],
  [Evidence.SeenSmall, -49, -45],
  [Evidence.UnknownLast, 26, 22],
  [Evidence.UnknownFirst, -14, -13],
  [Evidence.InnerCapital, -18, -9],
  [Evidence.OneGiven, 36, 35],
  [Evidence.OneUnsureGiven, 0, 4],
  [Evidence.OneSurname, 44, 34],
  [Evidence.OnePlace, -77, -82],
  [Evidence.OneCommon, -13, -9],
  [Evidence.OneUnknown, 12, 8],
  [Evidence.OneRole, 6, 3],
  [Evidence.Honorific, 80, 80],
  [Evidence.RoleBefore, 39, 17],
  [Evidence.SmallRoleBefore, 37, 26],
  [Evidence.RoleCommaBefore, 22, 12],
  [Evidence.AgeAfter, 60, 60],
  [Evidence.PlaceInBracketsAfter, 60, 60],
  [Evidence.RoleAfter, 13, -3],
  [Evidence.WhoAfter, 16, 2],
  [Evidence.SayAfter, 48, 30],
  [Evidence.SayBefore, 41, 36],
  [Evidence.Possessive, 34, 22],
  [Evidence.TheBefore, -53, -29],
  [Evidence.PlacePrepositionBefore, -26, -21],
  [Evidence.PersonPrepositionBefore, 11, 16],
  [Evidence.OfBefore, -23, -17],
  [Evidence.OtherPrepositionBefore, -7, -4],
  [Evidence.AuxiliaryAfter, 11, -1],
  [Evidence.NumberBefore, -20, -20],
  [Evidence.NumberAfter, -20, -20],
  [Evidence.InBrackets, 12, 18],
  [Evidence.SentenceStart, -8, -3],
  [Evidence.SentenceStartCommon, -22, -14],
  [Evidence.TitleBlock, -11, -9],
  [Evidence.CapitalsBlock, 0, 0],
  [Evidence.CutBefore, -24, -16],
  [Evidence.ScorecardBefore, 70, 70],
  [Evidence.NounAfter, -31, -29],
  [Evidence.PronounAfter, -18, -33],
  [Evidence.SurnameOfKnown, 0, 78],
  [Evidence.FullNameOfKnown, 0, 13],
  [Evidence.GivenOfKnown, 0, 28],
  [Evidence.PersonElsewhere, 0, 23],
  [Evidence.PlaceElsewhere, 0, 3],
  [Evidence.TheElsewhere, 0, -19],
  [Evidence.ScorecardAfter, 40, 40],
  [Evidence.PartOfOther, 0, 9],
  [Evidence.TwoUnknown, -8, -7],
  [Evidence.ListedWithPerson, 0, 32],
  [Evidence.OneAfterPlacePreposition, -1, -3],
  [Evidence.OneAfterThe, 21, 15],
  [Evidence.SymbolBefore, 5, 18],
  [Evidence.SymbolAfter, -9, 0],
  [Evidence.PlaceCommaAfter, -44, -57],
  [Evidence.OneAtSentenceStart, 8, -3],
  [Evidence.InResults, 35, 35],
  [Evidence.OneInResults, 0, 0],
  [Evidence.OneBeforePlaceInBrackets, 0, 0],
  [Evidence.PartedGivenLast, 60, 60],
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
