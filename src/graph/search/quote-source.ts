import { Prisma } from '../../store/generated/client.ts';
import { marked } from './source.ts';
import { textSource } from './text-source.ts';

/** Quotes, by their words. */
export const quoteSource = textSource({
  type: 'Quote',
  kind: 2,
  alike: 'text',
  fits: ({ outlet, speaker, published }) => [
    outlet &&
      Prisma.sql`EXISTS (SELECT FROM "Article" page WHERE page.id = node."articleId" AND ${outlet(Prisma.sql`page."outletId"`)})`,
    speaker?.(Prisma.sql`node`),
    published?.(Prisma.sql`node."orderAt"`),
  ],
  // Several parts stand apart in the article: no offset leads from their joined words to it.
  passages: (search, ids) => Prisma.sql`
    SELECT id, NULL AS title, ARRAY[]::text[] AS "markedTitles", text, ${marked(search, Prisma.sql`text`)} AS "markedTexts",
      NULL AS sections, CASE WHEN cardinality(parts) = 2 THEN parts[1] END AS offset
    FROM "Quote" WHERE id IN (${Prisma.join([...ids])})`,
});
