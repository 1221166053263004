import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, Stated } from '../../src/page/page.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { readPageDump } from '../../src/page/read-page-dump.ts';
import type { Span } from '../../src/page/span.ts';

/** Pieces that pages are made of, besides noise of every kind. */
const PIECES = [
  'Ferry board opens its books',
  'harborfieldherald.example -- Tuesday, March 4, 2025, 9:05:07 PM Eastern Standard Time',
  'Categories: Ports, Ferries; Islands',
  'Sign Our Petition',
  'Opinion:',
  'To Do:',
  '### What can we do?',
  '1. **Contact the Board**: - Write to board@ferries.example or [the board](https://www.board.example/x).',
  '```',
  '2 Related Article(s):',
  'Also Read: | Islanders wait for fares - Northvale Times',
  '| Photo Credit: Coastwire',
  'A pier. (Jo Wingate/Coastwire)',
  'By Ines Duarte and Tomas Czerny',
  '(c) 2025 Other-Site.example',
  '"We sail," she said.Advertisement',
  'The recent decision highlights broader questions. It is crucial that we must engage in accountability.',
];
const BREAKS = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\n\n', '\n \u00a0\n', ' ', '', '\v', '\f'];
const noise = fc.string({ unit: 'binary', maxLength: 30 });
const halves = fc.constantFrom('\ud800', '\udc00', '\0', '\ufeff', '\u200b', '\u0085', '“', '’', '\u202f');
const page = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...PIECES), noise, halves), fc.constantFrom(...BREAKS)), {
    maxLength: 25,
  })
  .map((parts) => parts.flat().join(''));

describe('every page', () => {
  it('is tiled by sections that hold each non-space character once', () => {
    fc.assert(
      fc.property(page, (raw) => {
        const { text, sections } = readPageDump(raw);
        expect(text.length).toBe(raw.length);
        expectTiled(text, sections);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps its text but for NUL and lone surrogates', () => {
    fc.assert(
      fc.property(page, (raw) => {
        const { text } = readPageDump(raw);
        expect(/\p{Surrogate}|\0/u.test(text)).toBe(false);
        for (let i = 0; i < raw.length; i++) if (text[i] !== raw[i]) expect(text[i]).toBe('\ufffd');
      }),
    );
  });

  it('has metadata whose spans are the words themselves', () => {
    fc.assert(
      fc.property(page, (raw) => {
        const read = readPageDump(raw);
        expectWords(read, [
          read.headline,
          read.url,
          read.aggregator,
          ...read.topics,
          ...read.bylines,
          ...read.credits,
        ]);
        for (const listed of read.listed) {
          expect(read.text.slice(listed.start, listed.end).startsWith(listed.title)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has commentary that lies in commentary sections, and action items inside it, in order and apart', () => {
    fc.assert(
      fc.property(page, (raw) => {
        const { commentary, sections } = readPageDump(raw);
        for (const block of commentary) {
          const inside = sections.filter(
            (section) => section.start >= block.start && section.end <= block.end,
          );
          expect(inside[0]?.start).toBe(block.start);
          expect(inside.at(-1)?.end).toBe(block.end);
          expect(inside.some((section) => section.kind === 'body')).toBe(false);
          expectApart([
            { start: block.start, end: block.start },
            ...block.actionItems,
            { start: block.end, end: block.end },
          ]);
        }
        expectApart(commentary);
      }),
      { numRuns: 400 },
    );
  });

  it('is tiled the same way when it comes as a record', () => {
    fc.assert(
      fc.property(page, fc.option(noise), (raw, title) => {
        if (raw.trim() === '') return;
        const { text, sections, commentary } = readArticleRecord({ id: 'a', text: raw, title }).page;
        expectTiled(text, sections);
        expect(commentary).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function expectTiled(text: string, sections: Page['sections']): void {
  let at = 0;
  for (const { start, end } of sections) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(at, start).trim()).toBe('');
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    at = end;
  }
  expect(text.slice(at).trim()).toBe('');
}

function expectWords(page: Page, stated: readonly (Stated<string> | null)[]): void {
  for (const one of stated) {
    if (one?.span) expect(page.text.slice(one.span.start, one.span.end)).toBe(one.value);
  }
}

function expectApart(spans: readonly Span[]): void {
  for (const [i, span] of spans.slice(1).entries())
    expect(span.start).toBeGreaterThanOrEqual(spans[i]?.end ?? 0);
}
