import { exportQuotes } from '../store/export.ts';
import type { Store } from '../store/open-store.ts';
import { judgeStretches, type StoredStretch } from './judge-stretches.ts';
import type { GoldUtterancePair } from './utterance-gold.ts';
import type { UtteranceReport } from './utterance-report.ts';

/**
 * Judges each pair by the stored quotes that stand where its two stretches do: found where two of them share an
 * utterance. Pairs labeled `unsure` are left out.
 */
export async function measureUtterances(
  store: Store,
  gold: readonly GoldUtterancePair[],
): Promise<UtteranceReport> {
  const stretches: StoredStretch[] = [];
  for await (const { article, start, end, utterance } of exportQuotes(store))
    stretches.push({ article, start, end, group: utterance === null ? null : String(utterance) });
  return judgeStretches(gold, stretches);
}
