/** How the views are sorted and grouped and what is opened up in them; kept in the workspace's state and in context keys. */
import type * as vscode from 'vscode';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import { setContext } from '../contextKeys.ts';

/** What can be chosen, the first value being the one at the start. */
const CHOICES = Object.freeze({
  'verbatim.sources.sort': ['title', 'date'],
  'verbatim.sources.group': ['folder', 'none'],
  'verbatim.sources.show': ['all', 'unread'],
  'verbatim.people.sort': ['mention', 'count'],
  'verbatim.people.group': ['none', 'source'],
  'verbatim.quotes.group': ['source', 'person'],
} as const);

/** The name of a choice, which is its context key too. */
export type ChoiceName = keyof typeof CHOICES;
/** The values of a choice. */
export type ChoiceValue<N extends ChoiceName> = (typeof CHOICES)[N][number];

/** Opened nodes beyond this many are forgotten, the oldest first. */
const MAX_EXPANDED = 500;
const EXPANDED = 'expanded';
/** Opening and closing nodes is written down once it has been quiet this long, in milliseconds. */
const WRITE_DELAY = 500;

/** The state of the views. */
export class ViewState extends Disposable {
  readonly #memento: vscode.Memento;
  readonly #changed = this._register(new Emitter<ChoiceName>());
  readonly #expanded: Map<string, boolean>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** A choice was made. */
  readonly onDidChange: Event<ChoiceName> = this.#changed.event;

  constructor(memento: vscode.Memento) {
    super();
    this.#memento = memento;
    const stored = memento.get<unknown>(EXPANDED);
    this.#expanded = new Map(Array.isArray(stored) ? (stored as readonly (readonly [string, boolean])[]) : []);
    for (const name of Object.keys(CHOICES) as ChoiceName[]) {
      void setContext(name, this.get(name));
    }
  }

  /** What is chosen. */
  get<N extends ChoiceName>(name: N): ChoiceValue<N> {
    const stored = this.#memento.get<unknown>(name);
    const values: readonly ChoiceValue<N>[] = CHOICES[name];
    return values.find((value) => value === stored) ?? CHOICES[name][0];
  }

  /** Chooses, remembers and tells. */
  async set<N extends ChoiceName>(name: N, value: ChoiceValue<N>): Promise<void> {
    await this.#memento.update(name, value);
    await setContext(name, value);
    this.#changed.fire(name);
  }

  /** Whether the person opened (true) or closed (false) the node with this id; undefined when he or she did neither. */
  isExpanded(id: string): boolean | undefined {
    return this.#expanded.get(id);
  }

  /** Remembers that a node was opened or closed. */
  setExpanded(id: string, isExpanded: boolean): void {
    this.#expanded.delete(id);
    this.#expanded.set(id, isExpanded);
    for (const oldest of this.#expanded.keys()) {
      if (this.#expanded.size <= MAX_EXPANDED) {
        break;
      }
      this.#expanded.delete(oldest);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#memento.update(EXPANDED, [...this.#expanded]), WRITE_DELAY);
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    super.dispose();
  }
}
