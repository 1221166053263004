import type { PreparedQuote } from './prepare-quote.ts';
import { utteranceKeys } from './utterance-keys.ts';

/**
 * A quote meets at most this many later ones of each bucket. A phrase that thousands of quotes hold would
 * otherwise cost their square.
 */
const WINDOW = 24;

/**
 * The pairs worth comparing: quotes that share an utterance key, among those of one speaker and among all, each
 * with its next neighbors by date. Every pair comes once, in an order that depends on the quotes alone. O(n) for
 * n quotes: keys a quote and neighbors a bucket are bounded.
 */
export function candidatePairs(quotes: readonly PreparedQuote[]): [PreparedQuote, PreparedQuote][] {
  const inTime = [...quotes].sort(byTime);
  const buckets = new Map<string, PreparedQuote[]>();
  for (const prepared of inTime) {
    for (const key of utteranceKeys(prepared.quote.text)) {
      addTo(buckets, `${key}`, prepared);
      if (prepared.quote.speaker !== null) addTo(buckets, `${key} ${prepared.quote.speaker}`, prepared);
    }
  }
  const pairs = new Map<string, [PreparedQuote, PreparedQuote]>();
  for (const bucket of buckets.values()) {
    for (const [index, first] of bucket.entries()) {
      for (const second of bucket.slice(index + 1, index + 1 + WINDOW)) {
        pairs.set(`${first.quote.id} ${second.quote.id}`, [first, second]);
      }
    }
  }
  return [...pairs.values()];
}

function addTo<T>(buckets: Map<string, T[]>, key: string, item: T): void {
  const bucket = buckets.get(key);
  if (bucket) bucket.push(item);
  else buckets.set(key, [item]);
}

function byTime(a: PreparedQuote, b: PreparedQuote): number {
  const [timeA, timeB] = [a.quote.publishedAt ?? '', b.quote.publishedAt ?? ''];
  return timeA < timeB ? -1 : timeA > timeB ? 1 : a.quote.id - b.quote.id;
}
