import { aliasKeys } from './alias-keys.ts';
import type { NameComparison } from './compare-person-names.ts';

/** Two letters stand for many bodies ("UN", "AP"): they need more than a name. */
const LONG_ACRONYM = 3;

const DIFFERENT: NameComparison = { verdict: 'different', score: 0, parts: [], method: 'name/body' };

/**
 * Whether two names of organizations can be one body's: equal ones, or an acronym and the name that it shortens. Other
 * names are different: bodies that share words are as often branches and rivals. Symmetric; linear.
 */
export function compareBodyNames(a: string, b: string): NameComparison {
  const [wholeA, acronymA] = aliasKeys('organization', a);
  const [wholeB, acronymB] = aliasKeys('organization', b);
  if (wholeA === undefined || wholeB === undefined) return DIFFERENT;
  if (wholeA === wholeB)
    return {
      verdict: 'same',
      score: 1,
      parts: [{ part: 'name', score: 1, evidence: wholeA.slice(2) }],
      method: 'name/equal',
    };
  if (wholeA !== acronymB && wholeB !== acronymA) return DIFFERENT;
  const [short, long] = wholeA === acronymB ? [a, b] : [b, a];
  const letters = (wholeA === acronymB ? wholeA : wholeB).length - 'o:'.length;
  const isLong = letters >= LONG_ACRONYM;
  const score = isLong ? 0.85 : 0.5;
  return {
    verdict: isLong ? 'same' : 'unsure',
    score,
    parts: [{ part: 'acronym', score, evidence: `${short} shortens ${long}` }],
    method: 'name/acronym',
  };
}
