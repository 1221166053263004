import { BODY, type IdentityKind, PERSON } from './identity-kind.ts';
import type { StoredName } from './name.ts';
import { execute, selectOne, selectRows, type Tx } from './statement.ts';

/** Somebody as a curator names them. */
export interface SpeakerRef {
  readonly type: 'person' | 'organization';
  readonly id: number;
}

/** A person or body with its names, the one that most articles use first. */
export interface CuratedIdentity extends SpeakerRef {
  readonly slug: string;
  readonly name: string;
  readonly names: readonly StoredName[];
}

const kindOf = ({ type }: Pick<SpeakerRef, 'type'>): IdentityKind => (type === 'person' ? PERSON : BODY);

/** The person or body; null where there is none. */
export async function findIdentity(tx: Tx, ref: SpeakerRef): Promise<CuratedIdentity | null> {
  const { identity, column } = kindOf(ref);
  const [found] = await selectRows<Omit<CuratedIdentity, 'type'>>(
    tx,
    `select i.id, i.slug, i.name, coalesce((
      select jsonb_agg(jsonb_build_object('id', n.id, 'key', n.key, 'form', n.form, 'blockKeys', n."blockKeys",
        'personId', n."personId", 'organizationId', n."organizationId", 'articleCount', n."articleCount")
        order by n.key like 'b:%', n."articleCount" desc, n.key)
      from "Name" n where n."${column}" = i.id
    ), '[]') as names from "${identity}" i where i.id = $1`,
    ref.id,
  );
  return found ? { ...found, type: ref.type } : null;
}

/** How an article speaks of somebody. */
export interface SpokenOf {
  readonly articleId: number;
  /** A form of the name under which it does; null where it is not known. */
  readonly name: string | null;
  readonly forms: readonly string[];
}

/** How all articles that have them speak of people or bodies. Cost grows with those articles. */
export function findSpokenOf(
  tx: Tx,
  type: SpeakerRef['type'],
  identityIds: readonly number[],
): Promise<SpokenOf[]> {
  const { row, column } = kindOf({ type });
  return selectRows(
    tx,
    `select r."articleId", n.form as name, r.forms from "${row}" r left join "Name" n on n.id = r."nameId"
    where r."${column}" = any(array(select jsonb_array_elements($1::jsonb)::int)) order by 1`,
    identityIds,
  );
}

/** The largest id that a person or body has: later ones have greater ones. */
export async function lastIdentityId(tx: Tx, type: SpeakerRef['type']): Promise<number> {
  const { id } = await selectOne<{ id: number }>(
    tx,
    `select coalesce(max(id), 0)::int as id from "${kindOf({ type }).identity}"`,
  );
  return id;
}

/** An identity as it is, and the id and slug that it had before a merge. */
export interface Restoration {
  readonly from: number;
  readonly id: number;
  readonly slug: string;
}

/**
 * Gives identities the ids and slugs back that they had before a merge; rows that refer to them follow. Ids may go round
 * among them, so all first get one that nobody has.
 */
export async function restoreIdentities(
  tx: Tx,
  type: SpeakerRef['type'],
  rows: readonly Restoration[],
): Promise<void> {
  if (rows.length === 0) return;
  const { identity, column } = kindOf({ type });
  const given = 'jsonb_to_recordset($1::jsonb) as r("from" int, id int, slug text)';
  await execute(
    tx,
    `delete from "FormerSlug" f using ${given} where f.slug = r.slug and f."${column}" is not null`,
    rows,
  );
  await execute(
    tx,
    `update "${identity}" i set id = -r.id, slug = '~' || r.id from ${given} where i.id = r."from"`,
    rows,
  );
  await execute(
    tx,
    `update "${identity}" i set id = r.id, slug = case
      when exists (select from "${identity}" other where other.slug = r.slug) then r.slug || '-' || r.id else r.slug end
    from ${given} where i.id = -r.id`,
    rows,
  );
  // Quotes followed by cascade, and their trigger added them to who has the new id without taking them from the old.
  await execute(
    tx,
    `update "${identity}" i set "quoteCount" = (select count(*) from "Quote" q where q."${column}" = i.id)
    from ${given} where i.id = r.id`,
    rows,
  );
}
