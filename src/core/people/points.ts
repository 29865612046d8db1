/** The points of each kind of evidence: a candidate with more than 0 in sum is a name of a person. */
import { Evidence } from './evidence.ts';

/** Kind, points by the candidate alone, points with the whole article in view. */
type Row = readonly [kind: number, first: number, all: number];

/**
 * Logistic regression (20 points are one unit of the log odds) over the candidates of GUM (without its news) and
 * WikiGold, both CC BY: see THIRD-PARTY-NOTICES.md.
 */
const ROWS: readonly Row[] = [
  [Evidence.OneWord, -8, -20],
  [Evidence.TwoWords, 1, -3],
  [Evidence.ThreeWords, 4, 2],
  [Evidence.MoreWords, -14, -21],
  [Evidence.GivenFirst, 50, 46],
  [Evidence.UnsureGivenFirst, 15, 12],
  [Evidence.SurnameLast, 30, 25],
  [Evidence.InitialFirst, 40, 40],
  [Evidence.InitialInside, 30, 30],
  [Evidence.ParticleInside, -11, -13],
  [Evidence.SuffixLast, 25, 25],
  [Evidence.Nickname, 20, 20],
  [Evidence.GivenInside, 13, 8],
  [Evidence.OrganisationWord, -48, -27],
  [Evidence.ThingWord, -44, -46],
  [Evidence.UnsureSurnameLast, -46, -38],
  [Evidence.PlaceFirst, -68, -56],
  [Evidence.PlaceLast, -17, -15],
  [Evidence.PlacePrefixFirst, -95, -75],
  [Evidence.Demonym, -52, -35],
  [Evidence.CommonFirst, -55, -51],
  [Evidence.CommonLast, -15, -12],
  [Evidence.Acronym, -53, -40],
  [Evidence.SeenSmall, -47, -39],
  [Evidence.UnknownLast, 19, 15],
  [Evidence.UnknownFirst, -13, -11],
  [Evidence.InnerCapital, -28, -9],
  [Evidence.OneGiven, 29, 22],
  [Evidence.OneUnsureGiven, 31, 30],
  [Evidence.OneSurname, 32, 19],
  [Evidence.OnePlace, -78, -65],
  [Evidence.OneCommon, -25, -17],
  [Evidence.OneUnknown, 3, -3],
  [Evidence.OneRole, -7, 0],
  [Evidence.Honorific, 80, 80],
  [Evidence.RoleBefore, 55, 6],
  [Evidence.SmallRoleBefore, 50, 47],
  [Evidence.RoleCommaBefore, 25, 25],
  [Evidence.AgeAfter, 60, 60],
  [Evidence.PlaceInBracketsAfter, 60, 60],
  [Evidence.RoleAfter, 23, 6],
  [Evidence.WhoAfter, 26, 12],
  [Evidence.SayAfter, 63, 41],
  [Evidence.SayBefore, 34, 31],
  [Evidence.Possessive, 32, 14],
  [Evidence.TheBefore, -46, -36],
  [Evidence.PlacePrepositionBefore, -23, -19],
  [Evidence.PersonPrepositionBefore, 15, 18],
  [Evidence.OfBefore, -11, -5],
  [Evidence.OtherPrepositionBefore, -2, 0],
  [Evidence.AuxiliaryAfter, -6, -11],
  [Evidence.NumberBefore, -20, -20],
  [Evidence.NumberAfter, -20, -20],
  [Evidence.InBrackets, 6, 12],
  [Evidence.SentenceStart, -7, -3],
  [Evidence.SentenceStartCommon, -32, -23],
  [Evidence.TitleBlock, -22, -22],
  [Evidence.CapitalsBlock, 0, 0],
  [Evidence.CutBefore, -20, -7],
  [Evidence.ScorecardBefore, 70, 70],
  [Evidence.NounAfter, -30, -24],
  [Evidence.PronounAfter, 1, -8],
  [Evidence.SurnameOfKnown, 0, 67],
  [Evidence.FullNameOfKnown, 0, 14],
  [Evidence.GivenOfKnown, 0, 36],
  [Evidence.PersonElsewhere, 0, 16],
  [Evidence.PlaceElsewhere, 0, 7],
  [Evidence.TheElsewhere, 0, -15],
  [Evidence.ScorecardAfter, 40, 40],
  [Evidence.PartOfOther, 0, -1],
  [Evidence.TwoUnknown, -5, -8],
  [Evidence.ListedWithPerson, 0, 32],
  [Evidence.OneAfterPlacePreposition, -1, -5],
  [Evidence.OneAfterThe, 13, 23],
  [Evidence.PlaceCommaAfter, -27, -36],
  [Evidence.OneAtSentenceStart, 12, 3],
  [Evidence.InResults, 30, 25],
  [Evidence.OneInResults, -12, -12],
  [Evidence.OneBeforePlaceInBrackets, 0, 0],
  [Evidence.PartedGivenLast, 60, 60],
  [Evidence.SurnameEnding, 36, 33],
  [Evidence.OneSurnameEnding, 16, 14],
  [Evidence.TheBeforeNounAfter, -31, -27],
  [Evidence.CampAfter, 15, 15],
  [Evidence.OrganisationOfBefore, -60, -60],
  [Evidence.OneDemonym, -86, -78],
  [Evidence.OrganisationNounBefore, -43, -42],
  [Evidence.PlaceNounOfBefore, -51, -41],
  [Evidence.SayCommaAfter, 22, 24],
  [Evidence.RolePhraseBefore, 29, 27],
  [Evidence.PastAfter, 39, 23],
  [Evidence.OneBeforeNoun, -15, -15],
  [Evidence.MoreBeforeNoun, -35, -32],
  [Evidence.TakenElsewhere, 0, 32],
  [Evidence.LeftElsewhere, 0, -5],
  [Evidence.BusinessAfter, -37, -25],
  [Evidence.BusinessBefore, -10, 15],
  [Evidence.CompanyElsewhere, 0, -43],
  [Evidence.InMarks, -33, -31],
  [Evidence.LastTakenElsewhere, 0, 11],
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
