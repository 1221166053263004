import type { Variant } from '../link/utterance.ts';
import { execute, selectRows, type Tx } from './statement.ts';
import { refreshUtterances, type SavedUtterance } from './utterance-figures.ts';
import { planUtterances, type QuotePlace, type UtteranceGroup } from './utterance-plan.ts';

/**
 * Gives each quote of the article its utterance. A group goes to the utterance of the quotes that it is the
 * same as; when there are several, they become one, under the smallest id. A group that is the same as none
 * keeps an utterance that only this article has, or gets a new one: so a quote that no longer matches
 * leaves. Utterances whose quotes changed are counted anew; empty ones go. In at most seven statements.
 * A quote whose wording, or whose utterance's fullest wording, is another than before has no variant
 * afterwards, until `saveVariants` tells it.
 * @param touchedUtteranceIds from `saveQuotes`
 * @returns one for each group, in their order
 */
export async function saveUtterances(
  tx: Tx,
  articleId: number,
  groups: readonly UtteranceGroup[],
  {
    version,
    touchedUtteranceIds,
  }: { readonly version: string; readonly touchedUtteranceIds: readonly number[] },
): Promise<SavedUtterance[]> {
  const places = await readPlaces(tx, groups);
  const plan = planUtterances(articleId, groups, places);
  const created = (await createUtterances(tx, plan.newCount, version)).values();
  const ids = plan.utteranceIds.map((id) => id ?? created.next().value ?? 0);
  if (plan.joins.length > 0) await execute(tx, JOIN, plan.joins);
  const members = groups.flatMap((group, index) =>
    group.members.map((member) => ({ ...member, version, utteranceId: ids[index] })),
  );
  if (members.length > 0) await execute(tx, PLACE, members);
  const left = places.map((place) => place.utteranceId).filter((id) => id !== null);
  const refreshed = await refreshUtterances(tx, [...touchedUtteranceIds, ...left, ...ids]);
  return ids.map((id) => {
    const saved = refreshed.get(id);
    if (saved === undefined) throw new Error(`A group without quotes asked for utterance ${id}`);
    return saved;
  });
}

/** Sets how quotes relate to their utterance's fullest wording; equal ones stay untouched. */
export async function saveVariants(
  tx: Tx,
  rows: readonly { readonly quoteId: number; readonly variant: Variant }[],
): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    tx,
    `update "Quote" q set variant = i.variant
    from jsonb_to_recordset($1::jsonb) as i("quoteId" int, variant "Variant")
    where q.id = i."quoteId" and q.variant is distinct from i.variant`,
    rows,
  );
}

/** Where the groups' quotes stand now. Their utterances are locked, in order, until the transaction ends. */
async function readPlaces(tx: Tx, groups: readonly UtteranceGroup[]): Promise<QuotePlace[]> {
  const quoteIds = groups.flatMap((group) => [
    ...group.members.map((member) => member.quoteId),
    ...group.sameAs,
  ]);
  if (quoteIds.length === 0) return [];
  const ofGroups = 'id = any(array(select jsonb_array_elements($1::jsonb)::int))';
  await selectRows(
    tx,
    `select id from "Utterance" where id in (select "utteranceId" from "Quote" where ${ofGroups})
    order by id for update`,
    quoteIds,
  );
  return selectRows(
    tx,
    `select q.id as "quoteId", q."articleId", q."utteranceId", exists (
      select from "Quote" o where o."utteranceId" = q."utteranceId" and o."articleId" <> q."articleId"
    ) as "isShared"
    from "Quote" q where ${ofGroups} order by id`,
    quoteIds,
  );
}

/** Empty ones: `refreshUtterances` fills them once their quotes are in place. */
async function createUtterances(tx: Tx, count: number, version: string): Promise<number[]> {
  if (count === 0) return [];
  const rows = await selectRows<{ id: number }>(
    tx,
    `insert into "Utterance" (text, "quoteCount", "outletCount", "independentOutletCount", "orderAt", method, version, score)
    select '', 0, 0, 0, '-infinity', '', $2, 0 from generate_series(1, $1::int) returning id`,
    count,
    version,
  );
  return rows.map((row) => row.id);
}

const JOIN = `
  with joins as materialized (select * from jsonb_to_recordset($1::jsonb) as i("from" int, "to" int)),
  links as (update "ArticleLink" l set "utteranceId" = "to" from joins where l."utteranceId" = "from")
  update "Quote" q set "utteranceId" = "to", variant = null from joins where q."utteranceId" = "from"`;

const PLACE = `
  update "Quote" q set "utteranceId" = i."utteranceId", "linkMethod" = i.method, "linkVersion" = i.version,
    "linkScore" = i.score, variant = case when q."utteranceId" = i."utteranceId" then q.variant end
  from jsonb_to_recordset($1::jsonb)
    as i("quoteId" int, "utteranceId" int, method text, version text, score float8)
  where q.id = i."quoteId" and (q."utteranceId", q."linkMethod", q."linkVersion", q."linkScore")
    is distinct from (i."utteranceId", i.method, i.version, i.score)`;
