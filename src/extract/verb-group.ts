import type { CueForm } from './cue-site.ts';
import type { Unit } from './sentence-units.ts';
import { isTimeWord, leadsTime } from './time-words.ts';

const BE = new Set(['is', 'was', 'were', 'are', 'be', 'been', 'being', "'re", "'m"]);
const AUXILIARY = new Set([
  ...[
    'has',
    'have',
    'had',
    'having',
    'did',
    'does',
    'do',
    'will',
    'would',
    'could',
    'may',
    'might',
    'can',
    'should',
    'must',
  ],
  ...["'s", "'d", "'ve", "'ll", "n't", 'not', 'never', ...BE],
]);
/** Words that can stand between a subject and its verb, or after an auxiliary, and add to the subject. */
export const FLOATING = /^(?:both|all|each|himself|herself|itself|themselves)$/;
const ADVERB_SUFFIX = /ly$/;
const SHORT_ADVERBS = new Set([
  'also',
  'later',
  'then',
  'once',
  'again',
  'even',
  'still',
  'often',
  'now',
  'further',
  'instead',
]);
/** `“…,” Will said`, `“…,” Read said`: a verb or auxiliary that is somebody's name here. */
export function isNamed(unit: Unit): boolean {
  return unit.mention >= 0 && unit.capital;
}

/** The first auxiliary or adverb of the verb group that ends at `head`. */
export function groupStart(units: readonly Unit[], head: number): number {
  let from = head;
  for (let k = head - 1; k >= 0 && k > head - 6; k--) {
    const unit = units[k];
    if (unit === undefined || unit.quote !== null) break;
    if (isNamed(unit)) break;
    if (AUXILIARY.has(unit.word) && unit.pos !== 'NOUN' && !isPossessive(units, k)) {
      from = k;
      continue;
    }
    if (unit.pos === 'ADV' || SHORT_ADVERBS.has(unit.word) || ADVERB_SUFFIX.test(unit.word)) continue;
    // "had last month said", "have both said"
    if (isTimeWord(unit.word) || leadsTime(unit.word) || FLOATING.test(unit.word)) continue;
    // "went on to say", "began by saying"
    if (
      (unit.word === 'to' || unit.word === 'by') &&
      /^(?:on|began|begin|continued|started)$/.test(units[k - 1]?.word ?? '')
    ) {
      from = k - 1;
      if (units[k - 1]?.word === 'on' && units[k - 2]?.lemma === 'go') from = k - 2;
      break;
    }
    break;
  }
  return from;
}

function isPossessive(units: readonly Unit[], k: number): boolean {
  const next = units[k + 1];
  return (
    units[k]?.word === "'s" &&
    (next === undefined || next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'ADJ')
  );
}

/** How a verb stands by its auxiliaries; null for a passive or an infinitive. */
export function verbForm(units: readonly Unit[], head: number, from: number, unit: Unit): CueForm | null {
  const group = units.slice(from, head).map((u) => u.word);
  const withBe = group.some((w) => BE.has(w)) || (group.includes("'s") && !group.includes('been'));
  if (unit.word.endsWith('ing')) return withBe ? 'finite' : 'participle';
  if (group[0] === 'go' || group.includes('on') || group.includes('by')) return 'finite';
  if (units[head - 1]?.word === 'to' || units[from - 1]?.word === 'to') return null;
  const passive = group.some((w) => BE.has(w));
  return passive ? null : 'finite';
}
