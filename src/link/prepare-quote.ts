import { boundedMemo } from '../text/bounded-memo.ts';
import type { WeightedWord } from './align-words.ts';
import { foldText, foldWords } from './fold-words.ts';
import { stem } from './stem.ts';
import type { LinkableQuote } from './utterance.ts';
import { wordWeight } from './word-weight.ts';

/**
 * A quote with its words folded and weighed: what costs time is done once a quote, not once a pair, and only when it is
 * asked for. Words past the first 20,000 characters are left out.
 */
export class PreparedQuote {
  readonly quote: LinkableQuote;
  #whole: readonly WeightedWord[] | undefined;
  #fragments: readonly (readonly WeightedWord[])[] | undefined;
  #spoken: readonly WeightedWord[] | undefined;
  #stems: ReadonlyMap<string, number> | undefined;
  #order: string | undefined;
  #rank: string | undefined;
  #names: readonly string[] | undefined;
  #roles: readonly string[] | undefined;

  constructor(quote: LinkableQuote) {
    this.quote = quote;
  }

  /** All words, with what a mixed quote says around its quote marks. */
  get whole(): readonly WeightedWord[] {
    this.#whole ??= weighWords(this.quote.text);
    return this.#whole;
  }

  /** The words inside each pair of quote marks; none for a quote without. */
  get fragments(): readonly (readonly WeightedWord[])[] {
    this.#fragments ??= this.quote.quoted.map(weighWords).filter((words) => words.length > 0);
    return this.#fragments;
  }

  /** The words that are reported as spoken: inside quote marks, or all of a quote that has none. */
  get spoken(): readonly WeightedWord[] {
    this.#spoken ??= this.fragments.length > 0 ? this.fragments.flat() : this.whole;
    return this.#spoken;
  }

  /** The stems of all words, each with the weight that it has in all. */
  get stems(): ReadonlyMap<string, number> {
    this.#stems ??= weighStems(this.whole);
    return this.#stems;
  }

  /** Orders quotes by their words: the same for quotes of the same words. */
  get order(): string {
    this.#order ??= `${wordsOf(this.spoken)}|${wordsOf(this.whole)}`;
    return this.#order;
  }

  /** Orders quotes by words, date, article and speaker, whatever ids the database gave them. */
  get rank(): string {
    const { publishedAt, source, kind } = this.quote;
    this.#rank ??= [this.order, publishedAt ?? '~', source, kind, ...this.names].join('|');
    return this.#rank;
  }

  /** The speaker's names, folded. */
  get names(): readonly string[] {
    this.#names ??= this.quote.speakerNames.map(foldText).filter((name) => name !== '');
    return this.#names;
  }

  /** The speaker's roles, folded. */
  get roles(): readonly string[] {
    this.#roles ??= this.quote.speakerRoles.map(foldText);
    return this.#roles;
  }
}

function weighStems(words: readonly WeightedWord[]): Map<string, number> {
  const stems = new Map<string, number>();
  for (const { stem: key, weight } of words) stems.set(key, (stems.get(key) ?? 0) + weight);
  return stems;
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

/** Quotes meet again with every article that shares words with them; longer texts would fill the memory. */
const LONGEST_REMEMBERED = 1_000;
const weighWords = boundedMemo(weighFresh, 10_000, LONGEST_REMEMBERED);

/** Folds and weighs the words of a text (the first 20,000 characters). Linear. */
function weighFresh(text: string): readonly WeightedWord[] {
  const words = foldWords(text.slice(0, MAX_CHARACTERS));
  const capitals = words.filter(
    ({ start, end }) => !isSmallLatin(text.charCodeAt(start)) && isAllCapitals(text.slice(start, end)),
  );
  const shouted = capitals.length * 2 > words.length;
  return words.map(({ word, start }) => ({
    word,
    ...weighWord(word),
    name: !shouted && isNamePart(text, start),
  }));
}

const weighWord = boundedMemo((word) => ({ stem: stem(word), weight: wordWeight(word) }), 50_000);

function isAllCapitals(word: string): boolean {
  return /^[\p{Lu}\p{N}]+$/u.test(word);
}

/** By far the most words begin with one: it spares them the patterns. */
function isSmallLatin(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** A capital letter that neither a sentence nor a quote begins with. */
function isNamePart(text: string, start: number): boolean {
  if (isSmallLatin(text.charCodeAt(start)) || !/^\p{Lu}/u.test(text.slice(start, start + 2))) return false;
  return /[^.!?:…"“‘'«\s]\s{1,3}$|[-–]$/.test(text.slice(Math.max(0, start - 4), start));
}
