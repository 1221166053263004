import type { EntityName } from '../resolve/entity-name.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** Who a curator says the speaker is: somebody by name, an unnamed source, or nobody who is known. */
export type RuledSpeaker =
  | ({ readonly status: 'RESOLVED' } & Pick<EntityName, 'type' | 'key' | 'form' | 'blockKeys'>)
  | { readonly status: 'UNNAMED'; readonly unnamedSource: string }
  | { readonly status: 'UNRESOLVED' };

/** Where a curator says the words stand: the hull, and its text, by which it is found in an edited page. */
export interface RuledSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a curator says of a quote. */
export type QuoteRuling =
  | { readonly kind: 'SPEAKER'; readonly value: RuledSpeaker }
  | { readonly kind: 'SPAN'; readonly value: RuledSpan }
  | { readonly kind: 'REJECTION'; readonly value: { readonly quoteId: number } };

export type StandingRuling = QuoteRuling & { readonly editId: number };

export async function addQuoteRuling(
  tx: Tx,
  editId: number,
  anchorId: number,
  { kind, value }: QuoteRuling,
): Promise<void> {
  await execute(
    tx,
    `insert into "QuoteRuling" ("editId", "anchorId", kind, value) values ($1, $2, $3::"QuoteRulingKind", $4::jsonb)`,
    editId,
    anchorId,
    kind,
    value as unknown as object[],
  );
}

/** Takes an edit's ruling back. Returns it with its anchor. */
export async function removeQuoteRuling(
  tx: Tx,
  editId: number,
): Promise<(QuoteRuling & { readonly anchorId: number }) | null> {
  const [removed] = await selectRows<QuoteRuling & { readonly anchorId: number }>(
    tx,
    'delete from "QuoteRuling" where "editId" = $1 returning "anchorId", kind::text as kind, value',
    editId,
  );
  return removed ?? null;
}

/**
 * Gives quotes whose speaker a curator named to whom the name belongs by now. One statement over all such rulings.
 * @returns ids of the quotes whose speaker changed
 */
export async function restoreRuledSpeakers(tx: Tx): Promise<number[]> {
  const changed = await selectRows<{ id: number }>(
    tx,
    `with standing as materialized (
      select distinct on ("anchorId") "anchorId", value from "QuoteRuling" where kind = 'SPEAKER'
      order by "anchorId", "editId" desc
    )
    update "Quote" q set "personId" = n."personId", "organizationId" = n."organizationId"
    from standing s join "QuoteAnchor" a on a.id = s."anchorId" join "Name" n on n.key = s.value->>'key'
    where q.id = a."quoteId" and (q."personId", q."organizationId") is distinct from (n."personId", n."organizationId")
    returning q.id`,
  );
  return changed.map(({ id }) => id);
}

/** Gives a quote that was rejected, and is there again, the id that it had. */
export async function restoreQuoteId(tx: Tx, anchorId: number, quoteId: number): Promise<void> {
  await execute(
    tx,
    `update "Quote" q set id = $2 from "QuoteAnchor" a where a.id = $1 and q.id = a."quoteId"
    and not exists (select from "Quote" other where other.id = $2)`,
    anchorId,
    quoteId,
  );
}
