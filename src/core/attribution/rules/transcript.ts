/** Transcripts and interviews: paragraphs that start with the name of who speaks, and a colon. */
import type { Scene } from '../../grammar/scene.ts';
import type { Label } from '../labels.ts';
import { labelled, type LabelRule } from './labelRule.ts';

/** One label alone makes no transcript: "Editor’s Note: …" speaks for nobody. */
const MIN_LABELS = 2;

/** Labels that name people of the article, that shout, or that come again. */
export const transcript: LabelRule = {
  id: 'transcript',
  find(scene, labels) {
    const end = scene.resolution.text.tellingEnd;
    const told = labels.filter(({ colon }) => colon < end);
    const later = told.length === labels.length ? [] : speakersOf(scene, labels).filter(({ colon }) => colon >= end);
    return [...speakersOf(scene, told), ...later].map((label) => labelled(transcript.id, label, scene));
  },
};

/** The labels of those who speak, if they make a transcript. */
function speakersOf(scene: Scene, labels: readonly Label[]): readonly Label[] {
  const counts = new Map<string, number>();
  const inText = labels.filter(({ block }) => !isTitle(scene, block));
  for (const label of inText) {
    counts.set(wordsOf(scene, label), (counts.get(wordsOf(scene, label)) ?? 0) + 1);
  }
  const isAgain = (label: Label): boolean => (counts.get(wordsOf(scene, label)) ?? 0) >= MIN_LABELS;
  const speakers = inText.filter((label) => label.mention >= 0 || label.isShouted || isAgain(label));
  const isTranscript = speakers.length >= MIN_LABELS && speakers.some((label) => label.mention >= 0 || label.isShouted);
  return isTranscript ? speakers : [];
}

function isTitle({ article }: Scene, block: number): boolean {
  const kind = article.blocks[block]?.kind;
  return kind === 'title' || kind === 'heading';
}

function wordsOf({ tokens }: Scene, { words }: Label): string {
  return tokens.text.slice(tokens.start[words.first], tokens.end[words.end - 1]);
}
