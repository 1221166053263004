import { Prisma, type PrismaClient } from '../../store/generated/client.ts';
import type { GlobalId, NodeType } from '../global-id.ts';
import { type LinkTable, linkTables } from './link-tables.ts';

/** A link between two nodes: the row of `linkTables[table]` that holds it, read from `near` to `far`. */
export interface Step {
  readonly table: number;
  readonly near: GlobalId;
  readonly far: GlobalId;
}

interface Row {
  readonly table: number;
  readonly nearType: NodeType;
  readonly near: number;
  readonly farType: NodeType;
  readonly far: number;
}

/**
 * The links of these nodes, the most telling kinds first. One statement, over an index for each kind and direction.
 * @param fanOut links of one kind that are followed from one node: the latest
 */
export async function findNeighbors(
  prisma: PrismaClient,
  nodes: readonly GlobalId[],
  fanOut: number,
): Promise<Step[]> {
  const idsOf = new Map<NodeType, number[]>();
  for (const { typename, id } of nodes) idsOf.set(typename, [...(idsOf.get(typename) ?? []), id]);
  const selects = linkTables.flatMap((link, table) => [
    ...selectLinks(link, table, true, idsOf.get(link.from.type), fanOut),
    ...selectLinks(link, table, false, idsOf.get(link.to.type), fanOut),
  ]);
  if (selects.length === 0) return [];
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT * FROM (${Prisma.join(selects, ' UNION ALL ')}) found ORDER BY "table", near, far`;
  return rows.map(({ table, nearType, near, farType, far }) => ({
    table,
    near: { typename: nearType, id: near },
    far: { typename: farType, id: far },
  }));
}

function selectLinks(
  link: LinkTable,
  table: number,
  forward: boolean,
  ids: readonly number[] | undefined,
  fanOut: number,
): Prisma.Sql[] {
  if (!ids) return [];
  const [near, far] = forward ? [link.from, link.to] : [link.to, link.from];
  const nearColumn = Prisma.raw(`link."${near.column}"`);
  const farColumn = Prisma.raw(`link."${far.column}"`);
  return [
    Prisma.sql`SELECT ${table}::int AS "table", ${near.type} AS "nearType", node.id AS near, ${far.type} AS "farType", linked.far
      FROM unnest(${[...ids]}::int[]) AS node(id) CROSS JOIN LATERAL (
        SELECT ${farColumn} AS far FROM ${Prisma.raw(`"${link.table}"`)} link
        WHERE ${nearColumn} = node.id AND ${farColumn} IS NOT NULL
        ORDER BY ${Prisma.raw(link.latest)} LIMIT ${fanOut}) linked`,
  ];
}
