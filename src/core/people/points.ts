/** The points of each kind of evidence: a candidate with more than 0 in sum is a name of a person. */
import { Evidence } from './evidence.ts';

/** Kind, points by the candidate alone, points with the whole article in view. */
type Row = readonly [kind: number, first: number, all: number];

/**
 * Logistic regression (20 points are one unit of the log odds) over the candidates of GUM (without its news) and
 * WikiGold, both CC BY: see THIRD-PARTY-NOTICES.md.
 */
const ROWS: readonly Row[] = [
  [Evidence.OneWord, -9, -23],
  [Evidence.TwoWords, -6, -14],
  [Evidence.ThreeWords, -5, -11],
  [Evidence.MoreWords, -18, -27],
  [Evidence.GivenFirst, 45, 44],
  [Evidence.UnsureGivenFirst, -1, -3],
  [Evidence.SurnameLast, 35, 32],
  [Evidence.InitialFirst, 40, 40],
  [Evidence.InitialInside, 30, 30],
  [Evidence.ParticleInside, -11, -13],
  [Evidence.SuffixLast, 25, 25],
  [Evidence.Nickname, 20, 20],
  [Evidence.GivenInside, -5, -8],
  [Evidence.OrganisationWord, -51, -43],
  [Evidence.ThingWord, -42, -51],
  [Evidence.UnsureSurnameLast, -37, -30],
  [Evidence.PlaceFirst, -124, -113],
  [Evidence.PlaceLast, -8, -7],
  [Evidence.PlacePrefixFirst, -63, -59],
  [Evidence.Demonym, -54, -39],
  [Evidence.CommonFirst, -57, -51],
  [Evidence.CommonLast, -11, -7],
  [Evidence.Acronym, -58, -45],
  [Evidence.SeenSmall, -48, -44],
  [Evidence.UnknownLast, 24, 22],
  [Evidence.UnknownFirst, -15, -14],
  [Evidence.InnerCapital, -19, -8],
  [Evidence.OneGiven, 26, 26],
  [Evidence.OneUnsureGiven, 15, 14],
  [Evidence.OneSurname, 37, 30],
  [Evidence.OnePlace, -87, -88],
  [Evidence.OneCommon, -28, -20],
  [Evidence.OneUnknown, 2, 0],
  [Evidence.OneRole, -19, -20],
  [Evidence.Honorific, 80, 80],
  [Evidence.RoleBefore, 44, -5],
  [Evidence.SmallRoleBefore, 37, 28],
  [Evidence.RoleCommaBefore, 32, 28],
  [Evidence.AgeAfter, 60, 60],
  [Evidence.PlaceInBracketsAfter, 60, 60],
  [Evidence.RoleAfter, 18, 4],
  [Evidence.WhoAfter, 23, 6],
  [Evidence.SayAfter, 46, 23],
  [Evidence.SayBefore, 32, 36],
  [Evidence.Possessive, 33, 22],
  [Evidence.TheBefore, -53, -44],
  [Evidence.PlacePrepositionBefore, -26, -18],
  [Evidence.PersonPrepositionBefore, 12, 17],
  [Evidence.OfBefore, -22, -15],
  [Evidence.OtherPrepositionBefore, -5, -2],
  [Evidence.AuxiliaryAfter, 10, -1],
  [Evidence.NumberBefore, -20, -20],
  [Evidence.NumberAfter, -20, -20],
  [Evidence.InBrackets, 11, 19],
  [Evidence.SentenceStart, -8, -3],
  [Evidence.SentenceStartCommon, -27, -15],
  [Evidence.TitleBlock, -18, -16],
  [Evidence.CapitalsBlock, 0, 0],
  [Evidence.CutBefore, -24, -10],
  [Evidence.ScorecardBefore, 70, 70],
  [Evidence.NounAfter, -39, -32],
  [Evidence.PronounAfter, -16, -37],
  [Evidence.SurnameOfKnown, 0, 72],
  [Evidence.FullNameOfKnown, 0, 15],
  [Evidence.GivenOfKnown, 0, 34],
  [Evidence.PersonElsewhere, 0, 22],
  [Evidence.PlaceElsewhere, 0, 9],
  [Evidence.TheElsewhere, 0, -18],
  [Evidence.ScorecardAfter, 40, 40],
  [Evidence.PartOfOther, 0, -1],
  [Evidence.TwoUnknown, -8, -7],
  [Evidence.ListedWithPerson, 0, 31],
  [Evidence.OneAfterPlacePreposition, 1, -7],
  [Evidence.OneAfterThe, 21, 34],
  [Evidence.SymbolBefore, 7, 22],
  [Evidence.SymbolAfter, -9, 1],
  [Evidence.PlaceCommaAfter, -33, -45],
  [Evidence.OneAtSentenceStart, 10, 2],
  [Evidence.InResults, 30, 25],
  [Evidence.OneInResults, -12, -12],
  [Evidence.OneBeforePlaceInBrackets, 0, 0],
  [Evidence.PartedGivenLast, 60, 60],
  [Evidence.SurnameEnding, 23, 13],
  [Evidence.OneSurnameEnding, 12, 14],
  [Evidence.TheBeforeNounAfter, -38, -37],
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
