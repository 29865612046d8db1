/** Checks of what comes over the channel between the reader's page and the extension: it may have any shape. */
import { type Fields, isCount, isOptional, isPixels, isRecord, isSpan } from './checks.ts';
import type {
  Anchor,
  ChangedView,
  ChosenPerson,
  PageAction,
  PageJump,
  PagePreview,
  PageUpdate,
  PageView,
  PassageReference,
  PressedButton,
  ReaderState,
  Snapshot,
  Statement,
} from './readerProtocol.ts';

const ACTIONS: Readonly<Record<PageAction, true>> = Object.freeze({
  goToPerson: true,
  nextQuote: true,
  previousQuote: true,
  copyQuote: true,
  copyQuoteWithCitation: true,
  compareVersions: true,
  openInTextEditor: true,
  showSources: true,
  findFile: true,
  showLastText: true,
  removeFromSources: true,
  tryAgain: true,
  readWithoutMarks: true,
  changeLimit: true,
});

function isAnchor(value: unknown): value is Anchor {
  return isRecord(value) && isCount(value['offset']) && isPixels(value['below']);
}

function isView(value: unknown): value is PageView & Fields {
  return (
    isRecord(value) &&
    isOptional(value['place'], isSpan) &&
    isOptional(value['person'], isCount) &&
    isOptional(value['anchor'], isAnchor) &&
    isOptional(value['readTo'], isCount)
  );
}

function isStatement(value: unknown): value is Statement {
  return Array.isArray(value) && value.every((part) => isRecord(part) && typeof part['text'] === 'string');
}

/** What a state was saved as: by this version of the extension or any other, or by nobody. */
export function isReaderState(value: unknown): value is ReaderState {
  return isView(value) && value['version'] === 1 && typeof value['uri'] === 'string' && value['uri'].length < 10_000;
}

export function isPassageReference(value: unknown): value is PassageReference {
  return isRecord(value) && isCount(value['version']) && isCount(value['passage']);
}

function isAction(value: unknown): value is PageAction {
  return typeof value === 'string' && Object.hasOwn(ACTIONS, value);
}

export function isPressedButton(value: unknown): value is PressedButton {
  return isRecord(value) && isAction(value['action']) && isOptional(value['passage'], isPassageReference);
}

export function isChosenPerson(value: unknown): value is ChosenPerson {
  return isRecord(value) && isCount(value['version']) && isOptional(value['person'], isCount);
}

export function isChangedView(value: unknown): value is ChangedView {
  return isView(value) && isCount(value['version']);
}

export function isPageJump(value: unknown): value is PageJump {
  return isRecord(value) && isCount(value['version']) && isSpan(value['span']) && isStatement(value['statement']);
}

export function isPagePreview(value: unknown): value is PagePreview {
  return isRecord(value) && isCount(value['version']) && isOptional(value['span'], isSpan);
}

export function isSnapshot(value: unknown): value is Snapshot {
  return (
    isView(value) &&
    isCount(value['version']) &&
    isPixels(value['scroll']) &&
    typeof value['hasFocus'] === 'boolean' &&
    isStatement(value['statement'])
  );
}

/** The shape of an update as far as it decides what is done with it; the extension's own data is not gone through. */
export function isPageUpdate(value: unknown): value is PageUpdate {
  return (
    isRecord(value) &&
    isRecord(value['content']) &&
    ['article', 'notice', 'loading'].includes(String(value['content']['kind'])) &&
    isView(value['view']) &&
    isOptional(value['statement'], isStatement)
  );
}
