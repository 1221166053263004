import { builder } from '../builder.ts';
import { batchAt, type GraphContext } from '../context.ts';
import { countRoleUse, type RoleUse } from '../count-role-use.ts';
import { groupBy } from '../group-by.ts';
import { OutletUse } from './outlet-use.ts';

builder.prismaObject('Role', {
  description: 'A description that outlets give of a person: "special US envoy".',
  select: { id: true },
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The description, as articles word it.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles use it.' }),
    outlets: t.field({
      type: [OutletUse],
      description: 'Which outlets use it, those with most such articles first.',
      resolve: async ({ id }, _args, context) =>
        (await usesOf(context, id)).flatMap(({ outletId, count }) =>
          outletId === null ? [] : [{ outletId, count }],
        ),
    }),
    firstSeenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the first article that uses it appeared; null where none has a date.',
      resolve: async ({ id }, _args, context) =>
        instants(await usesOf(context, id), 'firstSeenAt').at(0) ?? null,
    }),
    lastSeenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the last article that uses it appeared; null where none has a date.',
      resolve: async ({ id }, _args, context) =>
        instants(await usesOf(context, id), 'lastSeenAt').at(-1) ?? null,
    }),
  }),
});

/** One statement for all fields of all roles that the document asks for. */
async function usesOf(context: GraphContext, roleId: number): Promise<readonly RoleUse[]> {
  const batch = batchAt<RoleUse[]>(context, 'uses of roles', async (ids) =>
    groupBy(await countRoleUse(context.prisma, ids), ({ roleId }) => roleId),
  );
  return (await batch.load(roleId)) ?? [];
}

/** Earliest first; dates that are unknown left out. */
function instants(uses: readonly RoleUse[], column: 'firstSeenAt' | 'lastSeenAt'): Date[] {
  return uses.flatMap((use) => use[column] ?? []).sort((a, b) => a.getTime() - b.getTime());
}
