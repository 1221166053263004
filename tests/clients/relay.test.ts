import { join } from 'node:path';
import {
  type ConcreteRequest,
  Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getSingularSelector,
  getValueAtPath,
  Network,
  type OperationType,
  type ReaderFragment,
  RecordSource,
  Store,
} from 'relay-runtime';
import { describe, expect, inject, it } from 'vitest';
import { makeProject } from './make-project.ts';
import { runTool } from './run-tool.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Compiles the documents in relay/ against our schema and loads what came of them. */
async function compile() {
  const config = {
    src: join(ROOT, 'tests/clients/relay'),
    schema: join(ROOT, 'schema.graphql'),
    language: 'typescript',
    artifactDirectory: '.',
  };
  const folder = await makeProject({ 'relay.json': JSON.stringify(config) });
  await runTool(folder, 'relay-compiler/cli.js', join(folder, 'relay.json'));
  const load = async (name: string) => (await import(join(folder, `${name}.graphql.ts`))).default;
  return {
    query: (await load('SpeakerQuotesQuery')) as ConcreteRequest,
    newest: (await load('SpeakerQuotes_newest')) as ReaderFragment,
    oldest: (await load('SpeakerQuotes_oldest')) as ReaderFragment,
  };
}

function createEnvironment(headers: Record<string, string> = {}): Environment {
  const network = Network.create(async ({ text }, variables) => {
    const response = await fetch(`${inject('serverUrl')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  });
  return new Environment({ network, store: new Store(new RecordSource()) });
}

interface Quotes {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

interface Found extends OperationType {
  readonly response: {
    readonly speaker: {
      readonly __typename: string;
      readonly speaker?: { readonly id: string };
      readonly message?: string;
    };
  };
}

/** What `usePaginationFragment` does, without React. */
function paginate(environment: Environment, fragment: ReaderFragment, owner: { readonly id: string }) {
  const { paginationRequest, paginationMetadata, connectionPathInFragmentData } = getPaginationMetadata(
    fragment,
    'test',
  );
  const read = (): Quotes => {
    const selector = getSingularSelector(fragment, owner);
    if (!selector) throw new Error('The query does not spread the fragment');
    const { data } = environment.lookup(selector);
    return getValueAtPath(data, connectionPathInFragmentData) as unknown as Quotes;
  };
  const request = async (direction: 'forward' | 'backward', count: number, cursor: unknown) => {
    const base = { id: owner.id };
    const variables = getPaginationVariables(
      direction,
      count,
      cursor as string | null,
      base,
      {},
      paginationMetadata,
    );
    await fetchQuery(environment, paginationRequest, variables).toPromise();
  };
  return {
    read,
    ids: () => read().edges.map(({ node }) => node.id),
    loadNext: (count: number) => request('forward', count, read().pageInfo.endCursor),
    loadPrevious: (count: number) => request('backward', count, read().pageInfo.startCursor),
    refetch: (count: number) => request('forward', count, null),
  };
}

describe('Relay', async () => {
  it('compiles fragments, pages both ways and keeps one record of each thing', async () => {
    const { query, newest, oldest } = await compile();
    const environment = createEnvironment();
    const ask = (name: string) => fetchQuery<Found>(environment, query, { name }).toPromise();

    const answer = await ask('Witkoff');
    const owner = answer?.speaker.speaker;
    if (!owner) throw new Error(`Nobody found: ${JSON.stringify(answer)}`);
    const forward = paginate(environment, newest, owner);
    const backward = paginate(environment, oldest, owner);
    expect(forward.ids()).toHaveLength(10);
    while (forward.read().pageInfo.hasNextPage) await forward.loadNext(10);
    while (backward.read().pageInfo.hasPreviousPage) await backward.loadPrevious(10);
    const { totalCount } = forward.read();
    expect(totalCount).toBeGreaterThan(20);
    expect(new Set(forward.ids()).size).toBe(totalCount);
    expect(backward.ids()).toEqual(forward.ids());

    const records = Object.values(environment.getStore().getSource().toJSON());
    const count = (type: string) => records.filter((record) => record?.__typename === type).length;
    expect([count('Quote'), count('Person')]).toEqual([totalCount, 1]);

    await forward.refetch(5);
    expect(forward.ids()).toEqual(backward.ids().slice(0, 5));

    expect((await ask('Nobody Whatever'))?.speaker).toEqual({
      __typename: 'UnknownName',
      message: 'Nobody is known by the name "Nobody Whatever".',
    });
    const refused = createEnvironment({ authorization: 'Bearer onr_unknown' });
    await expect(fetchQuery(refused, query, { name: 'Witkoff' }).toPromise()).rejects.toThrow(
      'The API key is unknown or was revoked.',
    );
  });
});
