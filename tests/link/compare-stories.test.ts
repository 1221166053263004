import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStories } from '../../src/link/compare-stories.ts';
import { storyKeys, storyProfile } from '../../src/link/story-profile.ts';

const NO_HINTS = { isCopy: false, sharedUtterances: 0 };

function profile(title: string, body: string, publishedAt: string | null) {
  const text = `${title}\n${body}`;
  const paragraphs = [{ start: title.length + 1, end: text.length }];
  return storyProfile({ title, text, paragraphs, publishedAt });
}

/** Weak talk of days long before. */
const spread = (day: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ day: day - 30 - index, share: 0.05 }));

const DEBATE = profile(
  'Lind and Berg clash over harbor tolls in second debate',
  'Anna Lind and Karl Berg clashed over harbor tolls on Tuesday in their second debate in Westerby, where he called her plan a wrecking ball for fishermen.',
  '2031-05-06T20:00:00Z',
);
const REPORT = profile(
  'Wrecking ball or rescue? Tolls split candidates',
  'In a debate in Westerby on Tuesday, Karl Berg called the harbor tolls of Anna Lind a wrecking ball; she said fishermen would be spared.',
  '2031-05-07T06:00:00Z',
);
const RALLY = profile(
  'Lind promises trams at rally in Osterby',
  'Anna Lind promised trams to every suburb on Wednesday at a rally in Osterby, two days before Karl Berg speaks there.',
  '2031-05-07T18:00:00Z',
);

describe('compareStories', () => {
  it.each([
    ['two reports of one event', DEBATE, REPORT, 'SAME_STORY'],
    ['the same people at another event', DEBATE, RALLY, null],
    ['the same words a month later', DEBATE, { ...REPORT, day: (REPORT.day ?? 0) + 30 }, 'RELATED'],
  ])('judges %s', (_, a, b, kind) => {
    expect(compareStories(a, b, NO_HINTS).kind).toBe(kind);
    expect(compareStories(b, a, NO_HINTS).kind).toBe(kind);
  });

  it('says why', () => {
    const { evidence, spansA } = compareStories(DEBATE, REPORT, NO_HINTS);
    expect(evidence).toMatch(/shared: .*(?:wrecking ball|anna lind|harbor tolls)/);
    expect(evidence).toContain('1 days apart; both speak of 2031-05-06');
    expect(spansA.length).toBeGreaterThan(0);
  });

  it('trusts an article less that speaks of many days', () => {
    const lookBack = { ...REPORT, days: [...REPORT.days, ...spread(REPORT.day ?? 0, 9)] };
    const sure = compareStories(DEBATE, REPORT, NO_HINTS).score;
    expect(compareStories(DEBATE, lookBack, NO_HINTS).score).toBeLessThan(sure);
  });

  it('lets a copy and a shared utterance speak for one story', () => {
    const plain = compareStories(DEBATE, RALLY, NO_HINTS).score;
    expect(compareStories(DEBATE, RALLY, { isCopy: false, sharedUtterances: 0.8 }).score).toBeGreaterThan(
      plain,
    );
    expect(compareStories(DEBATE, RALLY, { isCopy: true, sharedUtterances: 0 }).kind).toBe('SAME_STORY');
  });

  it('gives the same score whichever comes first', () => {
    const words = fc.array(fc.constantFrom('harbor', 'toll', 'Lind', 'Tuesday', 'May 6', 'the', 'silo'), {
      maxLength: 30,
    });
    const any = fc
      .tuple(words, words, fc.constantFrom(null, '2031-05-06T00:00:00Z', '2031-05-09T00:00:00Z'))
      .map(([title, body, at]) => profile(title.join(' '), body.join(' '), at));
    fc.assert(
      fc.property(any, any, (a, b) => {
        const { score } = compareStories(a, b, NO_HINTS);
        expect(compareStories(b, a, NO_HINTS).score).toBeCloseTo(score, 10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('storyKeys', () => {
  it('meet for two reports of one event, and are at most 60, without dates 48', () => {
    const keys = new Set(storyKeys(DEBATE));
    expect(storyKeys(REPORT).some((key) => keys.has(key))).toBe(true);
    const long = Array.from({ length: 400 }, (_, n) => `zebra${n}`).join(' ');
    expect(storyKeys(profile('Long', long, '2031-05-06T20:00:00Z'))).toHaveLength(60);
    expect(storyKeys(profile('Long', long, null))).toHaveLength(48);
    expect(storyKeys(profile('', '', null))).toEqual([]);
  });

  it('meet for reports that share single words and the day, and no others', () => {
    const reports = (at: string) => [
      storyKeys(profile('', 'Lind opened ferries on Tuesday.', at)),
      storyKeys(profile('', 'On Tuesday crowds cheered when ferries left with Lind.', at)),
    ];
    const meet = (a: number[] = [], b: number[] = []) => a.some((key) => b.includes(key));
    const [first, second] = reports('2031-05-07T06:00:00Z');
    const [, weekLater] = reports('2031-05-14T06:00:00Z');
    expect(meet(first, second)).toBe(true);
    expect(meet(first, weekLater)).toBe(false);
  });
});
