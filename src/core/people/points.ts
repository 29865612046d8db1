/** The points of each kind of evidence: a candidate with more than 0 in sum is a name of a person. */
import { Evidence } from './evidence.ts';

/** Kind, points by the candidate alone, points with the whole article in view. */
type Row = readonly [kind: number, first: number, all: number];

/**
 * Logistic regression (20 points are one unit of the log odds) over the candidates of GUM (without its news) and
 * WikiGold, both CC BY: see THIRD-PARTY-NOTICES.md.
 */
const ROWS: readonly Row[] = [
  [Evidence.OneWord, -14, -26],
  [Evidence.TwoWords, -9, -15],
  [Evidence.ThreeWords, -7, -10],
  [Evidence.MoreWords, -22, -31],
  [Evidence.GivenFirst, 46, 44],
  [Evidence.UnsureGivenFirst, 0, -3],
  [Evidence.SurnameLast, 34, 31],
  [Evidence.InitialFirst, 40, 40],
  [Evidence.InitialInside, 30, 30],
  [Evidence.ParticleInside, -10, -11],
  [Evidence.SuffixLast, 25, 25],
  [Evidence.Nickname, 20, 20],
  [Evidence.GivenInside, -8, -13],
  [Evidence.OrganisationWord, -54, -46],
  [Evidence.ThingWord, -44, -50],
  [Evidence.UnsureSurnameLast, -40, -32],
  [Evidence.PlaceFirst, -118, -110],
  [Evidence.PlaceLast, -9, -9],
  [Evidence.PlacePrefixFirst, -63, -62],
  [Evidence.Demonym, -52, -38],
  [Evidence.CommonFirst, -56, -49],
  [Evidence.CommonLast, -8, -7],
  [Evidence.Acronym, -52, -43],
  [Evidence.SeenSmall, -49, -46],
  [Evidence.UnknownLast, 23, 20],
  [Evidence.UnknownFirst, -14, -14],
  [Evidence.InnerCapital, -18, -9],
  [Evidence.OneGiven, 28, 29],
  [Evidence.OneUnsureGiven, 8, 12],
  [Evidence.OneSurname, 38, 29],
  [Evidence.OnePlace, -82, -86],
  [Evidence.OneCommon, -20, -16],
  [Evidence.OneUnknown, 4, 1],
  [Evidence.OneRole, 2, 1],
  [Evidence.Honorific, 80, 80],
  [Evidence.RoleBefore, 37, 16],
  [Evidence.SmallRoleBefore, 37, 26],
  [Evidence.RoleCommaBefore, 22, 14],
  [Evidence.AgeAfter, 60, 60],
  [Evidence.PlaceInBracketsAfter, 60, 60],
  [Evidence.RoleAfter, 13, -3],
  [Evidence.WhoAfter, 17, 1],
  [Evidence.SayAfter, 47, 26],
  [Evidence.SayBefore, 42, 37],
  [Evidence.Possessive, 33, 21],
  [Evidence.TheBefore, -51, -27],
  [Evidence.PlacePrepositionBefore, -27, -23],
  [Evidence.PersonPrepositionBefore, 11, 17],
  [Evidence.OfBefore, -23, -16],
  [Evidence.OtherPrepositionBefore, -5, -1],
  [Evidence.AuxiliaryAfter, 10, -1],
  [Evidence.NumberBefore, -20, -20],
  [Evidence.NumberAfter, -20, -20],
  [Evidence.InBrackets, 11, 18],
  [Evidence.SentenceStart, -8, -2],
  [Evidence.SentenceStartCommon, -23, -14],
  [Evidence.TitleBlock, -9, -7],
  [Evidence.CapitalsBlock, 0, 0],
  [Evidence.CutBefore, -25, -16],
  [Evidence.ScorecardBefore, 70, 70],
  [Evidence.NounAfter, -39, -34],
  [Evidence.PronounAfter, -18, -33],
  [Evidence.SurnameOfKnown, 0, 77],
  [Evidence.FullNameOfKnown, 0, 13],
  [Evidence.GivenOfKnown, 0, 30],
  [Evidence.PersonElsewhere, 0, 23],
  [Evidence.PlaceElsewhere, 0, 5],
  [Evidence.TheElsewhere, 0, -20],
  [Evidence.ScorecardAfter, 40, 40],
  [Evidence.PartOfOther, 0, 7],
  [Evidence.TwoUnknown, -8, -7],
  [Evidence.ListedWithPerson, 0, 31],
  [Evidence.OneAfterPlacePreposition, 1, 0],
  [Evidence.OneAfterThe, 21, 15],
  [Evidence.SymbolBefore, 4, 17],
  [Evidence.SymbolAfter, -9, 1],
  [Evidence.PlaceCommaAfter, -33, -45],
  [Evidence.OneAtSentenceStart, 8, -4],
  [Evidence.InResults, 35, 35],
  [Evidence.OneInResults, 0, 0],
  [Evidence.OneBeforePlaceInBrackets, 0, 0],
  [Evidence.PartedGivenLast, 60, 60],
  [Evidence.SurnameEnding, 24, 13],
  [Evidence.OneSurnameEnding, 12, 15],
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
