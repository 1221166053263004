import { Changes } from './changes.ts';
import type { Driver } from './driver.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { EventBell } from './event-bell.ts';
import { PrismaClient } from './generated/client.ts';
import { newReading, type Reading } from './reading.ts';
import { ReadingClients } from './reads/reading-client.ts';
import type { ReplicaNews } from './replica.ts';
import { Replicas } from './replicas.ts';
import { openServerDatabase, poolConfig } from './server-database.ts';
import type { Tx } from './statement.ts';
import type { StatementListener } from './statement-listener.ts';
import { openTransaction } from './transaction.ts';

export interface StoreOptions {
  /** `postgres://…` of a server. Without it the database is embedded. */
  readonly databaseUrl?: string | undefined;
  /** Replicas of that server, for the reads of those who have a route. */
  readonly replicas?: ReplicaSettings | undefined;
  /** Directory of the embedded database, `memory://` for one that ends with the process. `.onrecord` by default. */
  readonly dataDir?: string | undefined;
  /** A dump that an in-memory database starts from. */
  readonly snapshot?: Blob | undefined;
}

interface ReplicaSettings {
  /** `postgres://…` of each. One that doesn't answer is left out until it does. */
  readonly urls: readonly string[];
  /** Seconds that one may be behind. */
  readonly maxLag: number;
  readonly onNews: (news: ReplicaNews) => void;
}

/** An open database. */
export interface Store {
  readonly kind: 'embedded' | 'server';
  /** Where it is, for messages: a directory, or a URL without its password. */
  readonly location: string;
  readonly prisma: PrismaClient;
  /** How many reads of `as` were left to Prisma, by model, operation and reason. */
  readonly readFallbacks: ReadonlyMap<string, number>;
  readonly driver: Driver;
  /** Wakes those who wait for events. */
  readonly bell: EventBell;
  /** Tells what changes in the graph, and numbers its states. */
  readonly changes: Changes;
  /** Null where there are none. */
  readonly replicas: Replicas | null;
  /** Everyone who is told of each statement; see `recordStatements`. */
  readonly listeners: Set<StatementListener>;
  /**
   * Runs `work` in one transaction: all of it or nothing. Where it runs into another transaction that came
   * first (deadlock, a row removed or added meanwhile), it runs again, up to five times: compute before, and
   * let `work` do nothing but read and write. On the embedded database everything else waits until it ends; a call to
   * `store.prisma` inside `work` would wait for ever.
   * @param options.timeout milliseconds that `work` may take (60,000 by default)
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: { readonly timeout?: number }): Promise<T>;
  /**
   * The same for somebody: their transactions end with their signal, and each read of its `prisma` is one statement of our own
   * (docs/decisions/0020), which ends with it, too, and goes by their route. What is left to Prisma runs to its end.
   */
  as(reading: Reading): Store;
  close(): Promise<void>;
}

const DEFAULT_DATA_DIR = '.onrecord';
const DEFAULT_TIMEOUT = 60_000;
const ATTEMPTS = 5;
const SERVER_PROTOCOLS = new Set(['postgres:', 'postgresql:']);
/**
 * What a transaction runs into when another one came first: deadlock, serialization failure, a row that it
 * refers to was removed, one that it adds was added. (PostgreSQL's Appendix A, Error Codes.)
 */
const CONFLICTS = new Set(['40P01', '40001', '23503', '23505']);

/**
 * Opens the database, creating an embedded one where there is none. It does not migrate: see `migrate`.
 * @throws DataDirectoryInUseError when another process has the data directory
 * @throws DatabaseUnreachableError when the server does not answer
 */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const listeners = new Set<StatementListener>();
  const { databaseUrl, dataDir = DEFAULT_DATA_DIR, snapshot } = options;
  const location = databaseUrl ? withoutPassword(databaseUrl) : dataDir;
  const onCommit = (): void => changes.count();
  const driver = databaseUrl
    ? await openServerDatabase(databaseUrl, location, listeners, onCommit)
    : await openEmbeddedDatabase(dataDir, listeners, onCommit, snapshot);
  const prisma = new PrismaClient({
    adapter: driver.factory,
    // Else a failure's message would hold the arguments: article text and names in the log.
    errorFormat: 'minimal',
  });
  const clients = new ReadingClients(prisma, driver, { listeners, onCommit });
  const bell = new EventBell(driver);
  const changes = new Changes(driver);
  const replicas =
    databaseUrl && options.replicas ? openReplicas(databaseUrl, options.replicas, changes) : null;
  const transactAs =
    (reading: Reading): Store['transaction'] =>
    async (work, { timeout = DEFAULT_TIMEOUT } = {}) => {
      try {
        return await retryConflicts(() => {
          const { signal } = reading;
          return driver.transact((send) => work(openTransaction(send, listeners, timeout, signal)), signal);
        });
      } finally {
        // Whoever wrote reads it from now on; even a commit that failed may have come through.
        onCommit();
      }
    };
  const store: Store = {
    kind: databaseUrl ? 'server' : 'embedded',
    location,
    prisma,
    readFallbacks: clients.fallbacks,
    driver,
    bell,
    changes,
    replicas,
    listeners,
    transaction: transactAs(newReading()),
    as: (reading) =>
      Object.create(store, {
        prisma: { value: clients.open(reading) },
        transaction: { value: transactAs(reading) },
      }),
    close: async () => {
      await replicas?.close();
      await bell.close();
      await changes.close();
      await prisma.$disconnect();
      await driver.close();
    },
  };
  return store;
}

function openReplicas(
  primaryUrl: string,
  { urls, maxLag, onNews }: ReplicaSettings,
  changes: Changes,
): Replicas | null {
  if (urls.length === 0) return null;
  const each = urls.map((url) => ({ url, location: withoutPassword(url), pool: poolConfig(url) }));
  return new Replicas(primaryUrl, each, { changes, maxLag, onNews });
}

async function retryConflicts<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = ATTEMPTS; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left <= 1 || !isConflict(error)) throw error;
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CONFLICTS.has(String(error.code));
}

function withoutPassword(databaseUrl: string): string {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  if (url === null || !SERVER_PROTOCOLS.has(url.protocol)) {
    throw new Error('The database URL must have the form postgres://user:password@host:port/database');
  }
  url.password = '';
  url.searchParams.delete('password');
  return url.href;
}
