import { selectOne, selectRows, type Tx } from './statement.ts';

export interface OutletRow {
  /** Registrable domain, lower case; the folded display name where no domain is known. */
  readonly domain: string;
  readonly name: string | null;
}

/** Finds or adds the outlet. A display name fills a missing one and never replaces another. */
export async function saveOutlet(tx: Tx, outlet: OutletRow): Promise<number> {
  const known = await findOutlet(tx, outlet.domain);
  if (known !== undefined && (known.name !== null || outlet.name === null)) return known.id;
  const { id } = await selectOne<{ id: number }>(
    tx,
    `insert into "Outlet" as o (domain, name) values ($1, $2)
    on conflict (domain) do update set name = coalesce(o.name, excluded.name) returning id`,
    outlet.domain,
    outlet.name,
  );
  return id;
}

async function findOutlet(tx: Tx, domain: string): Promise<{ id: number; name: string | null } | undefined> {
  const [known] = await selectRows<{ id: number; name: string | null }>(
    tx,
    'select id, name from "Outlet" where domain = $1',
    domain,
  );
  return known;
}
