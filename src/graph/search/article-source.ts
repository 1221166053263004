import { Prisma } from '../../store/generated/client.ts';
import { marked } from './source.ts';
import { textSource } from './text-source.ts';

const TITLE = Prisma.sql`title`;
const TEXT = Prisma.sql`text`;
const NODE = Prisma.sql`node`;

/** Articles, by title, standfirst and body; by likeness, their titles. */
export const articleSource = textSource({
  type: 'Article',
  kind: 1,
  alike: 'title',
  fits: ({ outlet, speaker, published }) => [
    outlet?.(Prisma.sql`node."outletId"`),
    speaker &&
      Prisma.sql`EXISTS (SELECT FROM "Quote" said WHERE said."articleId" = ${NODE}.id AND ${speaker(Prisma.sql`said`)})`,
    published?.(Prisma.sql`node."orderAt"`),
  ],
  passages: (search, ids) => Prisma.sql`
    SELECT id, title, ${marked(search, TITLE)} AS "markedTitles", text, ${marked(search, TEXT)} AS "markedTexts",
      sections, 0 AS offset
    FROM "Article" WHERE id IN (${Prisma.join([...ids])})`,
});
