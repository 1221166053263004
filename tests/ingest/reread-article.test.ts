import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ingestAll } from '../../src/ingest/ingest-all.ts';
import { listInputs } from '../../src/ingest/read-documents.ts';
import { rereadArticles } from '../../src/ingest/reread-article.ts';
import { lockLinking } from '../../src/store/link-lock.ts';
import { openTestStore } from '../store/test-store.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');

it('reads stored articles as it read their pages: nothing changes', async () => {
  const store = await openTestStore();
  await ingestAll(store, await listInputs([SEEDS]), { onProblem: ({ message }) => expect.fail(message) });
  const { prisma } = store;
  const state = async () => ({
    articles: await prisma.article.findMany({ orderBy: { id: 'asc' } }),
    quotes: await prisma.quote.findMany({ orderBy: { id: 'asc' } }),
    mentions: await prisma.mention.findMany({ orderBy: { id: 'asc' } }),
    people: await prisma.person.findMany({ orderBy: { id: 'asc' } }),
    aliases: await prisma.alias.findMany({ orderBy: { id: 'asc' } }),
    links: await prisma.articleLink.findMany({ orderBy: { id: 'asc' } }),
    pairs: await prisma.quotePair.findMany({ orderBy: [{ aId: 'asc' }, { bId: 'asc' }] }),
    utterances: await prisma.utterance.findMany({ orderBy: { id: 'asc' } }),
    stories: await prisma.story.findMany({ orderBy: { id: 'asc' } }),
  });
  const before = await state();
  expect(before.articles).toHaveLength(5);
  expect(before.quotes.length).toBeGreaterThan(40);
  await store.transaction(async (tx) => {
    await lockLinking(tx);
    await rereadArticles(
      tx,
      before.articles.map(({ id }) => id),
    );
  });
  expect(await state()).toEqual(before);
});
