/** The points of each kind of evidence: a candidate with more than 0 in sum is a name of a person. */
import { Evidence } from './evidence.ts';

/** Kind, points by the candidate alone, points with the whole article in view. */
type Row = readonly [kind: number, first: number, all: number];

/**
 * Logistic regression (20 points are one unit of the log odds) over the candidates of GUM (without its news) and
 * WikiGold, both CC BY: see THIRD-PARTY-NOTICES.md.
 */
const ROWS: readonly Row[] = [
  [Evidence.OneWord, -25, -35],
  [Evidence.TwoWords, -12, -18],
  [Evidence.ThreeWords, -10, -13],
  [Evidence.MoreWords, -24, -31],
  [Evidence.GivenFirst, 48, 46],
  [Evidence.UnsureGivenFirst, 1, -1],
  [Evidence.SurnameLast, 37, 33],
  [Evidence.InitialFirst, 40, 40],
  [Evidence.InitialInside, 30, 30],
  [Evidence.ParticleInside, -10, -9],
  [Evidence.SuffixLast, 25, 25],
  [Evidence.Nickname, 20, 20],
  [Evidence.GivenInside, -9, -15],
  [Evidence.OrganisationWord, -51, -45],
  [Evidence.ThingWord, -40, -47],
  [Evidence.UnsureSurnameLast, -38, -31],
  [Evidence.PlaceFirst, -115, -107],
  [Evidence.PlaceLast, -4, -3],
  [Evidence.PlacePrefixFirst, -62, -61],
  [Evidence.Demonym, -44, -32],
  [Evidence.CommonFirst, -55, -48],
  [Evidence.CommonLast, -8, -7],
  [Evidence.Acronym, -51, -43],
  [Evidence.SeenSmall, -50, -46],
  [Evidence.UnknownLast, 25, 21],
  [Evidence.UnknownFirst, -14, -13],
  [Evidence.InnerCapital, -17, -9],
  [Evidence.OneGiven, 37, 35],
  [Evidence.OneUnsureGiven, 0, 4],
  [Evidence.OneSurname, 45, 34],
  [Evidence.OnePlace, -77, -81],
  [Evidence.OneCommon, -12, -8],
  [Evidence.OneUnknown, 12, 8],
  [Evidence.OneRole, 8, 5],
  [Evidence.Honorific, 28, 14],
  [Evidence.RoleBefore, 34, 11],
  [Evidence.SmallRoleBefore, 38, 26],
  [Evidence.RoleCommaBefore, 22, 12],
  [Evidence.AgeAfter, 60, 60],
  [Evidence.PlaceInBracketsAfter, 60, 60],
  [Evidence.RoleAfter, 11, -5],
  [Evidence.WhoAfter, 16, 1],
  [Evidence.SayAfter, 48, 30],
  [Evidence.SayBefore, 41, 35],
  [Evidence.Possessive, 33, 22],
  [Evidence.TheBefore, -52, -29],
  [Evidence.PlacePrepositionBefore, -26, -22],
  [Evidence.PersonPrepositionBefore, 11, 17],
  [Evidence.OfBefore, -23, -17],
  [Evidence.OtherPrepositionBefore, -7, -4],
  [Evidence.AuxiliaryAfter, 10, -1],
  [Evidence.NumberBefore, -20, -20],
  [Evidence.NumberAfter, -20, -20],
  [Evidence.InBrackets, 12, 18],
  [Evidence.SentenceStart, -8, -3],
  [Evidence.SentenceStartCommon, -22, -14],
  [Evidence.TitleBlock, -10, -8],
  [Evidence.CapitalsBlock, 0, 0],
  [Evidence.CutBefore, -24, -15],
  [Evidence.ScorecardBefore, 70, 70],
  [Evidence.NounAfter, -31, -30],
  [Evidence.PronounAfter, -17, -32],
  [Evidence.SurnameOfKnown, 0, 78],
  [Evidence.FullNameOfKnown, 0, 15],
  [Evidence.GivenOfKnown, 0, 31],
  [Evidence.PersonElsewhere, 0, 23],
  [Evidence.PlaceElsewhere, 0, 4],
  [Evidence.TheElsewhere, 0, -19],
  [Evidence.ScorecardAfter, 40, 40],
  [Evidence.PartOfOther, 0, 9],
  [Evidence.TwoUnknown, -8, -6],
  [Evidence.ListedWithPerson, 0, 34],
  [Evidence.OneAfterPlacePreposition, -1, -4],
  [Evidence.OneAfterThe, 20, 14],
  [Evidence.SymbolBefore, 5, 18],
  [Evidence.SymbolAfter, -9, 0],
  [Evidence.PlaceCommaAfter, -44, -57],
  [Evidence.OneAtSentenceStart, 7, -4],
  [Evidence.InResults, 35, 35],
  [Evidence.OneInResults, 0, 0],
  [Evidence.OneBeforePlaceInBrackets, 0, 0],
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
