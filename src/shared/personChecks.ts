/** Checks of what comes over the channel between the page of a person and the extension: it may have any shape. */
import { isCount, isOptional, isRecord, isText } from './checks.ts';
import type {
  ListChoice,
  ListedPlace,
  ListStep,
  OtherChosen,
  PersonContent,
  PersonState,
  PlacesWanted,
  PlaceToOpen,
} from './personProtocol.ts';

function isOneOf(value: unknown, ...all: readonly unknown[]): boolean {
  return all.includes(value);
}

/** What a state was saved as: by this version of the extension or any other, or by nobody. */
export function isPersonState(value: unknown): value is PersonState {
  return (
    isRecord(value) &&
    value['version'] === 1 &&
    isText(value['key']) &&
    isText(value['name']) &&
    isOptional(
      value['place'],
      (place) => isRecord(place) && isText(place['uri']) && isCount(place['index']) && isOptional(place['start'], isCount),
    )
  );
}

export function isPlacesWanted(value: unknown): value is PlacesWanted {
  return isRecord(value) && isCount(value['source']) && isCount(value['first']);
}

export function isListChoice(value: unknown): value is ListChoice {
  return isRecord(value) && isOneOf(value['order'], 'date', 'source') && isOneOf(value['shows'], 'all', 'quotes');
}

export function isPlaceToOpen(value: unknown): value is PlaceToOpen {
  return (
    isRecord(value) &&
    isCount(value['source']) &&
    isOptional(value['index'], isCount) &&
    isOptional(value['start'], isCount) &&
    isOneOf(value['way'], 'open', 'beside', 'follow')
  );
}

export function isOtherChosen(value: unknown): value is OtherChosen {
  return isRecord(value) && isCount(value['person']) && isOneOf(value['act'], 'show', 'merge');
}

export function isListedPlace(value: unknown): value is ListedPlace {
  return isRecord(value) && isCount(value['source']) && isCount(value['index']) && isOptional(value['start'], isCount);
}

export function isListStep(value: unknown): value is ListStep {
  return isRecord(value) && isOneOf(value['kind'], 'quotes', 'mentions') && isOneOf(value['direction'], 1, -1);
}

/** The shape of what is shown as far as it decides what is done with it; the extension's own data is not gone through. */
export function isPersonContent(value: unknown): value is PersonContent {
  return (
    isRecord(value) &&
    ((value['kind'] === 'nobody' && Array.isArray(value['nearest'])) || (value['kind'] === 'person' && isRecord(value['first'])))
  );
}
