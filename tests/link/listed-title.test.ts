import { describe, expect, it } from 'vitest';
import { matchListedTitle, titleKeys } from '../../src/link/listed-title.ts';

const HEADLINE = 'Mayor says council agreed to flood protections for the harbor as part of spring budget';

function match(
  listed: string,
  headline: string,
  outlets: [string | null, string | null] = [null, null],
): number | null {
  return (
    matchListedTitle({ title: listed, outletName: outlets[0], listedAt: null }, [
      { id: 1, title: headline, outletName: outlets[1], publishedAt: null },
    ])?.id ?? null
  );
}

describe('matchListedTitle', () => {
  it.each([
    ['as it stands', HEADLINE],
    [
      'in title case',
      'Mayor Says Council Agreed To Flood Protections For The Harbor As Part Of Spring Budget',
    ],
    ['with a function word lost', HEADLINE.replace('as part of', 'as part')],
    ['with a word lost', HEADLINE.replace('spring ', '')],
    ['with a word added', HEADLINE.replace('harbor', 'old harbor')],
    ['with an outlet suffix', `${HEADLINE} - Valley Times`],
    ['with another suffix', `${HEADLINE} | Harbor Today`],
    ['cut short', 'Mayor says council agreed to flood protections for the...'],
    ['cut short after a comma', 'Mayor says council agreed to flood protections,...'],
  ])('finds a headline %s', (_, listed) => {
    expect(match(listed, HEADLINE)).toBe(1);
  });

  it('finds one whose own headline carries the outlet', () => {
    expect(match(HEADLINE, `${HEADLINE} | Harbor Today`)).toBe(1);
  });

  it.each([
    [
      '“Zelinsky”',
      'Mayor Zelinsky opens flood gates at harbor festival',
      'Mayor Zelinskyy opens flood gates at harbor festival',
    ],
    [
      'dots',
      'U.S. envoy opens flood gates at harbor festival',
      'US envoy opens flood gates at harbor festival',
    ],
  ])('does not mind another spelling: %s', (_, listed, headline) => {
    expect(match(listed, headline)).toBe(1);
  });

  it.each([
    [
      'another person',
      'Mayor to meet Lind at harbor on Friday over flood budget',
      'Mayor to meet Berg at harbor on Friday over flood budget',
    ],
    [
      'another number',
      'At least 5 killed as storm floods harbor of Valley City',
      'At least 7 killed as storm floods harbor of Valley City',
    ],
    [
      'another verb',
      'Council backs flood protections for the harbor in spring budget',
      'Council rejects flood protections for the harbor in spring budget',
    ],
    [
      'who did it to whom',
      'Lind accuses Berg of flooding the harbor gates',
      'Berg accuses Lind of flooding the harbor gates',
    ],
    ['the same event in other words', 'Council leaders to join mayor at harbor talks', HEADLINE],
    ['too few words', 'Flood news', 'Flood news today'],
    ['cut too short', 'Mayor says the...', 'Mayor says the harbor is safe'],
    ['cut short, then other words', 'Mayor says council agreed to cut,...', HEADLINE],
  ])('does not match: %s', (_, listed, headline) => {
    expect(match(listed, headline)).toBeNull();
  });

  it.each([
    ['Valley Times', 'The Valley Times', 1],
    ['kuwaitTimes', 'Kuwait Times', 1],
    ['Valley Times', null, 1],
    ['Valley Times', 'Harbor Today', null],
  ])('listed for %s, printed by %s', (listedOutlet, outlet, expected) => {
    expect(match(HEADLINE, HEADLINE, [listedOutlet, outlet])).toBe(expected);
  });

  it('takes the closest headline, and none of two equal ones', () => {
    const close = { id: 1, title: HEADLINE, outletName: null, publishedAt: null };
    const edited = { id: 2, title: HEADLINE.replace('flood ', ''), outletName: null, publishedAt: null };
    const listed = { title: HEADLINE.replace(' of ', ' '), outletName: null, listedAt: null };
    expect(matchListedTitle(listed, [edited, close])).toMatchObject({
      id: 1,
      evidence: { missing: [], added: ['of'] },
    });
    expect(matchListedTitle(listed, [close, { ...close, id: 3 }])).toBeNull();
    expect(matchListedTitle(listed, [])).toBeNull();
  });

  it('reads hostile titles', () => {
    const hostile = 'a '.repeat(500_000);
    expect(match(hostile, hostile)).toBeNull();
    expect(match('.'.repeat(1_000_000), '- '.repeat(500_000))).toBeNull();
  });
});

describe('titleKeys', () => {
  it.each([
    ['a lost word', HEADLINE.replace('spring ', '')],
    ['an outlet suffix', `${HEADLINE} - Valley Times`],
    ['a cut', 'Mayor says council agreed to flood protections,...'],
  ])('meet in spite of %s', (_, listed) => {
    const keys = new Set(titleKeys(HEADLINE));
    expect(titleKeys(listed).some((key) => keys.has(key))).toBe(true);
  });
});
