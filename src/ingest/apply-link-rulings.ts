import { methodOf } from '../link/edit-method.ts';
import type { LinkRuling } from '../store/article-ruling.ts';
import type { MutualLink } from './mutual-link.ts';

/** The links as curators will have them: those that they cut are left out, those that they made stand whatever was found. */
export function applyLinkRulings(links: readonly MutualLink[], rulings: readonly LinkRuling[]): MutualLink[] {
  if (rulings.length === 0) return [...links];
  const idOf = ({ kind, otherId }: Pick<LinkRuling, 'otherId'> & { kind: string }) => `${kind} ${otherId}`;
  const ruled = new Set(rulings.map(idOf));
  return [
    ...links.filter((link) => !ruled.has(idOf(link))),
    ...rulings.filter(({ linked }) => linked).map(toLink),
  ];
}

const toLink = ({ editId, otherId, kind }: LinkRuling): MutualLink => ({
  kind,
  otherId,
  utteranceId: null,
  evidence: 'linked by a curator',
  spans: [],
  otherSpans: [],
  method: methodOf(editId),
  version: 'edit',
  score: 1,
});
