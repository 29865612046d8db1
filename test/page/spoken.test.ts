// What a screen reader is told: of each mark, of where one is, and of each only once.
import assert from 'node:assert/strict';
import { articleOf } from '../bench/articles.ts';
import { HARBOUR } from '../ui/articles.ts';
import type { OpenPage } from './openPage.ts';
import { PersonStandIn } from './openPerson.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';
import { HARBOUR as HARBOUR_PLACES } from './personSources.ts';

const ARTICLE = pageArticleOf(HARBOUR);
const QUOTE = ARTICLE.passages[1] ?? { start: 0, end: 1, description: '' };
const STATEMENT = [{ text: 'Quote ' }, { text: '2 of 7', isStrong: true as const }, { text: ' · Berglund' }];

interface Spoken {
  readonly role: string | undefined;
  readonly name: string | undefined;
  readonly description: string | undefined;
}

/** What the browser gives to screen readers of an element. */
async function spokenOf({ page }: OpenPage, selector: string): Promise<Spoken> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
  const value = (given: { readonly value?: unknown } | undefined): string | undefined =>
    typeof given?.value === 'string' && given.value !== '' ? given.value : undefined;
  const [node] = nodes;
  return { role: value(node?.role), name: value(node?.name), description: value(node?.description) };
}

describe('What is spoken of the page', () => {
  let reader: OpenPage;

  beforeEach(async function () {
    reader = await this.browser.open(updateOf(ARTICLE));
  });

  it('is of a quote that it is a mark, with its kind and speaker, and nothing of the name beside it', async () => {
    const quote = await spokenOf(reader, '[data-passage="1"]');
    assert.deepEqual(quote, { role: 'mark', name: undefined, description: QUOTE.description });
    const words = await reader.page.getByRole('main').ariaSnapshot();
    assert.equal(words.match(/Nobody will miss the cranes/g)?.length, 1);
    assert.ok(!/Berglund\s*Berglund/.test(words), 'the name in the margin is for the eye');
  });

  it('is of a name who is meant, where its words do not say it in full', async () => {
    const described = await reader.page
      .locator('.person')
      .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('aria-description')] as const));
    assert.ok(described.some(([words]) => words === 'Anna Berglund') && described.some(([words]) => words === 'Berglund'));
    for (const [words, description] of described) {
      assert.equal(description, words.includes(' ') ? null : ARTICLE.people.find(({ name }) => name.endsWith(words))?.name, words);
    }
    const index = ARTICLE.mentions.findIndex(({ start, end }) => HARBOUR.slice(start, end) === 'Berglund');
    assert.equal((await spokenOf(reader, `[data-mention="${String(index)}"]`)).description, 'Anna Berglund');
  });

  it('has parts with names, and a bar that speaks as it changes', async () => {
    for (const [role, name] of [
      ['navigation', 'People in this source'],
      ['main', 'Reader'],
    ] as const) {
      await reader.page.getByRole(role, { name }).waitFor();
    }
    assert.equal(await reader.page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await reader.page.locator('.map').getAttribute('aria-hidden'), 'true');
    await reader.jump(QUOTE, STATEMENT);
    assert.equal(await reader.status.textContent(), 'Quote 2 of 7 · Berglund');
    assert.equal(await reader.page.locator('[role="status"], [aria-live], [role="alert"]').count(), 1, 'nothing else speaks');
  });

  it('is not said twice: what the bar has told of a quote, its description does not, until the focus has left', async () => {
    const description = (): Promise<string | null> => reader.page.locator('[data-passage="1"]').getAttribute('aria-description');
    await reader.jump(QUOTE, STATEMENT);
    assert.equal(await reader.page.evaluate(() => document.activeElement?.getAttribute('data-passage')), '1');
    assert.equal(await description(), null);
    await reader.person(/Berglund/).focus();
    assert.equal(await description(), QUOTE.description);
    await reader.page.locator('[data-passage="1"]').focus();
    assert.equal(await description(), QUOTE.description, 'the bar has said nothing new');
    await reader.jump(ARTICLE.passages[2] ?? QUOTE, STATEMENT);
    assert.equal(await description(), QUOTE.description);
  });

  it('is the whole of a long text, which is laid out where VS Code knows of a screen reader', async function () {
    const long = updateOf(pageArticleOf(articleOf('Long', 120_000)));
    for (const [modes, hidden] of [
      [[], true],
      [['vscode-using-screen-reader'], false],
    ] as const) {
      const { page } = await this.browser.open(long, { modes });
      await page.waitForFunction(() => document.querySelector('.chunk:empty') === null);
      const isHidden = await page
        .locator('.chunk')
        .last()
        .evaluate((chunk) => getComputedStyle(chunk).contentVisibility === 'auto');
      assert.equal(isHidden, hidden, modes.join(' '));
    }
  });

  it('is the menu of the place when the menu key is pressed in the list of a person', async function () {
    const person = await this.browser.openPerson(new PersonStandIn([HARBOUR_PLACES]));
    await person.list.focus();
    await person.page.keyboard.press('ArrowDown');
    await person.page.locator('[aria-selected="true"] mark').waitFor();
    await person.page.evaluate(() => {
      const asked = new Promise<object>((resolve) => {
        window.addEventListener('contextmenu', ({ target, clientX, clientY }) => {
          const place = target instanceof Element ? target.closest<HTMLElement>('[data-vscode-context]') : null;
          const { left, bottom } = place?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
          const { webviewSection } = JSON.parse(place?.dataset['vscodeContext'] ?? '{}') as { readonly webviewSection?: unknown };
          resolve({ section: webviewSection, isBeside: Math.abs(clientX - left) < 2 && Math.abs(clientY - bottom) < 2 });
        });
      });
      Object.assign(window, { asked });
    });
    await person.page.keyboard.press('Shift+F10');
    const asked = await person.page.evaluate(() => (window as unknown as { readonly asked: Promise<object> }).asked);
    assert.deepEqual(asked, { section: 'quote', isBeside: true });
  });
});
