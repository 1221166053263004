import DataLoader from 'dataloader';
import type { KeyHolder, Scope } from '../store/api-key.ts';
import type { PrismaClient } from '../store/generated/client.ts';
import type { Store } from '../store/open-store.ts';
import { newReading, type Reading } from '../store/reading.ts';
import { createLookups, type Lookups } from './lookups.ts';
import { scopesOf } from './scopes.ts';

/** What a resolver works with. One per request: its loaders cache for that long. */
export interface GraphContext {
  /** For mutations, which hand it to ingest/. It is whoever asks who reads and writes with it. */
  readonly store: Store;
  /** How they do. */
  readonly reading: Reading;
  /** Its reads are compiled. */
  readonly prisma: PrismaClient;
  /** Stands in the log and in masked errors. */
  readonly requestId: string;
  /** Whose key the request carries; null without one. */
  readonly key: KeyHolder | null;
  /** Who spends points: the key, or the address without one. */
  readonly client: string;
  /** Points that one operation may cost. */
  readonly maxCost: number;
  readonly scopes: ReadonlySet<Scope>;
  /** Whether webhooks may go to private addresses, and without TLS. */
  readonly webhooksMayBePrivate: boolean;
  /** Names in filters → row ids. */
  readonly lookups: Lookups;
  /** Article id → its text, loaded once however many quotes want the words around them. */
  readonly articleTexts: DataLoader<number, string>;
  /** Loaders by the place in the document that uses them (see `batchAt`). */
  readonly batches: Map<string, DataLoader<number, unknown>>;
}

/** Who asks, and how. */
interface Asking {
  readonly requestId: string;
  readonly key: KeyHolder | null;
  readonly address: string;
  readonly maxCost: number;
  /** Whether those without a key may read. */
  readonly publicRead: boolean;
  readonly webhooksMayBePrivate: boolean;
}

export function createContext(
  store: Store,
  { requestId, key, address, maxCost, publicRead, webhooksMayBePrivate }: Asking,
): GraphContext {
  const reading = newReading();
  const own = store.as(reading);
  const { prisma } = own;
  return {
    store: own,
    reading,
    prisma,
    requestId,
    key,
    client: key ? `key ${key.name}` : `address ${address}`,
    maxCost,
    scopes: scopesOf(key, publicRead),
    webhooksMayBePrivate,
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
