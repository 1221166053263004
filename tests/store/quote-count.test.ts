import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../graph/rows.ts';
import { miscounted } from './miscounted.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
const rows = rowsOf(store);
const { prisma } = store;

type Step = readonly [what: 'add' | 'give' | 'take' | 'word' | 'remove' | 'forget', whose: number];
const steps = fc.array(
  fc.tuple(fc.constantFrom('add', 'give', 'take', 'word', 'remove', 'forget'), fc.nat(2)),
  { minLength: 1, maxLength: 8 },
) as fc.Arbitrary<Step[]>;

test('whatever becomes of quotes and of those who said them, each knows how many are theirs', () =>
  fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      await clearStore(store);
      const people = [await rows.person('a', 'A'), await rows.person('b', 'B'), await rows.person('c', 'C')];
      const body = await rows.organization('o', 'O');
      const articles = [await rows.article(), await rows.article(), await rows.article()];
      for (const { id } of articles) {
        for (const person of people) await rows.quote(id, 'Words', { personId: person.id });
        await rows.quote(id, 'Words', { organizationId: body.id });
      }
      for (const [what, whose] of taken) {
        const personId = people[whose]?.id ?? 0;
        const articleId = articles[whose]?.id ?? 0;
        const there = await prisma.article.count({ where: { id: articleId } });
        const living = await prisma.person.count({ where: { id: personId } });
        if (what === 'add' && there && living) await rows.quote(articleId, 'More', { personId });
        if (what === 'give' && living)
          await prisma.quote.updateMany({ where: { articleId }, data: { personId, organizationId: null } });
        if (what === 'take')
          await prisma.quote.updateMany({
            where: { personId },
            data: { personId: null, organizationId: body.id },
          });
        if (what === 'word') await prisma.quote.updateMany({ data: { text: 'Other words' } });
        if (what === 'remove') await prisma.article.deleteMany({ where: { id: articleId } });
        if (what === 'forget') await prisma.person.deleteMany({ where: { id: personId } });
        expect(await miscounted(store), `${what} ${whose}`).toEqual([]);
      }
    }),
    { numRuns: 8 },
  ));
