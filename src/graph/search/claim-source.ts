import { Prisma } from '../../store/generated/client.ts';
import { marked } from './source.ts';
import { textSource } from './text-source.ts';

/** Claims, by their words. */
export const claimSource = textSource({
  type: 'Claim',
  kind: 3,
  alike: 'text',
  fits: ({ outlet, speaker, published }) => [
    outlet &&
      Prisma.sql`EXISTS (SELECT FROM "ClaimAppearance" wording JOIN "Article" page ON page.id = wording."articleId"
        WHERE wording."claimId" = node.id AND ${outlet(Prisma.sql`page."outletId"`)})`,
    speaker?.(Prisma.sql`node`),
    published?.(Prisma.sql`node."orderAt"`),
  ],
  passages: (search, ids) => Prisma.sql`
    SELECT id, NULL AS title, ARRAY[]::text[] AS "markedTitles", text, ${marked(search, Prisma.sql`text`)} AS "markedTexts",
      NULL AS sections, NULL::int AS offset
    FROM "Claim" WHERE id IN (${Prisma.join([...ids])})`,
});
