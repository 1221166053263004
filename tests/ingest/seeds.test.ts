import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingestAll } from '../../src/ingest/ingest-all.ts';
import { listInputs } from '../../src/ingest/read-documents.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const seeds = join(import.meta.dirname, '../../seeds');

beforeAll(async () => {
  const problems: unknown[] = [];
  await ingestAll(store, await listInputs([seeds]), { onProblem: (problem) => problems.push(problem) });
  expect(problems).toEqual([]);
});

describe('the seed digests, all the way', () => {
  it('are five digests', async () => {
    const articles = await store.prisma.article.findMany({ select: { completeness: true } });
    expect(articles).toEqual(Array(5).fill({ completeness: 'DIGEST' }));
  });

  it('have at least twelve quotes by Witkoff, of each kind and from each of them', async () => {
    const quotes = await store.prisma.quote.findMany({ where: { person: { slug: 'steve-witkoff' } } });
    expect(quotes.length).toBeGreaterThanOrEqual(12);
    expect(new Set(quotes.map(({ kind }) => kind))).toEqual(new Set(['DIRECT', 'MIXED', 'INDIRECT']));
    expect(new Set(quotes.map(({ articleId }) => articleId)).size).toBe(5);
  });

  it('report the concession in three articles as one utterance', async () => {
    const quotes = await store.prisma.quote.findMany({
      where: { text: { startsWith: 'We were able to win the following concession' } },
    });
    expect(new Set(quotes.map(({ articleId }) => articleId)).size).toBe(3);
    expect(new Set(quotes.map(({ utteranceId }) => utteranceId)).size).toBe(1);
  });

  it.each([
    'vladimir-putin',
    'donald-trump',
    'marco-rubio',
    'ursula-von-der-leyen',
    'emmanuel-macron',
    'steve-witkoff',
  ])('know %s as one person', async (slug) => {
    const surname = slug.split('-').at(-1) ?? '';
    const people = await store.prisma.person.findMany({
      where: { name: { contains: surname, mode: 'insensitive' } },
    });
    expect(people.map((person) => person.slug)).toEqual([slug]);
  });

  it('know Zelensky, Zelenskyy and Zelenskiy as one person', async () => {
    const people = await store.prisma.person.findMany({
      where: { aliases: { some: { name: { contains: 'zelensk', mode: 'insensitive' } } } },
      include: { aliases: true },
    });
    expect(people).toHaveLength(1);
    const spellings = people[0]?.aliases.flatMap(({ name }) => name.match(/Zelensk\w+/) ?? []);
    expect(new Set(spellings)).toEqual(new Set(['Zelensky', 'Zelenskyy', 'Zelenskiy']));
  });

  it('link the listed title to the article that has it, and leave the others as references', async () => {
    const links = await store.prisma.articleLink.findMany({
      where: { kind: 'LISTED' },
      include: { to: true },
    });
    expect(links.filter(({ to }) => to).map(({ title, to }) => [title, to?.title])).toEqual([
      [
        'US Envoy Says Putin Agreed to Security Protections for Ukraine as Part Trump Summit',
        'U.S. envoy says Putin agreed to security protections for Ukraine as part of Trump summit',
      ],
    ]);
  });

  it('know two of them as copies of one text', async () => {
    const copies = await store.prisma.articleLink.findMany({
      where: { kind: 'SYNDICATED_COPY' },
      include: { from: true },
    });
    expect(copies.map(({ from }) => from.externalId.slice(0, 3)).sort()).toEqual(['000', '001']);
  });
});
