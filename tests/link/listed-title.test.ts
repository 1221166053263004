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

  describe('a changed word', () => {
    const near = (
      listed: string,
      headline: string,
      publishedAt = '2031-05-06T09:00:00Z',
      outlet = 'Valley Times',
    ) =>
      matchListedTitle({ title: listed, outletName: 'Valley Times', listedAt: '2031-05-07T09:00:00Z' }, [
        { id: 1, title: headline, outletName: outlet, publishedAt },
      ])?.id ?? null;

    it.each([
      ['an edited headline', 'flood protections', 'flood safeguards', 1],
      ['another verb of the same sense', 'agreed', 'consented', 1],
      ['a number', 'spring budget', '2032 budget', null],
      ['a name', 'Mayor says', 'Zelinsky says', null],
      ['two words', 'flood protections', 'storm safeguards', null],
    ])('%s', (_, from, to, expected) => {
      expect(near(HEADLINE, HEADLINE.replace(from, to))).toBe(expected);
    });

    it('that turns the meaning makes another article', () => {
      const headline = 'Council approves flood protections for the harbor in spring budget';
      expect(near(headline, headline.replace('approves', 'rejects'))).toBeNull();
      expect(near(headline, headline.replace('approves', 'debates'))).toBe(1);
    });

    it('is not minded where the same outlet printed it in those days only', () => {
      const edited = HEADLINE.replace('flood protections', 'flood safeguards');
      expect(near(HEADLINE, edited, '2031-04-06T09:00:00Z')).toBeNull();
      expect(near(HEADLINE, edited, '2031-05-06T09:00:00Z', 'Harbor Today')).toBeNull();
      expect(match(HEADLINE, edited)).toBeNull();
    });
  });

  it('takes of two equal headlines the one nearer in time', () => {
    const at = (id: number, publishedAt: string) => ({ id, title: HEADLINE, outletName: null, publishedAt });
    const listed = { title: HEADLINE, outletName: null, listedAt: '2031-05-07T09:00:00Z' };
    const [near, far] = [at(1, '2031-05-06T00:00:00Z'), at(2, '2031-03-06T00:00:00Z')];
    expect(matchListedTitle(listed, [far, near])?.id).toBe(1);
    expect(matchListedTitle(listed, [near, far])?.id).toBe(1);
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
