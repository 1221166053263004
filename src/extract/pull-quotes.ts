import type { DraftQuote } from './read-drafts.ts';

/** Letters of a pull quote at least: shorter ones repeat by chance. */
const FEWEST_LETTERS = 30;
/** Letters by which a repeated stretch is known. */
const KEY_LETTERS = 80;
/** Paragraphs looked up per page, at most; the bound keeps hostile pages linear. */
const MOST_LOOKED_UP = 40;

/**
 * Leaves out pull quotes: paragraphs of nothing but a quote without a cue whose words the page also has elsewhere. Linear
 * in the text.
 */
export function withoutPullQuotes(text: string, drafts: readonly DraftQuote[]): DraftQuote[] {
  const keys = new Map<DraftQuote, string>();
  for (const draft of drafts) {
    if (keys.size >= MOST_LOOKED_UP) break;
    const key = standsApart(draft) ? ownLetters(text, draft).slice(0, KEY_LETTERS) : '';
    if (key.length >= FEWEST_LETTERS) keys.set(draft, key);
  }
  if (keys.size === 0) return [...drafts];
  const letters = lettersOf(text);
  // Chants repeat their own words: those count as one place.
  const own = new Map<string, number>();
  for (const [draft, key] of keys)
    own.set(key, (own.get(key) ?? 0) + occurrences(ownLetters(text, draft), key));
  const kept = new Set<string>();
  return drafts.filter((draft) => {
    const key = keys.get(draft);
    if (key === undefined) return true;
    const pulled = occurrences(letters, key) > (own.get(key) ?? 0) || kept.has(key);
    kept.add(key);
    return !pulled;
  });
}

function standsApart({ rule, parts, sentence, paragraphStart, endsParagraph }: DraftQuote): boolean {
  const alone = (rule === 'bare' || rule === 'signed') && parts.length === 1;
  return alone && endsParagraph && sentence.start <= paragraphStart;
}

function ownLetters(text: string, { parts: [part] }: DraftQuote): string {
  return part === undefined ? '' : lettersOf(text.slice(part.start, part.end));
}

function lettersOf(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function occurrences(letters: string, key: string): number {
  let count = 0;
  for (let at = letters.indexOf(key); at >= 0; at = letters.indexOf(key, at + key.length)) count++;
  return count;
}
