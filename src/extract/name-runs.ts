import type { Token } from '../text/tokens.ts';
import { CALENDAR, HONORIFICS, ORGANIZATION_HEADS, PARTICLES, SUFFIXES } from './name-words.ts';
import { isRoleBeforeName } from './person-nouns.ts';
import { isCapitalized, type SectionWords } from './section-words.ts';

/** Token indexes `[from, to)` of neighboring capitalized words that may hold a name. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

/** "al-Sisi", "bin-Salman": a particle glued to a capital. */
const GLUED_PARTICLE = /^(?:a[dlnrstz]|el|ul|bin|ibn|d|l|o)[-‑'’]\p{Lu}/u;
/** Capitalized words that never belong to a name: they only open a sentence or a title. */
const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those he she it they we you i his her its their our my your him them us me who whom whose ' +
    'which what when where why how and or but nor yet so if because although though while as since until unless after ' +
    'before in on at by for from with without of to into onto over under about against between among during through per ' +
    'is are was were be been being am do does did has have had can could should would shall must might not no yes oh ' +
    'there here then now also just only even still again once than too very more most much many some any each every all ' +
    'both few several other another such own same said says asked told one two three four five six seven eight nine ten ' +
    'according despite meanwhile however moreover instead later earlier earlier like unlike near amid ' +
    'let please thanks what’s it’s that’s'
  ).split(' '),
);
/** Heads whose "of" phrase may hold "and": "Department of Health and Human Services". */
const LONG_HEADS = new Set([
  'department',
  'ministry',
  'committee',
  'office',
  'institute',
  'council',
  'secretary',
  'minister',
  'center',
]);
/** Longest run that is read as one; hostile text has endless ones. */
const LONGEST_RUN = 14;

/** Whether the token can be part of a name by its form alone. */
export function isNameWord(token: Token | undefined): boolean {
  if (!token) return false;
  if (GLUED_PARTICLE.test(token.text)) return true;
  if (!isCapitalized(token.text)) return false;
  const lower = token.text.toLowerCase();
  return !FUNCTION_WORDS.has(lower) || /^(?:US|IT)$/.test(token.text);
}

function adjacent(text: string, a: Token | undefined, b: Token | undefined): boolean {
  if (!a || !b) return false;
  const gap = text.slice(a.end, b.start);
  return gap.length <= 2 && !gap.includes('\n');
}

/** How many tokens after `at` join the run to its next word: 1 for a plain neighbor, 0 for no join. */
function joinLength(text: string, words: SectionWords, at: number, run: NameRun): number {
  const { tokens } = words;
  const next = tokens[at + 1];
  if (!next || !adjacent(text, tokens[at], next)) return 0;
  if (isNameWord(next)) return 1;
  const word = next.text.toLowerCase();
  if (PARTICLES.has(word) && next.text === word) {
    for (let k = at + 2; k <= at + 4; k++) {
      if (isNameWord(tokens[k])) return k - at;
      if (!PARTICLES.has(tokens[k]?.text ?? '')) break;
    }
  }
  if (word === ',' && /^(?:Jr|Sr)\.?$/.test(tokens[at + 2]?.text ?? '')) return 2;
  if (word === '&' && isNameWord(tokens[at + 2])) return 2;
  const head = tokens[at]?.text.toLowerCase() ?? '';
  const opensOf = ORGANIZATION_HEADS.has(head) || isRoleBeforeName(head);
  if (/^(?:of|for|on)$/.test(word) && opensOf && !(words.titleCase && word !== 'of')) {
    const far = tokens[at + 2]?.text === 'the' ? 3 : 2;
    if (isNameWord(tokens[at + far]) && word !== 'on') return far;
  }
  if (word === 'and' && isNameWord(tokens[at + 2])) {
    for (let k = run.from; k < at; k++) {
      if (LONG_HEADS.has(tokens[k]?.text.toLowerCase() ?? '') && tokens[k + 1]?.text === 'of') return 2;
    }
  }
  return 0;
}

function isCalendarWord(words: SectionWords, i: number): boolean {
  const word = words.tokens[i]?.text.toLowerCase().replace(/\.$/, '') ?? '';
  return CALENDAR.has(word);
}

/** The runs of one section, left to right. Calendar words break runs ("Trump Sunday"). Linear. */
export function findNameRuns(text: string, words: SectionWords): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < words.tokens.length; i++) {
    if (!isNameWord(words.tokens[i]) || isCalendarWord(words, i)) continue;
    let last = i;
    while (last - i < LONGEST_RUN) {
      const step = joinLength(text, words, last, { from: i, to: last + 1 });
      if (step === 0 || (isCalendarWord(words, last + step) && words.tokens[last + step]?.text !== 'May'))
        break;
      last += step;
    }
    runs.push({ from: i, to: last + 1 });
    i = last;
  }
  return runs;
}

/** The words of a name without suffixes: what a family name or tail is read from. */
export function withoutSuffix(names: readonly string[]): readonly string[] {
  let end = names.length;
  while (end > 1 && isSuffix(names[end - 1] ?? '')) end--;
  return end === names.length ? names : names.slice(0, end);
}

/** Characters of a suffix with a stop after every letter: "E.S.Q." */
const LONGEST_SUFFIX = 6;

const isSuffix = (word: string): boolean =>
  word === ',' || (word.length <= LONGEST_SUFFIX && SUFFIXES.has(word.toLowerCase().replaceAll('.', '')));

/** Whether a word is an honorific ("Mr."), by its form without period. */
export function honorificOf(word: string): 'female' | 'male' | 'unknown' | null {
  const lower = word.toLowerCase();
  return HONORIFICS.get(lower.endsWith('.') ? lower.slice(0, -1) : lower) ?? null;
}
