import { boundedMemo } from './bounded-memo.ts';

/** What there is to know about a word before its place in a sentence. One instance for each word. */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  /** True where a mark stands inside at which the tagger would cut it: "AT&T". */
  readonly compound: boolean;
  /** What the tagger reads for it: plain words only, since it remembers every compound that it meets. */
  readonly plain: string;
  /** The part of speech that the word had last, and its base form then; `''` before the first time. */
  lastPos: string;
  lastLemma: string;
}

/** Distinct words that are kept: the words of some thousand articles. */
const MEMO = 50_000;
/** Longer ones seldom come twice. */
const LONGEST = 40;

const LATIN_1 = /^[\0-\xff]*$/;
const INNER_MARK = /[-‑&·/]/;
const INNER_MARKS = /[-‑&·/]/g;

/**
 * A copy of its own, in one byte a character where that is possible. A slice of a text with one curly quote has two
 * bytes a character, and engines change the case of such strings many times more slowly.
 */
const ownCopy = (word: string): string =>
  LATIN_1.test(word) ? Buffer.from(word, 'latin1').toString('latin1') : word;

function readForm(word: string): WordForm {
  const text = ownCopy(word);
  const compound = INNER_MARK.test(text);
  const straight = text.replaceAll('‘', '’');
  const plain = compound ? straight.replace(INNER_MARKS, ' ').trim() || text.charAt(0) : straight;
  return { text, lower: text.toLowerCase(), compound, plain, lastPos: '', lastLemma: '' };
}

const knownForm = boundedMemo(readForm, MEMO);

/** The forms of single characters by their code unit: every seventh token is a mark. */
const singles: WordForm[] = [];
for (let code = 0; code < 128; code++) singles.push(readForm(String.fromCharCode(code)));

/** The form of a word. Words of news repeat, and tables find an instance that they have seen by its address. */
export function wordForm(word: string): WordForm {
  const single = word.length === 1 ? singles[word.charCodeAt(0)] : undefined;
  return single ?? (word.length > LONGEST ? readForm(word) : knownForm(word));
}
