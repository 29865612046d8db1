/** "Merge People…", "Split Person…", "Rename Person…" and "Not a Person". */
import * as vscode from 'vscode';
import { visibleText } from '../../core/visibleText.ts';
import { AnchoredText } from '../../library/corrections/anchor.ts';
import type { PersonRef } from '../../library/corrections/correction.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { around, oneLine } from '../views/excerpt.ts';
import { paragraphAt } from '../views/passageWording.ts';
import { titleOf } from '../views/treeItems.ts';
import { paragraphText } from '../views/wording.ts';
import { askFor, askForName, askForSome } from './ask.ts';
import { addCorrections } from './addCorrections.ts';
import { askForPerson, people, type PersonSubject, refsOf } from './subjects.ts';

/** Around a mention so many letters are shown. */
const REACH = { before: 30, after: 50 };

/** Makes one person of those who are selected, or of one and somebody who is asked for. */
export async function mergePeople(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const title = vscode.l10n.t('Merge People');
  const found = await people(services, clicked, selected, title);
  const [first] = found;
  if (first === undefined) {
    return;
  }
  const other =
    found.length > 1 ? undefined : await askForPerson(services, title, vscode.l10n.t('Who is the same person as {0}?', first.name), found);
  const all = other === undefined ? found : [first, other];
  if (all.length < 2) {
    return;
  }
  const name = await askForCommonName(title, all);
  const refs = name === undefined ? [] : await refsToMerge(services, all, name);
  if (name !== undefined && new Set(refs.map((ref) => JSON.stringify(ref))).size < 2) {
    throw new UserError(vscode.l10n.t('These are the same person already.'));
  }
  if (name !== undefined) {
    await addCorrections(services, [{ kind: 'merge', people: refs, name }]);
  }
}

async function askForCommonName(title: string, all: readonly PersonSubject[]): Promise<string | undefined> {
  const names = [...new Set(all.map(({ name }) => name))].sort((a, b) => b.length - a.length);
  if (names.length === 1) {
    return names[0];
  }
  const choices = names.map((name) => ({ label: name, value: name }));
  const chosen = await askFor({
    title,
    placeholder: vscode.l10n.t('What is the person called? Choose a name, or type another'),
    choices: (typed) => {
      const other = typed.trim();
      const isNew = other !== '' && !names.includes(other);
      return isNew ? [{ label: other, description: vscode.l10n.t('as typed'), value: other }, ...choices] : choices;
    },
  });
  return chosen?.value;
}

/** Of who has the name already, the places are left out that need not be told: where nobody else is, but for the first. */
async function refsToMerge(services: Services, all: readonly PersonSubject[], name: string): Promise<readonly PersonRef[]> {
  const others = new Set(all.flatMap((one) => one.places.filter((place) => place.name !== name).map(({ uri }) => uri)));
  const places = all.flatMap((one) => one.places.filter((place, nth) => place.name !== name || nth === 0 || others.has(place.uri)));
  return refsOf(services, { places });
}

/** Says that where a person is named in some places, or sources, somebody else is. */
export async function splitPerson(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const title = vscode.l10n.t('Split Person');
  const [person] = await people(services, clicked, selected, title);
  if (person === undefined) {
    return;
  }
  const sources = new Set(person.places.map(({ uri }) => uri));
  await (sources.size > 1 ? splitSources(services, person, title) : splitMentions(services, person, title));
}

async function splitSources(services: Services, person: PersonSubject, title: string): Promise<void> {
  const { library, store } = services;
  const chosen = await askForSome({
    title,
    placeholder: vscode.l10n.t('In which of these sources is {0} somebody else?', person.name),
    choices: () =>
      person.places.map((value) => {
        const file = store.get(value.uri);
        return { label: file === undefined ? value.uri : titleOf(file, library.state(value.uri)), description: value.name, value };
      }),
  });
  if (chosen !== undefined) {
    const refs = await refsOf(services, { places: chosen.map(({ value }) => value) });
    await addCorrections(services, [{ kind: 'apart', people: refs }]);
  }
}

async function splitMentions(services: Services, person: PersonSubject, title: string): Promise<void> {
  const [ref] = await refsOf(services, person);
  const opened = ref === undefined ? undefined : await services.library.open(ref.source);
  if (ref === undefined || opened === undefined) {
    return;
  }
  const { article, analysis } = opened;
  const text = new AnchoredText(article.text);
  const id = analysis.people.findIndex(({ name }) => name === ref.name);
  const named = analysis.mentions.filter((one) => one.kind === 'name' && one.person === id);
  const pointedAt = named.filter((one) => person.mentions.some(({ start }) => start === one.start));
  const chosen =
    pointedAt.length > 0
      ? pointedAt
      : (
          await askForSome({
            title,
            placeholder: vscode.l10n.t('Where is {0} somebody else?', person.name),
            choices: () =>
              named.map((value) => ({
                label: around(
                  article.text.slice(0, value.start),
                  oneLine(visibleText(article, value)),
                  article.text.slice(value.end),
                  REACH,
                ).text,
                description: paragraphText(paragraphAt(opened, value)) ?? '',
                value,
              })),
          })
        )?.map(({ value }) => value);
  const [first] = chosen ?? [];
  const name =
    first === undefined ? undefined : await askForName(title, vscode.l10n.t('Who is it there?'), oneLine(visibleText(article, first)));
  if (chosen !== undefined && name !== undefined) {
    const mentions = chosen.map((mention) => text.anchorAt(mention));
    await addCorrections(services, [{ kind: 'split', person: ref, mentions, name }]);
  }
}

/** Gives a person another name, in all sources that are meant. */
export async function renamePerson(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const title = vscode.l10n.t('Rename Person');
  const [person] = await people(services, clicked, selected, title);
  const name = person === undefined ? undefined : await askForName(title, vscode.l10n.t('What is {0} called?', person.name), person.name);
  if (person !== undefined && name !== undefined && name !== person.name) {
    await addCorrections(services, [{ kind: 'rename', people: await refsOf(services, person), name }]);
  }
}

/** Says that those who are pointed at are no people. */
export async function notPerson(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const found = await people(services, clicked, selected, vscode.l10n.t('Not a Person'));
  if (found.length > 0) {
    await addCorrections(services, [
      { kind: 'notPerson', people: await refsOf(services, { places: found.flatMap(({ places }) => places) }) },
    ]);
  }
}
