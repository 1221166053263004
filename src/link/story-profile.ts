import type { Span } from '../page/span.ts';
import { dayOf, type EventDay, findEventDays } from './event-days.ts';
import { type FoldedWord, foldWords } from './fold-words.ts';
import { hashInt32 } from './hash-int32.ts';
import { stem } from './stem.ts';
import { isContentWord, wordWeight } from './word-weight.ts';

/** A word or pair of words of a title or lead, with where the text has it first; null where only the title does. */
export interface StoryTerm {
  readonly key: number;
  /** What sharing it tells (see `wordWeight`); a pair has the weight of both words. */
  readonly weight: number;
  readonly span: Span | null;
  /** Folded words, for evidence; absent in a profile that was stored. */
  readonly label?: string;
}

/** What tells which event an article is about: all that is needed to compare it with another. */
export interface StoryProfile {
  /** Distinct terms of title and lead, by key. */
  readonly terms: readonly StoryTerm[];
  /** Keys of the title's words, ascending; all among `terms`. */
  readonly titleTerms: readonly number[];
  /** Keys of the words of the whole text, ascending. */
  readonly words: readonly number[];
  /** Day of publication in days since 1970-01-01, or null. */
  readonly day: number | null;
  readonly days: readonly EventDay[];
}

/** The part of an article that story detection reads. */
export interface StoryText {
  readonly title: string;
  readonly text: string;
  /** Standfirst and body paragraphs, in text order. */
  readonly paragraphs: readonly Span[];
  /** ISO instant, or null. */
  readonly publishedAt: string | null;
}

/** Title and lead end here, in words: what comes later is background that other stories share. */
const LEAD_WORDS = 120;
/** No more of a text is read, in words. */
const MAX_WORDS = 1500;
/** Words of a pair stand next to each other, or around one function word ("state of Utah"). */
const PAIR_REACH = 2;
/** Terms under which an article is looked for, at most: the title's, the pairs that tell most, a fixed sample of the others. */
const MAX_TERM_KEYS = 48;
/** So many of the first telling words are looked for together with the day that the article is about. */
const DAY_WORDS = 12;

/** Reads an article's profile. Linear in the text. */
export function storyProfile({ title, text, paragraphs, publishedAt }: StoryText): StoryProfile {
  const titleWords = foldWords(title);
  const body = readWords(text, paragraphs, titleWords.map(({ word }) => word).join(' '));
  const lead = [
    ...titleWords.map(({ word }) => ({ word, start: -1, end: -1 })),
    ...body.slice(0, Math.max(0, LEAD_WORDS - titleWords.length)),
  ];
  const keysOf = (words: readonly FoldedWord[]) =>
    ascending(words.filter(({ word }) => isContentWord(word)).map(({ word }) => hashInt32(stem(word))));
  const day = dayOf(publishedAt);
  const spoken = [title, ...paragraphs.map(({ start, end }) => text.slice(start, end))].join('\n');
  return {
    terms: leadTerms(lead),
    titleTerms: keysOf(titleWords),
    words: keysOf([...titleWords, ...body]),
    day,
    days: findEventDays(spoken, day),
  };
}

/**
 * Index keys under which articles of the same story meet: telling words of the title, pairs of words of which one is
 * no common one, and the first telling words each with the day that is talked of most, which other weeks do not
 * share. At most 60, ascending.
 */
export function storyKeys(profile: StoryProfile): number[] {
  const { terms, titleTerms, days } = profile;
  const inTitle = new Set(titleTerms);
  const telling = terms
    .filter(({ key, weight }) => weight > 1 || (weight === 1 && inTitle.has(key)))
    .toSorted(
      (a, b) =>
        Number(inTitle.has(b.key)) - Number(inTitle.has(a.key)) || b.weight - a.weight || a.key - b.key,
    )
    .slice(0, MAX_TERM_KEYS);
  const [main] = days;
  const ofDay = main === undefined ? [] : firstWords(profile).map((key) => hashInt32(`${main.day} ${key}`));
  return ascending([...telling.map(({ key }) => key), ...ofDay]);
}

/** Keys of telling words, the title's first, then as the text has them. */
function firstWords({ terms, titleTerms, words }: StoryProfile): number[] {
  const [inTitle, single] = [new Set(titleTerms), new Set(words)];
  const place = ({ key, span }: StoryTerm) => (inTitle.has(key) ? -1 : (span?.start ?? -1));
  return terms
    .filter(({ key, weight }) => weight === 1 && single.has(key))
    .toSorted((a, b) => place(a) - place(b) || a.key - b.key)
    .slice(0, DAY_WORDS)
    .map(({ key }) => key);
}

/** Words of the paragraphs, with offsets into the text; one that repeats the title is left out. */
function readWords(text: string, paragraphs: readonly Span[], title: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const { start, end } of paragraphs) {
    if (words.length >= MAX_WORDS) break;
    const folded = foldWords(text.slice(start, end));
    if (words.length === 0 && folded.map(({ word }) => word).join(' ') === title) continue;
    for (const word of folded)
      words.push({ word: word.word, start: start + word.start, end: start + word.end });
  }
  return words.slice(0, MAX_WORDS);
}

function leadTerms(words: readonly FoldedWord[]): StoryTerm[] {
  const terms = new Map<number, StoryTerm>();
  const add = (first: FoldedWord, last: FoldedWord, weight: number, label: string, stems: string) => {
    const key = hashInt32(stems);
    const span = first.start >= 0 && last.end > first.start ? { start: first.start, end: last.end } : null;
    const known = terms.get(key);
    if (!known || (known.span === null && span !== null)) terms.set(key, { key, weight, span, label });
  };
  let previous: { word: FoldedWord; index: number } | null = null;
  for (const [index, word] of words.entries()) {
    if (!isContentWord(word.word)) continue;
    const weight = wordWeight(word.word);
    add(word, word, weight, word.word, stem(word.word));
    if (previous && index - previous.index <= PAIR_REACH) {
      const both = `${previous.word.word} ${word.word}`;
      const stems = `${stem(previous.word.word)} ${stem(word.word)}`;
      add(previous.word, word, wordWeight(previous.word.word) + weight, both, stems);
    }
    previous = { word, index };
  }
  return [...terms.values()].sort((a, b) => a.key - b.key);
}

const ascending = (keys: readonly number[]): number[] => [...new Set(keys)].sort((a, b) => a - b);
