// The page of a person: laid out at any width, walked by keys, and of any size.
import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { type OpenPerson, PersonStandIn, type StandInSource } from './openPerson.ts';
import { GONE, HARBOUR, HOSTILE } from './personSources.ts';

function numbered(count: number, placesEach = 3): readonly StandInSource[] {
  return Array.from({ length: count }, (_, nth) => ({
    title: `Source ${String(nth)}`,
    origin: 'Gazette · 3 Feb 2024',
    places: Array.from(
      { length: placesEach },
      (__, place) => [place % 3 === 0 ? 'mention' : 'direct', `words |${String(nth)}.${String(place)}| end`] as const,
    ),
  }));
}

async function at(person: OpenPerson, words: string, ordinal: string): Promise<void> {
  await eventually(async () => {
    assert.match((await person.selected.textContent()) ?? '', new RegExp(words.replace('.', '\\.')));
    assert.match((await person.status.textContent()) ?? '', new RegExp(`^${ordinal} · `));
  });
}

describe('The page of a person', () => {
  it('shows who it is, and under each source all places in the order of the text', async function () {
    const person = await this.browser.openPerson(new PersonStandIn([HARBOUR, GONE]));
    assert.match(
      (await person.page.locator('header').textContent()) ?? '',
      /^Anna Berglundmayor of Lindvik12 quotes.*Also named: Berglund/,
    );
    const group = person.page.getByRole('group', { name: HARBOUR.title });
    assert.deepEqual(await group.locator('.place p').allTextContents(), [
      'mention, paragraph 1: The port of Lindvik will close its old harbour in May, mayor Anna Berglund said on Monday.',
      `direct, paragraph 2: ${HARBOUR.places[1]?.[1] ?? ''}`,
      'partial, paragraph 3: She called the objections “a gift to the rail company” and left the room.',
      'reported, paragraph 4: She said that three hundred jobs were at risk if nothing was done. unsure',
    ]);
    await person.page.getByRole('option', { name: 'no longer there' }).waitFor();
    assert.deepEqual(await group.locator('.quote').evaluateAll((all: readonly Element[]) => all.map((one) => one.className)), [
      'quote direct',
      'quote partial',
      'quote reported',
    ]);
    assert.deepEqual(person.errors, []);
  });

  it('shows what looks like markup as text', async function () {
    const person = await this.browser.openPerson(new PersonStandIn([HOSTILE]));
    assert.equal(await person.page.locator('.source .title').textContent(), HOSTILE.title);
    assert.equal(await person.page.locator('.place mark').textContent(), HOSTILE.places[0]?.[1]);
    assert.equal(await person.page.locator('.sheet :is(img, script)').count(), 0);
    assert.deepEqual(person.errors, []);
  });

  it('is walked by arrows, by source, to both ends and by page, and says where', async function () {
    const person = await this.browser.openPerson(new PersonStandIn(numbered(45)), { height: 700 });
    await person.list.focus();
    await at(person, '0.0', '1 of 135');
    await person.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await at(person, '1.0', '4 of 135');
    await person.press('ArrowUp');
    await at(person, '0.2', '3 of 135');
    await person.press('ArrowRight', 'ArrowRight');
    await at(person, '2.0', '7 of 135');
    await person.press('ArrowDown', 'ArrowLeft');
    await at(person, '2.0', '7 of 135');
    await person.press('ArrowLeft');
    await at(person, '1.0', '4 of 135');
    await person.press('End');
    await at(person, '44.2', '135 of 135');
    await person.press('ArrowDown');
    await at(person, '44.2', '135 of 135');
    await person.press('Home', 'PageDown');
    await eventually(async () => assert.match((await person.status.textContent()) ?? '', /^[5-9]\d? of|^1\d of/));
    const active = await person.list.getAttribute('aria-activedescendant');
    assert.equal(await person.selected.getAttribute('id'), active);
    const box = await person.selected.boundingBox();
    assert.ok(box !== null && box.y > 0 && box.y + box.height < 700, 'the place is seen');
  });

  it('goes to the next quote past the mentions, as VS Code asks', async function () {
    const person = await this.browser.openPerson(new PersonStandIn(numbered(3)));
    await person.list.focus();
    await at(person, '0.0', '1 of 9');
    await person.remote.step({ kind: 'quotes', direction: 1 });
    await at(person, '0.1', '2 of 9');
    await person.remote.step({ kind: 'mentions', direction: 1 });
    await at(person, '1.0', '4 of 9');
    await person.remote.step({ kind: 'quotes', direction: -1 });
    await at(person, '0.2', '3 of 9');
  });

  it('opens with Enter, shows beside with Space and a click, and has a reader beside follow', async function () {
    const person = await this.browser.openPerson(new PersonStandIn([HARBOUR]));
    const { opened } = person.standIn;
    await person.list.focus();
    await at(person, 'Anna', '1 of 4');
    assert.deepEqual(opened, [], 'the focus alone opens nothing');
    await person.press('ArrowDown');
    await eventually(() => assert.deepEqual(opened.splice(0), [{ source: 0, index: 1, start: 100, way: 'follow' }]));
    await person.press('Enter');
    await eventually(() => assert.deepEqual(opened.splice(0), [{ source: 0, index: 1, start: 100, way: 'open' }]));
    await person.press(' ');
    await eventually(() => assert.deepEqual(opened.splice(0), [{ source: 0, index: 1, start: 100, way: 'beside' }]));
    await person.page.locator('.place').nth(2).click();
    await eventually(() => assert.deepEqual(opened.splice(0), [{ source: 0, index: 2, start: 200, way: 'beside' }]));
    assert.deepEqual(person.states.at(-1)?.place, { uri: HARBOUR.title, index: 2, start: 200 });
  });

  it('has one stop for Tab in the list and in the company, and holds nothing back', async function () {
    const standIn = new PersonStandIn(numbered(30));
    standIn.company = 30;
    standIn.doubts = 1;
    const person = await this.browser.openPerson(standIn);
    const focused = (): Promise<string> =>
      person.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    const stops: string[] = [];
    await person.page.getByRole('button', { name: /^Anna Berg 0/ }).focus();
    for (let stop = 0; stop < 11; stop++) {
      stops.push(await focused());
      await person.press('Tab');
    }
    assert.deepEqual(stops, [
      'Anna Berg 0 in 3 sources',
      'Merge People… Anna Berg 0',
      'Companion 0 in 3 sources',
      'Show more',
      'All places',
      'Quotes only',
      'Newest first',
      'As in Sources',
      'Quotes and mentions',
      'Previous source',
      'Next source',
    ]);
    await person.page.getByRole('button', { name: 'Show more' }).press('Enter');
    await eventually(async () => assert.equal(await focused(), 'Companion 12 in 3 sources'));
    await person.press('ArrowDown', 'Enter');
    await eventually(() => assert.deepEqual(standIn.others, [{ person: 13, act: 'show' }]));
  });

  it('lists quotes alone, and another order, when that is chosen, and keeps the place', async function () {
    const person = await this.browser.openPerson(new PersonStandIn(numbered(30)));
    await person.list.focus();
    await person.press('End');
    await at(person, '29.2', '90 of 90');
    await person.page.getByRole('button', { name: 'Quotes only' }).click();
    await eventually(async () =>
      assert.equal(await person.page.getByRole('button', { name: 'Quotes only' }).getAttribute('aria-pressed'), 'true'),
    );
    await eventually(async () => assert.match((await person.selected.textContent()) ?? '', /29\.[12]/));
    assert.equal(await person.page.locator('.place.mention').count(), 0);
    assert.deepEqual(person.standIn.choice, { order: 'date', shows: 'quotes' });
  });

  it('opens at once with ten thousand sources, asks for what is near alone, and gives it up again', async function () {
    const standIn = new PersonStandIn(numbered(10_000));
    const person = await this.browser.openPerson(standIn);
    await person.page.waitForTimeout(300);
    assert.ok(standIn.asked < 40, String(standIn.asked));
    await person.list.focus();
    await person.press('End');
    await at(person, '9999.2', '30,000 of 30,000');
    await person.press('Home');
    await at(person, '0.0', '1 of 30,000');
    assert.ok((await person.page.locator('.place').count()) < 600);
  });

  it('asks for the places of one source by page', async function () {
    const person = await this.browser.openPerson(new PersonStandIn(numbered(1, 450)));
    await person.list.focus();
    await person.press('End');
    await at(person, '0.449', '450 of 450');
    await person.press('ArrowUp');
    await at(person, '0.448', '449 of 450');
  });

  it('follows changes without losing its place', async function () {
    const standIn = new PersonStandIn(numbered(30));
    const person = await this.browser.openPerson(standIn, { height: 600 });
    await person.list.focus();
    await person.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown');
    await at(person, '6.1', '20 of 90');
    const before = await person.selected.boundingBox();
    standIn.sources = standIn.sources.map((source, nth) =>
      nth === 2 ? { ...source, places: [['direct', 'a new one'], ...source.places] } : source,
    );
    await person.remote.show(standIn.content());
    await eventually(async () => assert.match((await person.selected.textContent()) ?? '', /6\.1/));
    await eventually(async () => assert.ok(Math.abs(((await person.selected.boundingBox())?.y ?? 0) - (before?.y ?? 0)) < 2));
    await person.press('ArrowDown');
    await at(person, '6.2', '22 of 91');
  });

  it('goes to where one was before the window was reloaded', async function () {
    const standIn = new PersonStandIn(numbered(60));
    standIn.place = { uri: 'Source 47', index: 1, start: 100 };
    const person = await this.browser.openPerson(standIn);
    await at(person, '47.1', '143 of 180');
    const box = await person.selected.boundingBox();
    assert.ok(box !== null && box.y > 0 && box.y < 900);
  });

  it('says that nobody has the name, and offers who is near', async function () {
    const standIn = new PersonStandIn(numbered(3));
    const person = await this.browser.openPerson(standIn);
    await person.remote.show({
      kind: 'nobody',
      heading: 'Anna Berglund',
      sentence: 'No source names this person any more.',
      isLoading: false,
      nearest: [{ id: 7, name: 'Anna Berg', detail: '1 source' }],
    });
    await person.page.getByRole('button', { name: 'Anna Berg 1 source' }).click();
    await eventually(() => assert.deepEqual(standIn.others, [{ person: 7, act: 'show' }]));
    await person.remote.show(standIn.content());
    await person.page.getByRole('option').first().waitFor();
  });

  for (const width of [320, 550, 1100]) {
    it(`scrolls nothing sideways, ${String(width)} px wide`, async function () {
      const long = { title: 'x'.repeat(300), places: [['direct', 'word'.repeat(200)] as const] };
      const standIn = new PersonStandIn([HARBOUR, long]);
      standIn.company = 20;
      standIn.doubts = 2;
      const person = await this.browser.openPerson(standIn, { width, height: 700 });
      const excess = await person.page.evaluate(() =>
        [document.documentElement, document.querySelector('main')].map((box) => (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0)),
      );
      assert.deepEqual(excess, [0, 0]);
    });
  }
});
