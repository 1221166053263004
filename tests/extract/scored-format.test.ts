import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';
import type { ExtractedQuote, Extraction } from '../../src/extract/quote.ts';
import { toScoredQuotes } from '../../src/extract/scored-format.ts';
import { pageOf } from './page-of.ts';

function scored(text: string): { words: string; kind: string; speaker: string | null }[] {
  return toScoredQuotes(extractPage(pageOf(text))).map((q) => ({
    words: (q.fragments ?? [[q.start, q.end] as const]).map(([s, e]) => text.slice(s, e)).join(' + '),
    kind: q.kind,
    speaker: q.speaker && text.slice(q.speaker.start, q.speaker.end),
  }));
}

describe('toScoredQuotes', () => {
  it('begins a reported clause with its “that”', () => {
    expect(scored('Mara Odal said that it was over.')).toEqual([
      { words: 'that it was over', kind: 'indirect', speaker: 'Mara Odal' },
    ]);
  });

  it('makes one quote of paragraphs that go on', () => {
    expect(scored('“We lost,” Mara Odal said.\n“We lost it all.”')).toEqual([
      { words: 'We lost, + We lost it all.', kind: 'direct', speaker: 'Mara Odal' },
    ]);
  });

  it('leaves out what is inside another quote', () => {
    expect(scored('“Norland says the bridge is lost,” Mara Odal said.')).toHaveLength(1);
  });

  it('lets a relative pronoun stand with its antecedent', () => {
    expect(scored('They met Mara Odal, who said that it was over.')[0]?.speaker).toBe('Mara Odal, who');
  });

  it('marks stances among the quotes, in text order', () => {
    expect(scored('Mr. Olsen criticized the council, and Ms. Roe said that the bridge would hold.')).toEqual([
      { words: 'the council', kind: 'indirect', speaker: 'Mr. Olsen' },
      { words: 'that the bridge would hold', kind: 'indirect', speaker: 'Ms. Roe' },
    ]);
  });

  it('leaves out what stands in a stance, and stances in what others say', () => {
    const stance = extractionOf([{ words: 'to say that it was over' }], [{ words: 'it was over' }]);
    expect(toScoredQuotes(stance).map(wordsIn)).toEqual(['to say that it was over']);
    const quote = extractionOf([{ words: 'it was over' }], [{ words: 'to say that it was over' }]);
    expect(toScoredQuotes(quote).map(wordsIn)).toEqual(['to say that it was over']);
  });

  it('begins a stance with its “that” too', () => {
    const extraction = extractionOf([{ words: 'it was over', that: true }], []);
    expect(toScoredQuotes(extraction).map(wordsIn)).toEqual(['that it was over']);
  });

  it('passes over questions and answers but marks what they report', () => {
    const turns = ['Q: Why did you do it?', 'A: Mr. Ward says that it was over.', 'Q: I see.'];
    expect(scored(turns.join('\n'))).toEqual([
      { words: 'that it was over', kind: 'indirect', speaker: 'Mr. Ward' },
    ]);
  });

  it('marks the turns of a transcript, which have no marks, as indirect', () => {
    const turns = ['HOLM: Why did you do it?', 'LUND: Mr. Ward says that it was over.', 'HOLM: I see.'];
    expect(scored(turns.join('\n'))).toEqual([
      { words: 'Why did you do it?', kind: 'indirect', speaker: 'HOLM' },
      { words: 'Mr. Ward says that it was over.', kind: 'indirect', speaker: 'LUND' },
      { words: 'I see.', kind: 'indirect', speaker: 'HOLM' },
    ]);
  });
});

const TEXT = 'Ward refused to say that it was over.';
const wordsIn = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

interface Found {
  readonly words: string;
  readonly that?: boolean;
}

/** An extraction of TEXT with these stances and quotes. */
function extractionOf(stances: readonly Found[], quotes: readonly Found[]): Extraction {
  const build = ({ words, that }: Found): ExtractedQuote => {
    const start = TEXT.indexOf(words);
    const span = { start, end: start + words.length };
    const complementizer = { start: TEXT.indexOf('that'), end: TEXT.indexOf('that') + 4 };
    return {
      ...{ ...span, parts: [span], quoted: [], kind: 'INDIRECT', section: 'body', cue: null },
      ...(that ? { complementizer } : {}),
      speaker: { mention: null, rule: 'none', score: 0 },
      ...{ venue: null, saidOn: null, continues: null, nestedIn: null, rule: 'test', score: 1 },
    };
  };
  return { version: 'test', mentions: [], quotes: quotes.map(build), stances: stances.map(build) };
}
