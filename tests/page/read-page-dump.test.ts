import { describe, expect, it } from 'vitest';
import { readPageDump } from '../../src/page/read-page-dump.ts';

const BODY =
  'The ferry board set fares on Monday, chair Petra Holm said.\nHolm said that the board would meet again in June.';
const PAGE = `Board sets ferry fares\nherald.example -- Monday, May 5, 2025, 8:00:00 AM Eastern Daylight Time\n\n${BODY}`;

describe('readPageDump', () => {
  it.each(['', ' \n\t ', '\0', '\ud800', '***'])('reads %j, which says nothing', (text) => {
    const page = readPageDump(text);
    expect(page).toMatchObject({
      headline: null,
      outlet: null,
      publishedAt: null,
      topics: [],
      listed: [],
      commentary: [],
    });
    expect(page.completeness).toBe('FULL');
  });

  it('takes a long sentence on top for the article, not for its headline', () => {
    const page = readPageDump(
      `${'The board met and met and met again, as boards will do when nobody stops them, '.repeat(2)}it said.\n${BODY}`,
    );
    expect(page.headline).toBeNull();
    expect(page.sections.map(({ kind }) => kind)).toEqual(['body', 'body', 'body']);
  });

  it('takes the outlet from the title where the suffix is a known one', () => {
    expect(readPageDump(`Board sets ferry fares - The Hindu\n\n${BODY}`)).toMatchObject({
      headline: { value: 'Board sets ferry fares' },
      outlet: { value: { domain: 'thehindu.com' } },
    });
  });

  it('prefers the time of publication to that of an update, in either order', () => {
    const published = 'Published: May 5, 2025 8:00 AM GMT';
    const updated = 'Updated: May 6, 2025 9:00 AM GMT';
    for (const lines of [
      [published, updated],
      [updated, published],
    ]) {
      const page = readPageDump(['Board sets ferry fares', ...lines, BODY].join('\n'));
      expect(page.publishedAt?.value.instant).toBe('2025-05-05T08:00:00.000Z');
    }
    expect(readPageDump(`Board sets ferry fares\n${updated}\n${BODY}`).publishedAt?.value.instant).toBe(
      '2025-05-06T09:00:00.000Z',
    );
  });

  it('leaves null what the page does not state, dates in its prose included', () => {
    const page = readPageDump(
      'Board sets ferry fares\n\nThe board met on Monday (May 5, 2025) at thehindu.com, Holm said.\nIt was late.',
    );
    expect(page).toMatchObject({
      outlet: null,
      publishedAt: null,
      url: null,
      bylines: [],
      credits: [],
      topics: [],
    });
  });
});

describe('hints', () => {
  it('win over the page, without spans', () => {
    const page = readPageDump(PAGE, {
      title: 'Fares set',
      url: 'https://www.post.example/fares',
      outlet: 'The Hindu',
      publishedAt: '2025-05-06T10:00:00+05:30',
      completeness: 'DIGEST',
    });
    expect(page).toMatchObject({
      headline: { value: 'Fares set', span: null },
      url: { value: 'https://www.post.example/fares', span: null },
      outlet: { value: { domain: 'thehindu.com', name: 'The Hindu' }, span: null },
      publishedAt: { value: { instant: '2025-05-06T04:30:00.000Z', zone: '+05:30' }, span: null },
      completeness: 'DIGEST',
    });
  });

  it('leave a headline that says the same where it stands', () => {
    expect(readPageDump(PAGE, { title: 'Board sets ferry fares' }).headline?.span).toEqual({
      start: 0,
      end: 22,
    });
  });

  it('tell the outlet by the address, where nothing else does', () => {
    const hints = { url: 'https://www.thehindu.com/a' };
    expect(readPageDump(BODY, hints).outlet?.value.domain).toBe('thehindu.com');
    expect(readPageDump(PAGE, hints).outlet?.value.domain).toBe('herald.example');
  });

  it('change nothing where they cannot be read', () => {
    expect(readPageDump(PAGE, { publishedAt: 'soon', outlet: '--' })).toEqual(readPageDump(PAGE));
  });
});
