/** What is to be corrected: the people or passages that are pointed at, in a view, in the reader, or that were used last. */
import * as vscode from 'vscode';
import type { Passage } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { AnchoredText } from '../../library/corrections/anchor.ts';
import type { PersonRef } from '../../library/corrections/correction.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { SharedPerson } from '../../library/sourceQueries.ts';
import { passageAround } from '../copy/copied.ts';
import type { Services } from '../services.ts';
import { given, type Target, targetOf } from '../target.ts';
import { mentionAt, passageAt } from '../views/passageWording.ts';
import { isTreeNode } from '../views/treeNodes.ts';
import { countsText, joined, sourcesText } from '../views/wording.ts';
import { askFor, type Choice } from './ask.ts';

/** Somebody in one source, as listed. */
interface PersonPlace {
  readonly uri: string;
  readonly name: string;
  /** Index of the people of the source. */
  readonly id: number;
}

/** Somebody, and all places that are meant. */
export interface PersonSubject {
  readonly name: string;
  readonly places: readonly PersonPlace[];
  /** The mentions that were pointed at, where it was at these. */
  readonly mentions: readonly Span[];
}

/** A passage of a source. */
export interface PassageSubject {
  readonly opened: OpenedSource;
  readonly passage: Passage;
}

/** No person is in more sources. */
const ALL = { offset: 0, limit: 1_000_000 };

/** The people who are pointed at, else those in use, else the one whom the person names; none when he or she names nobody. */
export async function people(services: Services, clicked: unknown, selected: unknown, title: string): Promise<readonly PersonSubject[]> {
  const pointedAt = await peopleAt(services, given(clicked, selected));
  const found = pointedAt.length > 0 ? pointedAt : await peopleInUse(services);
  if (found.length > 0) {
    return found;
  }
  const asked = await askForPerson(services, title, vscode.l10n.t('Who is it about?'));
  return asked === undefined ? [] : [asked];
}

/** Asks for somebody in all sources, who is none of `except`; first come those who may be the same as they. */
export async function askForPerson(
  services: Services,
  title: string,
  placeholder: string,
  except: readonly PersonSubject[] = [],
): Promise<PersonSubject | undefined> {
  const chosen = await askForShared(services, title, placeholder, except);
  return chosen === undefined ? undefined : sharedSubject(services, chosen);
}

/** The same, answered as the index lists the person: nothing is looked up in his or her sources. */
export async function askForShared(
  services: Services,
  title: string,
  placeholder: string,
  except: readonly PersonSubject[] = [],
): Promise<SharedPerson | undefined> {
  const isLeftOut = ({ first }: SharedPerson): boolean =>
    except.some(({ places }) => places.some(({ uri, id }) => uri === first.uri && id === first.person));
  const doubts = await doubtsOf(services, except);
  const chosen = await askFor<SharedPerson>({
    title,
    placeholder,
    choices: async (typed) => {
      const { items } = await services.library.queries.people({ order: 'mention', filter: typed }, { offset: 0, limit: 500 });
      const likely = typed.trim() === '' ? doubts : [];
      const others = items.filter((one) => !isLeftOut(one) && !likely.some(({ key }) => key === one.key));
      return [...likely.map((one) => choiceOf(one, vscode.l10n.t('perhaps the same'))), ...others.map((one) => choiceOf(one, undefined))];
    },
  });
  return chosen?.value;
}

/** By what the index knows somebody; undefined when it does not. */
export async function keyOf({ library: { queries } }: Services, { places: [first] }: PersonSubject): Promise<string | undefined> {
  return first === undefined ? undefined : (await queries.keysIn(first.uri))[first.id];
}

/** Those who may be the same as these and are kept apart for want of evidence, the likeliest first. */
async function doubtsOf(services: Services, subjects: readonly PersonSubject[]): Promise<readonly SharedPerson[]> {
  const { queries } = services.library;
  const known = await Promise.all(subjects.map(async (one) => queries.person((await keyOf(services, one)) ?? '')));
  return [...new Map(known.flatMap((one) => one?.doubts ?? []).map((one) => [one.key, one])).values()];
}

function choiceOf(value: SharedPerson, note: string | undefined): Choice<SharedPerson> {
  return { label: value.name, description: joined(note, value.role, countsText(value), whereText(value)), value };
}

/** How corrections tell of somebody's places. Opens each of the sources; those that cannot be read, or do not name the person any more, are left out. */
export async function refsOf({ library }: Services, { places }: Pick<PersonSubject, 'places'>): Promise<readonly PersonRef[]> {
  const refs: PersonRef[] = [];
  for (const { uri, name, id } of places) {
    const opened = await library.open(uri);
    const { people: listed } = opened.analysis;
    // What was listed may be older than what is there now.
    const person = listed[id]?.name === name ? listed[id] : listed.find((one) => one.name === name);
    refs.push(...(person === undefined ? [] : [refOf(opened, person.id)]));
  }
  return refs;
}

/** How corrections tell of a person, an index of the people. */
export function refOf({ uri, article, analysis }: OpenedSource, person: number): PersonRef {
  const first = analysis.mentions.find((one) => one.kind === 'name' && one.person === person);
  const at = first === undefined ? {} : { at: new AnchoredText(article.text).anchorAt(first) };
  return { source: uri, name: analysis.people[person]?.name ?? '', ...at };
}

/** The passages that are pointed at, else those in use. */
export async function passages(services: Services, clicked: unknown, selected: unknown): Promise<readonly PassageSubject[]> {
  const pointedAt = await passagesAt(services, given(clicked, selected));
  if (pointedAt.length > 0) {
    return pointedAt;
  }
  const { trees, readers } = services;
  const inView = await passagesAt(services, trees.selection);
  const { opened, place } = readers.active ?? {};
  if (opened === undefined || place === undefined || (inView.length > 0 && trees.usedAt > readers.usedAt)) {
    return inView;
  }
  const passage = passageAt(opened, place) ?? passageAround(opened, place);
  return passage === undefined ? inView : [{ opened, passage }];
}

async function peopleInUse(services: Services): Promise<readonly PersonSubject[]> {
  const { trees, readers } = services;
  const inView = await peopleAt(services, trees.selection);
  const { uri, opened, place, chosenPerson } = readers.active ?? {};
  if (uri === undefined || opened === undefined || (inView.length > 0 && trees.usedAt > readers.usedAt)) {
    return inView;
  }
  const person = (place === undefined ? undefined : mentionAt(opened, place)?.person) ?? chosenPerson;
  return person === undefined ? inView : peopleAt(services, [{ kind: 'person', uri, person }]);
}

/** Those pointed at; several mentions of one person are one. */
async function peopleAt(services: Services, pointedAt: readonly unknown[]): Promise<readonly PersonSubject[]> {
  const found: PersonSubject[] = [];
  for (const one of pointedAt) {
    const subject = await personAt(services, one);
    const known = found.findIndex(({ places }) => JSON.stringify(places) === JSON.stringify(subject?.places));
    const before = found[known];
    if (subject !== undefined && before !== undefined) {
      found[known] = { ...before, mentions: [...before.mentions, ...subject.mentions] };
    } else if (subject !== undefined) {
      found.push(subject);
    }
  }
  return found;
}

async function personAt(services: Services, pointedAt: unknown): Promise<PersonSubject | undefined> {
  if (isTreeNode(pointedAt) && pointedAt.kind === 'shared') {
    return sharedSubject(services, pointedAt.shared);
  }
  if (isTreeNode(pointedAt) && pointedAt.kind === 'person') {
    const { file, person } = pointedAt;
    return { name: person.name, places: [{ uri: file.key, name: person.name, id: person.id }], mentions: [] };
  }
  const target = targetOf(pointedAt);
  return target?.kind === 'person' || target?.kind === 'mention' ? personOfTarget(services, target) : undefined;
}

async function personOfTarget(
  { library, readers }: Services,
  target: Extract<Target, { kind: 'person' | 'mention' }>,
): Promise<PersonSubject | undefined> {
  const opened = readers.readerFor(target.uri)?.opened ?? (await library.open(target.uri.toString()));
  const id = target.kind === 'mention' ? (mentionAt(opened, target.span)?.person ?? target.person) : target.person;
  const name = opened.analysis.people[id]?.name;
  const mentions = target.kind === 'mention' ? [target.span] : [];
  return name === undefined ? undefined : { name, places: [{ uri: opened.uri, name, id }], mentions };
}

async function sharedSubject({ library }: Services, { key, name }: SharedPerson): Promise<PersonSubject> {
  const { items } = await library.queries.personPlaces(key, ALL);
  return { name, places: items.map(({ uri, person }) => ({ uri, name: person.name, id: person.id })), mentions: [] };
}

/** Those pointed at, each once: a quotation may be selected together with its places. */
async function passagesAt({ library, readers }: Services, pointedAt: readonly unknown[]): Promise<readonly PassageSubject[]> {
  const found = new Map<string, PassageSubject>();
  for (const target of pointedAt.map(targetOf)) {
    if (target?.kind === 'passage') {
      const opened = readers.readerFor(target.uri)?.opened ?? (await library.open(target.uri.toString()));
      const passage = passageAt(opened, target.span) ?? passageAround(opened, target.span);
      if (passage !== undefined) {
        found.set(`${String(passage.start)}-${String(passage.end)} ${opened.uri}`, { opened, passage });
      }
    }
  }
  return [...found.values()];
}

function whereText({ sources }: SharedPerson): string | undefined {
  return sources > 1 ? sourcesText(sources) : undefined;
}
