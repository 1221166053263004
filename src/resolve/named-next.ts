import { isTitle, personNoun } from '../extract/person-nouns.ts';
import type { PlacedMention } from './document-view.ts';
import type { NominalLink } from './nominal-links.ts';

/** "a US official", "an envoy": one person whom the text has not named yet. */
const INDEFINITE = /^an?\s/i;
/** Mentions between the noun phrase and the name. */
const REACH = 12;
const LAST_WORD = /[\p{L}-]+$/u;

const lastWord = (text: string): string => LAST_WORD.exec(text)?.[0].toLowerCase() ?? '';

/** Whether the noun may announce somebody of that role: "official" any office, another noun only itself. */
function announces(noun: string, role: string): boolean {
  const office = role.split(/\s+(?:of|for|to|at|in)\s+/)[0] ?? '';
  const head = lastWord(office);
  return noun === head || (noun === 'official' && isTitle(head));
}

/**
 * The wire-service lead: an unnamed speaker, and in the next sentence of the same paragraph a speaker with a
 * fitting office, named for the first time there ("…, a US official said. Envoy Jane Roe told …"). Null
 * unless all of it holds.
 */
export function linkNamedNext(
  nominal: PlacedMention,
  placed: readonly PlacedMention[],
  entityOf: (mention: number) => number | null,
): NominalLink | null {
  const noun = lastWord(nominal.mention.text);
  if (!nominal.speaker || !INDEFINITE.test(nominal.mention.text) || personNoun(noun) !== 'one') return null;
  for (let i = nominal.index + 1; i <= nominal.index + REACH; i++) {
    const next = placed[i];
    if (!next || next.paragraph !== nominal.paragraph || next.sentence > nominal.sentence + 1) return null;
    if (next.sentence === nominal.sentence || !next.speaker || next.mention.kind !== 'name') continue;
    const { role } = next.mention;
    const entity = entityOf(next.index);
    const full = /\s/.test(next.mention.text);
    if (entity === null || !full || !role || !announces(noun, role.text)) return null;
    return { entity, candidates: [], rule: 'noun phrase: named in the next sentence', score: 0.6 };
  }
  return null;
}
