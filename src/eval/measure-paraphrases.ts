import { exportClaims, exportQuotes } from '../store/export.ts';
import type { Store } from '../store/open-store.ts';
import { judgeStretches, type StoredStretch } from './judge-stretches.ts';
import type { GoldUtterancePair } from './utterance-gold.ts';
import type { UtteranceReport } from './utterance-report.ts';

/**
 * Judges pairs of stretches by the quotes and claims that stand there: found where two of them share an utterance or a
 * claim. Pairs labeled `unsure` are left out.
 */
export async function measureParaphrases(
  store: Store,
  gold: readonly GoldUtterancePair[],
): Promise<UtteranceReport> {
  const stretches: StoredStretch[] = [];
  for await (const { article, start, end, utterance } of exportQuotes(store))
    stretches.push({ article, start, end, group: utterance === null ? null : `utterance ${utterance}` });
  for await (const { id, kind, appearances } of exportClaims(store)) {
    if (kind !== 'QUOTE' && kind !== 'STANCE') continue;
    for (const { article, start, end } of appearances)
      stretches.push({ article, start, end, group: `claim ${id}` });
  }
  return judgeStretches(gold, stretches);
}
