import {
  type AttributedQuote,
  type AttributionConflict,
  attributionConflict,
} from '../link/attribution-conflict.ts';
import type { PreparedQuote } from '../link/prepare-quote.ts';
import { findSurroundings, saveAttributionConflicts } from '../store/attribution-conflict.ts';
import type { Tx } from '../store/statement.ts';
import type { JudgedQuote } from './judge-quotes.ts';

/** A quote notes so many conflicts, the surest: words that dozens repeat are one conflict, not their square. */
const CONFLICTS_PER_QUOTE = 3;

/** Notes where words of the quotes are attributed to another speaker elsewhere. In two statements. */
export async function saveConflicts(tx: Tx, quotes: readonly JudgedQuote[]): Promise<void> {
  const open = quotes.map(({ own, others }) => ({
    own,
    others: others.filter(
      ({ other, comparison }) => haveTwoSpeakers(own, other) && comparison.evidence.weight > 0,
    ),
  }));
  const ids = new Set(
    open.flatMap(({ own, others }) => others.flatMap(({ other }) => [own, other])).map(idOf),
  );
  const around = new Map((await findAround(tx, [...ids])).map((found) => [found.id, found]));
  const conflicts = open.flatMap(({ own, others }) => {
    const found = others.flatMap(({ other, comparison }) => {
      const [one, two] = [toAttributed(own, around), toAttributed(other, around)];
      return (one && two && attributionConflict(one, two, comparison)) ?? [];
    });
    return found.sort(compareConflicts).slice(0, CONFLICTS_PER_QUOTE);
  });
  const isNew = quotes.every(({ own }) => own.quote.utteranceId === null);
  if (conflicts.length === 0 && isNew) return;
  const distinct = new Map(conflicts.map((conflict) => [`${conflict.aId} ${conflict.bId}`, conflict]));
  await saveAttributionConflicts(
    tx,
    quotes.map(({ own }) => idOf(own)),
    [...distinct.values()],
  );
}

const idOf = ({ quote }: PreparedQuote): number => quote.id;

function haveTwoSpeakers({ quote: a }: PreparedQuote, { quote: b }: PreparedQuote): boolean {
  return a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker;
}

async function findAround(tx: Tx, ids: readonly number[]) {
  return ids.length === 0 ? [] : findSurroundings(tx, ids);
}

function toAttributed(
  prepared: PreparedQuote,
  around: ReadonlyMap<number, Omit<AttributedQuote, 'prepared'>>,
): AttributedQuote | null {
  const found = around.get(prepared.quote.id);
  return found ? { ...found, prepared } : null;
}

function compareConflicts(a: AttributionConflict, b: AttributionConflict): number {
  return b.score - a.score || b.sharedWords - a.sharedWords || a.aId - b.aId || a.bId - b.bId;
}
