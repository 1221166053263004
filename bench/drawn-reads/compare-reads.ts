import { isDeepStrictEqual } from 'node:util';
import { DATA_MODEL } from '../../src/store/generated/data-model.ts';
import type { Store } from '../../src/store/open-store.ts';
import { newReading } from '../../src/store/reading.ts';
import { randomFrom } from '../random.ts';
import { drawRead, type Read } from './draw-read.ts';

type Row = Record<string, unknown>;
type Delegate = Record<string, (args: object) => Promise<unknown>>;

/** A read, and what each of the two said to it. */
export interface ComparedRead {
  readonly read: Read;
  readonly isCompiled: boolean;
  readonly compiled: Said;
  readonly prisma: Said;
}

/** An answer, or that there was none. */
type Said = { readonly answer: unknown } | { readonly error: string };

/** Rows of each model that values are drawn from. */
const SAMPLED = 40;

/** Reads `count` times what is drawn at random, the same for the same seed, both ways. */
export async function* compareReads(store: Store, count: number, seed: number): AsyncGenerator<ComparedRead> {
  const draw = { random: randomFrom(seed), rows: await sampleRows(store) };
  const reader = store.as(newReading()).prisma;
  for (let done = 0; done < count; done++) {
    const read = drawRead(draw);
    const before = countFallbacks(store);
    const compiled = await say(reader, read);
    const isCompiled = countFallbacks(store) === before;
    yield { read, isCompiled, compiled, prisma: isCompiled ? await say(store.prisma, read) : compiled };
  }
}

/** Whether both said the same. Of errors, only that both had one. */
export function agree({ compiled, prisma }: ComparedRead): boolean {
  if ('error' in compiled || 'error' in prisma) return 'error' in compiled && 'error' in prisma;
  return isDeepStrictEqual(compiled.answer, prisma.answer);
}

async function say(client: Store['prisma'], { model, operation, args }: Read): Promise<Said> {
  try {
    const answer = await delegateOf(client, model)[operation]?.(args);
    return { answer: operation === 'groupBy' ? sortGroups(answer as Row[]) : answer };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Groups come in no order, and Prisma counts first. */
function sortGroups(groups: Row[]): Row[] {
  const key = ({ _count, ...by }: Row): string =>
    String(Object.values(by).map((value) => (value instanceof Date ? value.getTime() : value)));
  return groups.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

async function sampleRows({ prisma }: Store): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>();
  for (const model of Object.keys(DATA_MODEL)) {
    rows.set(model, (await delegateOf(prisma, model).findMany?.({ take: SAMPLED })) as Row[]);
  }
  return rows;
}

function delegateOf(client: Store['prisma'], model: string): Delegate {
  return (client as unknown as Record<string, Delegate>)[
    `${model.charAt(0).toLowerCase()}${model.slice(1)}`
  ] as Delegate;
}

function countFallbacks({ readFallbacks }: Store): number {
  return [...readFallbacks.values()].reduce((sum, count) => sum + count, 0);
}
