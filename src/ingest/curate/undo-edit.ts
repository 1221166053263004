import { compareNames } from '../../resolve/compare-names.ts';
import { MATCHER_VERSION } from '../../resolve/judge-names.ts';
import { removeAliasRuling } from '../../store/alias-ruling.ts';
import { removeLinkRuling, removeNamesakes } from '../../store/article-ruling.ts';
import { removeClaimRuling } from '../../store/claim-ruling.ts';
import {
  findIdentity,
  lastIdentityId,
  type Restoration,
  restoreIdentities,
  type SpeakerRef,
} from '../../store/curated-identity.ts';
import { findDependent, findEdit, markUndone, type RememberedIdentity } from '../../store/edit.ts';
import { findNames } from '../../store/name.ts';
import { type NamePairRow, saveNamePairs } from '../../store/name-pair.ts';
import { type NameRuling, pairRuledNames, removeNameRulings } from '../../store/name-ruling.ts';
import type { Store } from '../../store/open-store.ts';
import { findAnchoredArticles } from '../../store/quote-anchor.ts';
import { removeQuotePairRulings } from '../../store/quote-pair-ruling.ts';
import { removeQuoteRuling, restoreQuoteId } from '../../store/quote-ruling.ts';
import type { Tx } from '../../store/statement.ts';
import { linkClaims } from '../link-claims.ts';
import { relinkNames } from '../relink-names.ts';
import { rereadArticles } from '../reread-article.ts';
import { articlesOfBoth } from './articles-of-both.ts';
import { type Curator, editAlone } from './curator.ts';
import { EditConflict, EditRefused } from './edit-error.ts';
import { ownerOf } from './rule-on-names.ts';

/**
 * Takes an edit back: its rulings go, and what they held is decided anew by what stands then. Edits can be undone in any
 * order, but for those on which a later one depends.
 *
 * @throws EditConflict where it is undone already, or a later edit rules on the same
 * @throws EditRefused where there is no such edit
 */
export function undoEdit(
  store: Store,
  { keyId }: Pick<Curator, 'keyId'>,
  editId: number,
): Promise<{ editId: number }> {
  return editAlone(store, async (tx) => {
    const edit = await findEdit(tx, editId);
    if (edit === null) throw new EditRefused('edit', 'There is no edit of this id.');
    if (edit.undoneAt !== null) throw new EditConflict('The edit is undone already.', editId);
    const dependent = await findDependent(tx, edit);
    if (dependent !== null)
      throw new EditConflict('A later edit rules on the same: undo that one first.', dependent);
    await markUndone(tx, editId, keyId);
    const last = {
      person: await lastIdentityId(tx, 'person'),
      organization: await lastIdentityId(tx, 'organization'),
    };
    const both = await articlesOfOwners(tx, edit.identities);
    await takeBack(tx, editId);
    await bringBack(tx, edit.identities, last);
    await rereadArticles(tx, both);
    return { editId };
  });
}

/** Articles that have two names of those who are to be told apart. */
async function articlesOfOwners(tx: Tx, identities: readonly RememberedIdentity[]): Promise<number[]> {
  const articles: number[] = [];
  for (const type of ['person', 'organization'] as const) {
    const owners = new Set<number>();
    for (const { keys } of identities.filter((one) => one.type === type)) {
      const owner = await firstOwner(tx, keys);
      if (owner !== null) owners.add(owner);
    }
    articles.push(...(await articlesOfBoth(tx, type, [...owners])));
  }
  return [...new Set(articles)];
}

/** Removes the rulings and decides anew what they were about. */
async function takeBack(tx: Tx, editId: number): Promise<void> {
  const rulings = await removeNameRulings(tx, editId);
  const alias = await removeAliasRuling(tx, editId);
  const quote = await removeQuoteRuling(tx, editId);
  const anchors = [...(await removeQuotePairRulings(tx, editId)), ...(quote ? [quote.anchorId] : [])];
  const articles = [
    ...(await removeNamesakes(tx, editId)),
    ...(await removeLinkRuling(tx, editId)),
    ...(await findAnchoredArticles(tx, anchors)),
  ];
  await rereadArticles(tx, [...new Set(articles)]);
  if (quote?.kind === 'REJECTION') await restoreQuoteId(tx, quote.anchorId, quote.value.quoteId);
  await settleUnruled(tx, rulings, alias ? [alias] : []);
  await linkClaims(tx, await removeClaimRuling(tx, editId), []);
}

/** Lets the rules judge pairs of names again that were ruled on, as far as an earlier edit doesn't. */
async function settleUnruled(
  tx: Tx,
  rulings: readonly NameRuling[],
  aliases: Parameters<typeof relinkNames>[2] = [],
): Promise<void> {
  const aliased = aliases.flatMap(({ nameKey, aliasKey }) => [nameKey, aliasKey]);
  const keys = new Set([...rulings.flatMap(({ aKey, bKey }) => [aKey, bKey]), ...aliased]);
  if (keys.size === 0) return;
  const names = await findNames(tx, [...keys].sort());
  const byKey = new Map(names.map((name) => [name.key, name]));
  const rows = rulings.flatMap(({ aKey, bKey }): NamePairRow[] => {
    const [a, b] = [byKey.get(aKey), byKey.get(bKey)];
    if (!a || !b || !a.blockKeys.some((key) => b.blockKeys.includes(key))) return [];
    const comparison = compareNames(a, b);
    const [aId, bId] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
    return [{ ...comparison, aId, bId, version: MATCHER_VERSION }];
  });
  await saveNamePairs(tx, rows);
  await pairRuledNames(tx, [...keys].sort());
  await relinkNames(tx, names, aliases);
}

/**
 * Those whom the edit had made one, or two, get back the ids and slugs that they had, as far as undoing told them apart
 * again: whose names they were before says who is who.
 */
async function bringBack(
  tx: Tx,
  identities: readonly RememberedIdentity[],
  last: Readonly<Record<SpeakerRef['type'], number>>,
): Promise<void> {
  const remembered = new Set(identities.map(({ id }) => id));
  for (const type of ['person', 'organization'] as const) {
    const owned: Restoration[] = [];
    for (const { id, slug, keys } of identities.filter((one) => one.type === type)) {
      const from = await firstOwner(tx, keys);
      if (from !== null && (from > last[type] || remembered.has(from))) owned.push({ from, id, slug });
    }
    const told = owned.filter(({ from }) => owned.filter((other) => other.from === from).length === 1);
    const taken = new Set(told.map(({ from }) => from));
    const free: Restoration[] = [];
    for (const one of told) {
      const isFree = taken.has(one.id) || (await findIdentity(tx, { type, id: one.id })) === null;
      if (isFree) free.push(one);
    }
    await restoreIdentities(tx, type, free);
  }
}

async function firstOwner(tx: Tx, keys: readonly string[]): Promise<number | null> {
  for (const key of keys) {
    const owner = await ownerOf(tx, key);
    if (owner !== null) return owner;
  }
  return null;
}
