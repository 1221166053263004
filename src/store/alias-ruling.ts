import { execute, selectRows, type Tx } from './statement.ts';

/** A form that an identity goes by, as a curator says; see `AliasRuling` in schema.prisma. */
export interface AliasRuling {
  readonly nameKey: string;
  readonly aliasKey: string;
  readonly form: string;
  readonly keys: readonly string[];
}

export async function addAliasRuling(tx: Tx, editId: number, ruling: AliasRuling): Promise<void> {
  await execute(
    tx,
    `insert into "AliasRuling" ("editId", "nameKey", "aliasKey", form, keys)
    select $1, "nameKey", "aliasKey", form, array(select jsonb_array_elements_text(keys))
    from jsonb_to_recordset($2::jsonb) as i("nameKey" text, "aliasKey" text, form text, keys jsonb)`,
    editId,
    [ruling],
  );
}

/** Takes an edit's alias back. */
export async function removeAliasRuling(tx: Tx, editId: number): Promise<AliasRuling | null> {
  const [removed] = await selectRows<AliasRuling>(
    tx,
    'delete from "AliasRuling" where "editId" = $1 returning "nameKey", "aliasKey", form, keys',
    editId,
  );
  return removed ?? null;
}

/**
 * Gives the ruled forms to whom their names belong by now; forms that no article uses and nobody rules any more go. One
 * statement.
 *
 * @param removed rulings that were taken back
 */
export async function restoreAliases(tx: Tx, removed: readonly AliasRuling[] = []): Promise<void> {
  await execute(
    tx,
    `with owned as materialized (
      select r.form, r.keys, n."personId", n."organizationId" from "AliasRuling" r join "Name" n on n.key = r."nameKey"
    ), forms as materialized (
      select form, keys from owned
      union select form, array(select jsonb_array_elements_text(keys))
      from jsonb_to_recordset($1::jsonb) as i(form text, keys jsonb)
    ), unowned as (
      delete from "Alias" a using forms f where a.keys && f.keys and a.name = f.form and a."articleCount" <= 0
      and not exists (select from owned o where o.form = a.name
        and (o."personId" = a."personId" or o."organizationId" = a."organizationId"))
    )
    insert into "Alias" (name, keys, "personId", "organizationId", "articleCount")
    select distinct on (form, "personId", "organizationId") form, keys, "personId", "organizationId", 0 from owned o
    where coalesce("personId", "organizationId") is not null and not exists (
      select from "Alias" a where a.name = o.form
      and (o."personId" = a."personId" or o."organizationId" = a."organizationId"))
    on conflict do nothing`,
    removed,
  );
}
