import type { Span } from '../page/span.ts';
import { boundedMemo } from '../text/bounded-memo.ts';
import type { LinkableClaim } from './claim.ts';
import { claimTermKey, claimTermWeight } from './claim-term-key.ts';
import { foldWords } from './fold-words.ts';
import { PreparedQuote } from './prepare-quote.ts';

/** A telling word of a claim. Its span is an offset into the claim's own text. */
export interface ClaimTerm extends Span {
  /** Under which inflections, synonyms, and names of one country meet. */
  readonly key: string;
  readonly word: string;
  readonly weight: number;
  /** Printed with a capital. */
  readonly isName: boolean;
}

/** A stretch of a claim's text that may say it all: the whole, or one sentence of several. */
export interface ClaimWindow extends Span {
  readonly terms: readonly ClaimTerm[];
  /** The weight of each key, and of all. */
  readonly weights: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Keys of the words that are printed with a capital wherever they stand. */
  readonly names: ReadonlySet<string>;
  /** How often it negates. */
  readonly negations: number;
  /** Its numbers, folded. */
  readonly numbers: ReadonlySet<string>;
}

const CONTENT = 0.5;
/** Longer texts are no propositions; their beginning is compared. */
const MAX_CHARACTERS = 4_000;
const MOST_WINDOWS = 12;
const SENTENCE_END = /[.!?…]["”’')]*\s+/gu;
const NEGATION =
  /^(?:not|no|never|none|nothing|nobody|neither|nor|without|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|ruled|rule)$/;

/** Who says it is compared by itself. */
const REPORTING = /^(?:say|says|said|saying|tell|tells|told)$/;

/** A claim with its words folded and weighed, once a claim, and only when it is asked for. */
export class PreparedClaim {
  readonly claim: LinkableClaim;
  readonly quote: PreparedQuote;
  #windows: readonly [ClaimWindow, ...ClaimWindow[]] | undefined;

  constructor(claim: LinkableClaim) {
    this.claim = claim;
    this.quote = new PreparedQuote(claim);
  }

  /** The whole text, then its sentences where there are several. */
  get windows(): readonly [ClaimWindow, ...ClaimWindow[]] {
    this.#windows ??= readText(this.claim.text);
    return this.#windows;
  }

  /** Offset into the article of an offset into the claim's text. */
  toArticle({ start, end }: Span): Span {
    const { parts } = this.claim;
    let at = 0;
    for (let index = 0; index + 1 < parts.length; index += 2) {
      const [from, to] = [parts[index] ?? 0, parts[index + 1] ?? 0];
      const length = to - from;
      if (start < at + length) return { start: from + start - at, end: Math.min(to, from + end - at) };
      at += length + 1;
    }
    return { start: parts[0] ?? 0, end: parts[1] ?? 0 };
  }
}

/** Claims meet again with every article that shares words with them; longer texts would fill the memory. */
const LONGEST_REMEMBERED = 600;
const readText = boundedMemo((text) => readWindows(text.slice(0, MAX_CHARACTERS)), 5_000, LONGEST_REMEMBERED);

function readWindows(text: string): readonly [ClaimWindow, ...ClaimWindow[]] {
  const whole = readWindow(text, { start: 0, end: text.length });
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    sentences.push({ start, end: match.index + match[0].length });
    start = match.index + match[0].length;
  }
  if (sentences.length === 0) return [whole];
  sentences.push({ start, end: text.length });
  return [whole, ...sentences.slice(0, MOST_WINDOWS).map((span) => readWindow(text, span))];
}

function readWindow(text: string, { start, end }: Span): ClaimWindow {
  const words = foldWords(text.slice(start, end));
  const terms = words.flatMap(({ word, ...span }): ClaimTerm[] => {
    const weight = NEGATION.test(word) ? CONTENT : claimTermWeight(word);
    if (weight < CONTENT || REPORTING.test(word)) return [];
    const own = { start: start + span.start, end: start + span.end };
    const isName = /^\p{Lu}/u.test(text.slice(own.start, own.start + 2));
    return [{ ...own, word, weight, key: NEGATION.test(word) ? 'not' : claimTermKey(word), isName }];
  });
  const weights = new Map(terms.map(({ key, weight }) => [key, weight]));
  const plain = new Set(terms.flatMap(({ key, isName }) => (isName ? [] : [key])));
  return {
    start,
    end,
    terms,
    weights,
    weight: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    names: new Set([...weights.keys()].filter((key) => !plain.has(key))),
    negations: words.filter(({ word }) => NEGATION.test(word)).length,
    numbers: new Set(words.flatMap(({ word }) => (/^\p{N}/u.test(word) ? [word] : []))),
  };
}
