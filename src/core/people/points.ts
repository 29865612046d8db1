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
  [Evidence.TwoWords, -12, -18],
  [Evidence.ThreeWords, -9, -12],
  [Evidence.MoreWords, -23, -31],
  [Evidence.GivenFirst, 47, 45],
  [Evidence.UnsureGivenFirst, 0, -1],
  [Evidence.SurnameLast, 36, 33],
  [Evidence.InitialFirst, 40, 40],
  [Evidence.InitialInside, 30, 30],
  [Evidence.ParticleInside, -10, -8],
  [Evidence.SuffixLast, 25, 25],
  [Evidence.Nickname, 20, 20],
  [Evidence.GivenInside, -10, -16],
  [Evidence.OrganisationWord, -51, -45],
  [Evidence.ThingWord, -40, -48],
  [Evidence.UnsureSurnameLast, -38, -32],
  [Evidence.PlaceFirst, -120, -112],
  [Evidence.PlaceLast, -4, -3],
  [Evidence.PlacePrefixFirst, -63, -62],
  [Evidence.Demonym, -44, -32],
  [Evidence.CommonFirst, -56, -49],
  [Evidence.CommonLast, -8, -6],
  [Evidence.Acronym, -51, -43],
  [Evidence.SeenSmall, -50, -47],
  [Evidence.UnknownLast, 25, 21],
  [Evidence.UnknownFirst, -15, -14],
  [Evidence.InnerCapital, -17, -9],
  [Evidence.OneGiven, 37, 36],
  [Evidence.OneUnsureGiven, 0, 4],
  [Evidence.OneSurname, 45, 35],
  [Evidence.OnePlace, -77, -80],
  [Evidence.OneCommon, -12, -8],
  [Evidence.OneUnknown, 13, 9],
  [Evidence.OneRole, 8, 5],
  [Evidence.Honorific, 28, 14],
  [Evidence.RoleBefore, 35, 11],
  [Evidence.SmallRoleBefore, 37, 26],
  [Evidence.RoleCommaBefore, 22, 12],
  [Evidence.AgeAfter, 60, 60],
  [Evidence.PlaceInBracketsAfter, 60, 60],
  [Evidence.RoleAfter, 11, -5],
  [Evidence.WhoAfter, 16, 2],
  [Evidence.SayAfter, 48, 30],
  [Evidence.SayBefore, 41, 36],
  [Evidence.Possessive, 33, 21],
  [Evidence.TheBefore, -53, -29],
  [Evidence.PlacePrepositionBefore, -26, -22],
  [Evidence.PersonPrepositionBefore, 11, 17],
  [Evidence.OfBefore, -23, -17],
  [Evidence.OtherPrepositionBefore, -7, -4],
  [Evidence.AuxiliaryAfter, 11, -1],
  [Evidence.NumberBefore, -20, -20],
  [Evidence.NumberAfter, -20, -20],
  [Evidence.InBrackets, 12, 18],
  [Evidence.SentenceStart, -9, -3],
  [Evidence.SentenceStartCommon, -22, -14],
  [Evidence.TitleBlock, -9, -8],
  [Evidence.CapitalsBlock, 0, 0],
  [Evidence.CutBefore, -24, -15],
  [Evidence.ScorecardBefore, 70, 70],
  [Evidence.NounAfter, -31, -30],
  [Evidence.PronounAfter, -17, -32],
  [Evidence.SurnameOfKnown, 0, 79],
  [Evidence.FullNameOfKnown, 0, 15],
  [Evidence.GivenOfKnown, 0, 32],
  [Evidence.PersonElsewhere, 0, 23],
  [Evidence.PlaceElsewhere, 0, 4],
  [Evidence.TheElsewhere, 0, -19],
  [Evidence.ScorecardAfter, 40, 40],
  [Evidence.PartOfOther, 0, 9],
  [Evidence.TwoUnknown, -7, -6],
  [Evidence.ListedWithPerson, 0, 34],
  [Evidence.OneAfterPlacePreposition, 0, -2],
  [Evidence.OneAfterThe, 21, 15],
  [Evidence.SymbolBefore, 5, 18],
  [Evidence.SymbolAfter, -9, 0],
  [Evidence.PlaceCommaAfter, -44, -49],
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
