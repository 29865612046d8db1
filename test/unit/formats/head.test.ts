/** What first and last lines say of an article, and the near misses that say nothing. */
import { strict as assert } from 'node:assert';
import { looksLikeTitle, parseByline, parseHeadLine, publisherOf } from '../../../src/formats/head.ts';
import { processorTime } from '../../support/processorTime.ts';

describe('bylines', () => {
  for (const [line, name] of [
    ['By Mara Ellison', 'Mara Ellison'],
    ['BY MARA ELLISON', 'MARA ELLISON'],
    ['By Mara Ellison and Tom Vey', 'Mara Ellison and Tom Vey'],
    ['By Ludwig van der Aart, Staff Writer', 'Ludwig van der Aart, Staff Writer'],
    ['By Mara Ellison, our political editor', 'Mara Ellison, our political editor'],
    ['By Mara Ellison, special to the Courier', 'Mara Ellison, special to the Courier'],
    ['By Harrow Town Hall, the talks had failed', undefined],
    ['By Tom Vey Jr.', 'Tom Vey Jr.'],
    ['By J. B. Okafor', 'J. B. Okafor'],
    ['By the Harrow Valley Courier', undefined],
    ['By The Harrow Valley Courier', 'The Harrow Valley Courier'],
    ['By Élodie Ångström-Łuk', 'Élodie Ångström-Łuk'],
    ['Written by Mara Ellison', 'Mara Ellison'],
    ['By Mara Ellison,', 'Mara Ellison'],
    ['By Monday the talks had failed', undefined],
    ['By April, Prices Fell', undefined],
    ['By Then Nobody Cared', undefined],
    ['By Mara Ellison.', undefined],
    ['By 2030 the bridge will stand', undefined],
    ['By contrast, Mara Ellison', undefined],
    ['Bypass opened on Monday', undefined],
    ['By', undefined],
    ['by and large it worked', undefined],
    ['Stand By Me', undefined],
  ] as const) {
    it(`${line} -> ${String(name)}`, () => assert.equal(parseByline(line), name));
  }
});

describe('lines of the head', () => {
  it('tell author, day and outlet, divided by bars or bullets', () => {
    assert.deepEqual(parseHeadLine('By Mara Ellison | May 18, 2015'), { byline: 'Mara Ellison', date: '2015-05-18', isDate: true });
    assert.deepEqual(parseHeadLine('Source: Harrow Valley Courier'), { publisher: 'Harrow Valley Courier' });
    assert.deepEqual(parseHeadLine('Published: 18 May 2015'), { date: '2015-05-18', isDate: true });
  });
  it('tell no day of publication when they tell of an update', () => {
    assert.deepEqual(parseHeadLine('Updated: 18 May 2015'), { isDate: true });
  });
  it('are none when one part is something else', () => {
    assert.equal(parseHeadLine('By Mara Ellison | the bridge fell'), undefined);
    assert.equal(parseHeadLine('Source: the ministry said so on Monday'), undefined);
    assert.equal(parseHeadLine(`By ${'Mara '.repeat(40)}`), undefined);
  });
});

describe('titles', () => {
  for (const line of [
    'Council delays vote on the river bridge again',
    'Envoy: “We are close”',
    'Why did the bridge fall?',
    'Prices fall in the U.S.',
    'And then it rained...',
    '“It is over,” mayor says',
    'Überraschung in Köln',
    'Mr. Brandt goes to the bridge',
  ]) {
    it(`${line} is one`, () => assert.equal(looksLikeTitle(line), true));
  }
  for (const line of [
    'The council put off its vote on Monday.',
    'The council put off its vote,',
    'She said:',
    '“It is over,” the mayor said.',
    '***',
    'The council put off its vote. It will meet again when the engineers have looked at the soil and the river has gone down',
    'word '.repeat(40),
    'x'.repeat(300),
  ]) {
    it(`${line.slice(0, 60)} is none`, () => assert.equal(looksLikeTitle(line), false));
  }
});

describe('the outlet that retells', () => {
  it('is the publisher when it says that it reports what other media said', () => {
    assert.equal(publisherOf(['Talks went on last week, Example.Org reports, citing foreign media.']), 'Example.Org');
    assert.equal(publisherOf(['It rained.', 'Talks went on, the Harrow Valley News reports, citing news agencies.']), 'Harrow Valley News');
    assert.equal(publisherOf(['Talks went on, Valley Daily informs, with reference to the Harrow Times.']), 'Valley Daily');
    assert.equal(publisherOf(['Talks went on, valley.example reports, quoting Example.Org.']), 'valley.example');
  });
  it('is unknown when officials are cited: anybody may quote that', () => {
    assert.equal(publisherOf(['Talks went on, Example.Org reports, citing two officials.']), undefined);
  });
  it('is unknown when the subject is no outlet, or a bare common noun', () => {
    assert.equal(publisherOf(['The bridge fell, Mara Ellison reports, citing foreign media.']), undefined);
    assert.equal(publisherOf(['The bridge fell, Agency reports, citing foreign media.']), undefined);
  });
  it('is unknown when there are two', () => {
    assert.equal(publisherOf(['A, Example.Org reports, citing media.', 'B, Other.Org reports, citing media.']), undefined);
  });
  it('is unknown when the article reports in the past what another outlet had', () => {
    assert.equal(publisherOf(['The Harrow Valley News reported on Monday that talks went on, citing media.']), undefined);
  });
  it('is looked for in bounded time', () => {
    const lines = [`${'Aa '.repeat(500_000)}reports`, 'A.'.repeat(500_000), `${'Abc News reports, citing '.repeat(50_000)}`];
    assert.ok(processorTime(() => publisherOf(lines)) < 500);
  });
});
