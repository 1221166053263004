import { bareNameOwner } from '../resolve/bare-name-owner.ts';
import { compareNames } from '../resolve/compare-names.ts';
import { readBareKey } from '../resolve/entity-name.ts';
import { MATCHER_VERSION } from '../resolve/judge-names.ts';
import { assignNames, findNamesByBlock, type NameProvenance, type StoredName } from '../store/name.ts';
import { type NamePairRow, saveNamePairs } from '../store/name-pair.ts';
import { pairRuledNames } from '../store/name-ruling.ts';
import type { Tx } from '../store/statement.ts';
import { bareNameBearers } from './bare-name-bearers.ts';
import { type RuledOwner, ruledOwners } from './ruled-owners.ts';

/** Names of one block that a new one is compared with, those that most articles use. */
const BLOCK = 500;

/** Whose a name is, and why. */
interface Home extends NameProvenance {
  readonly nameId: number;
  readonly identityId: number;
}

/**
 * Compares new names with those that share a block key and saves what may be one identity's.
 *
 * @returns by key, those that are like the names of one identity alone, and bare surnames that mean one person
 */
export async function pairNewNames(tx: Tx, fresh: readonly StoredName[]): Promise<Map<string, Home>> {
  const full = fresh.filter(({ key }) => readBareKey(key) === null);
  const found = await pairFullNames(tx, full);
  const ruled = await ruledOwners(
    tx,
    fresh,
    await pairRuledNames(
      tx,
      fresh.map(({ key }) => key),
    ),
  );
  const homes = [
    ...found.filter((home) => isOpen(ruled.get(home.nameId), home)),
    ...(await homeBareNames(tx, fresh, ruled)),
    ...fresh.flatMap((name) => homeRuled(name, ruled.get(name.id))),
  ];
  const isPerson = ({ key }: { key: string }) => key.startsWith('p:') || key.startsWith('b:');
  const rows = homes.map((home) => ({ ...home, id: home.nameId }));
  await assignNames(tx, 'person', rows.filter(isPerson));
  await assignNames(
    tx,
    'organization',
    rows.filter((row) => !isPerson(row)),
  );
  return new Map(homes.map(({ key, ...home }) => [key, home]));
}

/** Whether a curator's rulings leave it to the rules whose the name is, and don't bar whom they found. */
function isOpen(ruled: RuledOwner | undefined, { identityId }: Home): boolean {
  return ruled === undefined || (ruled.identityId === null && !ruled.barred.has(identityId));
}

function homeRuled({ id, key }: StoredName, ruled: RuledOwner | undefined): KeyedHome[] {
  if (ruled === undefined || ruled.identityId === null) return [];
  const { identityId, method } = ruled;
  return [{ key, nameId: id, identityId, method, version: MATCHER_VERSION, score: 1 }];
}

type KeyedHome = Home & { readonly key: string };

async function pairFullNames(tx: Tx, fresh: readonly StoredName[]): Promise<KeyedHome[]> {
  const blocks = fresh.flatMap(({ blockKeys }) => blockKeys.filter((key) => !key.startsWith('s:')));
  const near = await findNamesByBlock(tx, [...new Set(blocks)].sort(), BLOCK);
  const pairs: NamePairRow[] = [];
  const homes: KeyedHome[] = [];
  for (const name of fresh) {
    const alike = near.flatMap((other) => {
      if (other.id === name.id || !shareBlock(name, other)) return [];
      const comparison = compareNames(name, other);
      return comparison.verdict === 'different' ? [] : [{ other, comparison }];
    });
    for (const { other, comparison } of alike) {
      const [aId, bId] = name.id < other.id ? [name.id, other.id] : [other.id, name.id];
      pairs.push({ ...comparison, aId, bId, version: MATCHER_VERSION });
    }
    const same = alike.filter(({ comparison }) => comparison.verdict === 'same');
    const ids = new Set(same.flatMap(({ other }) => other.personId ?? other.organizationId ?? []));
    const [identityId] = ids;
    const best = same.map(({ comparison }) => comparison).sort((a, b) => b.score - a.score)[0];
    if (identityId === undefined || ids.size > 1 || !best) continue;
    const { method, score } = best;
    homes.push({ key: name.key, nameId: name.id, identityId, method, version: MATCHER_VERSION, score });
  }
  await saveNamePairs(tx, [...new Map(pairs.map((pair) => [`${pair.aId} ${pair.bId}`, pair])).values()]);
  return homes;
}

const shareBlock = (a: StoredName, b: StoredName): boolean =>
  a.blockKeys.some((key) => !key.startsWith('s:') && b.blockKeys.includes(key));

async function homeBareNames(
  tx: Tx,
  fresh: readonly StoredName[],
  ruled: ReadonlyMap<number, RuledOwner>,
): Promise<KeyedHome[]> {
  const bare = fresh.flatMap((name) => {
    const told = readBareKey(name.key);
    return told && (ruled.get(name.id)?.identityId ?? null) === null ? [{ name, told }] : [];
  });
  const bearersOf = await bareNameBearers(
    tx,
    bare.map(({ told }) => told),
  );
  return bare.flatMap(({ name, told }) => {
    const [bearers, givenBearers] = bearersOf(told).map((all) =>
      all.filter(({ personId }) => !ruled.get(name.id)?.barred.has(personId)),
    );
    const owner = bareNameOwner(told, bearers ?? [], givenBearers ?? []);
    if (!owner) return [];
    const { personId, rule, score } = owner;
    return [
      { key: name.key, nameId: name.id, identityId: personId, method: rule, version: MATCHER_VERSION, score },
    ];
  });
}
