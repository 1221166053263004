import { Prisma, type PrismaClient } from '../generated/client.ts';
import { DATA_MODEL } from '../generated/data-model.ts';
import { CompiledReads, type SendJson } from './compiled-reads.ts';
import { UnsupportedRead } from './unsupported-read.ts';

type Args = object | undefined;
type Delegate = Record<string, (args: Args) => PromiseLike<unknown>>;

/** Prisma's reads, and the compiled one that each is (`OrThrow` apart, which only looks at what it got). */
const READS = ['findMany', 'findUnique', 'findFirst', 'count', 'groupBy', 'aggregate'] as const;

/** A Prisma client whose reads are compiled, and how many were not. */
export interface ReadingClient {
  readonly prisma: PrismaClient;
  /** How many reads were left to Prisma, by model, operation and reason: `Article.aggregate: aggregate`. */
  readonly fallbacks: ReadonlyMap<string, number>;
}

/**
 * A Prisma client that answers what it is asked to read with one prepared statement of our own, and leaves to Prisma what the
 * compiler doesn't know: the answers are the same (docs/decisions/0020). Everything else it does is Prisma's.
 */
export function openReadingClient(prisma: PrismaClient, send: SendJson): ReadingClient {
  const reads = new CompiledReads(DATA_MODEL, send);
  const fallbacks = new Map<string, number>();
  const delegates = Object.keys(DATA_MODEL).map((model) => {
    const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
    const delegate = (prisma as unknown as Record<string, Delegate>)[name] as Delegate;
    return [name, { value: readingDelegate(model, delegate, reads, fallbacks), enumerable: true }] as const;
  });
  return { prisma: Object.create(prisma, Object.fromEntries(delegates)), fallbacks };
}

function readingDelegate(
  model: string,
  delegate: Delegate,
  reads: CompiledReads,
  fallbacks: Map<string, number>,
): Delegate {
  const read = (operation: string, args: Args): PromiseLike<unknown> | null => {
    try {
      return reads.read(model, operation, args ?? {});
    } catch (error) {
      if (!(error instanceof UnsupportedRead)) throw error;
      const name = `${model}.${operation}: ${error.message}`;
      fallbacks.set(name, (fallbacks.get(name) ?? 0) + 1);
      return null;
    }
  };
  const compiled: Delegate = {
    findUniqueOrThrow: (args) =>
      read('findUnique', args)?.then(orThrow) ?? call(delegate, 'findUniqueOrThrow', args),
  };
  for (const operation of READS) {
    compiled[operation] = (args) => read(operation, args) ?? call(delegate, operation, args);
  }
  // Set on an object made of it, they would be set on Prisma's delegate, which is a proxy.
  return Object.create(delegate, Object.getOwnPropertyDescriptors(compiled));
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
