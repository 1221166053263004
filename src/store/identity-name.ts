import { nameKey } from '../resolve/name-key.ts';
import { findFreeSlugs, toSlug } from './slug.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** A name form and how many articles use it. */
export interface CountedName {
  readonly name: string;
  readonly articleCount: number;
}

/** Chooses an identity's display name among its forms, most frequent first (never empty). */
export type ChooseName = (forms: readonly CountedName[]) => string;

interface Named {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly forms: readonly CountedName[];
}

/** Lets `chooseName` name each of the identities anew, from all its forms in the corpus. */
export async function renameIdentities(
  tx: Tx,
  identity: 'Person' | 'Organization',
  ids: readonly number[],
  chooseName: ChooseName,
): Promise<void> {
  if (ids.length === 0) return;
  const idColumn = identity === 'Person' ? 'personId' : 'organizationId';
  const identities = await selectRows<Named>(
    tx,
    `select n.id, n.name, n.slug, jsonb_agg(jsonb_build_object('name', a.name, 'articleCount', a."articleCount")
      order by a."articleCount" desc, a.name) as forms
    from "${identity}" n join "Alias" a on a."${idColumn}" = n.id
    where n.id = any(array(select jsonb_array_elements($1::jsonb)::int)) group by n.id order by n.id`,
    ids,
  );
  const renamed = identities.flatMap((known) => {
    const name = chooseName(known.forms);
    return name === known.name ? [] : [{ ...known, name }];
  });
  if (renamed.length === 0) return;
  const nameBefore = new Map(identities.map((known) => [known.id, known.name]));
  const moving = renamed.filter((known) => bearsOther(known.name, nameBefore.get(known.id) ?? ''));
  const slugs = await takeSlugs(tx, identity, moving);
  await execute(
    tx,
    `update "${identity}" n set name = i.name, slug = i.slug
    from jsonb_to_recordset($1::jsonb) as i(id int, name text, slug text) where n.id = i.id`,
    renamed.map(({ id, name, slug }) => ({ id, name, slug: slugs.get(id) ?? slug })),
  );
}

/**
 * Addresses stay ("vladimir-putin" for Vladimir, Wladimir, …) as long as the name is the same but for its spelling; a
 * fuller one ("steve-witkoff" after "witkoff") is a new address, and the old one goes on leading there.
 */
function bearsOther(name: string, before: string): boolean {
  return nameKey(name) !== nameKey(before);
}

/** New slugs, those that the identity itself had before among them; the ones that it has become former ones. */
async function takeSlugs(
  tx: Tx,
  identity: 'Person' | 'Organization',
  moving: readonly Named[],
): Promise<Map<number, string>> {
  const wanted = moving.flatMap(({ id, name, slug }) =>
    slug.replace(NUMBER, '') === toSlug(name) ? [] : [{ id, slug: toSlug(name), former: slug }],
  );
  if (wanted.length === 0) return new Map();
  const column = identity === 'Person' ? 'personId' : 'organizationId';
  const incoming = 'jsonb_to_recordset($1::jsonb) as i(id int, slug text, former text)';
  const regained = await selectRows<{ id: number; slug: string }>(
    tx,
    `delete from "FormerSlug" f using ${incoming} where f."${column}" = i.id and f.slug = i.slug returning i.id, f.slug`,
    wanted,
  );
  await execute(
    tx,
    `insert into "FormerSlug" (slug, "${column}") select former, id from ${incoming} order by 1 on conflict do nothing`,
    wanted,
  );
  const taken = new Map(regained.map(({ id, slug }) => [id, slug]));
  const others = wanted.filter(({ id }) => !taken.has(id));
  const free = await findFreeSlugs(
    tx,
    identity,
    others.map(({ slug }) => slug),
  );
  others.forEach(({ id }, index) => {
    taken.set(id, free[index] ?? '');
  });
  return taken;
}

/** A number that tells namesakes apart: the `-2` of `john-smith-2`. */
const NUMBER = /-\d+$/;
