import type { Span } from '../../page/span.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** Least share of trigrams at which a word is taken for a misspelling of another. */
const LEAST_ALIKE = 0.4;

/** The words of a text that are spelled like one of `typed`: shared trigrams, as pg_trgm counts them. */
export function alikeWords(text: string, typed: string): Span[] {
  const wanted = [...typed.matchAll(WORD)].map(([word]) => trigramsOf(word));
  const spans: Span[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const own = trigramsOf(word);
    if (wanted.some((other) => likeness(own, other) >= LEAST_ALIKE)) {
      spans.push({ start: index, end: index + word.length });
    }
  }
  return spans;
}

function trigramsOf(word: string): Set<string> {
  const padded = `  ${word.toLowerCase()} `;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const trigram of a) if (b.has(trigram)) shared++;
  return shared / (a.size + b.size - shared);
}
