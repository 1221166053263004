import { describe, expect, onTestFinished, test } from 'vitest';
import type { InputDocument, InputProblem } from '../../src/ingest/read-documents.ts';
import { workOnQueue } from '../../src/ingest/work-on-queue.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { JobQueue, type QueueOptions } from '../../src/store/job-queue.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { createServerDatabase, SERVER_URL } from '../store/test-store.ts';

function document(id: string, url = `https://news.example/${id}`): InputDocument {
  const text = `Headline of ${id}\n\n“We have waited years for number ${id},” Ada Lund said.`;
  return { externalId: id, page: readArticleRecord({ id, url, text }).page, file: 'news.jsonl', line: 1 };
}

async function openQueue(databaseUrl: string, options: Partial<QueueOptions> = {}) {
  const queue = await JobQueue.open<InputDocument>(databaseUrl, {
    retries: 1,
    pause: 0,
    inspection: 1,
    ...options,
    onError: (error) => {
      throw error;
    },
  });
  onTestFinished(() => queue.close());
  return queue;
}

async function openMigrated(databaseUrl: string): Promise<Store> {
  const store = await openStore({ databaseUrl });
  onTestFinished(() => store.close());
  await migrate(store);
  return store;
}

async function empty(store: Store, queue: JobQueue<InputDocument>) {
  const problems: InputProblem[] = [];
  const report = await workOnQueue(store, queue, {
    workers: 2,
    untilEmpty: true,
    over: new AbortController().signal,
    onProblem: (problem) => problems.push(problem),
    onError: (error) => {
      throw error;
    },
  });
  return { report, problems };
}

describe.runIf(SERVER_URL)('a queue of documents', () => {
  test('does not stand in the way of migrations, nor they in its', async () => {
    const databaseUrl = await createServerDatabase(SERVER_URL ?? '');
    await openQueue(databaseUrl);
    const store = await openMigrated(databaseUrl);
    expect(await migrate(store)).toEqual([]);
    await (await openQueue(databaseUrl)).add([document('one')]);
  });

  test('two processes ingest each document once', async () => {
    const databaseUrl = await createServerDatabase(SERVER_URL ?? '');
    const queue = await openQueue(databaseUrl);
    const [one, other] = [await openMigrated(databaseUrl), await openMigrated(databaseUrl)];
    await queue.add(Array.from({ length: 90 }, (_, at) => document(`number-${at}`)));
    const worked = await Promise.all([empty(one, queue), empty(other, await openQueue(databaseUrl))]);
    const created = worked.reduce((sum, { report }) => sum + report.created, 0);
    expect(created).toBe(90);
    expect(await one.prisma.article.count()).toBe(90);
    expect(await queue.counts()).toEqual({ waiting: 0, running: 0, failed: 0 });
  });

  test('what fails is told, tried again, kept, and can be put back', async () => {
    const databaseUrl = await createServerDatabase(SERVER_URL ?? '');
    const queue = await openQueue(databaseUrl);
    const store = await openMigrated(databaseUrl);
    const taken = 'https://news.example/one';
    await queue.add([document('one', taken), document('two', taken), document('three')]);
    const { report, problems } = await empty(store, queue);
    expect(report).toEqual({ created: 2, updated: 0, unchanged: 0, failed: 2 });
    expect(problems).toEqual(
      Array(2).fill({ file: 'news.jsonl', line: 1, message: expect.stringContaining(taken) }),
    );
    expect(await queue.counts()).toEqual({ waiting: 0, running: 0, failed: 1 });
    await store.prisma.article.deleteMany({ where: { url: taken } });
    expect(await queue.retryFailed(10)).toBe(1);
    expect((await empty(store, queue)).report).toMatchObject({ created: 1, failed: 0 });
    expect(await queue.counts()).toEqual({ waiting: 0, running: 0, failed: 0 });
  });

  test('what a process had taken that died, another one gets', async () => {
    const databaseUrl = await createServerDatabase(SERVER_URL ?? '');
    const queue = await openQueue(databaseUrl, { lease: 1 });
    const store = await openMigrated(databaseUrl);
    await queue.add([document('one')]);
    expect(await queue.take(10)).toHaveLength(1);
    expect(await queue.counts()).toEqual({ waiting: 0, running: 1, failed: 0 });
    expect((await empty(store, queue)).report).toMatchObject({ created: 1 });
  });
});
