/** Asks the rules about each word of saying outside quotations, frame by frame. */
import { CUE_VERB } from '../grammar/cueWords.ts';
import { Frame } from '../grammar/frame.ts';
import { findFrames } from '../grammar/frames.ts';
import type { Scene } from '../grammar/scene.ts';
import { verbGroupStart } from '../grammar/subject.ts';
import { CUE_RULES } from './rules/index.ts';
import type { SpeakerPhrase, Statement } from './statement.ts';

/** The statements that a word of saying tells of, in order of these words. Linear in the number of tokens. */
export function statementsByCue(scene: Scene): Statement[] {
  const frames = findFrames(scene);
  const frame = new Frame(scene);
  const found: Statement[] = [];
  for (let i = 0; i < frames.count; i++) {
    const first = frames.first[i] ?? 0;
    const end = frames.end[i] ?? 0;
    if (hasCue(scene, first, end)) {
      frame.set(first, end);
      found.push(...statementsOf(frame));
    }
  }
  return found;
}

function hasCue(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if ((scene.cues[i] ?? 0) !== 0 && (scene.quotations.at[i] ?? -1) < 0) {
      return true;
    }
  }
  return false;
}

function statementsOf(frame: Frame): Statement[] {
  const earlier: Statement[] = [];
  let speaker: SpeakerPhrase | undefined;
  for (let item = 0; item < frame.count; item++) {
    const cue = frame.cue(item);
    if (cue === 0) {
      continue;
    }
    const place = {
      frame,
      item,
      start: (cue & CUE_VERB) === 0 ? item : verbGroupStart(frame, item),
      earlier,
      ...(speaker === undefined ? {} : { speaker }),
    };
    const statement = firstFound(place);
    if (statement !== undefined) {
      earlier.push(statement);
      speaker = statement.speaker ?? speaker;
    }
  }
  return earlier;
}

function firstFound(place: Parameters<(typeof CUE_RULES)[number]['find']>[0]): Statement | undefined {
  for (const rule of CUE_RULES) {
    const statement = rule.find(place);
    if (statement !== undefined) {
      return statement;
    }
  }
  return undefined;
}
