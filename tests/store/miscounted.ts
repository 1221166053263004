import type { Store } from '../../src/store/open-store.ts';

/** Those whose `quoteCount` is not the number of their quotes, in one statement: at one moment. */
export const miscounted = ({ prisma }: Store) => prisma.$queryRaw<object[]>`
  select slug, "quoteCount" from "Person" p
  where "quoteCount" <> (select count(*) from "Quote" q where q."personId" = p.id)
  union all select slug, "quoteCount" from "Organization" o
  where "quoteCount" <> (select count(*) from "Quote" q where q."organizationId" = o.id)`;
