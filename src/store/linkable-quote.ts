import type { QuoteKind } from '../extract/quote.ts';
import type { LinkableQuote } from '../link/utterance.ts';
import { findQuotesByKey } from './quote-key.ts';
import { selectRows, type Tx } from './statement.ts';

const MAX_CANDIDATES = 2_000;

interface StoredQuote {
  readonly id: number;
  readonly articleId: number;
  readonly personId: number | null;
  readonly organizationId: number | null;
  readonly kind: QuoteKind;
  readonly text: string;
  readonly parts: readonly number[];
  readonly quoted: readonly number[];
  readonly publishedAt: Date | null;
  readonly utteranceId: number | null;
}

const FIELDS = `q.id, q."articleId", q."personId", q."organizationId", q.kind::text as kind, q.text, q.parts, q.quoted,
  a."publishedAt", q."utteranceId"`;

/** Quotes of other articles that share an index key with `keys`, those that share most first: at most 2,000. */
export async function findCandidateQuotes(
  tx: Tx,
  {
    keys,
    articleId,
    orderAt,
  }: { readonly keys: readonly number[]; readonly articleId: number; readonly orderAt: string },
): Promise<LinkableQuote[]> {
  const found = await findQuotesByKey(tx, keys, orderAt);
  const rows = await selectRows<StoredQuote>(
    tx,
    `select ${FIELDS} from "Quote" q join "Article" a on a.id = q."articleId"
    where q.id = any(array(select jsonb_array_elements($1::jsonb)::int)) and q."articleId" <> $2 order by q.id`,
    found.slice(0, MAX_CANDIDATES).map(({ quoteId }) => quoteId),
    articleId,
  );
  return rows.map(toLinkable);
}

/** Quotes of the utterances of which it is unknown how they relate to the fullest wording, by id. */
export async function findUntoldQuotes(tx: Tx, utteranceIds: readonly number[]): Promise<LinkableQuote[]> {
  const rows = await selectRows<StoredQuote>(
    tx,
    `select ${FIELDS} from "Quote" q join "Article" a on a.id = q."articleId"
    where q."utteranceId" = any(array(select jsonb_array_elements($1::jsonb)::int)) and q.variant is null order by q.id`,
    utteranceIds,
  );
  return rows.map(toLinkable);
}

/** The quote of each utterance that has its fullest wording, the first where several have it. */
export async function findFullestQuotes(tx: Tx, utteranceIds: readonly number[]): Promise<LinkableQuote[]> {
  const rows = await selectRows<StoredQuote>(
    tx,
    `select ${FIELDS} from "Utterance" u, lateral (
      select * from "Quote" where "utteranceId" = u.id and text = u.text order by kind, "orderAt", id limit 1
    ) q join "Article" a on a.id = q."articleId"
    where u.id = any(array(select jsonb_array_elements($1::jsonb)::int)) order by u.id`,
    utteranceIds,
  );
  return rows.map(toLinkable);
}

/** All quotes of the article, by id. */
export async function findArticleQuotes(tx: Tx, articleId: number): Promise<LinkableQuote[]> {
  const rows = await selectRows<StoredQuote>(
    tx,
    `select ${FIELDS} from "Quote" q join "Article" a on a.id = q."articleId" where q."articleId" = $1 order by q.id`,
    articleId,
  );
  return rows.map(toLinkable);
}

/** Reports of one utterance that are looked at to link articles: enough to meet those nearest in time. */
const REPORTS_PER_UTTERANCE = 50;

/** Quotes of the utterances, by id: at most 50 of each, the earliest. */
export async function findReports(tx: Tx, utteranceIds: readonly number[]): Promise<LinkableQuote[]> {
  const rows = await selectRows<StoredQuote>(
    tx,
    `select ${FIELDS} from unnest(array(select jsonb_array_elements($1::jsonb)::int)) as u(id), lateral (
      select * from "Quote" where "utteranceId" = u.id order by "orderAt", id limit ${REPORTS_PER_UTTERANCE}
    ) q join "Article" a on a.id = q."articleId" order by q.id`,
    utteranceIds,
  );
  return rows.map(toLinkable);
}

function toLinkable(quote: StoredQuote): LinkableQuote {
  const { id, articleId, kind, text, utteranceId } = quote;
  return {
    id,
    articleId,
    speaker: speakerKey(quote),
    kind,
    text,
    quotedText: quotedText(quote),
    publishedAt: quote.publishedAt?.toISOString() ?? null,
    utteranceId,
  };
}

function speakerKey({ personId, organizationId }: StoredQuote): string | null {
  if (personId !== null) return `person:${personId}`;
  return organizationId === null ? null : `organization:${organizationId}`;
}

/** The quoted ranges, cut out of the quote's own text: they and the parts are offsets into the article. */
function quotedText({ text, parts, quoted }: StoredQuote): string {
  const pieces: string[] = [];
  for (const range of pairs(quoted)) {
    let at = 0; // Where the part begins in `text`, which joins the parts by one space.
    for (const part of pairs(parts)) {
      const [start, end] = [Math.max(range.start, part.start), Math.min(range.end, part.end)];
      if (start < end) pieces.push(text.slice(at + start - part.start, at + end - part.start));
      at += part.end - part.start + 1;
    }
  }
  return pieces.join(' ');
}

function pairs(flat: readonly number[]): { start: number; end: number }[] {
  return flat.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: flat[index + 1] ?? start }] : []));
}
