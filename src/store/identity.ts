import type { Entity } from '../resolve/entity.ts';
import type { KnownIdentity } from '../resolve/identity.ts';
import { findFreeSlugs, toSlug } from './slug.ts';
import { selectRows, type Tx } from './statement.ts';

export type IdentityType = Entity['type'];

export interface NewIdentity {
  readonly type: IdentityType;
  readonly name: string;
}

/** Buckets of `claimIdentities`: few enough for the server's lock table, enough to keep workers apart. */
const CLAIM_BUCKETS = 1024;

/**
 * Makes other transactions that claim one of the keys wait until this one ends. Claim all keys of an
 * article, once, before `findIdentities`: else two workers that meet a new name at the same time both
 * create a person for it.
 */
export async function claimIdentities(tx: Tx, keys: readonly string[]): Promise<void> {
  await selectRows(
    tx,
    `select pg_advisory_xact_lock(7366321, bucket)::text from (
      select distinct abs(hashtext(key) % ${CLAIM_BUCKETS}) as bucket
      from jsonb_array_elements_text($1::jsonb) as key order by bucket
    ) buckets`,
    keys,
  );
}

/** People, organizations and countries with an alias that has one of the keys, by GIN index; by id. */
export async function findIdentities(tx: Tx, keys: readonly string[]): Promise<KnownIdentity[]> {
  return selectRows<KnownIdentity>(tx, FIND, keys);
}

const FIND = `
  with found as (
    select distinct "personId", "organizationId" from "Alias"
    where keys && array(select jsonb_array_elements_text($1::jsonb))
  )
  select p.id, 'person' as type, p.name, coalesce(forms.names, '{}') as aliases
  from "Person" p, lateral (
    select array_agg(a.name order by a."articleCount" desc, a.name) as names from "Alias" a where a."personId" = p.id
  ) forms
  where p.id in (select "personId" from found)
  union all
  select o.id, lower(o.kind::text), o.name, coalesce(forms.names, '{}')
  from "Organization" o, lateral (
    select array_agg(a.name order by a."articleCount" desc, a.name) as names
    from "Alias" a where a."organizationId" = o.id
  ) forms
  where o.id in (select "organizationId" from found)
  order by 2, 1`;

/** Adds the identities, each with a slug of its own from its name. Returns their ids in the same order. */
export async function createIdentities(tx: Tx, identities: readonly NewIdentity[]): Promise<number[]> {
  const people = identities.filter((identity) => identity.type === 'person');
  const organizations = identities.filter((identity) => identity.type !== 'person');
  const personIds = await insertNamed(tx, 'Person', people);
  const organizationIds = await insertNamed(tx, 'Organization', organizations);
  const next = { person: personIds.values(), organization: organizationIds.values() };
  return identities.map(({ type }) => {
    const { value } = type === 'person' ? next.person.next() : next.organization.next();
    if (value === undefined) throw new Error('An identity was not inserted');
    return value;
  });
}

async function insertNamed(
  tx: Tx,
  table: 'Person' | 'Organization',
  rows: readonly NewIdentity[],
): Promise<number[]> {
  const ids = new Map<number, number>();
  const waiting = rows.map((row, position) => ({ ...row, kind: row.type.toUpperCase(), position }));
  while (waiting.length > 0) {
    const slugs = await findFreeSlugs(
      tx,
      table,
      waiting.map((row) => toSlug(row.name)),
    );
    const slugged = waiting.map((row, index) => ({ ...row, slug: slugs[index] ?? '' }));
    const inserted = await selectRows<{ id: number; slug: string }>(tx, INSERT[table], slugged);
    const idOf = new Map(inserted.map(({ id, slug }) => [slug, id]));
    for (const { slug, position } of slugged) {
      const id = idOf.get(slug);
      if (id === undefined) continue; // Another transaction took the slug: the next round finds another.
      ids.set(position, id);
      waiting.splice(
        waiting.findIndex((row) => row.position === position),
        1,
      );
    }
  }
  return rows.map((_, position) => ids.get(position) ?? 0);
}

const INSERT = {
  Person: `insert into "Person" (slug, name)
    select slug, name from jsonb_to_recordset($1::jsonb) as i(slug text, name text, position int) order by position
    on conflict (slug) do nothing returning id, slug`,
  Organization: `insert into "Organization" (slug, name, kind)
    select slug, name, kind from jsonb_to_recordset($1::jsonb)
      as i(slug text, name text, kind "OrganizationKind", position int) order by position
    on conflict (slug) do nothing returning id, slug`,
};
