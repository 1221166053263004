import { boundedMemo } from '../text/bounded-memo.ts';
import { isDictionaryWord } from '../text/dictionary-words.ts';
import { foldText, foldWords } from './fold-words.ts';
import { smallestKeys } from './hash-int32.ts';
import { informativeShingles } from './informative-shingles.ts';
import { areOpposite } from './opposites.ts';
import { stem } from './stem.ts';
import { LINKER_VERSION, type LinkProvenance } from './version.ts';
import { isContentWord, wordWeight } from './word-weight.ts';

/** A related article as a page lists it. */
export interface ListedTitle {
  readonly title: string;
  readonly outletName: string | null;
  /** When the page that lists it appeared; ISO instant, or null. */
  readonly listedAt: string | null;
}

/** An article whose headline shares a title key with a listed title. */
export interface TitledArticle {
  readonly id: number;
  readonly title: string;
  readonly outletName: string | null;
  /** ISO instant, or null. */
  readonly publishedAt: string | null;
}

/** The article that a listed title names. */
export interface TitleMatch extends LinkProvenance {
  readonly id: number;
  readonly evidence: {
    /** Words of the listed title that the headline lacks, and the other way round, folded. */
    readonly missing: readonly string[];
    readonly added: readonly string[];
    readonly truncated: boolean;
  };
}

const MAX_KEYS = 32;

/** Index keys of a headline or a listed title; int32, distinct, at most 32. Linear. */
export function titleKeys(title: string): number[] {
  return smallestKeys(informativeShingles(readTitle(title).text), MAX_KEYS);
}

/** A title cut short ("… doesn't already occupy,..."). */
const CUT_SHORT = /[,;:]?\s?(?:\.{3}|…)\s{0,4}$/;
/** An outlet's name behind a title: " - Valley Times", " | Harbor Today". */
const OUTLET_SUFFIX = /\s[|–—-]\s([^|–—-]{2,40})$/u;
/** Fewer content words than this name no article, unless they are all there is. */
const MIN_CONTENT_WORDS = 4;
const MIN_TRUNCATED_WORDS = 5;
/** Fewer content words than this leave none to exchange. */
const MIN_EDITED_WORDS = 6;
const MIN_SCORE = 0.85;
/** A headline is shorter; what goes on is not read (word comparison is quadratic in a title). */
const MAX_TITLE = 400;

interface ReadTitle {
  /** Without ellipsis. */
  readonly text: string;
  /** Words that begin with a capital and are in no dictionary, folded. */
  readonly names: ReadonlySet<string>;
  readonly words: readonly string[];
  /** Two words that are the same (`isSameTitleWord`) share a key: by stem, or by their first letters. */
  readonly keys: ReadonlySet<string>;
  readonly truncated: boolean;
}

/**
 * The candidate that a listed title names, or null. Case, punctuation, spelling of one name, a title cut short, an
 * outlet's suffix, a lost function word or one lost or added word make no difference. One exchanged word makes none
 * where the same outlet printed the article in the days about the listing, unless it is a number, a name or turns the
 * meaning. Of two that match equally well it is the one nearer in time; null where both are as near.
 * O(words of the title × words of the candidates).
 */
export function matchListedTitle(
  listed: ListedTitle,
  candidates: readonly TitledArticle[],
): TitleMatch | null {
  const matches = candidates
    .flatMap((candidate) =>
      matchTitle(listed, candidate).map((match) => ({ match, away: timeBetween(listed, candidate) })),
    )
    .sort((a, b) => b.match.score - a.match.score || compareTimes(a.away, b.away));
  const [best, second] = matches;
  const isTie =
    second && second.match.score === best?.match.score && compareTimes(second.away, best.away) === 0;
  return !best || isTie ? null : best.match;
}

/** Milliseconds between listing and article; Infinity where either is unknown. */
function timeBetween({ listedAt }: ListedTitle, { publishedAt }: TitledArticle): number {
  const time = Math.abs(Date.parse(listedAt ?? '') - Date.parse(publishedAt ?? ''));
  return Number.isNaN(time) ? Infinity : time;
}

const compareTimes = (a: number, b: number): number => (a === b ? 0 : a - b);

function matchTitle(listed: ListedTitle, candidate: TitledArticle): TitleMatch[] {
  if (areDifferentOutlets(listed.outletName, candidate.outletName)) return [];
  const sameOutlet = listed.outletName !== null && candidate.outletName !== null;
  const isNear = sameOutlet && timeBetween(listed, candidate) <= EDITED_WITHIN;
  const scored = titleForms(listed.title)
    .flatMap((form) => titleForms(candidate.title).map((headline) => compareTitles(form, headline, isNear)))
    .sort((a, b) => b.score - a.score)[0];
  if (!scored || scored.score < MIN_SCORE) return [];
  return [
    {
      id: candidate.id,
      method: 'listed-title/word-alignment',
      version: LINKER_VERSION,
      score: sameOutlet ? scored.score : scored.score * UNKNOWN_OUTLET_FACTOR,
      evidence: scored.evidence,
    },
  ];
}
const UNKNOWN_OUTLET_FACTOR = 0.99;
/** A headline is edited in its first days, in milliseconds. */
const EDITED_WITHIN = 3 * 86_400_000;

/** The title as it stands, and without what may be an outlet's suffix. Titles of a story are read again and again. */
const titleForms = boundedMemo((title: string): readonly ReadTitle[] => {
  const bare = title.replace(OUTLET_SUFFIX, '');
  return bare === title ? [readTitle(title)] : [readTitle(title), readTitle(bare)];
}, 2_000);

function readTitle(title: string): ReadTitle {
  const trimmed = title.trim().slice(0, MAX_TITLE);
  const text = trimmed.replace(CUT_SHORT, '');
  const folded = foldWords(text);
  const names = folded.filter(
    ({ word, start }) => /^\p{Lu}/u.test(text.slice(start, start + 2)) && !isDictionaryWord(word),
  );
  return {
    text,
    names: new Set(names.map(({ word }) => word)),
    words: folded.map(({ word }) => word),
    keys: new Set(folded.flatMap(({ word }) => wordKeys(word))),
    truncated: text !== trimmed,
  };
}

/** Known names of which neither contains the other ("The Valley Times" and "valleytimes.example" are one). */
function areDifferentOutlets(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [nameA, nameB] = [squash(a), squash(b)];
  return nameA !== '' && nameB !== '' && !nameA.includes(nameB) && !nameB.includes(nameA);
}

const squash = boundedMemo(
  (name: string): string => foldText(name).replace(/^the /, '').replaceAll(' ', ''),
  2_000,
);

interface ScoredTitle {
  readonly score: number;
  readonly evidence: TitleMatch['evidence'];
}

const NO_MATCH: ScoredTitle = { score: 0, evidence: { missing: [], added: [], truncated: false } };

function compareTitles(listed: ReadTitle, headline: ReadTitle, isNear: boolean): ScoredTitle {
  const truncated = listed.truncated && listed.words.length < headline.words.length;
  const full = truncated ? headline.words.slice(0, listed.words.length) : headline.words;
  if (truncated && listed.words.length < MIN_TRUNCATED_WORDS) return NO_MATCH;
  if (isFarFrom(listed, headline)) return NO_MATCH;
  const [missing, added] = [subtract(listed.words, full), subtract(full, listed.words)];
  const evidence = { missing, added, truncated };
  const content = listed.words.filter(isContentWord).length;
  if (content === 0) return NO_MATCH;
  if (listed.words.join(' ') === full.join(' ')) return { score: truncated ? 0.95 : 1, evidence };
  const [lost, gained] = [missing.filter(isContentWord), added.filter(isContentWord)];
  const [one, other] = [lost[0], gained[0]];
  const isExchange = lost.length === 1 && gained.length === 1 && one !== undefined && other !== undefined;
  if (content < MIN_CONTENT_WORDS || truncated) return NO_MATCH;
  if (lost.length + gained.length > 1 && !(isNear && isExchange && content >= MIN_EDITED_WORDS))
    return NO_MATCH;
  if (isExchange && (listed.names.has(one) || headline.names.has(other) || areOpposite(one, other)))
    return NO_MATCH;
  if ([...lost, ...gained].some((word) => /^\p{N}/u.test(word)) || !isInOrder(listed.words, full))
    return NO_MATCH;
  const different = [...missing, ...added].reduce((sum, word) => sum + wordWeight(word), 0);
  const weight = [...listed.words, ...full].reduce((sum, word) => sum + wordWeight(word), 0);
  return { score: 1 - different / weight, evidence };
}

/** More content words are lost than any rule forgives: told by look-up, before words are compared one by one. */
function isFarFrom(listed: ReadTitle, headline: ReadTitle): boolean {
  let lost = 0;
  for (const word of listed.words) {
    if (!isContentWord(word) || wordKeys(word).some((key) => headline.keys.has(key))) continue;
    lost += 1;
    if (lost > 1) return true;
  }
  return false;
}

function wordKeys(word: string): string[] {
  return word.length < SPELLING_STEM ? [stem(word)] : [stem(word), `${word.slice(0, SPELLING_STEM)}…`];
}

/** The words of `words` that `others` lacks, counting repeats; two spellings of a name are one word. */
function subtract(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.findIndex((other) => isSameTitleWord(word, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The shared content words come in the same order. */
function isInOrder(a: readonly string[], b: readonly string[]): boolean {
  const shared = (words: readonly string[], others: readonly string[]) =>
    words.filter((word) => isContentWord(word) && others.some((other) => isSameTitleWord(word, other)));
  const [inA, inB] = [shared(a, b), shared(b, a)];
  return inA.length === inB.length && inA.every((word, index) => isSameTitleWord(word, inB[index] ?? ''));
}

/** Same stem, or long words that differ in their last two letters only ("Zelensky", "Zelenskyy"). */
function isSameTitleWord(a: string, b: string): boolean {
  if (stem(a) === stem(b)) return true;
  const common = Math.max(a.length, b.length) - SPELLING_TAIL;
  return (
    common >= SPELLING_STEM &&
    Math.abs(a.length - b.length) < SPELLING_TAIL &&
    a.slice(0, common) === b.slice(0, common)
  );
}
const SPELLING_TAIL = 2;
const SPELLING_STEM = 6;
