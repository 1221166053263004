import { randomFrom } from '../../random.ts';

const STARTS = ['b', 'br', 'c', 'd', 'f', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'tr', 'v'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const ENDS = ['ck', 'ld', 'm', 'n', 'nd', 'p', 'rk', 'rt', 'st', 'x'];
const WORDS = 4_000;
const PHRASES = 20_000;
const WORDS_A_PHRASE = 5;
/** Words of a higher rank than this stand in so many phrases that nobody looks for them. */
const TOO_COMMON = 40;

export interface DrawnWords {
  /** What texts are put together from, five words each. */
  readonly phrases: readonly string[];
  /** Names of people: two words. The same name may come twice. */
  readonly names: readonly string[];
  /** Two words of one phrase each, none of the commonest. */
  readonly searches: readonly string[];
}

/** Draws an invented language and `people` names; a word's frequency falls with its rank, as in any language. */
export function drawWords(seed: number, people: number): DrawnWords {
  const random = randomFrom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const syllable = () => pick(STARTS) + pick(VOWELS);
  const known = new Set<string>();
  while (known.size < WORDS) known.add(syllable() + (known.size < TOO_COMMON ? '' : syllable()) + pick(ENDS));
  const words = [...known];
  const rank = (): number => Math.floor(WORDS ** random()) - 1;
  const drawn = Array.from({ length: PHRASES }, () => Array.from({ length: WORDS_A_PHRASE }, rank));
  const spell = (ranks: readonly number[]): string => ranks.map((at) => words[at]).join(' ');
  const rare = drawn.map((ranks) => ranks.filter((at) => at > TOO_COMMON).slice(0, 2));
  const name = (): string => `${capital(syllable() + pick(ENDS))} ${capital(syllable() + syllable())}`;
  return {
    phrases: drawn.map(spell),
    names: Array.from({ length: people }, name),
    searches: rare.filter((ranks) => ranks.length === 2 && ranks[0] !== ranks[1]).map(spell),
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
