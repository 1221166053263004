import type { ExtractedClaim } from '../extract/claim.ts';
import { claimTermKey } from './claim-term-key.ts';
import { foldText, foldWords } from './fold-words.ts';
import { hashInt32, smallestKeys } from './hash-int32.ts';
import { wordWeight } from './word-weight.ts';

/** Telling words of a claim that it is looked up by. */
const MOST_TERMS = 24;
const MAX_KEYS = 32;
const CONTENT = 0.5;
const TELLING = 1;

/**
 * Index keys of a claim: its telling words each with the claimant's last name, and pairs of them that stand next to each
 * other, for claimants who are described otherwise elsewhere; of an event its kind and place, of a venue the speaker.
 * Int32, distinct, ascending, at most 32. Linear.
 *
 * @param claimants forms under which the article knows the claimant
 */
export function claimKeys(
  { kind, head, circumstances }: Pick<ExtractedClaim, 'kind' | 'head' | 'circumstances'>,
  text: string,
  claimants: readonly string[],
): number[] {
  const names = [...new Set(claimants.map(lastWord))].filter((name) => name !== '');
  if (kind === 'VENUE') return names.map((name) => hashInt32(`venue ${name}`)).sort((a, b) => a - b);
  if (kind === 'DURATION') return [hashInt32(`duration ${head}`)];
  if (kind === 'EVENT') {
    const places = circumstances.filter(({ aspect }) => aspect === 'PLACE');
    return smallestKeys(
      places.map(({ value }) => hashInt32(`event ${head} ${value}`)),
      MAX_KEYS,
    );
  }
  const terms = tellingTerms(text);
  const pairs = terms.slice(1).map((term, index) => [terms[index] ?? '', term].sort().join(' '));
  const own = terms.flatMap((term) => names.map((name) => `${name}: ${term}`));
  return smallestKeys([...own, ...pairs].map(hashInt32), MAX_KEYS);
}

function tellingTerms(text: string): string[] {
  const words = foldWords(text).filter(({ word }) => wordWeight(word) >= CONTENT);
  const telling = words.filter(({ word }) => wordWeight(word) >= TELLING);
  const kept = telling.length >= 2 ? telling : words;
  return [...new Set(kept.map(({ word }) => claimTermKey(word)))].slice(0, MOST_TERMS);
}

function lastWord(name: string): string {
  return foldText(name).split(' ').at(-1) ?? '';
}
