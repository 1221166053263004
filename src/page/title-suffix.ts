import { outletFromHost, outletFromName } from './outlet.ts';
import { hasNewsWord } from './outlet-name.ts';

/** Fewest words that a title keeps; "Ukraine | News" is a section name, not a title with a suffix. */
const TITLE_WORDS = 3;
const SUFFIX_WORDS = 6;
/** " | Today News", " - Times of India", " – Example Herald". A double hyphen is the title's own dash. */
const SEPARATOR = /\s([|•·»-]|–|—)\s/g;

/** A title's own part and the outlet or section that its page hung on it. Offsets are into the line. */
export interface SplitTitle {
  readonly end: number;
  /** Where the suffix begins with its separator; the line's length where there is none. */
  readonly suffixAt: number;
  /** The suffix as written, or null. */
  readonly suffix: string | null;
}

/**
 * Cuts the site's suffixes from a title line. A bar always hangs one on; a dash only where what follows is a known
 * outlet, a host, or a name with a news word ("Example News Now", "harborTimes").
 */
export function splitTitle(line: string): SplitTitle {
  let end = line.length;
  let suffix: string | null = null;
  for (const match of [...line.matchAll(SEPARATOR)].reverse()) {
    const before = line.slice(0, match.index).trimEnd();
    const after = line.slice(match.index + match[0].length, end).trim();
    if (countWords(before) < TITLE_WORDS || !isSuffix(after, match[1] ?? '')) break;
    end = before.length;
    suffix = after;
  }
  return { end, suffixAt: suffix === null ? line.length : end, suffix };
}

function isSuffix(words: string, separator: string): boolean {
  if (words === '' || countWords(words) > SUFFIX_WORDS) return false;
  if (separator === '|') return true;
  if (outletFromName(words) !== null || outletFromHost(words) !== null) return true;
  return (
    hasNewsWord(words) &&
    words.split(' ').every((word) => /^(?:\p{Lu}|of\b|the\b|and\b|&|[a-z]+\p{Lu})/u.test(word))
  );
}

function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}
