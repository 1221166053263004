import type { IdentityKind } from './identity-kind.ts';
import type { ChooseName } from './identity-name.ts';
import { renameIdentities } from './identity-name.ts';
import { recountForms } from './recount-forms.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** A name that turns out to be another identity's. */
export interface NameMove {
  readonly nameId: number;
  readonly from: number;
  readonly to: number;
}

const MOVES = `moves as materialized (
  select * from jsonb_to_recordset($1::jsonb) as i("nameId" int, "from" int, "to" int)
)`;

/**
 * Takes names, with the articles, mentions and quotes that speak of their bearer under them, from one identity to
 * another. Aliases and roles are counted anew on both sides, an identity that has no article left goes, and its slugs
 * lead to the other from now on; what these articles claim is to be looked at anew. `Name` itself is the caller's
 * (`assignNames`). Some ten statements.
 *
 * @returns ids of the quotes whose speaker is another now
 */
export async function moveNames(
  tx: Tx,
  kind: IdentityKind,
  moves: readonly NameMove[],
  chooseName: ChooseName,
): Promise<number[]> {
  if (moves.length === 0) return [];
  const { column, row } = kind;
  const articles = `moved as materialized (
    select r."articleId", m."from", m."to" from moves m join "${row}" r on r."nameId" = m."nameId" and r."${column}" = m."from"
  )`;
  const forms = await selectRows<{ forms: string[]; roles: string[] }>(
    tx,
    `with ${MOVES} select coalesce(array_agg(distinct form), '{}') as forms,
      coalesce(array_agg(distinct role) filter (where role is not null), '{}') as roles
    from moves m join "${row}" r on r."nameId" = m."nameId" and r."${column}" = m."from",
      unnest(r.forms) form left join lateral (select unnest(${kind.hasRoles ? 'r.roles' : `'{}'::text[]`}) as role) roles on true`,
    moves,
  );
  const quotes = await selectRows<{ id: number }>(
    tx,
    `with ${MOVES}, ${articles}, mentions as (
      update "Mention" t set "${column}" = m."to" from moved m where t."articleId" = m."articleId" and t."${column}" = m."from"
    ), claims as (
      update "ClaimAppearance" t set dirty = true from moved m where t."articleId" = m."articleId" and not t.dirty
    )
    update "Quote" t set "${column}" = m."to" from moved m
    where t."articleId" = m."articleId" and t."${column}" = m."from" returning t.id`,
    moves,
  );
  await moveRows(tx, kind, moves);
  const ids = [...new Set(moves.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  for (const { forms: names, roles } of forms) await recountForms(tx, kind, ids, { names, roles });
  await retire(tx, kind, moves);
  await renameIdentities(tx, kind.identity, ids, chooseName);
  return quotes.map(({ id }) => id).sort((a, b) => a - b);
}

/** An article that has both identities already keeps one row, with what both had. */
async function moveRows(
  tx: Tx,
  { column, row, hasRoles }: IdentityKind,
  moves: readonly NameMove[],
): Promise<void> {
  const union = (field: string): string =>
    `${field} = array(select distinct unnest(t.${field} || s.${field}) order by 1)`;
  await execute(
    tx,
    `with ${MOVES}, sources as (
      delete from "${row}" s using moves m where s."nameId" = m."nameId" and s."${column}" = m."from"
      and exists (select from "${row}" t where t."articleId" = s."articleId" and t."${column}" = m."to")
      returning s.*, m."to"
    )
    update "${row}" t set "mentionCount" = t."mentionCount" + s."mentionCount", ${union('forms')}
      ${hasRoles ? `, ${union('roles')}` : ''}
    from sources s where t."articleId" = s."articleId" and t."${column}" = s."to"`,
    moves,
  );
  await execute(
    tx,
    `with ${MOVES} update "${row}" r set "${column}" = m."to" from moves m
    where r."nameId" = m."nameId" and r."${column}" = m."from"`,
    moves,
  );
}

/** Identities that lost their last article: what refers to them, and their addresses, lead to where they went. */
async function retire(
  tx: Tx,
  { identity, column, row }: IdentityKind,
  moves: readonly NameMove[],
): Promise<void> {
  const empty = `empty as materialized (
    select distinct on (i.id) i.id, i.slug, m."to" from moves m join "${identity}" i on i.id = m."from"
    where not exists (select from "${row}" r where r."${column}" = i.id) order by i.id, m."nameId"
  )`;
  await execute(
    tx,
    `with ${MOVES}, ${empty}, claims as (
      update "Claim" c set "${column}" = e."to" from empty e where c."${column}" = e.id
    ), names as (
      update "Name" n set "${column}" = e."to" from empty e where n."${column}" = e.id and n."articleCount" <= 0
    ), slugs as (
      update "FormerSlug" f set "${column}" = e."to" from empty e where f."${column}" = e.id
    )
    insert into "FormerSlug" (slug, "${column}") select slug, "to" from empty on conflict do nothing`,
    moves,
  );
  await execute(
    tx,
    `with ${MOVES}, ${empty} delete from "${identity}" i using empty e where i.id = e.id`,
    moves,
  );
}
