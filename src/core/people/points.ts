/** The points of each kind of evidence: a candidate with more than 0 in sum is a name of a person. */
import { Evidence } from './evidence.ts';

/** Kind, points by the candidate alone, points with the whole article in view. */
type Row = readonly [kind: number, first: number, all: number];

/**
 * Logistic regression (20 points are one unit of the log odds) over the candidates of GUM (without its news) and
 * WikiGold, both CC BY: see THIRD-PARTY-NOTICES.md.
 */
const ROWS: readonly Row[] = [
  [Evidence.OneWord, -10, -21],
  [Evidence.TwoWords, -5, -9],
  [Evidence.ThreeWords, -2, -4],
  [Evidence.MoreWords, -17, -23],
  [Evidence.GivenFirst, 45, 44],
  [Evidence.UnsureGivenFirst, -1, -3],
  [Evidence.SurnameLast, 34, 31],
  [Evidence.InitialFirst, 40, 40],
  [Evidence.InitialInside, 30, 30],
  [Evidence.ParticleInside, -11, -11],
  [Evidence.SuffixLast, 25, 25],
  [Evidence.Nickname, 20, 20],
  [Evidence.GivenInside, -10, -14],
  [Evidence.OrganisationWord, -52, -45],
  [Evidence.ThingWord, -43, -53],
  [Evidence.UnsureSurnameLast, -42, -37],
  [Evidence.PlaceFirst, -124, -118],
  [Evidence.PlaceLast, -10, -10],
  [Evidence.PlacePrefixFirst, -64, -61],
  [Evidence.Demonym, -55, -40],
  [Evidence.CommonFirst, -57, -51],
  [Evidence.CommonLast, -13, -9],
  [Evidence.Acronym, -57, -45],
  [Evidence.SeenSmall, -49, -44],
  [Evidence.UnknownLast, 22, 19],
  [Evidence.UnknownFirst, -15, -14],
  [Evidence.InnerCapital, -18, -8],
  [Evidence.OneGiven, 25, 26],
  [Evidence.OneUnsureGiven, 16, 14],
  [Evidence.OneSurname, 37, 30],
  [Evidence.OnePlace, -88, -89],
  [Evidence.OneCommon, -27, -19],
  [Evidence.OneUnknown, 2, 1],
  [Evidence.OneRole, -20, -19],
  [Evidence.Honorific, 80, 80],
  [Evidence.RoleBefore, 44, -4],
  [Evidence.SmallRoleBefore, 37, 29],
  [Evidence.RoleCommaBefore, 28, 26],
  [Evidence.AgeAfter, 60, 60],
  [Evidence.PlaceInBracketsAfter, 60, 60],
  [Evidence.RoleAfter, 17, 4],
  [Evidence.WhoAfter, 23, 7],
  [Evidence.SayAfter, 46, 25],
  [Evidence.SayBefore, 32, 35],
  [Evidence.Possessive, 33, 22],
  [Evidence.TheBefore, -53, -44],
  [Evidence.PlacePrepositionBefore, -26, -19],
  [Evidence.PersonPrepositionBefore, 12, 17],
  [Evidence.OfBefore, -22, -17],
  [Evidence.OtherPrepositionBefore, -5, -2],
  [Evidence.AuxiliaryAfter, 10, -1],
  [Evidence.NumberBefore, -20, -20],
  [Evidence.NumberAfter, -20, -20],
  [Evidence.InBrackets, 11, 18],
  [Evidence.SentenceStart, -8, -3],
  [Evidence.SentenceStartCommon, -27, -15],
  [Evidence.TitleBlock, -14, -9],
  [Evidence.CapitalsBlock, 0, 0],
  [Evidence.CutBefore, -24, -13],
  [Evidence.ScorecardBefore, 70, 70],
  [Evidence.NounAfter, -39, -32],
  [Evidence.PronounAfter, -16, -36],
  [Evidence.SurnameOfKnown, 0, 72],
  [Evidence.FullNameOfKnown, 0, 13],
  [Evidence.GivenOfKnown, 0, 33],
  [Evidence.PersonElsewhere, 0, 20],
  [Evidence.PlaceElsewhere, 0, 13],
  [Evidence.TheElsewhere, 0, -20],
  [Evidence.ScorecardAfter, 40, 40],
  [Evidence.PartOfOther, 0, 5],
  [Evidence.TwoUnknown, -8, -7],
  [Evidence.ListedWithPerson, 0, 30],
  [Evidence.OneAfterPlacePreposition, 1, -10],
  [Evidence.OneAfterThe, 21, 35],
  [Evidence.SymbolBefore, 4, 19],
  [Evidence.SymbolAfter, -8, 0],
  [Evidence.PlaceCommaAfter, -33, -44],
  [Evidence.OneAtSentenceStart, 9, 0],
  [Evidence.InResults, 30, 25],
  [Evidence.OneInResults, -12, -12],
  [Evidence.OneBeforePlaceInBrackets, 0, 0],
  [Evidence.PartedGivenLast, 60, 60],
  [Evidence.SurnameEnding, 23, 12],
  [Evidence.OneSurnameEnding, 12, 14],
  [Evidence.TheBeforeNounAfter, -37, -37],
  [Evidence.CampAfter, 15, 15],
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
