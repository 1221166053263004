import { Prisma } from '../../store/generated/client.ts';
import { nameSource } from './name-source.ts';
import type { SearchSource } from './source.ts';

function speakerSource(type: 'Person' | 'Organization', kind: number): SearchSource {
  const column = type === 'Person' ? 'personId' : 'organizationId';
  const idsColumn = type === 'Person' ? 'personIds' : 'organizationIds';
  const id = Prisma.raw(`"${column}"`);
  const cast = Prisma.raw(`"Article${type}"`);
  return nameSource({
    type,
    kind,
    names: Prisma.sql`(SELECT ${id} AS "nodeId", name FROM "Alias" WHERE ${id} IS NOT NULL) alias`,
    fits: ({ outlet, published, [idsColumn]: ids }) => [
      ids && Prisma.sql`"nodeId" = ANY(${ids})`,
      outlet || published
        ? Prisma.sql`EXISTS (SELECT FROM ${cast} mentioned JOIN "Article" page ON page.id = mentioned."articleId"
            WHERE mentioned.${id} = "nodeId" AND ${Prisma.join(
              [outlet?.(Prisma.sql`page."outletId"`), published?.(Prisma.sql`page."orderAt"`)].filter(
                (clause) => clause !== undefined,
              ),
              ' AND ',
            )})`
        : null,
    ],
  });
}

/** People, by any name that articles use. */
export const personSource = speakerSource('Person', 6);
/** Organizations and countries, by any name that articles use. */
export const organizationSource = speakerSource('Organization', 5);
