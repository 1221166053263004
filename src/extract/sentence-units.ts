import type { Span } from '../page/span.ts';
import { startsCapital } from '../text/letters.ts';
import type { Token } from '../text/tokens.ts';
import { cueComplements } from './cue-verbs.ts';
import type { QuoteRange } from './find-quote-ranges.ts';
import type { Mention } from './mention.ts';
import { isTimeWord } from './time-words.ts';

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
/** Words of a sentence that only says who spoke, its stop included, at most. */
const LONGEST_TAG = 10;
const TAKES_ADDRESSEE = /^(?:ask|tell|remind|email|text)$/;
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
    return /\.[\s)\]'’"”»]*$/.test(inner) ? !isBareTag(units, i) : !isTag(units, i);
  }
  if (/^[.!?…]+$/u.test(last.word)) {
    return starts.has(unit.start) || (unit.quote !== null && !/^…$|^\.\.+$/.test(last.word));
  }
  return starts.has(unit.start);
}

/** Whether the words from here on only say who spoke the quote before: `“Why?” Ms. Roe asked on Monday.` */
function isTag(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < Math.min(units.length, from + 12); i++) {
    const unit = units[i];
    if (unit === undefined || unit.quote !== null || /^[.;:]$/.test(unit.word)) return false;
    if (
      cueComplements(unit.lemma)?.has('quote') &&
      (unit.pos === 'VERB' || unit.word === 'said' || unit.word === 'says')
    ) {
      return tagGoesOn(units, i, from);
    }
    if ((unit.pos === 'VERB' || unit.pos === 'AUX') && !unit.word.endsWith('ing')) return false;
  }
  return false;
}

/** Whether a whole short sentence only says who spoke, after a full stop in the marks: `“We lost.” Ms. Roe said.` */
function isBareTag(units: readonly Unit[], from: number): boolean {
  const tag = units.slice(from, from + LONGEST_TAG);
  const end = tag.findIndex((u) => u.quote !== null || u.pos === 'PUNCT');
  if (end < 0 ? from + tag.length < units.length : tag[end]?.word !== '.') return false;
  const words = end < 0 ? tag : tag.slice(0, end);
  const verb = words.findIndex((u, i) => i > 0 && i < 5 && cueComplements(u.lemma)?.has('clause'));
  const more = words.slice(verb + 1).some((u) => u.pos === 'VERB' || u.pos === 'AUX');
  return verb > 0 && !more && isTag(units, from);
}

/** Whether what follows the verb is no content of its own. */
function tagGoesOn(units: readonly Unit[], verb: number, from: number): boolean {
  const next = units[verb + 1];
  if (next === undefined || /^(?:PUNCT|ADP|ADV|NUM|SYM|PART)$/.test(next.pos) || isTimeWord(next.word))
    return true;
  if (next.mention >= 0 && verb === from) return true;
  if (next.word === 'as' || next.word === 'when' || next.word === 'while') return true;
  return TAKES_ADDRESSEE.test(units[verb]?.lemma ?? '') && !/^(?:that|whether|if)$/.test(next.word);
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
    comma: /,\s?$/.test(text.slice(Math.max(range.inner.start, range.inner.end - 2), range.inner.end)),
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
    pos: token.pos,
    lemma: token.lemma,
    capital: startsCapital(text),
    quote: null,
    title: false,
    comma: false,
    mention,
  };
}
