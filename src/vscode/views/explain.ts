/** Says in one sentence why a passage is held to be somebody's words. */
import * as vscode from 'vscode';
import type { Attribution } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { visibleText } from '../../core/visibleText.ts';
import { CORRECTED_RULE } from '../../library/corrections/correctedRule.ts';
import type { OpenedSource } from '../../library/library.ts';
import { oneLine, shorten } from './excerpt.ts';
import { paragraphAt } from './passageWording.ts';

/** Speaker and word of saying are quoted as one where they stand so near to each other, in UTF-16 code units. */
const NEAR = 60;
const QUOTED_LENGTH = 60;

/** The reason, as a part of a sentence: it begins with a small letter and ends without a full stop. */
export function explain(opened: OpenedSource, attribution: Attribution): string {
  if (attribution.rule === CORRECTED_RULE) {
    return vscode.l10n.t('corrected by hand');
  }
  const beside = besideText(opened, attribution);
  const carried = carriedText(opened, attribution);
  if (beside === undefined) {
    return carried ?? vscode.l10n.t('no words beside it name a speaker');
  }
  return carried === undefined ? beside : vscode.l10n.t('{0}; {1}', beside, carried);
}

/** Whether the speaker is who spoke last: no words of the passage's own sentence tell. */
function isCarried({ speaker, cue, antecedent }: Attribution): boolean {
  return cue === undefined && antecedent !== undefined && (speaker === undefined || speaker.start === antecedent.start);
}

/** What the words of the same sentence tell. */
function besideText(opened: OpenedSource, attribution: Attribution): string | undefined {
  const { speaker, cue } = attribution;
  if (isCarried(attribution)) {
    return undefined;
  }
  if (speaker !== undefined && cue !== undefined) {
    const [first, second] = speaker.start < cue.start ? [speaker, cue] : [cue, speaker];
    const isNear = second.start - first.end < NEAR;
    const words = isNear
      ? quoted(opened, { start: first.start, end: Math.max(first.end, second.end) })
      : `${quoted(opened, first)} … ${quoted(opened, second)}`;
    return vscode.l10n.t('“{0}” names the speaker', words);
  }
  if (speaker !== undefined) {
    return vscode.l10n.t('“{0}” stands beside it', quoted(opened, speaker));
  }
  return cue === undefined ? undefined : vscode.l10n.t('“{0}” tells that somebody speaks, but not who', quoted(opened, cue));
}

/** What was said before tells: who a pronoun is, or that the same person goes on. */
function carriedText(opened: OpenedSource, attribution: Attribution): string | undefined {
  const { speaker, antecedent } = attribution;
  if (antecedent === undefined) {
    return undefined;
  }
  const name = quoted(opened, antecedent);
  const words = speaker === undefined || isCarried(attribution) ? undefined : quoted(opened, speaker);
  if (words === name) {
    return undefined; // the same name again tells nothing
  }
  const paragraph = paragraphAt(opened, antecedent);
  const where = paragraph === undefined ? vscode.l10n.t('in the head') : vscode.l10n.t('in paragraph {0}', String(paragraph));
  return words === undefined
    ? vscode.l10n.t('the last to speak is {0}, named {1}', name, where)
    : vscode.l10n.t('“{0}” is {1}, last named {2}', words, name, where);
}

function quoted({ article }: OpenedSource, place: Span): string {
  return shorten(oneLine(visibleText(article, place)), QUOTED_LENGTH);
}
