import { comparePersonNames, type NameComparison } from '../resolve/compare-person-names.ts';
import { nameBlockKeys } from '../resolve/name-block-keys.ts';
import type { GoldNamePair, GoldNames } from './gold-names.ts';
import { type JudgedPair, type PairFigures, pairFigures } from './pair-figures.ts';

/** A pair of names that we judge otherwise than the annotators. */
export interface NameError extends Pick<NameComparison, 'verdict' | 'score' | 'parts'> {
  readonly error: 'wrongly joined' | 'left apart';
  readonly a: string;
  readonly b: string;
}

/** How well names alone tell whether two forms are one person's. Only the verdict `same` counts as joined. */
export interface NameReport extends PairFigures {
  /** Pairs left to evidence beyond names, by what they are. */
  readonly unsure: { readonly same: number; readonly different: number };
  /** Pairs of one person that share no block key, so that an index would never compare them. */
  readonly withoutSharedKey: number;
  /** Wrongly joined ones first, the surest first; then those left apart, the farthest first. */
  readonly errors: readonly NameError[];
}

interface JudgedNames extends JudgedPair {
  readonly pair: GoldNamePair;
  readonly comparison: NameComparison;
  readonly sharesKey: boolean;
}

/**
 * Compares the annotated pairs, and of groups all pairs of forms: inside a group one person's, across groups two
 * people's. A form in several groups counts once, and one person's with all of them. Pairs that share no block
 * key are apart without a comparison, so that the cost is that of the pairs which share one.
 */
export function measureNames(lines: readonly GoldNames[]): NameReport {
  const groups = lines.flatMap(({ forms }) => (forms ? [forms] : []));
  const pairs = lines.flatMap(({ pair }) => (pair ? [pair] : []));
  const { close, farApart } = pairsOfGroups(groups);
  const judged = [...pairs, ...close].map(judge);
  const unsure = judged.filter(({ comparison }) => comparison.verdict === 'unsure');
  return {
    ...pairFigures(withFarApart(judged, farApart)),
    unsure: {
      same: unsure.filter(({ gold }) => gold).length,
      different: unsure.filter(({ gold }) => !gold).length,
    },
    withoutSharedKey: judged.filter(({ gold, sharesKey }) => gold && !sharesKey).length,
    errors: listErrors(judged),
  };
}

function judge(pair: GoldNamePair): JudgedNames {
  const comparison = comparePersonNames(pair.a, pair.b);
  const keys = new Set(nameBlockKeys(pair.a));
  const sharesKey = nameBlockKeys(pair.b).some((key) => keys.has(key));
  return { pair, gold: pair.same, found: comparison.verdict === 'same', comparison, sharesKey };
}

/** The pairs worth comparing of all forms, and how many pairs of two people the rest are. */
function pairsOfGroups(groups: readonly (readonly string[])[]): { close: GoldNamePair[]; farApart: number } {
  const forms = [...new Set(groups.flat())].sort();
  const same = pairsWithin(groups);
  const blocks = new Map<string, string[]>();
  for (const form of forms) {
    for (const key of nameBlockKeys(form)) {
      const block = blocks.get(key);
      if (block) block.push(form);
      else blocks.set(key, [form]);
    }
  }
  const close = new Map([...same, ...pairsWithin([...blocks.values()])]);
  return {
    close: [...close].map(([key, [a, b]]) => ({ a, b, same: same.has(key) })),
    farApart: (forms.length * (forms.length - 1)) / 2 - close.size,
  };
}

/** All pairs of different texts that a list holds, by a key of the two. */
function pairsWithin(lists: readonly (readonly string[])[]): Map<string, readonly [string, string]> {
  const pairs = new Map<string, readonly [string, string]>();
  for (const list of lists) {
    const texts = [...new Set(list)].sort();
    texts.forEach((a, index) => {
      for (const b of texts.slice(index + 1)) pairs.set(JSON.stringify([a, b]), [a, b]);
    });
  }
  return pairs;
}

function* withFarApart(judged: readonly JudgedPair[], farApart: number): Generator<JudgedPair> {
  yield* judged;
  for (let count = 0; count < farApart; count++) yield { gold: false, found: false };
}

function listErrors(judged: readonly JudgedNames[]): NameError[] {
  const errors = judged
    .filter(({ gold, found }) => gold !== found)
    .map(({ pair: { a, b }, found, comparison: { verdict, score, parts } }): NameError => {
      return { error: found ? 'wrongly joined' : 'left apart', a, b, verdict, score, parts };
    });
  const joined = errors.filter(({ error }) => error === 'wrongly joined').sort((a, b) => b.score - a.score);
  const apart = errors.filter(({ error }) => error === 'left apart').sort((a, b) => a.score - b.score);
  return [...joined, ...apart];
}
