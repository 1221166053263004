import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/page/input-error.ts';
import { parsePageHints } from '../../src/page/parse-hints.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';

const BODY =
  'The board set fares.\n\nBoats vs bridges\n\nHolm said that the board, which met on Monday, would meet again.\n\n(Reporting by Ada Berg)';
const parts = (text: string, title?: string) => {
  const { page } = readArticleRecord({ id: 'a', text, title });
  return page.sections.map(
    ({ kind, heading, start, end }) => `${kind}${heading ? '*' : ''}: ${page.text.slice(start, end)}`,
  );
};

describe('readArticleRecord', () => {
  it('keeps id and text, and reads the rest as a page', () => {
    const { id, page } = readArticleRecord({
      id: 'harbor-1',
      title: "Board 'sets' fares",
      publisher: 'usa-today',
      date: '2016-09-12',
      url: 'https://www.herald.example/1',
      text: `Board 'sets' fares.\n\n${BODY}`,
      annotator: 'ignored',
    });
    expect(id).toBe('harbor-1');
    expect(page).toMatchObject({
      text: `Board 'sets' fares.\n\n${BODY}`,
      headline: { value: "Board 'sets' fares", span: { start: 0, end: 19 } },
      outlet: { value: { domain: 'usatoday.com' } },
      publishedAt: { value: { instant: '2016-09-12T00:00:00.000Z', zone: null } },
      url: { value: 'https://www.herald.example/1' },
      credits: [{ value: 'Ada Berg' }],
      commentary: [],
      completeness: 'FULL',
    });
    expect(page.sections.map(({ kind, heading }) => (heading ? `${kind}*` : kind))).toEqual([
      'headline',
      'body',
      'body*',
      'body',
      'credit',
    ]);
  });

  it('finds a title that runs over two lines', () => {
    expect(
      parts(
        'Board sets fares; \nIslands are cross.\n\nThe board met.',
        'Board sets fares; Islands are cross',
      ).slice(0, 2),
    ).toEqual(['headline: Board sets fares;', 'headline: Islands are cross.']);
  });

  it('does not take the first paragraph for a title that it does not word', () => {
    const { page } = readArticleRecord({
      id: 'a',
      title: 'Quite another title',
      text: 'The board met.\n\nIt left.',
    });
    expect(page.headline).toEqual({ value: 'Quite another title', span: null });
    expect(page.sections.map(({ kind }) => kind)).toEqual(['body', 'body']);
  });

  it('takes a short first line without a stop for the headline where no title is given', () => {
    expect(parts('Board sets fares\n\nThe board met.')[0]).toBe('headline: Board sets fares');
    expect(parts('The board met.\n\nIt left.')[0]).toBe('body: The board met.');
    expect(parts('Board sets fares\nThe board met.')[0]).toBe('body: Board sets fares');
  });

  it('leaves essays and lists in the body', () => {
    const text =
      'Sign Our Petition\n\nThe recent decision underscores broader questions. It is crucial that we must act.\n\n1. **Contact**: us';
    expect(parts(`A title\n\n${text}`).map((part) => part.split(':')[0])).toEqual([
      'headline',
      'furniture',
      'body',
      'body',
    ]);
  });

  it.each([
    ['no object', [], '', 'an array of 0'],
    ['null', null, '', 'null'],
    ['a string', 'x', '', '"x"'],
    ['no id', { text: 'a' }, 'id', 'null'],
    ['a blank id', { id: ' ', text: 'a' }, 'id', '" "'],
    ['a long id', { id: 'x'.repeat(256), text: 'a' }, 'id', `"${'x'.repeat(80)}" … (256 characters)`],
    ['no text', { id: 'a' }, 'text', 'null'],
    ['a blank text', { id: 'a', text: ' \n' }, 'text', '" \\n"'],
    ['a text that is none', { id: 'a', text: 7 }, 'text', '7'],
    ['a title that is none', { id: 'a', text: 'a', title: {} }, 'title', 'an object'],
    [
      'an address without http',
      { id: 'a', text: 'a', url: 'ftp://herald.example' },
      'url',
      '"ftp://herald.example"',
    ],
    ['a date that is none', { id: 'a', text: 'a', publishedAt: 'yesterday' }, 'publishedAt', '"yesterday"'],
    ['a date that no calendar has', { id: 'a', text: 'a', date: '2025-02-30' }, 'date', '"2025-02-30"'],
  ])('refuses %s', (_what, json, field, received) => {
    expect(() => readArticleRecord(json)).toThrow(InputError);
    expect(() => readArticleRecord(json)).toThrow(expect.objectContaining({ field, received }));
  });

  it('takes numbers for ids, and nulls for fields that are not there', () => {
    expect(readArticleRecord({ id: 7, text: 'a', title: null, url: null, outlet: null, date: null }).id).toBe(
      '7',
    );
  });
});

describe('parsePageHints', () => {
  it('returns what it is given', () => {
    const hints = {
      url: 'https://herald.example/a',
      outlet: 'Herald',
      publishedAt: '2025-05-05',
      completeness: 'EXCERPT',
    } as const;
    expect(parsePageHints(hints)).toEqual(hints);
    expect(parsePageHints({})).toEqual({});
  });

  it.each([
    ['an unknown field', { publishdAt: '2025-05-05' }, 'publishdAt'],
    ['an unknown completeness', { completeness: 'PART' }, 'completeness'],
    ['a number for a title', { title: 5 }, 'title'],
    ['an address that is none', { url: 'herald' }, 'url'],
    ['a date that is none', { publishedAt: '5/6/7' }, 'publishedAt'],
    ['a list', [], ''],
  ])('refuses %s', (_what, json, field) => {
    expect(() => parsePageHints(json)).toThrow(expect.objectContaining({ field }));
  });

  it('says what would be accepted, and what was given', () => {
    expect(() => parsePageHints({ completeness: 'PART' })).toThrow(
      'completeness must be one of FULL, EXCERPT, DIGEST; received "PART"',
    );
  });
});
