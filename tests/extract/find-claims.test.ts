import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';
import { findClaims } from '../../src/extract/find-claims.ts';
import { pageOf } from './page-of.ts';

/** A Sunday. */
const PUBLISHED = '2031-05-11T15:00:00.000Z';

/** The claims as "KIND STANCE words | ASPECT value unit". */
function claimsIn(text: string, published: string | null = PUBLISHED): string[] {
  const page = pageOf(text, published);
  return findClaims(page, extractPage(page)).map(({ kind, stance, parts, circumstances }) => {
    const words = parts.map(({ start, end }) => page.text.slice(start, end)).join(' ');
    const told = circumstances.map(
      ({ aspect, value, unit, isExact }) =>
        `${aspect} ${value}${unit ? ` ${unit}` : ''}${isExact ? '' : '~'}`,
    );
    return [`${kind} ${stance} ${words}`, ...told].join(' | ');
  });
}

describe('findClaims', () => {
  it('takes what somebody is reported to say, deny or ask', () => {
    const claims = claimsIn(
      [
        'Ada Lind said that the council agreed to build 300 homes in Westerby.',
        'Bo Marsh denied that the council had sold the harbor.',
        'Ada Lind asked whether the toll would be lifted before winter.',
      ].join('\n'),
    );
    expect(claims).toContain(
      'QUOTE REPORTS the council agreed to build 300 homes in Westerby | MODALITY agreed | NUMBER 300 homes',
    );
    expect(claims).toContain('QUOTE DENIES the council had sold the harbor');
    expect(claims.filter((claim) => claim.includes(' DOUBTS '))).toHaveLength(1);
  });

  it('takes sentences of headline and lead that no quote covers', () => {
    const claims = claimsIn(
      'headline|Fire destroys grain silo at Lund harbor\nThe fire killed about 12 people on Friday.\nIt was a windy day in Lund, as often in May.',
    );
    expect(claims).toEqual([
      'SENTENCE ASSERTS Fire destroys grain silo at Lund harbor',
      'SENTENCE ASSERTS The fire killed about 12 people on Friday. | NUMBER 12 people~ | DAY 2031-05-09',
    ]);
  });

  it.each([
    ["Talks go on after Friday's summit in Westerby, Lind said.", 'DAY 2031-05-09 | PLACE westerby'],
    ['She attended Saturday’s Westerby talks with him.', 'DAY 2031-05-10 | PLACE westerby'],
    [
      'He missed the meeting at a naval base in Westerby on Friday and wrote.',
      'DAY 2031-05-09 | PLACE westerby',
    ],
    [
      'Talks followed Friday’s (May 9, 2031) summit in Westerby, they said.',
      'DAY 2031-05-09 | PLACE westerby',
    ],
  ])('finds the dated event: %s', (text, told) => {
    const [event] = claimsIn(`Nothing here is of any note.\n${text}`).filter((one) =>
      one.startsWith('EVENT'),
    );
    expect(event).toContain(` | ${told}`);
  });

  it('leaves alone an event without a day or a place, and one in somebody else’s words', () => {
    const claims = claimsIn(
      "Nothing here is of any note.\nFriday's summit was long.\nThe summit in Westerby was long.\n“Friday's summit in Westerby was long,” Ada Lind said.",
    );
    expect(claims.filter((one) => one.startsWith('EVENT'))).toEqual([]);
  });

  it('reads a dated event without a publication date where the page tells the whole date', () => {
    const claims = claimsIn('It was at Friday’s (May 9, 2031) summit in Westerby.', null);
    expect(claims.some((one) => one.startsWith('EVENT') && one.includes('DAY 2031-05-09'))).toBe(true);
  });

  it('finds durations, and where somebody spoke', () => {
    const claims = claimsIn(
      'Nothing here is of any note.\nThe town ended its three and a half year siege.\n“We are tired,” Ada Lind told CNN.',
    );
    expect(claims).toContain('DURATION ASSERTS three and a half year siege | NUMBER 3.5 year');
    expect(claims).toContain('VENUE ASSERTS told CNN | VENUE CNN CNN');
  });

  it('reads a day in the zone that the text names', () => {
    const page = pageOf('Talks at Westerby Hall happening today as per IST will go on.', null);
    const publishedAt = {
      value: { instant: '2031-05-12T02:59:00.000Z', zone: 'Eastern Daylight Time' },
      span: null,
    };
    const [event] = findClaims({ ...page, publishedAt }, extractPage({ ...page, publishedAt })).filter(
      ({ kind }) => kind === 'EVENT',
    );
    expect(event?.circumstances[0]?.value).toBe('2031-05-12');
  });

  it('never throws, and all spans are of the text', () => {
    const words = [
      "Friday's",
      'summit',
      'in',
      'Westerby',
      'three-year',
      'war',
      '$5',
      '12,000',
      '“',
      '”',
      'said',
      'on',
      '(',
      ')',
      'Ada',
      '\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 }), (parts) => {
        const page = pageOf(parts.join(' '), PUBLISHED);
        for (const claim of findClaims(page, extractPage(page)))
          for (const { start, end } of [claim, ...claim.parts, ...claim.circumstances])
            expect(start >= 0 && start < end && end <= page.text.length).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['numbers', '1,'],
    ['days', "Friday's "],
    ['words before an event', 'of a long '],
    ['durations', 'three and a half year '],
  ])('is linear in %s', (_name, piece) => {
    const page = pageOf(`${piece.repeat(20_000)}summit`, PUBLISHED);
    const extraction = { version: '', mentions: [], quotes: [], stances: [] };
    const started = performance.now();
    findClaims(page, extraction);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
