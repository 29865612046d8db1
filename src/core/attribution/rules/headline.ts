/** "Castell: Bridge must close": a headline with the name of who says it. */
import { labelled, type LabelRule } from './labelRule.ts';

/** The label is the name of a person of the article. */
export const headline: LabelRule = {
  id: 'headline',
  find: (scene, labels) =>
    labels.filter(({ isHeadline, mention }) => isHeadline && mention >= 0).map((label) => labelled(headline.id, label, scene)),
};
