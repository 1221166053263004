import type { CueSite } from './cue-site.ts';
import type { Unit } from './sentence-units.ts';
import { groupStart } from './verb-group.ts';

/** Treats the verb as a cue, with a preposition after it as its particle ("gushed about"). */
export function looseSite(units: readonly Unit[], verb: number): CueSite {
  const head = units[verb];
  const to = units[verb + 1]?.pos === 'ADP' ? verb + 1 : verb;
  const form = head?.word.endsWith('ing') ? 'participle' : 'finite';
  return {
    from: groupStart(units, verb),
    head: verb,
    to,
    lemma: head?.lemma ?? '',
    form,
    takes: new Set(['quote']),
    weak: true,
  };
}
