import { PreparedQuote } from '../../src/link/prepare-quote.ts';
import type { LinkableQuote } from '../../src/link/utterance.ts';

let nextId = 0;

/** A direct quote by `person:1` in an article of its own on 3 March 2031, changed as told. */
export function quoteOf(text: string, changes: Partial<LinkableQuote> = {}): LinkableQuote {
  nextId++;
  return {
    id: nextId,
    articleId: nextId,
    source: `article ${nextId}`,
    speaker: 'person:1',
    speakerNames: [],
    speakerRoles: [],
    mentionKind: null,
    kind: 'DIRECT',
    text,
    quoted: changes.kind === 'INDIRECT' ? [] : [text],
    publishedAt: '2031-03-03T10:00:00.000Z',
    utteranceId: null,
    isRuled: false,
    ...changes,
  };
}

/** Noon, so many days after 3 March 2031. */
export function daysLater(days: number): string {
  return new Date(Date.UTC(2031, 2, 3 + days, 12)).toISOString();
}

export function preparedQuote(text: string, changes: Partial<LinkableQuote> = {}): PreparedQuote {
  return new PreparedQuote(quoteOf(text, changes));
}
