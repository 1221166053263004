import { classifyVariant } from '../link/classify-variant.ts';
import { PreparedQuote } from '../link/prepare-quote.ts';
import { findFullestQuotes, findUntoldQuotes } from '../store/linkable-quote.ts';
import type { Tx } from '../store/statement.ts';
import { saveVariants } from '../store/utterance.ts';

/**
 * Says of quotes that are new, or whose utterance got another wording, how they relate to the fullest one. In three
 * statements.
 */
export async function tellVariants(tx: Tx, utteranceIds: readonly number[]): Promise<void> {
  if (utteranceIds.length === 0) return;
  const untold = await findUntoldQuotes(tx, utteranceIds);
  const open = [...new Set(untold.flatMap(({ utteranceId }) => utteranceId ?? []))];
  if (open.length === 0) return;
  const fullest = await findFullestQuotes(tx, open);
  const fullestOf = new Map(fullest.map((quote) => [quote.utteranceId, new PreparedQuote(quote)]));
  const variants = untold.flatMap((quote) => {
    const full = fullestOf.get(quote.utteranceId);
    return full ? [{ quoteId: quote.id, variant: classifyVariant(new PreparedQuote(quote), full) }] : [];
  });
  await saveVariants(tx, variants);
}
