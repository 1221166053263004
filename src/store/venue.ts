import { execute, selectRows, type Tx } from './statement.ts';

/** Where something was said; see `VenueMention` for the fields. */
export interface VenueRow {
  readonly slug: string;
  readonly name: string;
  readonly outlet: string | null;
  readonly programme: string | null;
}

/** Finds or adds each venue; the first wording of a slug stays. Returns the id under each slug. */
export async function saveVenues(tx: Tx, rows: readonly VenueRow[]): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const known = await findVenues(tx, rows);
  const unknown = rows.filter(({ slug }) => !known.has(slug));
  if (unknown.length === 0) return known;
  await execute(
    tx,
    `insert into "Venue" (slug, name, outlet, programme)
    select distinct on (slug) slug, name, outlet, programme
    from jsonb_to_recordset($1::jsonb) as i(slug text, name text, outlet text, programme text) order by slug
    on conflict (slug) do nothing`,
    unknown,
  );
  return findVenues(tx, rows); // Another transaction may have added some.
}

async function findVenues(tx: Tx, rows: readonly VenueRow[]): Promise<Map<string, number>> {
  const found = await selectRows<{ slug: string; id: number }>(
    tx,
    `select v.slug, v.id from "Venue" v join jsonb_to_recordset($1::jsonb) as i(slug text) on i.slug = v.slug`,
    rows,
  );
  return new Map(found.map(({ slug, id }) => [slug, id]));
}
