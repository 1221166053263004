import { announceStatement } from '../announce-statement.ts';
import { type Driver, isWrite } from '../driver.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { DATA_MODEL } from '../generated/data-model.ts';
import type { Reading } from '../reading.ts';
import type { StatementListener } from '../statement-listener.ts';
import type { Answer } from '../transaction.ts';
import { CompiledReads, type Read } from './compiled-reads.ts';
import { UnsupportedRead } from './unsupported-read.ts';

type Args = object | undefined;
type Delegate = Record<string, (args: Args) => PromiseLike<unknown>>;
type Raw = (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => Promise<unknown>;

/** Prisma's reads, and the compiled one that each is (`OrThrow` apart, which only looks at what it got). */
const READS = ['findMany', 'findUnique', 'findFirst', 'count', 'groupBy', 'aggregate'] as const;
/** Whose client, or delegate of a client, this is. */
const READING = Symbol('reading');

interface Owned {
  readonly [READING]: Reading;
}

/** Who is told of statements, and when something was written. */
interface Observers {
  readonly listeners: ReadonlySet<StatementListener>;
  readonly onCommit: () => void;
}

/**
 * Prisma clients that answer what they are asked to read with one prepared statement of our own, and leave to Prisma what the
 * compiler doesn't know: the answers are the same (docs/decisions/0020). Raw SQL is sent as it is. Everything else is Prisma's.
 */
export class ReadingClients {
  readonly #driver: Driver;
  readonly #observers: Observers;
  readonly #reads: CompiledReads;
  readonly #fallbacks = new Map<string, number>();
  /** What all clients share; each is made of it. */
  readonly #shared: PrismaClient;

  constructor(prisma: PrismaClient, driver: Driver, observers: Observers) {
    this.#driver = driver;
    this.#observers = observers;
    this.#reads = new CompiledReads(DATA_MODEL, (statement, values, reading) => {
      announceStatement(statement.sql, observers.listeners, reading.signal);
      return driver.sendJson(statement, values, reading);
    });
    this.#shared = this.#share(prisma);
  }

  /** How many reads were left to Prisma, by model, operation and reason: `Article.aggregate: aggregate`. */
  get fallbacks(): ReadonlyMap<string, number> {
    return this.#fallbacks;
  }

  /** A client for somebody. It costs next to nothing: one is opened for each request. */
  open(reading: Reading): PrismaClient {
    return Object.create(this.#shared, { [READING]: { value: reading } });
  }

  #share(prisma: PrismaClient): PrismaClient {
    const { listeners, onCommit } = this.#observers;
    const send = async (reading: Reading, sql: string, values: readonly unknown[], writes: boolean) => {
      announceStatement(sql, listeners, reading.signal);
      reading.trace?.noteSql(sql);
      try {
        return await this.#driver.sendRows(sql, values, reading);
      } finally {
        if (writes || isWrite(sql)) onCommit(); // Even one that failed may have come through.
      }
    };
    const raw = <Told>(writes: boolean, told: (answer: Answer) => Told) => ({
      template(this: Owned, ...[query, ...given]: Parameters<Raw>): Promise<Told> {
        const { text, values } = 'raw' in query ? Prisma.sql(query, ...given) : query;
        return send(this[READING], text, values, writes).then(told);
      },
      text(this: Owned, sql: string, ...values: unknown[]): Promise<Told> {
        return send(this[READING], sql, values, writes).then(told);
      },
    });
    const query = raw(false, ({ rows }) => rows);
    const change = raw(true, ({ changed }) => changed);
    const delegates = Object.keys(DATA_MODEL).map((model) => {
      const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
      const delegate = (prisma as unknown as Record<string, Delegate>)[name] as Delegate;
      return [name, { get: ownDelegate(this.#delegate(model, delegate)), enumerable: true }] as const;
    });
    return Object.create(prisma, {
      ...Object.fromEntries(delegates),
      $queryRaw: { value: query.template },
      $queryRawUnsafe: { value: query.text },
      $executeRaw: { value: change.template },
      $executeRawUnsafe: { value: change.text },
    });
  }

  /** What all delegates of a model share. */
  #delegate(model: string, delegate: Delegate): Delegate {
    const read = (operation: string, given: Args, { [READING]: reading }: Owned) =>
      this.#read({ model, operation, args: given ?? {} }, reading);
    const compiled: Delegate = {
      findUniqueOrThrow(this: Owned, args) {
        return read('findUnique', args, this)?.then(orThrow) ?? call(delegate, 'findUniqueOrThrow', args);
      },
    };
    for (const operation of READS) {
      compiled[operation] = function (this: Owned, args) {
        return read(operation, args, this) ?? call(delegate, operation, args);
      };
    }
    // Set on an object made of it, they would be set on Prisma's delegate, which is a proxy.
    return Object.create(delegate, Object.getOwnPropertyDescriptors(compiled));
  }

  #read(read: Read, reading: Reading): Promise<unknown> | null {
    try {
      return this.#reads.read(read, reading);
    } catch (error) {
      if (!(error instanceof UnsupportedRead)) throw error;
      reading.signal?.throwIfAborted();
      reading.trace?.lose();
      const name = `${read.model}.${read.operation}: ${error.message}`;
      this.#fallbacks.set(name, (this.#fallbacks.get(name) ?? 0) + 1);
      return null;
    }
  }
}

function ownDelegate(shared: Delegate) {
  return function (this: Owned): Delegate {
    return Object.create(shared, { [READING]: { value: this[READING] } });
  };
}

function call(delegate: Delegate, operation: string, args: Args): PromiseLike<unknown> {
  return (delegate[operation] as Delegate[string])(args);
}

function orThrow(row: unknown): unknown {
  if (row !== null) return row;
  throw new Prisma.PrismaClientKnownRequestError('No record was found.', {
    code: 'P2025',
    clientVersion: Prisma.prismaVersion.client,
  });
}
