/** Asks for one of several things, for some of them, or for a line of text. */
import * as vscode from 'vscode';
import { Query } from '../../library/fold.ts';
import { keepFocus } from '../views/takesFocus.ts';

/** Something that can be chosen. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** What is asked. */
export interface Question<T> {
  readonly title: string;
  readonly placeholder: string;
  /** What can be chosen, by what was typed. */
  choices(typed: string): readonly Choice<T>[] | Promise<readonly Choice<T>[]>;
}

/** Asks for one of many; undefined when nothing is chosen. */
export function askFor<T>(question: Question<T>): Promise<Choice<T> | undefined> {
  return asked(question, false).then((chosen) => chosen?.[0]);
}

/** Asks for some of many, at least one; undefined when nothing is chosen. */
export async function askForSome<T>(question: Question<T>): Promise<readonly Choice<T>[] | undefined> {
  const chosen = await asked(question, true);
  return chosen?.length === 0 ? undefined : chosen;
}

/** Asks for a name; undefined when none is given. */
export async function askForName(title: string, prompt: string, value: string): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { title, prompt, value });
  input.onDidChangeValue((typed) => {
    input.validationMessage = typed.trim() === '' ? vscode.l10n.t('A name is needed.') : undefined;
  });
  const accepted = await answered(input, () => input.value.trim() !== '');
  const name = input.value.trim().replace(/\s+/g, ' ');
  input.dispose();
  return accepted ? name : undefined;
}

/** Those that fit what was typed, the best first. */
export function fitting<T>(choices: readonly Choice<T>[], typed: string): readonly Choice<T>[] {
  const query = new Query(typed);
  return choices
    .flatMap((choice) => {
      const fit = query.fit(choice.label, choice.label);
      return fit === undefined ? [] : [{ choice, fit }];
    })
    .sort((a, b) => a.fit - b.fit)
    .map(({ choice }) => choice);
}

async function asked<T>(question: Question<T>, isMany: boolean): Promise<readonly Choice<T>[] | undefined> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  let round = 0;
  let listed: readonly Choice<T>[] = [];
  const fill = async (typed: string): Promise<void> => {
    const mine = ++round;
    const choices = await question.choices(typed);
    if (mine === round) {
      // What is listed was found here, by folded words.
      listed = choices.map((choice) => ({ ...choice, alwaysShow: true }));
      pick.items = listed;
      pick.activeItems = listed.slice(0, 1);
    }
  };
  let filling = fill('');
  pick.canSelectMany = isMany;
  pick.title = question.title;
  pick.placeholder = question.placeholder;
  if (!isMany) {
    pick.onDidChangeValue((typed) => {
      filling = fill(typed);
    });
  }
  const accepted = await answered(pick);
  await filling;
  // Enter may come sooner than the list for what was typed last, of which the first is taken then.
  const active = pick.activeItems.find((item) => listed.includes(item)) ?? listed[0];
  const chosen = isMany ? pick.selectedItems : active === undefined ? [] : [active];
  pick.dispose();
  return accepted ? chosen : undefined;
}

/** Shows it; resolves with true when it is accepted, as far as that can be, and with false when it is closed. */
function answered(
  input: vscode.QuickInput & { readonly onDidAccept: vscode.Event<void> },
  isComplete: () => boolean = () => true,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  input.onDidAccept(() => isComplete() && resolve(true));
  input.onDidHide(() => resolve(false));
  input.show();
  void keepFocus(input);
  return promise;
}
