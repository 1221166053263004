import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';
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
});
