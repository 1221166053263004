import type { PlacedMention } from './document-view.ts';
import type { NominalLink } from './nominal-links.ts';

/** What stands after a name that is set apart by commas; a list goes on with "and" instead. */
const CLOSES = /^(?:\s*\([^()]{1,40}\))?(?:[.;:)]|,(?!\s*(?:and|or)\b)|\s*$)/u;
/** Mentions inside the noun phrase, before the name. */
const REACH = 4;
const WINDOW = 60;

/**
 * `the coach of the team, Jane Roe, said`: a noun phrase for one person is whoever is named right after its comma. Null
 * where no person is, or where a list goes on (`the coach, Jane Roe and others`).
 */
export function linkApposition(
  text: string,
  nominal: PlacedMention,
  placed: readonly PlacedMention[],
  entityOf: (mention: number) => number | null,
): NominalLink | null {
  const { mention, index, sentence } = nominal;
  if (mention.kind !== 'nominal' || mention.type === 'group') return null;
  for (let i = index + 1; i <= index + REACH; i++) {
    const next = placed[i];
    if (next === undefined || next.sentence !== sentence) return null;
    if (next.mention.kind !== 'name' || next.mention.type !== 'person') continue;
    const ends = [mention.end, mention.full.end].some(
      (end) => text.slice(end, next.mention.full.start) === ', ',
    );
    const entity = ends ? entityOf(next.index) : null;
    if (entity === null || !CLOSES.test(text.slice(next.mention.end, next.mention.end + WINDOW))) return null;
    return { entity, candidates: [], rule: 'apposition: named after the comma', score: 0.85 };
  }
  return null;
}
