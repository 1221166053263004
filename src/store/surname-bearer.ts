import type { SurnameBearer } from '../resolve/bare-name-owner.ts';
import { fullKeyOf } from '../resolve/entity-name.ts';
import { selectRows, type Tx } from './statement.ts';

/** Bearers of one surname that are looked at, those that most articles name. */
const MOST_BEARERS = 25;
const MOST_ROLES = 30;

/** The people who have each surname (folded), as their full names tell: at most 25, most articles first. */
export async function findBearers(
  tx: Tx,
  surnames: readonly string[],
): Promise<Map<string, SurnameBearer[]>> {
  if (surnames.length === 0) return new Map();
  const rows = await selectRows<SurnameBearer & { surname: string }>(
    tx,
    READ,
    surnames.map((surname) => ({ surname, block: fullKeyOf(surname) })),
  );
  const bearers = new Map<string, SurnameBearer[]>();
  for (const { surname, ...bearer } of rows) {
    const known = bearers.get(surname);
    if (known) known.push(bearer);
    else bearers.set(surname, [bearer]);
  }
  return bearers;
}

const READ = `
  select i.surname, bearer.*, array(
    select r.text from "Role" r where r."personId" = bearer."personId" order by r."articleCount" desc, r.text limit ${MOST_ROLES}
  ) as roles
  from jsonb_to_recordset($1::jsonb) as i(surname text, block text), lateral (
    select n."personId", (array_agg(n.form order by n."articleCount" desc, n.key))[1] as name,
      sum(n."articleCount")::int as "articleCount"
    from "Name" n where n."blockKeys" && array[i.block] and n."personId" is not null and n."articleCount" > 0
    group by n."personId" order by 3 desc, 2 limit ${MOST_BEARERS}
  ) bearer order by 1, bearer."articleCount" desc, bearer.name`;
