/** The points of each kind of evidence: a candidate with more than 0 in sum is a name of a person. */
import { Evidence } from './evidence.ts';

/** Kind, points by the candidate alone, points with the whole article in view. */
type Row = readonly [kind: number, first: number, all: number];

/**
 * Logistic regression (20 points are one unit of the log odds) over the candidates of GUM (without its news) and
 * WikiGold: see scripts/trainNames.mjs and THIRD-PARTY-NOTICES.md.
 */
const ROWS: readonly Row[] = [
  [Evidence.OneWord, -9, -21],
  [Evidence.TwoWords, -1, -5],
  [Evidence.ThreeWords, 4, 0],
  [Evidence.MoreWords, -25, -29],
  [Evidence.GivenFirst, 51, 47],
  [Evidence.UnsureGivenFirst, 16, 14],
  [Evidence.SurnameLast, 29, 24],
  [Evidence.InitialFirst, 40, 40],
  [Evidence.InitialInside, 30, 30],
  [Evidence.ParticleInside, -12, -14],
  [Evidence.SuffixLast, 25, 25],
  [Evidence.Nickname, 20, 20],
  [Evidence.GivenInside, 17, 12],
  [Evidence.OrganisationWord, -43, -25],
  [Evidence.ThingWord, -45, -47],
  [Evidence.UnsureSurnameLast, -45, -36],
  [Evidence.PlaceFirst, -71, -56],
  [Evidence.PlaceLast, -18, -17],
  [Evidence.PlacePrefixFirst, -95, -75],
  [Evidence.Demonym, -51, -35],
  [Evidence.CommonFirst, -55, -50],
  [Evidence.CommonLast, -13, -11],
  [Evidence.Acronym, -53, -41],
  [Evidence.SeenSmall, -48, -40],
  [Evidence.UnknownLast, 18, 15],
  [Evidence.UnknownFirst, -11, -9],
  [Evidence.InnerCapital, -28, -9],
  [Evidence.OneGiven, 29, 22],
  [Evidence.OneUnsureGiven, 30, 30],
  [Evidence.OneSurname, 32, 19],
  [Evidence.OnePlace, -78, -66],
  [Evidence.OneCommon, -23, -15],
  [Evidence.OneUnknown, 3, -2],
  [Evidence.OneRole, -8, -1],
  [Evidence.Honorific, 80, 80],
  [Evidence.RoleBefore, 54, 6],
  [Evidence.SmallRoleBefore, 50, 47],
  [Evidence.RoleCommaBefore, 25, 25],
  [Evidence.AgeAfter, 60, 60],
  [Evidence.PlaceInBracketsAfter, 60, 60],
  [Evidence.RoleAfter, 23, 6],
  [Evidence.WhoAfter, 25, 12],
  [Evidence.SayAfter, 62, 38],
  [Evidence.SayBefore, 33, 32],
  [Evidence.Possessive, 32, 15],
  [Evidence.TheBefore, -45, -35],
  [Evidence.PlacePrepositionBefore, -22, -18],
  [Evidence.PersonPrepositionBefore, 15, 19],
  [Evidence.OfBefore, -11, -5],
  [Evidence.OtherPrepositionBefore, -2, 0],
  [Evidence.AuxiliaryAfter, -5, -10],
  [Evidence.NumberBefore, -20, -20],
  [Evidence.NumberAfter, -20, -20],
  [Evidence.InBrackets, 6, 13],
  [Evidence.SentenceStart, -6, -3],
  [Evidence.SentenceStartCommon, -34, -24],
  [Evidence.TitleBlock, -22, -23],
  [Evidence.CapitalsBlock, 0, 0],
  [Evidence.CutBefore, -20, -7],
  [Evidence.ScorecardBefore, 70, 70],
  [Evidence.NounAfter, -32, -26],
  [Evidence.PronounAfter, 1, -8],
  [Evidence.SurnameOfKnown, 0, 68],
  [Evidence.FullNameOfKnown, 0, 16],
  [Evidence.GivenOfKnown, 0, 35],
  [Evidence.PersonElsewhere, 0, 16],
  [Evidence.PlaceElsewhere, 0, 8],
  [Evidence.TheElsewhere, 0, -16],
  [Evidence.ScorecardAfter, 40, 40],
  [Evidence.PartOfOther, 0, -1],
  [Evidence.TwoUnknown, -6, -8],
  [Evidence.ListedWithPerson, 0, 33],
  [Evidence.OneAfterPlacePreposition, -3, -7],
  [Evidence.OneAfterThe, 12, 23],
  [Evidence.PlaceCommaAfter, -27, -36],
  [Evidence.OneAtSentenceStart, 12, 3],
  [Evidence.InResults, 30, 25],
  [Evidence.OneInResults, -12, -12],
  [Evidence.OneBeforePlaceInBrackets, 0, 0],
  [Evidence.PartedGivenLast, 60, 60],
  [Evidence.SurnameEnding, 36, 31],
  [Evidence.OneSurnameEnding, 17, 14],
  [Evidence.TheBeforeNounAfter, -30, -25],
  [Evidence.CampAfter, 15, 15],
  [Evidence.OrganisationOfBefore, -60, -60],
  [Evidence.OneDemonym, -90, -78],
  [Evidence.OrganisationNounBefore, -42, -42],
  [Evidence.PlaceNounOfBefore, -52, -42],
  [Evidence.SayCommaAfter, 26, 28],
  [Evidence.RolePhraseBefore, 29, 28],
  [Evidence.PastAfter, 39, 23],
  [Evidence.OneBeforeNoun, -30, -23],
  [Evidence.MoreBeforeNoun, -44, -39],
  [Evidence.TakenElsewhere, 0, 30],
  [Evidence.LeftElsewhere, 0, -5],
  [Evidence.BusinessAfter, -35, -21],
  [Evidence.BusinessBefore, -10, 13],
  [Evidence.CompanyElsewhere, 0, -39],
  [Evidence.InMarks, -33, -31],
  [Evidence.LastTakenElsewhere, 0, 9],
  [Evidence.OrganisationLast, -80, -80],
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
