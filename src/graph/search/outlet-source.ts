import { Prisma } from '../../store/generated/client.ts';
import { nameSource } from './name-source.ts';

/** Outlets, by name or domain. They are few: no index. */
export const outletSource = nameSource({
  type: 'Outlet',
  kind: 4,
  names: Prisma.sql`(SELECT id AS "nodeId", unnest(array_remove(ARRAY[name, domain], NULL)) AS name FROM "Outlet") alias`,
  fits: ({ outlet, speaker, published }) => [
    outlet?.(Prisma.sql`"nodeId"`),
    speaker || published
      ? Prisma.sql`EXISTS (SELECT FROM "Article" page WHERE page."outletId" = "nodeId"
          ${published ? Prisma.sql`AND ${published(Prisma.sql`page."orderAt"`)}` : Prisma.empty}
          ${
            speaker
              ? Prisma.sql`AND EXISTS (SELECT FROM "Quote" said WHERE said."articleId" = page.id AND ${speaker(Prisma.sql`said`)})`
              : Prisma.empty
          })`
      : null,
  ],
});
