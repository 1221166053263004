import type { Span } from '../page/span.ts';
import { startsCapital } from '../text/letters.ts';
import type { Token } from '../text/tokens.ts';
import type { QuoteRange } from './find-quote-ranges.ts';
import type { Mention } from './mention.ts';
import { isBareTag, isIntroduced, isTag } from './speech-tag.ts';

/** A word of a sentence, or everything inside one pair of outermost quote marks. */
export interface Unit extends Span {
  /** Lower case, with a straight apostrophe; `""` for a quote. */
  readonly word: string;
  /** Universal part of speech; `QUOTE` for a quote. */
  readonly pos: string;
  readonly lemma: string;
  /** Whether the word, or the first word inside the quote, begins with a capital letter. */
  readonly capital: boolean;
  readonly quote: QuoteRange | null;
  /** Whether the quote capitalizes every word that counts, as titles do: “The Art of the Deal”. */
  readonly title: boolean;
  /** Whether the words inside the quote end in a comma, as American style sets it: “so,” */
  readonly comma: boolean;
  /** Index of the mention that covers this word, or -1. */
  readonly mention: number;
}

/** A sentence with quotes as single units, so that its grammar shows whatever was said inside them. */
export interface Sentence extends Span {
  readonly units: readonly Unit[];
}

/** What sentences are made from, all in text order and within one paragraph. */
export interface ParagraphParts {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly ranges: readonly QuoteRange[];
  /** Sentence spans of a splitter that knows nothing of quotes. */
  readonly sentences: readonly Span[];
  /** All mentions of the page; units hold indexes into this list. */
  readonly mentions: readonly Mention[];
  /** Index of the first mention that can lie in the paragraph. */
  readonly firstMention: number;
}

/** Titles have few letters; words further on are not read. */
const LONGEST_TITLE = 80;
const SMALL_WORDS = new Set('a an the of in on for to and or with by at from as is'.split(' '));
/** More units than this make no sentence; a cut bounds the cost of text without stops. */
const LONGEST_SENTENCE = 400;
const ENDS_SENTENCE = /[.!?…][\s)\]'’"”»]*$/u;

/** Builds the sentences of one paragraph. Linear in its tokens. */
export function readSentences(parts: ParagraphParts): Sentence[] {
  const units = readUnits(parts);
  const starts = new Set(parts.sentences.map((s) => s.start));
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 1; i < units.length; i++) {
    const unit = units[i];
    const last = units[i - 1];
    if (unit === undefined || last === undefined) continue;
    if (i - from < LONGEST_SENTENCE && !beginsSentence(parts.text, units, i, starts)) continue;
    sentences.push(sentenceOf(units.slice(from, i)));
    from = i;
  }
  if (from < units.length) sentences.push(sentenceOf(units.slice(from)));
  return sentences;
}

function sentenceOf(units: readonly Unit[]): Sentence {
  return { start: units[0]?.start ?? 0, end: units[units.length - 1]?.end ?? 0, units };
}

function beginsSentence(
  text: string,
  units: readonly Unit[],
  i: number,
  starts: ReadonlySet<number>,
): boolean {
  const unit = units[i];
  const last = units[i - 1];
  if (unit === undefined || last === undefined) return false;
  if (last.quote !== null) {
    const inner = text.slice(
      Math.max(last.quote.inner.start, last.quote.inner.end - 4),
      last.quote.inner.end,
    );
    if (!ENDS_SENTENCE.test(inner)) return false;
    if (unit.quote !== null) return true;
    if (!/^[\p{Lu}\d"“‘'([*•]/u.test(text.slice(unit.start, unit.start + 1))) return false;
    if (isIntroduced(units, i - 1)) return true;
    return /\.[\s)\]'’"”»]*$/.test(inner) ? !isBareTag(units, i, starts) : !isTag(units, i, starts);
  }
  if (/^[.!?…]+$/u.test(last.word)) {
    return starts.has(unit.start) || (unit.quote !== null && !/^…$|^\.\.+$/.test(last.word));
  }
  return starts.has(unit.start);
}

function readUnits(parts: ParagraphParts): Unit[] {
  const { ranges } = parts;
  const units: Unit[] = [];
  let nextRange = 0;
  let nextMention = parts.firstMention;
  for (const token of parts.tokens) {
    let range = ranges[nextRange];
    while (range && (range.depth > 0 || range.end <= token.start)) range = ranges[++nextRange];
    if (range && token.end > range.start) {
      if (token.start < range.start) units.push(wordUnit(token, -1, range.start));
      if (units[units.length - 1]?.quote !== range) units.push(quoteUnit(parts.text, range));
      continue;
    }
    while ((parts.mentions[nextMention]?.end ?? Number.POSITIVE_INFINITY) <= token.start) nextMention++;
    const mention = parts.mentions[nextMention];
    units.push(wordUnit(token, mention && mention.start < token.end ? nextMention : -1, token.end));
  }
  return units;
}

function quoteUnit(text: string, range: QuoteRange): Unit {
  const capital = /^\P{L}*\p{Lu}/u.test(
    text.slice(range.inner.start, Math.min(range.inner.end, range.inner.start + 12)),
  );
  return {
    start: range.start,
    end: range.end,
    word: '',
    pos: 'QUOTE',
    lemma: '',
    capital,
    quote: range,
    title: isTitle(
      text.slice(range.inner.start, Math.min(range.inner.end, range.inner.start + LONGEST_TITLE)),
    ),
    comma: /,[’'”"]?\s?$/.test(text.slice(Math.max(range.inner.start, range.inner.end - 3), range.inner.end)),
    mention: -1,
  };
}

function isTitle(words: string): boolean {
  return words
    .split(/\s+/u)
    .every((w) => /^[^\p{L}]*(?:\p{Lu}|$)/u.test(w) || SMALL_WORDS.has(w.toLowerCase()));
}

function wordUnit(token: Token, mention: number, end: number): Unit {
  const text = end === token.end ? token.text : token.text.slice(0, end - token.start);
  const lower = end === token.end ? token.lower : text.toLowerCase();
  return {
    start: token.start,
    end,
    word: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    // Taggers take “Rev.” for a mark.
    pos: token.pos === 'PUNCT' && /\p{L}/u.test(text) ? 'PROPN' : token.pos,
    lemma: token.lemma,
    capital: startsCapital(text),
    quote: null,
    title: false,
    comma: false,
    mention,
  };
}
