/** Whom a noun phrase is about: the noun or name at its head, and the person named in apposition. */
import { type Frame, NOTHING } from '../grammar/frame.ts';
import type { ItemRange, Subject } from '../grammar/nounPhrase.ts';
import { headOf } from '../grammar/subject.ts';
import { TokenKind } from '../text/tokens.ts';
import type { SpeakerPhrase } from './statement.ts';

/** Titles before a name in apposition are looked through over so many words. */
const MAX_TITLE = 6;

/** The speaker that the subject names. */
export function speakerPhrase(frame: Frame, subject: Subject): SpeakerPhrase {
  const phrase = subject.antecedent ?? subject;
  const found = named(frame, phrase);
  if (subject.antecedent === undefined) {
    return found;
  }
  return {
    ...found,
    first: frame.token(subject.first),
    end: frame.after(subject.end - 1),
    antecedent: { first: found.first, end: found.end },
  };
}

function named(frame: Frame, phrase: ItemRange): SpeakerPhrase {
  const head = headOf(frame, phrase);
  const mention = isList(frame, phrase) ? -1 : mentionAt(frame, head);
  const apposition = mention >= 0 || isList(frame, phrase) ? mention : appositionAfter(frame, phrase.end);
  const name = frame.scene.resolution.names[apposition];
  if (name !== undefined) {
    return { first: name.first, end: name.end, mention: apposition, head: name.first };
  }
  return { first: frame.token(phrase.first), end: frame.after(phrase.end - 1), mention: -1, head: frame.token(head) };
}

/** The mention that ends with the item, or -1. */
function mentionAt(frame: Frame, item: number): number {
  const mention = frame.mention(item);
  const isEnd = frame.scene.resolution.names[mention]?.end === frame.token(item) + 1;
  return isEnd ? mention : -1;
}

/** "the campaign manager, Jane Doe,", "her brother, Councillor Jim Doe,": the mention between commas, or -1. */
function appositionAfter(frame: Frame, end: number): number {
  if (frame.kind(end) !== TokenKind.Comma) {
    return -1;
  }
  const { names } = frame.scene.resolution;
  let item = end + 1;
  while (item < end + MAX_TITLE && frame.kind(item) === TokenKind.Word && frame.mention(item) < 0) {
    item++;
  }
  const mention = frame.mention(item);
  const name = names[mention];
  const isAll = name !== undefined && name.titleFirst === frame.token(end + 1);
  const after = name === undefined ? -1 : frame.item(name.end);
  const kind = frame.kind(after);
  return isAll && (kind === TokenKind.Comma || kind === TokenKind.Period || kind === NOTHING) ? mention : -1;
}

function isList(frame: Frame, phrase: ItemRange): boolean {
  for (let i = phrase.first + 1; i < phrase.end; i++) {
    if (frame.word(i) === 'and' && frame.mention(i) < 0) {
      return true;
    }
  }
  return false;
}
