/** All pages of people: shows them, knows which has the focus, and brings them back after the window was reloaded. */
import * as vscode from 'vscode';
import { Disposable } from '../../shared/lifecycle.ts';
import type { ListChoice, ListStep, PersonState } from '../../shared/personProtocol.ts';
import { setContext } from '../contextKeys.ts';
import type { Target } from '../target.ts';
import type { ShownPerson } from './personModel.ts';
import type { PersonView, ViewParts } from './personView.ts';

/** The type of our panels, which the manifest's conditions name. */
const VIEW_TYPE = 'verbatim.person';
/** Under these keys what was chosen above a list is kept. */
const ORDER_KEY = 'verbatim.person.order';
const SHOWS_KEY = 'verbatim.person.shows';

/** What the pages work with. */
export type PagesParts = Omit<ViewParts, 'extensionUri' | 'choice' | 'setChoice' | 'show'> & {
  readonly context: vscode.ExtensionContext;
};

/** The pages. Their code is loaded when the first of them is shown. */
export class PersonPages extends Disposable {
  readonly #parts: ViewParts;
  readonly #views = new Set<PersonView>();
  #focused: PersonView | undefined;

  constructor({ context, ...shared }: PagesParts) {
    super();
    const { extensionUri, workspaceState } = context;
    this.#parts = {
      ...shared,
      extensionUri,
      choice: () => ({
        order: workspaceState.get(ORDER_KEY) === 'source' ? 'source' : 'date',
        shows: workspaceState.get(SHOWS_KEY) === 'quotes' ? 'quotes' : 'all',
      }),
      setChoice: ({ order, shows }: ListChoice) => {
        void workspaceState.update(ORDER_KEY, order);
        void workspaceState.update(SHOWS_KEY, shows);
      },
      show: async (person) => void (await this.show(person)),
    };
    this._register(
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel: vscode.WebviewPanel, state: unknown) => this.#revive(panel, state),
      }),
    );
  }

  /** The page that has the focus; undefined when none has. */
  get focused(): PersonView | undefined {
    return this.#focused;
  }

  /** The page that is in front, in the group of editors that is used; undefined when something else is. */
  get active(): PersonView | undefined {
    return [...this.#views].find(({ panel }) => panel.active);
  }

  /** Shows the page of a person, in the tab that there is, else in a new one. Resolves when it is set. */
  async show(person: ShownPerson): Promise<PersonView> {
    const { PersonView } = await import('./personCode.ts');
    const known = [...this.#views].find(({ subject }) => subject.key === person.key);
    if (known !== undefined) {
      known.panel.reveal();
      return known;
    }
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, person.name, vscode.ViewColumn.Active, { enableFindWidget: true });
    const view = this.#add(new PersonView(panel, this.#parts, person));
    await view.start();
    return view;
  }

  /** Goes to the next or previous quote or mention in the page that has the focus; false when none has. */
  async step(step: ListStep): Promise<boolean> {
    await this.#focused?.step(step);
    return this.#focused !== undefined;
  }

  /** The place that is looked at in the page that has the focus. */
  async target(): Promise<Target | undefined> {
    const found = await this.#focused?.place();
    if (found?.place === undefined) {
      return undefined;
    }
    const { uri, place } = found;
    const span = { start: place.start, end: place.end };
    return place.kind === 'mention' ? { kind: 'mention', uri, span, person: place.person } : { kind: 'passage', uri, span };
  }

  #add(view: PersonView): PersonView {
    this.#views.add(view);
    view.onDidFocus((hasFocus) => this.#setFocus(view, hasFocus));
    view.panel.onDidDispose(() => {
      this.#setFocus(view, false);
      this.#views.delete(view);
      view.dispose();
    });
    return view;
  }

  #setFocus(view: PersonView, hasFocus: boolean): void {
    if (hasFocus || this.#focused === view) {
      this.#focused = hasFocus ? view : undefined;
      void setContext('verbatim.personFocus', hasFocus);
    }
  }

  async #revive(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { isPersonState, PersonView } = await import('./personCode.ts');
    if (!isPersonState(state)) {
      panel.dispose(); // it tells of nobody
      return;
    }
    const { key, name, place } = state satisfies PersonState;
    const view = this.#add(new PersonView(panel, this.#parts, { key, name, ...(place === undefined ? {} : { place }) }));
    await this.#parts.store.ready();
    await view.start();
  }

  override dispose(): void {
    // The tabs stay: they are brought back when the window is loaded again.
    this.#views.clear();
    super.dispose();
  }
}
