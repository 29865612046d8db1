/** The points of each kind of evidence: a candidate with more than 0 in sum is a name of a person. */
import { Evidence } from './evidence.ts';

/** Kind, points by the candidate alone, points with the whole article in view. */
type Row = readonly [kind: number, first: number, all: number];

/**
 * Logistic regression (20 points are one unit of the log odds) over the candidates of GUM (without its news) and
 * WikiGold: see scripts/trainNames.mjs and THIRD-PARTY-NOTICES.md.
 */
const ROWS: readonly Row[] = [
  [Evidence.OneWord, -10, -22],
  [Evidence.TwoWords, -2, -6],
  [Evidence.ThreeWords, 3, -1],
  [Evidence.MoreWords, -27, -30],
  [Evidence.GivenFirst, 51, 47],
  [Evidence.UnsureGivenFirst, 13, 10],
  [Evidence.SurnameLast, 29, 25],
  [Evidence.InitialFirst, 40, 40],
  [Evidence.InitialInside, 30, 30],
  [Evidence.ParticleInside, -14, -14],
  [Evidence.SuffixLast, 25, 25],
  [Evidence.Nickname, 20, 20],
  [Evidence.GivenInside, 16, 12],
  [Evidence.OrganisationWord, -42, -25],
  [Evidence.ThingWord, -45, -46],
  [Evidence.UnsureSurnameLast, -46, -38],
  [Evidence.PlaceFirst, -69, -56],
  [Evidence.PlaceLast, -19, -17],
  [Evidence.PlacePrefixFirst, -95, -75],
  [Evidence.Demonym, -49, -33],
  [Evidence.CommonFirst, -57, -54],
  [Evidence.CommonLast, -16, -13],
  [Evidence.Acronym, -52, -41],
  [Evidence.SeenSmall, -48, -40],
  [Evidence.UnknownLast, 21, 18],
  [Evidence.UnknownFirst, -9, -8],
  [Evidence.InnerCapital, -29, -10],
  [Evidence.OneGiven, 30, 24],
  [Evidence.OneUnsureGiven, 29, 28],
  [Evidence.OneSurname, 32, 20],
  [Evidence.OnePlace, -78, -64],
  [Evidence.OneCommon, -24, -15],
  [Evidence.OneUnknown, 4, -2],
  [Evidence.OneRole, -7, 0],
  [Evidence.Honorific, 80, 80],
  [Evidence.RoleBefore, 48, -1],
  [Evidence.SmallRoleBefore, 48, 47],
  [Evidence.RoleCommaBefore, 24, 24],
  [Evidence.AgeAfter, 60, 60],
  [Evidence.PlaceInBracketsAfter, 60, 60],
  [Evidence.RoleAfter, 23, 7],
  [Evidence.WhoAfter, 25, 10],
  [Evidence.SayAfter, 62, 40],
  [Evidence.SayBefore, 34, 36],
  [Evidence.Possessive, 31, 15],
  [Evidence.TheBefore, -44, -34],
  [Evidence.PlacePrepositionBefore, -22, -18],
  [Evidence.PersonPrepositionBefore, 15, 18],
  [Evidence.OfBefore, -11, -5],
  [Evidence.OtherPrepositionBefore, -2, 1],
  [Evidence.AuxiliaryAfter, -5, -9],
  [Evidence.NumberBefore, -20, -20],
  [Evidence.NumberAfter, -20, -20],
  [Evidence.InBrackets, 6, 14],
  [Evidence.SentenceStart, -6, -3],
  [Evidence.SentenceStartCommon, -31, -21],
  [Evidence.TitleBlock, -19, -17],
  [Evidence.CapitalsBlock, 0, 0],
  [Evidence.CutBefore, -19, -13],
  [Evidence.ScorecardBefore, 70, 70],
  [Evidence.NounAfter, -31, -24],
  [Evidence.PronounAfter, 0, -9],
  [Evidence.SurnameOfKnown, 0, 66],
  [Evidence.FullNameOfKnown, 0, 15],
  [Evidence.GivenOfKnown, 0, 35],
  [Evidence.PersonElsewhere, 0, 15],
  [Evidence.PlaceElsewhere, 0, 9],
  [Evidence.TheElsewhere, 0, -16],
  [Evidence.ScorecardAfter, 40, 40],
  [Evidence.PartOfOther, 0, -3],
  [Evidence.TwoUnknown, -8, -10],
  [Evidence.ListedWithPerson, 0, 33],
  [Evidence.OneAfterPlacePreposition, -3, -7],
  [Evidence.OneAfterThe, 11, 23],
  [Evidence.PlaceCommaAfter, -28, -36],
  [Evidence.OneAtSentenceStart, 12, 4],
  [Evidence.InResults, 30, 25],
  [Evidence.OneInResults, -12, -12],
  [Evidence.OneBeforePlaceInBrackets, 0, 0],
  [Evidence.PartedGivenLast, 60, 60],
  [Evidence.SurnameEnding, 34, 30],
  [Evidence.OneSurnameEnding, 17, 14],
  [Evidence.TheBeforeNounAfter, -29, -28],
  [Evidence.CampAfter, 15, 15],
  [Evidence.OrganisationOfBefore, -60, -60],
  [Evidence.OneDemonym, -84, -81],
  [Evidence.OrganisationNounBefore, -42, -41],
  [Evidence.PlaceNounOfBefore, -52, -42],
  [Evidence.SayCommaAfter, 18, 20],
  [Evidence.RolePhraseBefore, 29, 27],
  [Evidence.PastAfter, 38, 23],
  [Evidence.OneBeforeNoun, -32, -26],
  [Evidence.MoreBeforeNoun, -11, -8],
  [Evidence.TakenElsewhere, 0, 29],
  [Evidence.LeftElsewhere, 0, -4],
  [Evidence.BusinessAfter, -32, -25],
  [Evidence.BusinessBefore, -10, 16],
  [Evidence.CompanyElsewhere, 0, -39],
  [Evidence.InMarks, -34, -39],
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
