import { selectRows, type Tx } from '../store/statement.ts';
import { refreshUtterances } from '../store/utterance-figures.ts';

export async function relinkQuotes(tx: Tx, quoteIds: readonly number[]): Promise<void> {
  const rows = await selectRows<{ id: number }>(
    tx,
    `select distinct "utteranceId" as id from "Quote" where "utteranceId" is not null
    and id = any(array(select jsonb_array_elements($1::jsonb)::int))`,
    quoteIds,
  );
  await refreshUtterances(
    tx,
    rows.map(({ id }) => id),
  );
}
