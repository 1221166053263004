import DataLoader from 'dataloader';
import type { PrismaClient } from '../store/generated/client.ts';
import { createLookups, type Lookups } from './lookups.ts';

/** What a resolver works with. One per request: its loaders cache for that long. */
export interface GraphContext {
  readonly prisma: PrismaClient;
  /** Stands in the log and in masked errors. */
  readonly requestId: string;
  /** Names in filters → row ids. */
  readonly lookups: Lookups;
  /** Article id → its text, loaded once however many quotes want the words around them. */
  readonly articleTexts: DataLoader<number, string>;
  /** Loaders by the place in the document that uses them (see `batchAt`). */
  readonly batches: Map<string, DataLoader<number, unknown>>;
}

export function createContext(prisma: PrismaClient, requestId: string): GraphContext {
  return {
    prisma,
    requestId,
    lookups: createLookups(prisma),
    articleTexts: createArticleTexts(prisma),
    batches: new Map(),
  };
}

function createArticleTexts(prisma: PrismaClient): GraphContext['articleTexts'] {
  return new DataLoader(async (ids) => {
    const articles = await prisma.article.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, text: true },
    });
    const texts = new Map(articles.map(({ id, text }) => [id, text]));
    return ids.map((id) => texts.get(id) ?? '');
  });
}

/**
 * The loader of one place in the document, made at its first use. All rows that resolve there share
 * arguments and selection, so one statement answers for all of them.
 */
export function batchAt<Value>(
  context: GraphContext,
  place: string,
  load: (ids: readonly number[]) => Promise<Map<number, Value>>,
): DataLoader<number, Value | undefined> {
  const known = context.batches.get(place);
  if (known) return known as DataLoader<number, Value | undefined>;
  const loader = new DataLoader<number, Value | undefined>(async (ids) => {
    const values = await load(ids);
    return ids.map((id) => values.get(id));
  });
  context.batches.set(place, loader);
  return loader;
}
