import { expect, test } from 'vitest';
import { readReplicas } from '../../src/cli/read-replicas.ts';

const DATABASE_URL = 'postgres://primary/news';

test('replicas are none, or those named', () => {
  expect(readReplicas({})).toEqual({ urls: [], maxLag: 10 });
  expect(
    readReplicas({
      DATABASE_URL,
      ONRECORD_REPLICA_URLS: 'postgres://one/news, postgresql://two/news,',
      ONRECORD_REPLICA_LAG: '30',
    }),
  ).toEqual({ urls: ['postgres://one/news', 'postgresql://two/news'], maxLag: 30 });
});

test.each([
  [{ ONRECORD_REPLICA_URLS: 'postgres://one/news' }, /ONRECORD_REPLICA_URLS needs DATABASE_URL/],
  [{ DATABASE_URL, ONRECORD_REPLICA_URLS: 'postgres://one/news,https://me:secret@two' }, /number 2 of 2/],
  [{ DATABASE_URL, ONRECORD_REPLICA_LAG: '0' }, /ONRECORD_REPLICA_LAG .* from 1 to 86400; it is "0"/],
  [{ DATABASE_URL, ONRECORD_REPLICA_LAG: 'soon' }, /it is "soon"/],
])('%o is refused by name, without its secrets', (env, message) => {
  expect(() => readReplicas(env)).toThrow(message);
  expect(() => readReplicas(env)).not.toThrow('secret');
});
