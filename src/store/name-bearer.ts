import type { NameBearer } from '../resolve/bare-name-owner.ts';
import { selectRows, type Tx } from './statement.ts';

/** Bearers of one name that are looked at, those that most articles name. */
const MOST_BEARERS = 25;
const MOST_ROLES = 30;

/** The people who have each surname or given name, by block key (`fullKeyOf`, `givenKeyOf`): at most 25, most articles first. */
export async function findBearers(tx: Tx, blocks: readonly string[]): Promise<Map<string, NameBearer[]>> {
  if (blocks.length === 0) return new Map();
  const rows = await selectRows<NameBearer & { block: string }>(tx, READ, blocks);
  const bearers = new Map<string, NameBearer[]>();
  for (const { block, ...bearer } of rows) {
    const known = bearers.get(block);
    if (known) known.push(bearer);
    else bearers.set(block, [bearer]);
  }
  return bearers;
}

const READ = `
  select i.block, bearer.*, array(
    select r.text from "Role" r where r."personId" = bearer."personId" order by r."articleCount" desc, r.text limit ${MOST_ROLES}
  ) as roles
  from jsonb_array_elements_text($1::jsonb) as i(block), lateral (
    select n."personId", (array_agg(n.form order by n."articleCount" desc, n.key))[1] as name,
      sum(n."articleCount")::int as "articleCount"
    from "Name" n where n."blockKeys" && array[i.block] and n."personId" is not null and (n."articleCount" > 0 or n.method like 'edit/%')
    group by n."personId" order by 3 desc, 2 limit ${MOST_BEARERS}
  ) bearer order by 1, bearer."articleCount" desc, bearer.name`;
