import { joinPerson } from './article-forms.ts';
import { execute, type Tx } from './statement.ts';
import { UNDATED } from './undated.ts';

/**
 * Counts the utterances anew from their quotes, in one statement; removes those without any. The fullest
 * wording is the longest of the most direct kind; where it is another than before, the variants of all its
 * quotes become unknown, but an only quote is exact. The speaker is the one that most quotes have, of several the one
 * whom articles name most surely. An article whose outlet is unknown counts as no outlet; a syndicated copy counts,
 * independently, as its original's. Method and score are those of the weakest link.
 */
export async function refreshUtterances(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await execute(tx, REFRESH, ids);
}

const FIGURES = ['text', 'personId', 'organizationId', 'quoteCount', 'outletCount', 'independentOutletCount'];
const COLUMNS = [...FIGURES, 'firstReportedAt', 'orderAt', 'method', 'version', 'score'].map(
  (name) => `"${name}"`,
);
const list = (prefix: string): string => COLUMNS.map((column) => `${prefix}.${column}`).join(', ');

const REFRESH = `
  with touched as materialized (select distinct jsonb_array_elements($1::jsonb)::int as id),
  counted as materialized (
    select t.id,
      (array_agg(q.text order by q.kind, length(q.text) desc, q."orderAt", q.text))[1] as text,
      count(*)::int as "quoteCount",
      count(distinct a."outletId")::int as "outletCount",
      count(distinct coalesce(o."outletId", a."outletId"))::int as "independentOutletCount",
      min(a."publishedAt") as "firstReportedAt",
      coalesce(min(a."publishedAt"), '${UNDATED}') as "orderAt",
      (array_agg(q."linkMethod" order by q."linkScore", q."linkMethod"))[1] as method,
      max(q."linkVersion") as version,
      min(q."linkScore") as score
    from touched t join "Quote" q on q."utteranceId" = t.id join "Article" a on a.id = q."articleId"
      left join "Article" o on o.id = a."copyOfId"
    group by t.id
  ), speakers as materialized (
    select distinct on (t.id) t.id, q."personId", q."organizationId"
    from touched t join "Quote" q on q."utteranceId" = t.id
      ${joinPerson('q."articleId"', 'q."personId"')}
      left join "Name" n on n.id = ap."nameId"
      left join "Person" p on p.id = q."personId" left join "Organization" o on o.id = q."organizationId"
    where q."personId" is not null or q."organizationId" is not null
    group by t.id, q."personId", q."organizationId"
    order by t.id, count(*) desc, sum(coalesce(n.score, 1)) desc, min(coalesce(p.name, o.name))
  ), told as materialized (
    select counted.*, speakers."personId", speakers."organizationId" from counted left join speakers using (id)
  ), removed as (
    delete from "Utterance" u using touched t where u.id = t.id and t.id not in (select id from counted)
  ), reworded as (
    update "Quote" q set variant = null from counted c join "Utterance" u on u.id = c.id
    where q."utteranceId" = c.id and c."quoteCount" > 1 and u.text <> c.text and q.variant is not null
  ), alone as (
    update "Quote" q set variant = 'EXACT' from counted c
    where q."utteranceId" = c.id and c."quoteCount" = 1 and q.variant is distinct from 'EXACT'
  )
  update "Utterance" u set ${COLUMNS.map((column) => `${column} = c.${column}`).join(', ')}
  from told c where u.id = c.id and (${list('u')}) is distinct from (${list('c')})`;
