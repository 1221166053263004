import { foldWords } from './fold-words.ts';
import { hashInt32 } from './hash-int32.ts';
import { stem } from './stem.ts';
import { isContentWord, wordWeight } from './word-weight.ts';

/** A rare word and a common one, or four common ones: less than that is said by everybody. */
const ENOUGH_WITH_RARE = 1.5;
const ENOUGH = 2;
const RARE = 1;
/** Where six words in a row say less than that, they count as they stand, function words included. */
const PLAIN_RUN = 6;

/**
 * Hashes of the informative word runs of a text. From each content word (function words are skipped, inflections
 * folded) a run goes on until its words weigh enough to be worth looking up; a stretch of six plain words that
 * never does counts as it stands. What a run is depends on its own words alone, so an extract has every run of
 * the original that lies inside it. A text too short for any run has one key, of all its content words (of all
 * its words where it has no other). Empty for a text without words. Linear.
 */
export function informativeShingles(text: string): number[] {
  const words = foldWords(text).map((folded) => folded.word);
  const content = words.filter(isContentWord);
  const keys: number[] = [];
  for (let start = 0, nextContent = 0; start < words.length; start++) {
    const run = contentRun(content, nextContent);
    if (isContentWord(words[start] ?? '')) {
      nextContent++;
      if (run) keys.push(hashInt32(run));
    }
    const plain = plainRun(words, start);
    if (plain) keys.push(hashInt32(plain));
  }
  if (keys.length > 0) return keys;
  const whole = (content.length > 0 ? content : words).map(stem).join(' ');
  return whole === '' ? [] : [hashInt32(whole)];
}

function contentRun(content: readonly string[], start: number): string | null {
  let weight = 0;
  let enough = ENOUGH;
  for (let end = start; end < content.length; end++) {
    const own = wordWeight(content[end] ?? '');
    weight += own;
    if (own === RARE) enough = ENOUGH_WITH_RARE;
    if (weight >= enough)
      return content
        .slice(start, end + 1)
        .map(stem)
        .join(' ');
  }
  return null;
}

function plainRun(words: readonly string[], start: number): string | null {
  const run = words.slice(start, start + PLAIN_RUN);
  if (run.length < PLAIN_RUN || contentRun(run.filter(isContentWord), 0)) return null;
  return run.map(stem).join(' ');
}
