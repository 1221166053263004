import { type CuratedQuote, findCuratedQuotes } from '../../store/curated-quote.ts';
import { findEditAbout } from '../../store/edit.ts';
import type { Tx } from '../../store/statement.ts';
import { EditConflict, EditRefused } from './edit-error.ts';

/** The quotes, in the order asked for. @throws EditConflict where one is no more, EditRefused for one named twice */
export async function loadQuotes(tx: Tx, field: string, ids: readonly number[]): Promise<CuratedQuote[]> {
  if (new Set(ids).size < ids.length) throw new EditRefused(field, `\`${field}\` names one of them twice.`);
  const found = new Map((await findCuratedQuotes(tx, ids)).map((quote) => [quote.id, quote]));
  const gone = ids.find((id) => !found.has(id));
  if (gone !== undefined)
    throw new EditConflict(
      'There is no quote of this id (any more).',
      await findEditAbout(tx, `Quote:${gone}`),
    );
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function loadQuote(tx: Tx, id: number): Promise<CuratedQuote> {
  const [quote] = await loadQuotes(tx, 'quote', [id]);
  if (quote === undefined) throw new Error(`Quote ${id} was not loaded`);
  return quote;
}
