import { bareWordsOf, readBareKey } from '../resolve/entity-name.ts';
import { type AliasRuling, restoreAliases } from '../store/alias-ruling.ts';
import { type StoredName, settleNames } from '../store/name.ts';
import { restoreRuledSpeakers } from '../store/quote-ruling.ts';
import type { Tx } from '../store/statement.ts';
import { removeUnused } from '../store/unused.ts';
import { judgePairs } from './judge-pairs.ts';
import { linkClaims } from './link-claims.ts';
import { relinkQuotes } from './relink-quotes.ts';
import { settleBareNames } from './settle-bare-names.ts';
import { type NameChanges, settleFullNames } from './settle-names.ts';

/**
 * Decides anew whose these names are, with those that hang together with them, and judges the quotes and claims anew whose
 * speaker changes. The caller holds the lock on linking.
 *
 * @param removed aliases that a curator took back
 */
export async function relinkNames(
  tx: Tx,
  names: readonly Pick<StoredName, 'id' | 'key' | 'form'>[],
  removed: readonly AliasRuling[] = [],
): Promise<NameChanges> {
  const ids = names.map(({ id }) => id);
  const fullIds = names.filter(({ key }) => readBareKey(key) === null).map(({ id }) => id);
  await judgePairs(tx, fullIds);
  const full = await settleFullNames(tx, fullIds);
  const touched = [...names, ...full.moved.map(({ name }) => ({ key: name.key, form: name.form }))];
  const words = touched.flatMap(({ key, form }) => bareWordsOf(key, form));
  const bare = await settleBareNames(tx, [...new Set(words)].sort());
  await restoreAliases(tx, removed);
  const spoken = [...full.quoteIds, ...bare.quoteIds, ...(await restoreRuledSpeakers(tx))];
  const quoteIds = [...new Set(spoken)].sort((a, b) => a - b);
  await relinkQuotes(tx, quoteIds);
  await linkClaims(tx, [], []);
  await removeGone(tx, ids);
  return {
    moved: [...full.moved, ...bare.moved],
    founded: full.founded + bare.founded,
    quoteIds,
  };
}

/** Names that nothing uses any more, and whom only they stood for. */
async function removeGone(tx: Tx, nameIds: readonly number[]): Promise<void> {
  const gone = await settleNames(tx, nameIds);
  const people = gone.flatMap(({ personId }) => personId ?? []);
  const bodies = gone.flatMap(({ organizationId }) => organizationId ?? []);
  await removeUnused(tx, 'Person', people);
  await removeUnused(tx, 'Organization', bodies);
}
