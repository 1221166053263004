import type { IdentityKind } from './identity-kind.ts';
import { execute, type Tx } from './statement.ts';

/**
 * Counts some name forms and roles of identities anew, from the articles that use them; those that none uses go.
 * Cost grows with the articles of the identities: for merges and splits, not for every article.
 */
export async function recountForms(
  tx: Tx,
  kind: IdentityKind,
  identityIds: readonly number[],
  { names, roles }: { readonly names: readonly string[]; readonly roles: readonly string[] },
): Promise<void> {
  await recount(tx, kind, { table: 'Alias', form: 'name', list: 'forms' }, identityIds, names);
  if (kind.hasRoles)
    await recount(tx, kind, { table: 'Role', form: 'text', list: 'roles' }, identityIds, roles);
}

interface FormTable {
  readonly table: 'Alias' | 'Role';
  readonly form: 'name' | 'text';
  /** Column of the article's row that lists the forms. */
  readonly list: 'forms' | 'roles';
}

async function recount(
  tx: Tx,
  { column, row }: IdentityKind,
  { table, form, list }: FormTable,
  identityIds: readonly number[],
  forms: readonly string[],
): Promise<void> {
  if (forms.length === 0) return;
  const keyed = table === 'Alias';
  // An alias that moves has its lookup keys on the other side.
  const keysOf = `(select keys from "Alias" k where k.name = c.name and k."${column}" in (select id from given) limit 1)`;
  await execute(
    tx,
    `with given as materialized (select jsonb_array_elements($1::jsonb)::int as id),
    forms as materialized (select jsonb_array_elements_text($2::jsonb) as name),
    counted as materialized (
      select r."${column}" as id, used as name, count(*)::int as articles
      from "${row}" r, unnest(r.${list}) used
      where r."${column}" in (select id from given) and used in (select name from forms) group by 1, 2
    ), removed as (
      delete from "${table}" t where t."${column}" in (select id from given) and t."${form}" in (select name from forms)
      and not exists (select from counted c where c.id = t."${column}" and c.name = t."${form}")
    )
    insert into "${table}" as t ("${column}", "${form}", ${keyed ? 'keys, ' : ''}"articleCount")
    select c.id, c.name, ${keyed ? `${keysOf}, ` : ''}c.articles from counted c order by 1, 2
    on conflict ("${column}", "${form}") do update set "articleCount" = excluded."articleCount"`,
    identityIds,
    forms,
  );
}
