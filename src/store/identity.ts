import type { Entity } from '../resolve/entity.ts';
import type { IdentityKind } from './identity-kind.ts';
import { findFreeSlugs, toSlug } from './slug.ts';
import { selectRows, type Tx } from './statement.ts';

export type IdentityType = Entity['type'];

export interface NewIdentity {
  readonly type: IdentityType;
  readonly name: string;
}

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

/** The slugs of some people or bodies, by id. */
export async function readSlugs(
  tx: Tx,
  { identity }: IdentityKind,
  ids: readonly number[],
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await selectRows<{ id: number; slug: string }>(
    tx,
    `select id, slug from "${identity}" where id = any(array(select jsonb_array_elements($1::jsonb)::int))`,
    [...new Set(ids)],
  );
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
