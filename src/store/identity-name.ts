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
  const growing = renamed.filter(({ name, slug }) => growsTo(slug, toSlug(name)));
  const slugs = await findFreeSlugs(
    tx,
    identity,
    growing.map(({ name }) => toSlug(name)),
  );
  const slugOf = new Map(growing.map(({ id }, index) => [id, slugs[index]]));
  await execute(
    tx,
    `update "${identity}" n set name = i.name, slug = i.slug
    from jsonb_to_recordset($1::jsonb) as i(id int, name text, slug text) where n.id = i.id`,
    renamed.map(({ id, name, slug }) => ({ id, name, slug: slugOf.get(id) ?? slug })),
  );
}

/** A number that tells namesakes apart: the `-2` of `john-smith-2`. */
const NUMBER = /-\d+$/;

/**
 * Whether a slug should follow a rename. Addresses stay (`vladimir-putin` for Vladimir, Wladimir, …) but for
 * one case: the person was first met under a part of the name, `witkoff` before `steve-witkoff`.
 */
function growsTo(slug: string, longer: string): boolean {
  const parts = slug.replace(NUMBER, '').split('-');
  const whole = longer.split('-');
  return whole.length > parts.length && parts.every((part) => whole.includes(part));
}
