import { selectRows, type Tx } from './statement.ts';

/** A quote as a curator's edit looks at it. */
export interface CuratedQuote {
  readonly id: number;
  readonly articleId: number;
  /** The article's external id. */
  readonly articleKey: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly personId: number | null;
  readonly organizationId: number | null;
  readonly speakerStatus: string;
  /** Display name, or what is said of an unnamed source. */
  readonly speaker: string | null;
  readonly utteranceId: number | null;
}

const FIELDS = `q.id, q."articleId", a."externalId" as "articleKey", q.text, q.start, q."end", q."personId",
  q."organizationId", q."speakerStatus"::text as "speakerStatus", coalesce(p.name, o.name, q."unnamedSource") as speaker,
  q."utteranceId"`;
const JOINS = `join "Article" a on a.id = q."articleId" left join "Person" p on p.id = q."personId"
  left join "Organization" o on o.id = q."organizationId"`;

/** The quotes of these ids, by id. */
export function findCuratedQuotes(tx: Tx, ids: readonly number[]): Promise<CuratedQuote[]> {
  return selectRows(
    tx,
    `select ${FIELDS} from "Quote" q ${JOINS}
    where q.id = any(array(select jsonb_array_elements($1::jsonb)::int)) order by q.id`,
    ids,
  );
}

/** The quotes of an utterance, the first report first; at most `limit`. */
export function findQuotesOfUtterance(tx: Tx, utteranceId: number, limit: number): Promise<CuratedQuote[]> {
  return selectRows(
    tx,
    `select ${FIELDS} from "Quote" q ${JOINS} where q."utteranceId" = $1 order by q."orderAt", q.id limit $2::int`,
    utteranceId,
    limit,
  );
}

/** The quotes of somebody in these articles. */
export function findQuotesIn(
  tx: Tx,
  column: 'personId' | 'organizationId',
  identityId: number,
  articleIds: readonly number[],
): Promise<CuratedQuote[]> {
  return selectRows(
    tx,
    `select ${FIELDS} from "Quote" q ${JOINS} where q."${column}" = $1
    and q."articleId" = any(array(select jsonb_array_elements($2::jsonb)::int)) order by q.id`,
    identityId,
    articleIds,
  );
}
