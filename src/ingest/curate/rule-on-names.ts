import { findNames, type StoredName } from '../../store/name.ts';
import { addNameRulings, type NameRuling, pairRuledNames } from '../../store/name-ruling.ts';
import type { Tx } from '../../store/statement.ts';
import { relinkNames } from '../relink-names.ts';
import { EditRefused } from './edit-error.ts';

/** Pairs of names that one edit can rule on. */
const MOST_PAIRS = 2_000;

/** All of the keys are one identity's: each with the first. */
export const togetherAll = ([first, ...others]: readonly string[]): NameRuling[] =>
  first === undefined ? [] : others.map((other) => ruling(first, other, true));

/** No key of one list is of the same identity as one of the other. */
export const partAll = (keys: readonly string[], others: readonly string[]): NameRuling[] =>
  keys.flatMap((key) => others.map((other) => ruling(key, other, false)));

function ruling(a: string, b: string, same: boolean): NameRuling {
  return a < b ? { aKey: a, bKey: b, same } : { aKey: b, bKey: a, same };
}

/** What an edit on these pairs rules on: later ones on the same pairs, or on namesakes that it made, depend on it. */
export function keysOf(rulings: readonly NameRuling[]): string[] {
  const names = rulings.flatMap(({ aKey, bKey }) => [aKey, bKey]).filter((key) => key.includes('~'));
  return [
    ...rulings.map(({ aKey, bKey }) => `names ${aKey}|${bKey}`),
    ...[...new Set(names)].map((key) => `name ${key}`),
  ];
}

/** @throws EditRefused where they are too many to rule on at once */
export function checkPairs(field: string, rulings: readonly NameRuling[]): void {
  if (rulings.length > MOST_PAIRS)
    throw new EditRefused(
      field,
      `That are ${rulings.length} pairs of names; one edit rules on ${MOST_PAIRS} at most.`,
    );
}

/** Brings rulings on names into force. */
export async function ruleOnNames(tx: Tx, editId: number, rulings: readonly NameRuling[]): Promise<void> {
  await addNameRulings(tx, editId, rulings);
  await settleRuled(tx, [...new Set(rulings.flatMap(({ aKey, bKey }) => [aKey, bKey]))]);
}

/** Decides anew whose the names of these keys are, as far as they are known. */
export async function settleRuled(tx: Tx, keys: readonly string[]): Promise<StoredName[]> {
  const sorted = [...keys].sort();
  await pairRuledNames(tx, sorted);
  const names = await findNames(tx, sorted);
  await relinkNames(tx, names);
  return names;
}

/** Whose the name is now. */
export async function ownerOf(tx: Tx, key: string): Promise<number | null> {
  const [name] = await findNames(tx, [key]);
  return name?.personId ?? name?.organizationId ?? null;
}
