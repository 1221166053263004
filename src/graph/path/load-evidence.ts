import { Prisma, type PrismaClient } from '../../store/generated/client.ts';
import type { Step } from './find-neighbors.ts';
import { linkTables } from './link-tables.ts';

/** What shows a step. All null where a page says so itself. */
export interface StepEvidence {
  readonly method: string | null;
  readonly version: string | null;
  readonly score: number | null;
  readonly evidence: string | null;
}

/** The evidence of each step, in order: of several rows that hold the link, the latest. One statement. */
export async function loadEvidence(prisma: PrismaClient, steps: readonly Step[]): Promise<StepEvidence[]> {
  if (steps.length === 0) return [];
  const selects = steps.map((step, index) => selectEvidence(step, index));
  const rows = await prisma.$queryRaw<(StepEvidence & { index: number })[]>(
    Prisma.join(
      selects.map((select) => Prisma.sql`(${select})`),
      ' UNION ALL ',
    ),
  );
  const found = new Map(rows.map((row) => [row.index, row]));
  return steps.map((_step, index) => found.get(index) ?? NOTHING);
}

const NOTHING: StepEvidence = { method: null, version: null, score: null, evidence: null };

function selectEvidence({ table, near, far }: Step, index: number): Prisma.Sql {
  const link = linkTables[table];
  if (!link) throw new RangeError(`There is no link table ${table}`);
  const { from, to, method, version, score, evidence, latest } = link;
  const columns = [`${method}::text AS method`, `${version}::text AS version`, `${score}::float8 AS score`];
  const fits = (a: number, b: number): Prisma.Sql =>
    Prisma.sql`(${Prisma.raw(`link."${from.column}"`)} = ${a} AND ${Prisma.raw(`link."${to.column}"`)} = ${b})`;
  // Between two nodes of one type the link may lead either way.
  const [forward, backward] = [near.typename === from.type, near.typename === to.type];
  const either = [...(forward ? [fits(near.id, far.id)] : []), ...(backward ? [fits(far.id, near.id)] : [])];
  return Prisma.sql`
    SELECT ${index}::int AS index, ${Prisma.raw(columns.join(', '))}, ${Prisma.raw(`${evidence}::text`)} AS evidence
    FROM ${Prisma.raw(`"${link.table}"`)} link WHERE ${Prisma.join(either, ' OR ')}
    ORDER BY ${Prisma.raw(latest)} LIMIT 1`;
}
