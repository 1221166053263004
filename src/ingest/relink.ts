import { MATCHER_VERSION } from '../resolve/judge-names.ts';
import { lockLinking } from '../store/link-lock.ts';
import { findDirtyNames, markAllNames, markOutdatedNames } from '../store/name.ts';
import type { Store } from '../store/open-store.ts';
import type { Tx } from '../store/statement.ts';
import { relinkNames } from './relink-names.ts';
import type { NameChanges } from './settle-names.ts';

/** What relinking looked at and changed. */
export interface RelinkReport {
  /** Names whose articles came or went since they were judged. */
  readonly names: number;
  /** Names that are another person's or body's now: as whom articles wrote it, and the identities' ids. */
  readonly moved: NameChanges['moved'];
  /** People and bodies that were split from others. */
  readonly founded: number;
  /** Quotes whose speaker is another now. */
  readonly quotes: number;
}

/** Names of one transaction: others wait no longer than these take. */
const BATCH = 100;

/**
 * Decides anew what articles that came later may have changed: which names are one person's or body's, whom bare
 * surnames mean, and from that which quotes are one utterance. Only names in articles that came, changed or went since
 * the last time are looked at, with those that hang together with them; the result follows from the articles alone, not
 * from the order in which they came.
 *
 * @param options.all every name, as after a change of the rules
 */
export async function relink(
  store: Store,
  { all = false }: { readonly all?: boolean } = {},
): Promise<RelinkReport> {
  await store.transaction((tx) => (all ? markAllNames(tx) : markOutdatedNames(tx, MATCHER_VERSION)));
  const report = { names: 0, moved: [] as NameChanges['moved'][number][], founded: 0, quotes: 0 };
  for (;;) {
    const changes = await store.transaction(relinkBatch);
    if (changes === null) return report;
    report.names += changes.names;
    report.moved.push(...changes.moved);
    report.founded += changes.founded;
    report.quotes += changes.quoteIds.length;
  }
}

async function relinkBatch(tx: Tx): Promise<(NameChanges & { names: number }) | null> {
  await lockLinking(tx);
  const dirty = await findDirtyNames(tx, BATCH);
  return dirty.length === 0 ? null : { names: dirty.length, ...(await relinkNames(tx, dirty)) };
}
