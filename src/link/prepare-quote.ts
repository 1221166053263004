import type { WeightedWord } from './align-words.ts';
import { foldWords } from './fold-words.ts';
import { stem } from './stem.ts';
import type { LinkableQuote } from './utterance.ts';
import { wordWeight } from './word-weight.ts';

/** A quote with its words folded and weighed: what costs time is done once a quote, not once a pair. */
export interface PreparedQuote {
  readonly quote: LinkableQuote;
  /** The words that are reported as spoken: inside quote marks, or all of a quote that has none. */
  readonly spoken: readonly WeightedWord[];
  /** All words, with what a mixed quote says around its quote marks. */
  readonly whole: readonly WeightedWord[];
  /** Orders quotes by their words: the same for quotes of the same words. */
  readonly order: string;
}

/** Folds and weighs a quote's words (the first 20,000 characters). Linear. */
export function prepareQuote(quote: LinkableQuote): PreparedQuote {
  const whole = weighWords(quote.text);
  const marked = quote.quotedText === quote.text ? whole : weighWords(quote.quotedText);
  const spoken = marked.length > 0 ? marked : whole;
  return { quote, whole, spoken, order: `${wordsOf(spoken)}|${wordsOf(whole)}` };
}

/** The folded words of a run, joined by spaces. */
export function wordsOf(words: readonly WeightedWord[], start = 0, length = words.length): string {
  return words
    .slice(start, start + length)
    .map((word) => word.word)
    .join(' ');
}

/** No spoken quote is longer; of what is (a book printed as a quote), the beginning is compared. */
const MAX_CHARACTERS = 20_000;

function weighWords(text: string): WeightedWord[] {
  const words = foldWords(text.slice(0, MAX_CHARACTERS));
  const shouted =
    words.filter(({ start, end }) => isAllCapitals(text.slice(start, end))).length * 2 > words.length;
  return words.map(({ word, start }) => ({
    word,
    stem: stem(word),
    weight: wordWeight(word),
    name: !shouted && isNamePart(text, start),
  }));
}

function isAllCapitals(word: string): boolean {
  return /^[\p{Lu}\p{N}]+$/u.test(word);
}

/** A capital letter that neither a sentence nor a quote begins with. */
function isNamePart(text: string, start: number): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) return false;
  return /[^.!?:…"“‘'«\s]\s{1,3}$|[-–]$/.test(text.slice(Math.max(0, start - 4), start));
}
