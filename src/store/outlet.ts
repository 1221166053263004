import { execute, selectOne, type Tx } from './statement.ts';

export interface OutletRow {
  /** Registrable domain, lower case; the folded display name where no domain is known. */
  readonly domain: string;
  readonly name: string | null;
}

/** Finds or adds the outlet. A display name fills a missing one and never replaces another. */
export async function saveOutlet(tx: Tx, { domain, name }: OutletRow): Promise<number> {
  await execute(
    tx,
    `with known as (select id from "Outlet" where domain = $1),
      named as (update "Outlet" set name = $2 where domain = $1 and name is null and $2::text is not null)
    insert into "Outlet" (domain, name) select $1, $2 where not exists (select from known)
    on conflict (domain) do nothing`,
    domain,
    name,
  );
  const { id } = await selectOne<{ id: number }>(tx, 'select id from "Outlet" where domain = $1', domain);
  return id;
}
