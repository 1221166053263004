import type { Report } from './report.ts';
import type { Unit } from './sentence-units.ts';

/** Things that carry words for all to see; nobody says what stands on them. */
const CARRIER =
  /^(?:signs?|placards?|banners?|posters?|billboards?|stickers?|buttons?|t-?shirts?|shirts?|sweatshirts?|hats?|caps?|mugs?|flags?|plaques?|yard-signs?)$/;
const READS = new Set(['read', 'say', 'proclaim', 'declare', 'announce']);
/** Units between the thing and the verb, at most: `a sign on the door of the town hall that reads`. */
const FARTHEST = 8;

/** Whether the words only stand on a thing: `a sign that reads “Closed”`, `hats saying “Go north”`. */
export function standsOnThing(units: readonly Unit[], { cue, lemma, side }: Report): boolean {
  if (cue === null || side !== 'after' || !READS.has(lemma)) return false;
  const at = units.findIndex((u) => u.start >= cue.start);
  for (let i = at - 1; i >= 0 && i >= at - FARTHEST; i--) {
    const unit = units[i];
    if (unit === undefined || unit.quote !== null || /^[;:.]$/.test(unit.word)) return false;
    if (unit.pos === 'VERB' || (unit.mention >= 0 && !CARRIER.test(unit.word) && unit.capital)) return false;
    if (CARRIER.test(unit.word)) return true;
  }
  return false;
}
