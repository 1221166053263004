import type { Mention } from './mention.ts';
import { fromPhrase, type Subject } from './phrase-subject.ts';
import type { Unit } from './sentence-units.ts';

/** Prepositions before one whom words are meant for or about: `a blunt message to Roe: “…”`. */
const ADDRESSED = /^(?:to|on|about|against|for|at|of|with)$/;
/** Words before a name in a clause about what is quoted: `a line that could have come from Roe: “…”`. */
const RELATIVE = /^(?:that|which)$/;
/** Units of such a clause, at most. */
const LONGEST_CLAUSE = 8;

/** The name right before a colon: `More from Roe: “…”`; null where the words are meant for, or only like, theirs. */
export function labelBefore(
  units: readonly Unit[],
  mentions: readonly Mention[],
  colon: number,
): Subject | null {
  const last = units[colon - 1];
  if (last === undefined || last.mention < 0 || mentions[last.mention]?.kind !== 'name') return null;
  let from = colon - 1;
  while (units[from - 1]?.mention === last.mention) from--;
  if (from > 1 && ADDRESSED.test(units[from - 1]?.word ?? '')) return null;
  if (units.slice(Math.max(0, from - LONGEST_CLAUSE), from).some((u) => RELATIVE.test(u.word))) return null;
  return fromPhrase(units, mentions, { from, to: colon }, 'label');
}

/**
 * Whom a sentence without a verb gives the word to: the only one named (`From Roe's post: “…”`, `Here's Roe in May: “…”`),
 * or the one it begins with (`Roe on Ward: “…”`, `Her advice to Ward: “…”`).
 */
export function onlyMention(
  units: readonly Unit[],
  mentions: readonly Mention[],
  colon: number,
): Subject | null {
  const named = units.flatMap((u, i) => (i < colon && u.mention >= 0 ? [i] : []));
  const [first] = named;
  if (first === undefined) return null;
  const others = named.findIndex((i) => units[i]?.mention !== units[first]?.mention);
  const verb = units.slice(0, colon).some((u) => u.mention < 0 && (u.pos === 'VERB' || u.pos === 'AUX'));
  if (others >= 0 && (first > 0 || verb)) return null;
  const to = (named.at(others < 0 ? -1 : others - 1) ?? first) + 1;
  return fromPhrase(units, mentions, { from: first, to }, 'label');
}
