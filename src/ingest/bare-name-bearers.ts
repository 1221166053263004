import type { NameBearer } from '../resolve/bare-name-owner.ts';
import { type BareName, fullKeyOf, givenKeyOf } from '../resolve/entity-name.ts';
import { findBearers } from '../store/name-bearer.ts';
import type { Tx } from '../store/statement.ts';

/** Who have each bare name as their surname, and who as their given name. One statement. */
export async function bareNameBearers(
  tx: Tx,
  names: readonly BareName[],
): Promise<(name: BareName) => [NameBearer[], NameBearer[]]> {
  const blocks = names.flatMap(({ surname }) => [fullKeyOf(surname), givenKeyOf(surname)]);
  const bearers = await findBearers(tx, [...new Set(blocks)]);
  return ({ surname }) => [bearers.get(fullKeyOf(surname)) ?? [], bearers.get(givenKeyOf(surname)) ?? []];
}
