import type { CueSite } from './cue-site.ts';
import { CUE_NOUNS, QUOTING_NOUNS } from './cue-verbs.ts';
import type { Unit } from './sentence-units.ts';

/** A noun of saying with its content: `her claim that …`, `a call for “…”`. Null for other words. */
export function readNoun(units: readonly Unit[], i: number, unit: Unit): CueSite | null {
  if (unit.pos !== 'NOUN') return null;
  const { lemma } = unit;
  if (CUE_NOUNS.has(lemma) && units[i + 1]?.word === 'that') {
    return { from: i, head: i, to: i, lemma, form: 'noun', takes: new Set(['that']), weak: false };
  }
  const governs = NOUN_PARTICLE.test(units[i + 1]?.word ?? '') && quoteInPhrase(units, i + 2);
  if (!governs || !(CUE_NOUNS.has(lemma) || QUOTING_NOUNS.has(lemma))) return null;
  return { from: i, head: i, to: i + 1, lemma, form: 'noun', takes: new Set(['phrase']), weak: true };
}

/** `her call for “real change”`: prepositions that join a noun of saying to its content. */
const NOUN_PARTICLE = /^(?:of|for|about|to|against|on|as)$/;
const LONGEST_PHRASE = 10;

/** Whether words in quote marks stand in the noun phrase at `from`, before a verb or a mark. */
function quoteInPhrase(units: readonly Unit[], from: number): boolean {
  for (let k = from; k < from + LONGEST_PHRASE; k++) {
    const unit = units[k];
    if (unit === undefined || /^(?:PUNCT|VERB|AUX|SCONJ)$/.test(unit.pos)) return false;
    if (unit.quote !== null) return !unit.title || unit.quote.inner.end - unit.quote.inner.start > 40;
  }
  return false;
}
