import { describe, expect, it } from 'vitest';
import { type AttributedQuote, attributionConflict } from '../../src/link/attribution-conflict.ts';
import { compareQuotes } from '../../src/link/compare-quotes.ts';
import type { LinkableQuote } from '../../src/link/utterance.ts';
import { daysLater, preparedQuote } from './quotes.ts';

const BRIDGE = 'We will rebuild the harbor bridge before winter, and nobody will pay a toll to cross it.';
const LIND: Partial<LinkableQuote> = { speaker: 'person:1', speakerNames: ['Ada Lind', 'Lind'] };
const MARSH: Partial<LinkableQuote> = {
  speaker: 'person:2',
  speakerNames: ['Bo Marsh'],
  publishedAt: daysLater(1),
};

function attributed(
  text: string,
  quote: Partial<LinkableQuote>,
  around: Partial<Omit<AttributedQuote, 'prepared'>> = {},
): AttributedQuote {
  return {
    prepared: preparedQuote(text, quote),
    context: text,
    cueLemma: 'say',
    nestedInId: null,
    ...around,
  };
}

function judge(one: AttributedQuote, other: AttributedQuote) {
  const comparison = compareQuotes(one.prepared, other.prepared);
  const conflict = attributionConflict(one, other, comparison);
  expect(attributionConflict(other, one, comparison)).toEqual(conflict);
  return conflict;
}

describe('attributionConflict', () => {
  it('finds the same statement by two speakers in one week', () => {
    const [lind, marsh] = [attributed(BRIDGE, LIND), attributed(BRIDGE, MARSH)];
    expect(judge(lind, marsh)).toMatchObject({
      kind: 'CONFLICT',
      aId: lind.prepared.quote.id,
      evidence: 'One report attributes the words to Ada Lind, the other to Bo Marsh.',
    });
  });

  it.each([
    ['names who said it', `As Lind put it: ${BRIDGE}`, 'say', 'conflict/names-speaker'],
    ['has a cue of repeating', BRIDGE, 'quote', 'conflict/repeating-cue'],
  ])('takes the quote for a repetition whose text %s', (_, context, cueLemma, method) => {
    const lind = attributed(BRIDGE, LIND);
    const marsh = attributed(BRIDGE, MARSH, { context, cueLemma });
    const [aId, bId] = [marsh.prepared.quote.id, lind.prepared.quote.id];
    expect(judge(lind, marsh)).toMatchObject({ kind: 'REQUOTATION', aId, bId, method });
  });

  it('takes a quote for a repetition that holds the other', () => {
    const outer = attributed(`Lind told us: ${BRIDGE} I don't believe it.`, { ...MARSH, articleId: 7 });
    const inner = attributed(BRIDGE, { ...LIND, articleId: 7 }, { nestedInId: outer.prepared.quote.id });
    expect(judge(outer, inner)).toMatchObject({
      kind: 'REQUOTATION',
      aId: outer.prepared.quote.id,
      method: 'conflict/nested',
    });
  });

  it('knows a body and its head for one source on two levels', () => {
    const board = attributed(BRIDGE, { speaker: 'organization:1', speakerNames: ['Harbor Board'] });
    const head = attributed(BRIDGE, { ...LIND, speakerRoles: ['Harbor Board director'] });
    expect(judge(board, head)).toMatchObject({ kind: 'SOURCE_LEVEL' });
  });

  it.each<[string, string, string, Partial<LinkableQuote>]>([
    ['a slogan of two people', 'make the harbor great again', 'make the harbor great again', MARSH],
    ['one speaker', BRIDGE, BRIDGE, LIND],
    ['a speaker who is not known', BRIDGE, BRIDGE, { speaker: null }],
    ['words of another month', BRIDGE, BRIDGE, { ...MARSH, publishedAt: daysLater(40) }],
    [
      'one topic',
      'the council should mend the wall on the old harbor road before spring, said all of us',
      'she was unfair to him because of the wall on the old harbor road, which her own uncle had built badly',
      MARSH,
    ],
  ])('finds none in %s', (_, a, b, other) => {
    expect(judge(attributed(a, LIND), attributed(b, other))).toBeNull();
  });
});
