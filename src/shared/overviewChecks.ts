/** Checks of what comes over the channel between the page of an overview and the extension: it may have any shape. */
import { isOptional, isPixels, isRecord, isText } from './checks.ts';
import {
  CHART_KINDS,
  type ChartKind,
  type ChosenMark,
  type OverviewContent,
  type OverviewPlace,
  type OverviewState,
  type SavedForm,
} from './overviewProtocol.ts';

function isChartKind(value: unknown): value is ChartKind {
  return CHART_KINDS.some((kind) => kind === value);
}

/** How a page is looked at, each chart at most once. */
export function isOverviewPlace(value: unknown): value is OverviewPlace {
  return (
    isRecord(value) &&
    isPixels(value['top']) &&
    Array.isArray(value['tables']) &&
    value['tables'].length <= CHART_KINDS.length &&
    value['tables'].every(isChartKind) &&
    isRecord(value['stops']) &&
    Object.entries(value['stops']).every(([kind, id]) => isChartKind(kind) && isText(id))
  );
}

/** What a state was saved as: by this version of the extension or any other, or by nobody. */
export function isOverviewState(value: unknown): value is OverviewState {
  return (
    isRecord(value) &&
    value['version'] === 1 &&
    isOptional(value['within'], isText) &&
    isOptional(value['person'], (person) => isRecord(person) && isText(person['key']) && isText(person['name'])) &&
    isOverviewPlace(value['place'])
  );
}

export function isChosenMark(value: unknown): value is ChosenMark {
  return isRecord(value) && isChartKind(value['chart']) && isText(value['id']);
}

export function isSavedForm(value: unknown): value is SavedForm {
  return value === 'svg' || value === 'csv';
}

/** The shape of what is shown as far as it decides what is done with it; the extension's own data is not gone through. */
export function isOverviewContent(value: unknown): value is OverviewContent {
  return isRecord(value) && (value['kind'] === 'nothing' || (value['kind'] === 'overview' && Array.isArray(value['charts'])));
}
