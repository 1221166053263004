import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkHealth } from '../../src/http/check-health.ts';
import { createGraphqlYoga } from '../../src/http/create-yoga.ts';
import { createApiKey } from '../../src/store/api-key.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import type { ReplicaNews } from '../../src/store/replica.ts';
import { rowsOf } from '../graph/rows.ts';
import { HAS_POSTGRES, type PostgresPair, startPair } from '../store/postgres-pair.ts';

const NAME = '{ person(slug: "mara-lind") { name } }';
const INGEST = `mutation { ingestArticle(input: { id: "a", text: "The bridge opens in May, Ada Lund said." }) {
  ... on IngestArticlePayload { article { text } } ... on Failure { message } } }`;
const WAIT = { timeout: 15_000, interval: 50 };

const replicaOf = (of: Store) => of.replicas?.all[0];

describe.runIf(HAS_POSTGRES)('a primary and its replica', () => {
  let pair: PostgresPair;
  let store: Store;
  /** A server elsewhere: it hears of changes, and writes none. */
  let elsewhere: Store;
  let reader: string;
  let writer: string;
  const news: ReplicaNews[] = [];

  beforeAll(async () => {
    pair = await startPair();
    store = await openStore({
      databaseUrl: pair.primary.url,
      replicas: { urls: [pair.replica.url], maxLag: 3, onNews: (one) => news.push(one) },
    });
    await migrate(store);
    elsewhere = await openStore({
      databaseUrl: pair.primary.url,
      replicas: { urls: [pair.replica.url], maxLag: 3, onNews: () => {} },
    });
    await rowsOf(store).person('mara-lind', 'Mara Lind');
    reader = await store.transaction((tx) => createApiKey(tx, 'reader', ['read']));
    writer = await store.transaction((tx) => createApiKey(tx, 'writer', ['read', 'ingest']));
  });
  beforeEach(() => settled());
  afterAll(async () => {
    await elsewhere?.close();
    await store?.close();
    await pair?.close();
  });

  /** Both up, the replica with all that was written, and each server knowing it. */
  async function settled(): Promise<void> {
    for (const each of [store, elsewhere]) await vi.waitFor(() => expect(isSettled(each)).toBe(true), WAIT);
  }

  function isSettled(of: Store): boolean {
    of.replicas?.choose(null); // Whoever asks wants to know more.
    const state = of.changes.state();
    return state !== null && replicaOf(of)?.isUsed === true && replicaOf(of)?.state === state;
  }

  function askerOf(to: Store, answersMegabytes = 0) {
    const yoga = createGraphqlYoga(to, { answersMegabytes });
    return async (query = NAME, key?: string) => {
      const response = await yoga.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as {
        data: { person: { name: string } } | null;
        errors?: readonly { message: string }[];
      };
    };
  }
  const nameIn = async (answer: ReturnType<ReturnType<typeof askerOf>>) => (await answer).data?.person?.name;

  async function rename(name: string): Promise<void> {
    await store.transaction(async (tx) =>
      tx.$executeRawUnsafe('update "Person" set name = $1 where slug = \'mara-lind\'', name),
    );
  }

  test('queries read the replica; a key that may write reads what was written, on any server', async () => {
    await rename('Before');
    await settled();
    await pair.hold(true);
    try {
      await rename('After');
      for (const ask of [askerOf(store), askerOf(elsewhere)]) {
        expect(await nameIn(ask())).toBe('Before');
        expect(await nameIn(ask(NAME, reader))).toBe('Before');
        expect(await nameIn(ask(NAME, writer))).toBe('After');
      }
    } finally {
      await pair.hold(false);
    }
    for (const to of [store, elsewhere]) await expect.poll(() => nameIn(askerOf(to)()), WAIT).toBe('After');
  });

  test('what a mutation changes, its own answer shows, and the next query of its key', async () => {
    const ask = askerOf(store);
    await pair.hold(true);
    try {
      expect(await ask(INGEST, writer)).toMatchObject({
        data: { ingestArticle: { article: { text: expect.stringContaining('Ada Lund') } } },
      });
      const count = '{ corpus { articleCount } }';
      expect(await ask(count)).toMatchObject({ data: { corpus: { articleCount: 0 } } });
      expect(await askerOf(elsewhere)(count, writer)).toMatchObject({
        data: { corpus: { articleCount: 1 } },
      });
    } finally {
      await pair.hold(false);
    }
  });

  test('an answer from a replica that is behind is not remembered as one of now', async () => {
    await rename('Old');
    await settled();
    const asks = [askerOf(store, 8), askerOf(elsewhere, 8)];
    for (const ask of asks) expect(await nameIn(ask())).toBe('Old');
    await pair.hold(true);
    const states = [store.changes.state(), elsewhere.changes.state()];
    try {
      await rename('New');
      await expect
        .poll(() => [store.changes.state() !== states[0], elsewhere.changes.state() !== states[1]], WAIT)
        .toEqual([true, true]);
      // The notice is there, the change isn't.
      for (const ask of asks) expect(await nameIn(ask())).toBe('Old');
    } finally {
      await pair.hold(false);
    }
    await settled();
    for (const ask of asks) expect(await nameIn(ask())).toBe('New');
  });

  test('a replica that is too far behind is left out until it has caught up', async () => {
    await rename('Long ago');
    await settled();
    await pair.hold(true);
    try {
      await rename('Now');
      await expect.poll(() => nameIn(askerOf(store)()), WAIT).toBe('Now');
      expect(news.at(-1)).toMatchObject({ isUsed: false, reason: expect.stringContaining('behind') });
    } finally {
      await pair.hold(false);
    }
    await expect.poll(() => replicaOf(store)?.isUsed, WAIT).toBe(true);
  });

  test('queries are answered while the replica stops, and it is read from again when it is back', async () => {
    const ask = askerOf(store);
    const name = await nameIn(ask());
    const answers: (string | undefined)[] = [];
    const stopping = pair.replica.stop();
    while (replicaOf(store)?.isUsed) answers.push(await nameIn(ask()));
    await stopping;
    for (let asked = 0; asked < 5; asked++) answers.push(await nameIn(ask()));
    expect(new Set(answers)).toEqual(new Set([name]));
    expect(await checkHealth(store)).toMatchObject({ status: 'ok' });
    await pair.replica.start();
    await expect.poll(() => replicaOf(store)?.isUsed, WAIT).toBe(true);
  });

  test('what is asked of a replica that is cut off, the primary answers', async () => {
    const ask = askerOf(store);
    const name = await nameIn(ask());
    const failures = replicaOf(store)?.failures ?? 0;
    pair.replica.line.cut();
    try {
      const answers = await Promise.all(Array.from({ length: 20 }, () => nameIn(ask())));
      expect(new Set(answers)).toEqual(new Set([name]));
      expect(replicaOf(store)?.failures).toBeGreaterThan(failures);
      await expect.poll(() => replicaOf(store)?.isUsed, WAIT).toBe(false);
    } finally {
      pair.replica.line.mend();
    }
    await expect.poll(() => replicaOf(store)?.isUsed, WAIT).toBe(true);
  });

  test.each(['stopped', 'cut off'])('the replica answers queries while the primary is %s', async (how) => {
    const ask = askerOf(store, 8);
    const name = await nameIn(ask());
    if (how === 'stopped') await pair.primary.stop();
    else pair.primary.line.cut();
    try {
      for (let asked = 0; asked < 5; asked++) expect(await nameIn(ask())).toBe(name);
      expect(await checkHealth(store)).toMatchObject({ status: 'readonly' });
      expect(await nameIn(ask())).toBe(name);
    } finally {
      if (how === 'stopped') await pair.primary.start();
      else pair.primary.line.mend();
    }
    await rename(`After the primary was ${how}`);
    await expect.poll(() => nameIn(ask()), WAIT).toBe(`After the primary was ${how}`);
  });

  test('what is told of replicas has no password', () => {
    expect(news.length).toBeGreaterThan(0);
    expect(JSON.stringify(news)).not.toContain('kept-from-logs');
  });
});
