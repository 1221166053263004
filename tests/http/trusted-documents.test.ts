import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createGraphqlYoga } from '../../src/http/create-yoga.ts';
import { SearchDocument, WhoQuotesWhomDocument } from '../../src/sdk/generated/graphql.ts';
import { openTestStore } from '../store/test-store.ts';

const MANIFEST = join(import.meta.dirname, '../../src/sdk/generated/persisted-documents.json');
const store = await openTestStore();
const folder = await mkdtemp(join(tmpdir(), 'onrecord-'));
afterAll(() => rm(folder, { recursive: true }));

const beside = createGraphqlYoga(store, { trustedDocuments: MANIFEST });
const only = createGraphqlYoga(store, { trustedDocuments: MANIFEST, trustedOnly: true });
const ID = String(WhoQuotesWhomDocument.__meta__?.hash);

async function post(yoga: typeof only, body: object) {
  const response = await yoga.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...(await response.json()) };
}

test('a document is asked for by its id', async () => {
  const data = { people: { totalCount: 0 } };
  const hash = { persistedQuery: { version: 1, sha256Hash: ID.replace('sha256:', '') } };
  for (const yoga of [beside, only]) {
    expect(await post(yoga, { documentId: ID })).toMatchObject({ status: 200, data });
    expect(await post(yoga, { extensions: hash })).toMatchObject({ status: 200, data });
    const response = await yoga.fetch(`http://test/graphql?documentId=${encodeURIComponent(ID)}`);
    expect(await response.json()).toMatchObject({ data });
    expect(response.headers.get('cache-control')).toMatch(/^public/);
  }
});

test('with its variables', async () => {
  const body = { documentId: SearchDocument.__meta__?.hash, variables: { query: '"' } };
  expect((await post(only, body)).errors).toMatchObject([{ extensions: { field: 'query', received: '"' } }]);
});

const SENT = { query: '{ corpus { articleCount } }' };

test('documents that are sent run beside them, or not at all', async () => {
  expect(await post(beside, SENT)).toMatchObject({ data: { corpus: { articleCount: 0 } } });
  for (const body of [SENT, { ...SENT, documentId: ID }, { query: '{ __schema { types { name } } }' }]) {
    const { status, errors, data } = await post(only, body);
    expect([status, errors[0].extensions.code, data]).toEqual([400, 'TRUSTED_DOCUMENTS_ONLY', undefined]);
  }
});

test.each(['sha256:0', 'constructor', '__proto__', ''])('an id of nothing is an error: %s', async (id) => {
  for (const yoga of [beside, only])
    expect(await post(yoga, { documentId: id })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', field: 'documentId', received: id } }],
    });
});

test.each([{}, { documentId: 5 }, { documentId: null }, { extensions: { persistedQuery: null } }])(
  'neither id nor document: %j',
  async (body) => {
    for (const yoga of [beside, only])
      expect(await post(yoga, body)).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: 'BAD_REQUEST', field: 'documentId' } }],
      });
  },
);

test.each([
  ['{', /cannot be read: /],
  ['[]', /must hold a JSON object/],
  ['{"a": 1}', /"a" in .*: it must be a text/],
  ['{"a": "{"}', /"a" in .*: Syntax Error/],
  ['{"a": "{ nothing }"}', /"a" in .*: Cannot query field "nothing"/],
])('a manifest that cannot be followed is told at the start: %s', async (content, message) => {
  const path = join(folder, 'manifest.json');
  await writeFile(path, content);
  expect(() => createGraphqlYoga(store, { trustedDocuments: path })).toThrow(message);
});

test('so is one that is not there', () => {
  const missing = join(folder, 'missing.json');
  expect(() => createGraphqlYoga(store, { trustedDocuments: missing })).toThrow(
    `ONRECORD_TRUSTED_DOCUMENTS: ${missing} cannot be read: ENOENT`,
  );
});
