import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../../bench/hostile-texts.ts';
import { extractPage } from '../../src/extract/extract-page.ts';
import { findMentions } from '../../src/extract/find-mentions.ts';
import { findQuoteRanges } from '../../src/extract/find-quote-ranges.ts';
import { readDrafts } from '../../src/extract/read-drafts.ts';
import { readRules } from '../../src/extract/read-rules.ts';
import { readSentences } from '../../src/extract/sentence-units.ts';
import { LEARNED_TABLES } from '../../src/extract/tagger/learned-tables.ts';
import { mergeReports } from '../../src/extract/tagger/merge-reports.ts';
import { proposeReports } from '../../src/extract/tagger/propose-reports.ts';
import type { Section } from '../../src/page/page.ts';
import { resolveDocument } from '../../src/resolve/resolve-document.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { pageOf } from './page-of.ts';

const PIECES = [
  ...[
    'Jane Roe',
    'Roe',
    'Dr.',
    'U.S.',
    'the envoy',
    'he',
    'said',
    'said that',
    'according to',
    'told reporters',
  ],
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '’s',
    '(',
    ')',
    '[',
    '...',
    '—',
    ':',
    ',',
    '.',
    '?',
    '1,000',
    '@roe',
  ],
  ...['\n', '\ud800', '\udc00', '\0', '\u0301', '\u202e', '\u200b', '😀', '漢', 'É', '\u00a0', 'İ', 'ß'],
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 80 })
  .map((pieces) => pieces.join(' '));

describe('any text', () => {
  it('yields spans inside it, in order, and no more than it has tokens', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const page = pageOf(raw);
        const extraction = extractPage(page);
        const tokens = page.sections.reduce((sum, section) => sum + tokenize(raw, section).length, 0);
        expect(extraction.mentions.length).toBeLessThanOrEqual(2 * tokens);
        expect(extraction.quotes.length).toBeLessThanOrEqual(2 * tokens);
        for (const { start, end, text: words } of extraction.mentions)
          expect(raw.slice(start, end)).toBe(words);
        for (const { start, end, parts } of extraction.quotes) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(raw.length);
          parts.forEach((part, i) => {
            expect(part.end).toBeGreaterThan(part.start);
            expect(part.start).toBeGreaterThanOrEqual(parts[i - 1]?.start ?? start);
          });
        }
        expect(resolveDocument(page, extraction).speakers).toHaveLength(extraction.quotes.length);
      }),
      { numRuns: 300 },
    );
  });
});

/** A list that counts how often its items are looked at. */
function counted<T>(list: readonly T[], count: { looks: number }): readonly T[] {
  return new Proxy(list, {
    get(target, key, receiver) {
      if (typeof key === 'string' && key >= '0' && key <= '9~') count.looks++;
      return Reflect.get(target, key, receiver);
    },
  });
}

/** How often the tokens and units of a text are looked at until its mentions and drafts are found. */
function looksAt(raw: string): number {
  const count = { looks: 0 };
  const sections: readonly Section[] = pageOf(raw).sections;
  const tokens = new Map(sections.map((section) => [section, counted(tokenize(raw, section), count)]));
  const mentions = findMentions(raw, sections, (section) => tokens.get(section) ?? []);
  for (const [paragraph, section] of sections.entries()) {
    const found = mentions.filter((m) => m.start >= section.start && m.end <= section.end);
    const place = {
      section: section.kind,
      paragraph,
      span: section,
      previous: null,
      introduction: null,
      acting: null,
    };
    const sentences = readSentences({
      ...{ text: raw, tokens: tokens.get(section) ?? [], ranges: findQuoteRanges(raw, section) },
      ...{ sentences: splitSentences(raw, section), mentions: found, firstMention: 0 },
    });
    for (const { start, end, units: all } of sentences) {
      const sentence = { start, end, units: counted(all, count) };
      const rules = readRules(raw, sentence, found, { headline: false, follows: false });
      const proposals = proposeReports(sentence.units, found, false, rules, LEARNED_TABLES);
      readDrafts(raw, sentence, found, place, mergeReports(sentence.units, rules, proposals));
    }
  }
  return count.looks;
}

const LENGTH = 4_000;
/** Work that is linear doubles with the text; sentences are cut at 400 units, so short texts grow a little faster. */
const MOST_GROWTH = 2.6;

describe('twice the text', () => {
  it.each(Object.keys(HOSTILE_TEXTS))('is looked at no more than twice as often: %s', (name) => {
    const make = HOSTILE_TEXTS[name];
    const once = looksAt(make?.(LENGTH) ?? '');
    const twice = looksAt(make?.(2 * LENGTH) ?? '');
    expect(twice).toBeLessThanOrEqual(MOST_GROWTH * once + 100);
  });
});
