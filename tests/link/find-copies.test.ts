import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBodies } from '../../src/link/compare-bodies.ts';
import { copyKeys } from '../../src/link/copy-keys.ts';
import { type CopyArticle, findCopies } from '../../src/link/find-copies.ts';
import { findWireCredit } from '../../src/link/wire-credit.ts';

const prose = (from: number, count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      `Stone ${word(from + n)} fell near ${word(3 * (from + n) + 1)} gate while ${word(7 * (from + n) + 2)} slept.`,
  ).join('\n');
const word = (n: number) => `q${(n * 7919).toString(26).replaceAll(/\d/g, 'z')}`;

const STORY = prose(0, 20);
const SPEECH = `“${prose(500, 12).replaceAll('\n', ' ')}”`;
const NOTE = prose(900, 6);

let nextId = 0;
function article(body: string, changes: Partial<CopyArticle> = {}): CopyArticle {
  nextId++;
  return {
    id: nextId,
    body,
    outletDomain: `paper${nextId}.example`,
    bylines: [],
    credits: [],
    publishedAt: null,
    ...changes,
  };
}

describe('copyKeys', () => {
  it.each([
    ['an edited copy', STORY.replaceAll('fell', 'dropped')],
    [
      'an extract of twenty words in a long text',
      `${prose(100, 40)}\n${STORY.split('\n').slice(4, 7).join('\n')}\n${prose(200, 40)}`,
    ],
    ['other print', STORY.toUpperCase()],
  ])('of %s meet those of the original', (_, body) => {
    const keys = new Set(copyKeys(STORY));
    expect(copyKeys(body).some((key) => keys.has(key))).toBe(true);
  });

  it('of other texts do not', () => {
    const keys = new Set(copyKeys(STORY));
    expect(copyKeys(prose(100, 40)).filter((key) => keys.has(key))).toEqual([]);
  });

  it('are distinct int32, at most 256, and some for any text of five words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 5, maxLength: 80 }), (words) => {
        const keys = copyKeys(words.join(' '));
        expect(keys.length).toBeGreaterThan(0);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key | 0).toBe(key);
      }),
    );
    expect(copyKeys(prose(0, 2000))).toHaveLength(256);
    expect(copyKeys('too short a text')).toEqual([]);
  });
});

describe('findCopies', () => {
  it.each([
    ['the same text', STORY, STORY],
    ['a text cut by half', STORY, STORY.split('\n').slice(0, 10).join('\n')],
    [
      'a text with a paragraph added and small edits',
      STORY,
      `${STORY.replaceAll('near', 'by the')}\n${NOTE}`.replaceAll('by the', 'near'),
    ],
    ['an item of a round-up', `${prose(100, 20)}\n${STORY}`, STORY],
  ])('finds %s', (_, a, b) => {
    expect(findCopies(article(a), [article(b)])).toMatchObject([
      { kind: 'SYNDICATED_COPY', originalId: null },
    ]);
  });

  it.each([
    ['two reports that quote one speech', `${prose(0, 8)}\n${SPEECH}`, `${prose(40, 8)}\n${SPEECH}`],
    ['two stories over the same appended note', `${prose(0, 9)}\n${NOTE}`, `${prose(40, 9)}\n${NOTE}`],
    ['a shared paragraph', `${prose(0, 30)}\n${NOTE}`, `${NOTE}\n${prose(60, 30)}`],
    [
      'one short line whose words are in the other by chance',
      'The mayor said on Monday that the city would act.',
      `The mayor said it on Monday. On Monday that the city slept. ${STORY} The city would act.`,
    ],
    ['a news flash that a report repeats', STORY.slice(0, 80), STORY],
    ['empty bodies', '', ''],
  ])('does not take for a copy: %s', (_, a, b) => {
    expect(findCopies(article(a), [article(b)])).toEqual([]);
  });

  it('gives the shared stretches as spans of both bodies', () => {
    const body = `${prose(100, 3)}\n${STORY}`;
    const [link] = findCopies(article(STORY), [article(body)]);
    const stretch = link?.shared[0];
    expect(STORY.slice(stretch?.a.start, stretch?.a.end)).toBe(body.slice(stretch?.b.start, stretch?.b.end));
    expect(link?.containment).toBe(1);
  });

  it('does not link an article with itself', () => {
    const one = article(STORY);
    expect(findCopies(one, [one])).toEqual([]);
  });

  it.each([
    [
      'the agency’s own outlet',
      { outletDomain: 'apnews.com' },
      { bylines: ['By ADA LIND, Associated Press'] },
      'a',
      'agency-outlet',
    ],
    [
      'neither of two that credit an agency',
      { body: `HARBOR CITY (AP) — ${STORY}` },
      { publishedAt: '2031-03-03T10:00:00Z' },
      null,
      'wire-credit',
    ],
    [
      'the earlier',
      { publishedAt: '2031-03-03T12:00:00Z' },
      { publishedAt: '2031-03-03T11:00:00+00:00' },
      'b',
      'earlier',
    ],
    ['unknown without dates', {}, { publishedAt: '2031-03-03T10:00:00Z' }, null, 'unknown'],
  ] as const)('original: %s', (_, changesA, changesB, original, rule) => {
    const [a, b] = [article(STORY, changesA), article(STORY, changesB)];
    const originalId = original === null ? null : original === 'a' ? a.id : b.id;
    expect(findCopies(a, [b])).toMatchObject([{ originalId, originalRule: rule }]);
    expect(findCopies(b, [a])).toMatchObject([{ originalId, originalRule: rule }]);
  });
});

describe('compareBodies', () => {
  it('weighs both sides alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', '“', '”'), { maxLength: 60 }),
        fc.nat(60),
        (words, cut) => {
          const [a, b] = [words.join(' '), words.slice(cut).join(' ')];
          const [there, back] = [compareBodies(a, b), compareBodies(b, a)];
          expect([back.jaccard, back.containment]).toEqual([there.jaccard, there.containment]);
        },
      ),
    );
  });
});

describe('findWireCredit', () => {
  it.each([
    [['By ADA LIND, Associated Press'], '', 'Associated Press'],
    [['Reuters'], '', 'Reuters'],
    [[], 'HARBOR CITY, March 3 (Reuters) - The bridge fell.', 'Reuters'],
    [[], 'Headline.\n\nHARBOR CITY (AP) — The bridge fell.', 'Associated Press'],
    [[], 'The bridge fell.\n\nCopyright 2031 The Associated Press. All rights reserved.', 'Associated Press'],
    [[], 'The bridge fell.\n© 2031 AFP', 'Agence France-Presse'],
    [['By Ada Lind'], 'The mayor told Reuters that the bridge fell.', null],
    [[], 'The parents (PA) met. It was late.', null],
    [['By Papa Apis'], 'The map was (APPROVED) — by all.', null],
  ])('%j %j → %s', (bylines, body, agency) => {
    expect(findWireCredit(bylines, body)?.agency ?? null).toBe(agency);
  });

  it.each([
    ['Copyright 2031 The Associated Press', 'Associated Press'],
    ['(With inputs from PTI)', 'Press Trust of India'],
    ['Reporting by Ada Lind; Editing by Karl Berg', null],
  ])('credit line %j → %s', (line, agency) => {
    expect(findWireCredit([], 'The bridge fell.', [line])?.agency ?? null).toBe(agency);
  });
});
